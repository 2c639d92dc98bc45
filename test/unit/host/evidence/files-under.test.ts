import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder, mostFiles } from '../../../../electron/host/evidence/files-under';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-drop-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text = 'x'): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
}

describe('what was dropped on the window', () => {
  it('is each file by its own name, folders looked into', async () => {
    file('PGB/netstat.txt', 'four');
    file('PGB/reg/linkage.reg');
    const alone = file('dialer.reg');
    const { files, refused } = await filesUnder([path.join(folder, 'PGB'), alone]);
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['PGB/netstat.txt', 4],
      ['PGB/reg/linkage.reg', 1],
      ['dialer.reg', 1],
    ]);
    expect(refused).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('does not follow links out of a dropped folder', async () => {
    file('PGB/netstat.txt');
    const secret = file('secret.txt');
    symlinkSync(secret, path.join(folder, 'PGB', 'link.txt'));
    symlinkSync(folder, path.join(folder, 'PGB', 'loop'));
    const { files } = await filesUnder([path.join(folder, 'PGB')]);
    expect(files.map(({ name }) => name)).toEqual(['PGB/netstat.txt']);
  });

  it('is told where it lies too deep', async () => {
    file('a/b/c/d/e/f.txt');
    const { files, refused } = await filesUnder([path.join(folder, 'a')]);
    expect(files).toEqual([]);
    expect(refused[0]?.failure.code).toBe('too-deep');
  });

  it('is cut where there is too much of it, and that is told', async () => {
    for (let count = 0; count <= mostFiles; count += 1) file(`many/${String(count).padStart(4, '0')}.txt`);
    const { files, refused } = await filesUnder([path.join(folder, 'many')]);
    expect(files).toHaveLength(mostFiles);
    expect(refused.map(({ failure }) => failure.code)).toEqual(['too-many-files']);
  });

  it('that is gone by now is named, and the rest is taken', async () => {
    const there = file('there.txt');
    const { files, refused } = await filesUnder([path.join(folder, 'gone.txt'), there]);
    expect(files.map(({ name }) => name)).toEqual(['there.txt']);
    expect(refused).toMatchObject([{ name: 'gone.txt', failure: { code: 'not-found' } }]);
  });
});
