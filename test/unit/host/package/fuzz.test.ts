import { expect, it } from 'vitest';
import { PackageFuzzer } from '../../../support/package-fuzz';

it('is refused with words or opens as the same incident, however it was damaged', async () => {
  const seed = Number(process.env.REBIND_SEED ?? Date.now() % 1_000_000_000);
  const fuzzer = await PackageFuzzer.begin(seed);
  try {
    for (let run = 0; run < 300; run += 1) {
      expect(await fuzzer.step(), `REBIND_SEED=${seed}`).toBeNull();
    }
    expect(fuzzer.runs).toBe(300);
  } finally {
    await fuzzer.end();
  }
});
