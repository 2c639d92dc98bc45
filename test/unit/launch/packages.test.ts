import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { fusesOf, packageConfig, shipped } from '../../../electron/launch/packages/config.mjs';
import { controlOf, readWords } from '../../../electron/launch/packages/fpm.mjs';
import { readFuses } from '../../../electron/launch/packages/fuses.mjs';

const about = { electronVersion: '45.4.1', electronDist: null, output: '/tmp/out' } as const;

describe('the configuration of the packages', () => {
  it.each(['release', 'test'] as const)('of the %s flavour is one that electron-builder takes', (flavour) => {
    const folder = path.dirname(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
    const schema = JSON.parse(readFileSync(path.join(folder, 'scheme.json'), 'utf8'));
    // Its schema is written for an older draft, with key words of its own.
    const validate = new Ajv({ strict: false, validateSchema: false, allErrors: true }).compile({
      ...schema,
      $schema: undefined,
    });
    const config = JSON.parse(JSON.stringify(packageConfig({ flavour, ...about })));
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...config, linux: { ...config.linux, icons: 'x' } })).toBe(false);
  });

  it('builds the package of each system, and needs no administrator on Windows', () => {
    const config = packageConfig({ flavour: 'release', ...about });
    const targets = (given: unknown) =>
      (given as readonly (string | { target: string })[]).map((one) =>
        typeof one === 'string' ? one : one.target,
      );
    expect(targets(config.win?.target)).toEqual(['nsis', 'portable']);
    expect(targets(config.mac?.target)).toEqual(['dmg']);
    expect(targets(config.linux?.target)).toEqual(['AppImage', 'deb', 'tar.gz']);
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false });
    expect(config.portable?.requestExecutionLevel).toBe('user');
  });

  it('lets the two flavours differ by the inspector alone', () => {
    const { enableNodeCliInspectArguments: released, ...one } = fusesOf({
      flavour: 'release',
      electronMajor: 45,
    });
    const { enableNodeCliInspectArguments: tested, ...other } = fusesOf({
      flavour: 'test',
      electronMajor: 45,
    });
    expect([released, tested]).toEqual([false, true]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({
      runAsNode: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(fusesOf({ flavour: 'release', electronMajor: 25 })).not.toHaveProperty(
      'grantFileProtocolExtraPrivileges',
    );
  });

  it('ships no sources and no packages', () => {
    expect(shipped).toContain('!node_modules');
    expect(shipped.filter((one) => /^(electron|renderer|test)\b/.test(one))).toEqual([]);
  });
});

describe('the maker of Debian packages', () => {
  const words = [
    ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3'],
    ...['--architecture', 'amd64', '--name', 'rebind', '--version', '0.1.0'],
    ...['--maintainer', 'Somebody <s@example.invalid>', '--description', 'Short\n Long one\n\n more'],
    ...[
      '--package',
      'out.deb',
      '/from/folder/=/opt/Rebind',
      '/a=b.png=/usr/share/icons/a=b.png'.replace('a=b.png=', 'c.png='),
    ],
  ];

  it('reads what electron-builder says', () => {
    const asked = readWords(words);
    expect(asked.depends).toEqual(['libgtk-3-0', 'libnss3']);
    expect(asked.files[0]).toEqual({ from: '/from/folder/', to: '/opt/Rebind' });
  });

  it('writes the control file of it', () => {
    expect(controlOf(readWords(words), 12)).toBe(
      [
        'Package: rebind',
        'Version: 0.1.0',
        'Architecture: amd64',
        'Maintainer: Somebody <s@example.invalid>',
        'Installed-Size: 12',
        'Depends: libgtk-3-0, libnss3',
        'Section: utils',
        'Priority: optional',
        'Description: Short',
        ' Long one',
        ' .',
        ' more',
        '',
      ].join('\n'),
    );
  });

  it('stops at another kind of package, and at a word without its value', () => {
    expect(() => readWords(['-s', 'dir', '-t', 'rpm'])).toThrow('Only Debian packages');
    expect(() => readWords(['-s', 'dir', '-t', 'deb', '--name'])).toThrow('--name lacks its value');
  });
});

describe('the fuses of an executable', () => {
  it('are read from where Electron keeps them', async () => {
    const file = path.join(tmpdir(), `rebind-fuses-${process.pid}`);
    writeFileSync(file, `xxdL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u00050101r yy`, 'latin1');
    expect(await readFuses(file)).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: true,
      enableEmbeddedAsarIntegrityValidation: null,
      onlyLoadAppFromAsar: null,
    });
  });

  it('are no guess where there are none', async () => {
    const file = path.join(tmpdir(), `rebind-no-fuses-${process.pid}`);
    writeFileSync(file, 'nothing');
    await expect(readFuses(file)).rejects.toThrow();
  });
});
