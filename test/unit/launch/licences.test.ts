import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licencesOf, packagesOf } from '../../../electron/launch/packages/licences.mjs';

let root: string;

function install(folder: string, about: object, licence: string | null = 'Take it.\n'): void {
  const whole = path.join(root, folder);
  mkdirSync(whole, { recursive: true });
  writeFileSync(
    path.join(whole, 'package.json'),
    JSON.stringify({ version: '1.0.0', license: 'MIT', ...about }),
  );
  if (licence !== null) writeFileSync(path.join(whole, 'LICENSE.md'), licence);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'licences-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the packages of files', () => {
  it('are named once each, with their scope, wherever they lie', () => {
    expect(
      packagesOf([
        'electron/main.ts',
        'node_modules/zod/v4/core.js',
        'node_modules/zod/v4/index.js',
        'node_modules/@tabler/icons-react/dist/a.mjs',
        'node_modules\\react\\node_modules\\scheduler\\index.js',
      ]),
    ).toEqual([
      'node_modules/@tabler/icons-react',
      'node_modules/react/node_modules/scheduler',
      'node_modules/zod',
    ]);
  });
});

describe('the licences of what ships', () => {
  it('are those of the packages that went in, by name', () => {
    install('node_modules/b', { name: 'b' });
    install('node_modules/a', { name: 'a', license: { type: 'ISC' } }, null);
    install('node_modules/not-in', { name: 'not-in' });
    expect(licencesOf(root, ['node_modules/b', 'node_modules/a', 'node_modules/b'])).toEqual([
      { name: 'a', version: '1.0.0', licence: 'ISC', text: '' },
      { name: 'b', version: '1.0.0', licence: 'MIT', text: 'Take it.' },
    ]);
  });

  it('hold those of what a package may carry inside its own file, but no types', () => {
    const needs = { inner: '1', '@types/node': '1' };
    install('node_modules/outer', { name: 'outer', dependencies: needs });
    install('node_modules/outer/node_modules/inner', {
      name: 'inner',
      version: '2.0.0',
      dependencies: { deep: '1' },
    });
    install('node_modules/inner', { name: 'inner' });
    install('node_modules/deep', { name: 'deep' });
    const named = licencesOf(root, ['node_modules/outer']).map(({ name, version }) => `${name} ${version}`);
    expect(named).toEqual(['deep 1.0.0', 'inner 2.0.0', 'outer 1.0.0']);
  });

  it('of a builder are its own alone: what it was made from is not in what it builds', () => {
    const licence = 'Vite is MIT.\n\n# Licenses of bundled dependencies\nA long list.';
    install('node_modules/vite', { name: 'vite', dependencies: { postcss: '8' } }, licence);
    expect(licencesOf(root, ['node_modules/vite'])).toEqual([
      { name: 'vite', version: '1.0.0', licence: 'MIT', text: 'Vite is MIT.' },
    ]);
  });

  it('stop a build where a package names none, or is not there', () => {
    install('node_modules/a', { name: 'a', license: undefined });
    install('node_modules/b', { name: 'b', dependencies: { c: '1' } });
    expect(() => licencesOf(root, ['node_modules/a'])).toThrow('a 1.0.0 ships, and names no licence.');
    expect(() => licencesOf(root, ['node_modules/b'])).toThrow('depends on c');
  });
});
