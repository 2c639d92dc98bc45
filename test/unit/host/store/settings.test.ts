import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanName, openSettings } from '../../../../electron/host/store/settings';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-settings-'));
  file = path.join(folder, 'deep', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('the settings', () => {
  it('are the defaults where nothing was set, and write nothing by being read', async () => {
    const { settings, problem } = openSettings(file);
    expect(settings).toEqual({ name: null, theme: 'system', language: null });
    expect(problem).toBeNull();
    expect(existsSync(path.dirname(file))).toBe(false);
  });

  it('are there again after a start anew', async () => {
    expect(await openSettings(file).change({ name: 'Zoë' })).toMatchObject({ ok: true });
    expect(openSettings(file).settings).toMatchObject({ name: 'Zoë' });
    expect(readdirSync(path.dirname(file))).toEqual(['settings.json']);
  });

  it('lose nothing where two of them are set at once', async () => {
    const opened = openSettings(file);
    await Promise.all([opened.change({ theme: 'dark' }), opened.change({ language: 'fr' })]);
    expect(opened.settings).toMatchObject({ theme: 'dark', language: 'fr' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ theme: 'dark', language: 'fr' });
  });

  it('keep what another Rebind set', async () => {
    write('{"name":"kim","sound":"off"}');
    const opened = openSettings(file);
    await opened.change({ name: null });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      name: null,
      theme: 'system',
      language: null,
      sound: 'off',
    });
  });

  it.each([
    ['cut off', '{"name": "ki'],
    ['of another shape', '["kim"]'],
    ['with a number for a name', '{"name": 7}'],
    ['empty', ''],
    ['no text', '\u0000\u0001\u0002'],
  ])(
    '%s are told and replaced by the defaults; the file stays until something is set',
    async (_what, text) => {
      write(text);
      const opened = openSettings(file);
      expect(opened.settings).toEqual({ name: null, theme: 'system', language: null });
      expect(opened.problem).not.toBeNull();
      expect(readFileSync(file, 'utf8')).toBe(text);
      await opened.change({ name: 'kim' });
      expect(opened.problem).toBeNull();
      expect(openSettings(file).settings).toMatchObject({ name: 'kim' });
    },
  );

  it('keep the theme and the language, and pass by those that there are not', async () => {
    await openSettings(file).change({ theme: 'dark', language: 'ja' });
    expect(openSettings(file).settings).toMatchObject({ theme: 'dark', language: 'ja' });
    write('{"name":"kim","theme":"neon","language":"tlh"}');
    const opened = openSettings(file);
    expect(opened.settings).toEqual({ name: 'kim', theme: 'system', language: null });
    expect(opened.problem).toBeNull();
  });

  it('that cannot be written do not hold', async () => {
    const opened = openSettings(file);
    await opened.change({ name: 'kim' });
    rmSync(path.dirname(file), { recursive: true });
    writeFileSync(path.dirname(file), 'a file where the folder was');
    expect(await opened.change({ name: 'lee' })).toMatchObject({ ok: false });
    expect(opened.settings).toMatchObject({ name: 'kim' });
  });

  it('take a name in one line, of any language, without what cannot be seen', () => {
    expect(cleanName('  Zoë   Brandt ')).toBe('Zoë Brandt');
    expect(cleanName('山田 太郎')).toBe('山田 太郎');
    expect(cleanName('kim\n\u202eadmin\u0000')).toBe('kim admin');
    expect(cleanName(' \t\u200b ')).toBeNull();
    expect(cleanName('x'.repeat(500))).toHaveLength(200);
  });
});
