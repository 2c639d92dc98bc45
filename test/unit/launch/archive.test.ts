import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesInArchive } from '../../../electron/launch/packages/archive.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const list = JSON.stringify({
  files: {
    'package.json': { size: 2, offset: '0' },
    dist: { files: { 'main.cjs': { size: 1, offset: '2' }, renderer: { files: {} } } },
    'ümlaut.txt': { link: 'package.json' },
  },
});

/** The head of an archive, as Chromium's pickles put it: the list is filled up to four bytes. */
function archive(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const filled = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const numbers = Buffer.alloc(16);
  numbers.writeUInt32LE(4, 0);
  numbers.writeUInt32LE(filled.length + 8, 4);
  numbers.writeUInt32LE(filled.length + 4, 8);
  numbers.writeUInt32LE(bytes.length, 12);
  return Buffer.concat([numbers, filled, Buffer.from('{}x')]);
}

function written(bytes: Buffer): string {
  const file = path.join(folder, 'app.asar');
  writeFileSync(file, bytes);
  return file;
}

describe('the files in an archive of Electron', () => {
  it('are read from the list at its head', () => {
    expect(filesInArchive(written(archive(list)))).toEqual(['package.json', 'dist/main.cjs', 'ümlaut.txt']);
  });

  it('are no guess where the archive is cut, or is none', () => {
    const whole = archive(list);
    for (const length of [0, 3, 15, 16, 40]) {
      expect(() => filesInArchive(written(whole.subarray(0, length))), String(length)).toThrow();
    }
    for (const at of [0, 4, 8, 12]) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt32LE(0xff_ff_ff_f0, at);
      expect(() => filesInArchive(written(damaged)), String(at)).toThrow('no archive');
    }
    expect(() => filesInArchive(written(archive('{"files":')))).toThrow();
    expect(() => filesInArchive(path.join(folder, 'none.asar'))).toThrow();
  });
});
