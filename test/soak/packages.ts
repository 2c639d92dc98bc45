import { PackageFuzzer } from '../support/package-fuzz';
import { broken, given, note, say } from './progress';

/** Packages between two notes of how far it is. */
const batch = 250;

/**
 * Damages a good package at random and opens it, that many times in all; goes on where it was broken
 * off. Each batch has a folder and a seed of its own, so that the disk does not fill.
 */
export async function soakPackages(packages: number): Promise<void> {
  const before = broken('packages');
  const seed = before?.seed ?? given('--seed') ?? Date.now() % 1_000_000_000;
  const begun = performance.now();
  let runs = before?.runs ?? 0;
  let opened = 0;
  say(`### Damaged packages\n\nSeed ${seed}${before === null ? '' : `, going on after ${runs} packages`}.\n`);
  const seconds = () => (before?.seconds ?? 0) + (performance.now() - begun) / 1000;
  while (runs < packages) {
    const own = seed + runs;
    const fuzzer = await PackageFuzzer.begin(own);
    try {
      for (let run = 0; run < batch && runs < packages; run += 1) {
        const fault = await fuzzer.step();
        if (fault !== null) {
          say(`Package ${fault.run} of seed ${own}: ${fault.what}`);
          process.exitCode = 1;
          return;
        }
        runs += 1;
      }
      opened += fuzzer.opened;
    } finally {
      await fuzzer.end();
    }
    note('packages', { seed, runs, seconds: seconds(), warm: 0, done: runs >= packages });
  }
  say(
    `- ${runs.toLocaleString('en-US')} packages in ${(seconds() / 60).toFixed(1)} minutes: each refused with words and nothing written, but ${opened} that opened as the very same incident\n`,
  );
}
