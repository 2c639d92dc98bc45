import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../../support/bundled';
import { fewAtOnce } from '../../../support/few-at-once';
import { killedRun } from '../../../support/store/killed';

/** Runs here; `npm run soak` does a thousand. */
const runs = 30;

describe('a program that is killed at any moment', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundled(new URL('../../../support/store/drive-child.ts', import.meta.url));
  });
  afterAll(() => rmSync(path.dirname(program), { recursive: true, force: true }));

  it('loses nothing that was acknowledged, leaves nothing that was not said, and every incident opens', {
    timeout: 300_000,
  }, async () => {
    const first = Date.now() % 1_000_000_000;
    console.log(`${runs} runs that are killed, from seed ${first}`);
    const seeds = Array.from({ length: runs }, (_, at) => first + at);
    const acknowledged = await fewAtOnce(3, seeds, async (seed) => {
      const run = await killedRun(program, seed);
      expect(run.wrong, `seed ${seed}`).toEqual([]);
      return run.acknowledged;
    });
    // Something was at stake.
    expect(acknowledged.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(runs);
  });
});
