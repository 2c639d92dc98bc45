import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../../support/bundled';
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
    let acknowledged = 0;
    for (let seed = first; seed < first + runs; seed += 1) {
      const run = await killedRun(program, seed);
      expect(run.wrong, `seed ${seed}`).toEqual([]);
      acknowledged += run.acknowledged;
    }
    // Something was at stake.
    expect(acknowledged).toBeGreaterThan(runs);
  });
});
