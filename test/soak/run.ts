import type { Fault } from '../support/fuzz';
import { broken, endWith, given, judgeMemory, memory, note, say } from './progress';

/** Something that makes inputs of a seed and has them read, one by one. */
export interface Fuzzing {
  readonly runs: number;
  step(): Fault | null;
}

export interface LongRun {
  readonly name: string;
  /** "damaged and mingled texts" */
  readonly what: string;
  readonly start: (seed: number) => Fuzzing;
  /** Is it enough, after so many inputs and seconds? */
  readonly enough: (runs: number, seconds: number) => boolean;
  readonly warmUp: number;
  /** Inputs between two looks at the clock. */
  readonly batch: number;
  /** What was shown, with the numbers in it. */
  readonly shows: (fuzzing: Fuzzing) => string;
}

/** Runs until it is enough; what has run is noted every few seconds. */
export function runLong({ name, what, start, enough, warmUp, batch, shows }: LongRun): void {
  const before = broken(name);
  const seed = before?.seed ?? given('--seed') ?? Date.now() % 1_000_000_000;
  const already = before?.runs ?? 0;
  say(`### ${what}\n\nSeed ${seed}${before === null ? '' : `, going on after ${already} inputs`}.\n`);
  // Another seed for each piece of a run that was broken off, made of the first one.
  const fuzzing = start(seed + already);
  const begun = performance.now();
  const seconds = () => (before?.seconds ?? 0) + (performance.now() - begun) / 1000;
  const isEnough = () => enough(already + fuzzing.runs, seconds());
  const steps = (count: number) => {
    for (let run = 0; run < count; run += 1) {
      const fault = fuzzing.step();
      if (fault !== null) endWith(fault, seed, fuzzing.runs);
    }
  };
  const progress = (done: boolean, warm: number) => ({
    seed,
    runs: already + fuzzing.runs,
    seconds: seconds(),
    warm,
    done,
  });

  steps(warmUp);
  const warm = before?.warm ?? memory();
  let highest = warm;
  let next = seconds() + 5;
  while (!isEnough()) {
    steps(batch);
    if (seconds() < next) continue;
    highest = Math.max(highest, memory());
    note(name, progress(false, warm));
    next = seconds() + 5;
  }
  const end = memory();
  note(name, progress(true, warm));
  say(
    `- ${(already + fuzzing.runs).toLocaleString('en-US')} inputs in ${(seconds() / 60).toFixed(1)} minutes: ${shows(fuzzing)}`,
  );
  say(
    `- memory after a collection: ${warm.toFixed(0)} MB once warm, ${end.toFixed(0)} MB at the end, ${highest.toFixed(0)} MB at most\n`,
  );
  judgeMemory(warm, end);
}
