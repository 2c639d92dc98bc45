import { describe, expect, it } from 'vitest';
import { MessageFuzzer } from '../../support/message-fuzz';

/** A short run of what the long runs do ten million times. */
const random = Math.floor(Math.random() * 1_000_000_000);

describe('random and mutated messages', () => {
  it.each([1, 43027, random])('of seed %i are decoded or refused with a declared failure', (seed) => {
    const fuzzer = new MessageFuzzer(seed);
    for (let run = 0; run < 50_000; run += 1) {
      const fault = fuzzer.step();
      if (fault !== null) expect(fault).toBeNull();
    }
    // Neither all nor none is refused, else little of the decoder was seen.
    expect(fuzzer.read).toBeGreaterThan(5_000);
    expect(fuzzer.read).toBeLessThan(45_000);
  });
});
