import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../../support/bundled';
import { errors, preloadable } from '../../../support/store/failing-disk';
import { type Call, calls, failingRuns, killingRuns } from '../../../support/store/faulty';

const library = preloadable(new URL('../../../support/store/failing-disk.c', import.meta.url));
if (library === null) {
  console.log(
    'The tests on a failing disk are not run: they need Linux and gcc, and a Node that takes LD_PRELOAD.',
  );
}

/** What a disk answers where this call goes wrong. */
const errno: Readonly<Record<Call, number>> = {
  fsync: errors.EIO,
  rename: errors.EACCES,
  write: errors.ENOSPC,
  truncate: errors.EIO,
  open: errors.ENOSPC,
  link: errors.ENOSPC,
  // A disk that is gone.
  any: errors.EIO,
};

/** Fewest calls of this kind that the driver makes: below that, the disk did not stand in between. */
const fewest: Readonly<Record<Call, number>> = {
  fsync: 20,
  rename: 5,
  write: 15,
  truncate: 0,
  open: 10,
  link: 2,
  any: 60,
};

describe.skipIf(library === null)(
  'a disk on which one call after the other goes wrong',
  { timeout: 300_000 },
  () => {
    let program: string;
    beforeAll(async () => {
      program = await bundled(new URL('../../../support/store/drive-child.ts', import.meta.url));
    });
    afterAll(() => {
      rmSync(path.dirname(program), { recursive: true, force: true });
      if (library !== null) rmSync(path.dirname(library), { recursive: true, force: true });
    });
    const disk = () => ({ program, library: library ?? '' });

    for (const call of calls) {
      it(`keeps the old state or the new one where ${call} fails once`, async () => {
        const { wrong, runs } = await failingRuns(disk(), {
          call,
          errno: errno[call],
          forever: false,
          seed: 1,
        });
        expect(wrong).toEqual([]);
        expect(runs).toBeGreaterThanOrEqual(fewest[call]);
      });

      it(`keeps the old state or the new one where ${call} fails from then on`, async () => {
        const { wrong } = await failingRuns(disk(), { call, errno: errno[call], forever: true, seed: 2 });
        expect(wrong).toEqual([]);
      });
    }

    for (const call of ['fsync', 'rename', 'write', 'link'] as const) {
      it(`keeps the old state or the new one where the program dies at ${call}`, async () => {
        const { wrong, runs } = await killingRuns(disk(), { call, seed: 3 });
        expect(wrong).toEqual([]);
        expect(runs).toBeGreaterThanOrEqual(fewest[call]);
      });
    }
  },
);
