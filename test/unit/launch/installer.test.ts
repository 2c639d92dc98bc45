import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  firstReason,
  installElectron,
  REMEMBER_REFUSAL,
  readRefusal,
  rememberRefusal,
} from '../../../electron/launch/installer.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'installer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An `electron` package whose installer does what the test says. */
function electronPackage(installer: string): void {
  const home = path.join(folder, 'node_modules', 'electron');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name: 'electron', version: '1.2.3' }));
  writeFileSync(path.join(home, 'install.js'), installer);
}

const cache = () => path.join(folder, 'cache');

describe('the installer of Electron', () => {
  it('is asked, and its success is told', async () => {
    electronPackage('process.exit(0)');
    expect(await installElectron(folder, cache())).toEqual({ ok: true });
  });

  it('that is refused tells why', async () => {
    electronPackage("console.error('TypeError: fetch failed\\n    at somewhere'); process.exit(1)");
    expect(await installElectron(folder, cache())).toEqual({
      ok: false,
      message: 'The network refused the download.',
    });
  });

  it('that hears nothing is given up, not waited for', async () => {
    electronPackage('setInterval(() => {}, 1000)');
    expect(await installElectron(folder, cache(), 100)).toMatchObject({
      ok: false,
      message: expect.stringContaining('No answer'),
    });
  });

  it('is not asked again on the next start', async () => {
    electronPackage('process.exit(1)');
    await installElectron(folder, cache());
    electronPackage(
      "require('fs').writeFileSync(require('path').join(__dirname, 'asked'), ''); process.exit(0)",
    );
    expect((await installElectron(folder, cache())).ok).toBe(false);
  });

  it('is not there before the packages are', async () => {
    expect(await installElectron(folder, cache())).toMatchObject({
      ok: false,
      message: expect.stringContaining('npm ci'),
    });
  });
});

describe('a refusal', () => {
  const note = () => path.join(folder, 'deep', 'refused.json');

  it('is remembered for a day', () => {
    rememberRefusal(note(), 'No answer.', 1000);
    expect(readRefusal(note(), 1000 + REMEMBER_REFUSAL - 1)).toBe('No answer.');
    expect(readRefusal(note(), 1000 + REMEMBER_REFUSAL)).toBeNull();
  });

  it('from the future is a clock that was set back, and is forgotten', () => {
    rememberRefusal(note(), 'No answer.', 2000);
    expect(readRefusal(note(), 1999)).toBeNull();
  });

  it('that cannot be read is none', () => {
    mkdirSync(path.dirname(note()));
    writeFileSync(note(), '{');
    expect(readRefusal(note(), 1)).toBeNull();
  });
});

describe('the reason of a failed download', () => {
  it('is the line that says so, without the places in the code', () => {
    const said = '(node:1) note\nHTTPError: Response code 404 (Not Found)\n    at error (x.js:1)';
    expect(firstReason(said)).toBe('The download ended with: Response code 404 (Not Found)');
  });

  it('is the network where nothing else is said', () => {
    expect(firstReason('')).toBe('The network refused the download.');
  });
});
