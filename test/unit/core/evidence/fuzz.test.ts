import { describe, expect, it } from 'vitest';
import { Fuzzer } from '../../../support/fuzz';

/** A short run of what the long runs do for ten minutes; a seed that failed once stands here beside the random one. */
const random = Math.floor(Math.random() * 1_000_000_000);

describe('damaged and mingled texts', () => {
  it.each([1, 20050915, random])('of seed %i are read without a throw or a hang', (seed) => {
    const fuzzer = new Fuzzer(seed);
    for (let run = 0; run < 400; run += 1) expect(fuzzer.step()).toBeNull();
  });
});
