import { rmSync } from 'node:fs';
import path from 'node:path';
import { errors, preloadable } from '../support/store/failing-disk';
import { type Call, calls, failingRuns, killingRuns } from '../support/store/faulty';
import { killedRun } from '../support/store/killed';
import { broken, given, note, say } from './progress';

/** Long runs start in the project's folder, and their build makes the program that drives the stores. */
const program = path.resolve('dist', 'store-driver.cjs');
const diskSource = path.resolve('test', 'support', 'store', 'failing-disk.c');

/** Kills a program that drives the stores, again and again, and judges what each one left. Resumable. */
export async function killStores(most: number): Promise<void> {
  if (most === 0) return;
  const name = 'kills';
  const before = broken(name);
  const seed = before?.seed ?? given('--seed') ?? Date.now() % 1_000_000_000;
  const already = before?.runs ?? 0;
  say(
    `### A program that is killed while it saves\n\nSeed ${seed}${before === null ? '' : `, going on after ${already} runs`}.\n`,
  );
  const begun = performance.now();
  const seconds = () => (before?.seconds ?? 0) + (performance.now() - begun) / 1_000;
  let acknowledged = 0;
  for (let run = already; run < most; run += 1) {
    const killed = await killedRun(program, seed + run);
    if (killed.wrong.length > 0) return failed(`Run with seed ${seed + run}`, killed.wrong);
    acknowledged += killed.acknowledged;
    if (run % 10 === 0) note(name, { seed, runs: run + 1, seconds: seconds(), warm: 0, done: false });
  }
  note(name, { seed, runs: most, seconds: seconds(), warm: 0, done: true });
  say(
    `- ${most.toLocaleString('en-US')} runs in ${(seconds() / 60).toFixed(1)} minutes, ${(most - already).toLocaleString('en-US')} of them now with ${acknowledged.toLocaleString('en-US')} acknowledgements: none lost, nothing there that was not said, every incident opened\n`,
  );
}

/** Lets the first, second, third … call of each kind go wrong, on several seeds. */
export async function failStores(seeds: number): Promise<void> {
  if (seeds === 0) return;
  say('### A disk that fails\n');
  const library = preloadable(diskSource);
  if (library === null) {
    say('Not run: it needs Linux and gcc, and a Node that takes LD_PRELOAD.\n');
    return;
  }
  const disk = { program, library };
  const first = given('--seed') ?? Date.now() % 1_000_000;
  let runs = 0;
  try {
    for (let seed = first; seed < first + seeds; seed += 1) {
      for (const call of calls) {
        for (const forever of [false, true]) {
          const errno = call === 'write' || call === 'open' ? errors.ENOSPC : errors.EIO;
          const came = await failingRuns(disk, { call, errno, forever, seed });
          if (came.wrong.length > 0) return failed(`Seed ${seed}, forever ${forever}`, came.wrong);
          runs += came.runs;
        }
      }
      for (const call of ['fsync', 'rename', 'write', 'truncate', 'link'] satisfies Call[]) {
        const came = await killingRuns(disk, { call, seed });
        if (came.wrong.length > 0) return failed(`Seed ${seed}, killed`, came.wrong);
        runs += came.runs;
      }
    }
    say(
      `- ${runs.toLocaleString('en-US')} runs from seed ${first}, each with one call that failed, failed from then on, or ended the program: the old state or the new one, never a torn one, and every incident opened\n`,
    );
  } finally {
    rmSync(path.dirname(library), { recursive: true, force: true });
  }
}

function failed(what: string, wrong: readonly string[]): void {
  say(`${what}:\n${wrong.map((one) => `- ${one}`).join('\n')}`);
  process.exitCode = 1;
}
