import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyNew } from '../../../../electron/host/store/durable';
import { keepFile } from '../../../../electron/host/store/evidence-store';

/** Names of files that can be looked at, and not be opened, as those that another program locks. */
const locked = vi.hoisted(() => new Set<string>());
const opened = vi.hoisted(() => [] as string[]);

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    createReadStream: (file: string) => {
      opened.push(file);
      return fs.createReadStream(locked.has(file) ? `${file}/locked` : file);
    },
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-late-'));
  opened.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file that cannot be opened is told as one, and ends nothing else', async () => {
  const file = path.join(folder, 'netstat.txt');
  writeFileSync(file, 'Active Connections');
  locked.add(file);
  const kept = await keepFile(folder, file);
  expect(kept).toMatchObject({ ok: false, code: 'not-readable' });
  // An error without a listener comes with the next turn of the loop.
  await new Promise((resolve) => setImmediate(resolve));
  expect(readdirSync(path.join(folder, 'evidence'))).toEqual([]);
});

test('a copy to a place that is taken opens nothing', async () => {
  const from = path.join(folder, 'from');
  const to = path.join(folder, 'to');
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  await expect(copyNew(from, to)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(opened).toEqual([]);
});
