import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../../support/bundled';

/** Runs a command with a small file system of its own at a folder, which nothing outside sees. */
function mounted(folder: string, command: readonly string[]) {
  const own = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m'];
  const script = 'mount -t tmpfs -o size=512k rebind "$1" && shift && exec "$@"';
  return spawnSync('unshare', [...own, 'sh', '-c', script, 'sh', folder, ...command], { encoding: 'utf8' });
}

function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'rebind-mount-'));
  try {
    return mounted(folder, ['true']).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const possible = canMount();
if (!possible) {
  console.log(
    'The tests on a full and on a read-only disk are not run: they need Linux, unshare, and leave to mount.',
  );
}

describe.skipIf(!possible)('a disk that takes nothing more', { timeout: 60_000 }, () => {
  let program: string;
  let folder: string;
  beforeAll(async () => {
    program = await bundled(new URL('./full-disk-child.ts', import.meta.url));
    folder = path.dirname(program);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(mode: string): unknown {
    const place = mkdtempSync(path.join(tmpdir(), 'rebind-mount-'));
    try {
      const ran = mounted(place, [process.execPath, program, mode, place]);
      if (ran.stdout === '') throw new Error(ran.stderr);
      return JSON.parse(ran.stdout);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }

  /** What was saved before is there, what was not is not in part, and it is saved once that is possible. */
  const same = {
    kept: 'ok',
    list: [['North', null]],
    notes: 'a',
    open: 'ok',
    shown: 'a',
    later: 'ok',
    noticesLater: 0,
    last: 'ad',
    lastNotices: 0,
    left: 1,
    parts: 0,
  };

  it('as it is full: says so, loses nothing, leaves nothing half, and goes on once there is room', () => {
    expect(run('full')).toEqual({
      ...same,
      say: 'disk-full',
      evidence: 'disk-full',
      create: 'disk-full',
      notices: ['The disk is full. You can look at this incident, and nothing is saved until there is room.'],
      sayAgain: 'disk-full',
    });
  });

  it('as it is read-only: says so, shows the incident, and goes on once it may be written', () => {
    expect(run('read-only')).toEqual({
      ...same,
      say: 'not-writable',
      evidence: 'not-writable',
      create: 'not-writable',
      notices: [
        'The folder of this incident cannot be written. You can look at it, and nothing is saved until that is allowed.',
      ],
      sayAgain: 'not-writable',
    });
  });
});
