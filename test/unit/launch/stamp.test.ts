import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder, isFresh, makeStamp, writeStamp } from '../../../electron/launch/stamp.mjs';

let root: string;
const file = () => path.join(root, '.stamp');

function write(name: string, text: string): void {
  const target = path.join(root, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function stampNow(key = 'settings'): void {
  writeStamp(file(), makeStamp(root, { key, inputs: ['a.ts', 'b/c.ts'], outputs: ['out.js'] }));
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  write('a.ts', 'one');
  write('b/c.ts', 'two');
  write('out.js', 'built');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a build that was made before', () => {
  it('is fresh while nothing changed', () => {
    stampNow();
    expect(isFresh(root, file(), 'settings')).toBe(true);
  });

  it('stays fresh where only the times of its sources changed', () => {
    stampNow();
    utimesSync(path.join(root, 'a.ts'), new Date(2001, 1), new Date(2040, 1));
    expect(isFresh(root, file(), 'settings')).toBe(true);
  });

  it('is stale once a source changed by one letter', () => {
    stampNow();
    write('b/c.ts', 'twO');
    expect(isFresh(root, file(), 'settings')).toBe(false);
  });

  it('is stale once a source is gone', () => {
    stampNow();
    rmSync(path.join(root, 'a.ts'));
    expect(isFresh(root, file(), 'settings')).toBe(false);
  });

  it('is stale where what it built was deleted', () => {
    stampNow();
    rmSync(path.join(root, 'out.js'));
    expect(isFresh(root, file(), 'settings')).toBe(false);
  });

  it('is stale under other settings', () => {
    stampNow('older settings');
    expect(isFresh(root, file(), 'settings')).toBe(false);
  });

  it.each(['', '{"key":', 'null', '[]', '{"key":"settings"}'])(
    'is stale where its stamp holds %j',
    (text) => {
      writeFileSync(file(), text);
      expect(isFresh(root, file(), 'settings')).toBe(false);
    },
  );
});

describe('the files under a folder', () => {
  it('come in a fixed order, with those of inner folders', () => {
    write('b/a/z.ts', '');
    expect(filesUnder(root, ['b'])).toEqual(['b/a/z.ts', 'b/c.ts']);
  });

  it('are none where there is no such folder', () => {
    expect(filesUnder(root, ['nowhere'])).toEqual([]);
  });
});
