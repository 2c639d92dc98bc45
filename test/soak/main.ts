import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fuzzer } from '../support/fuzz';

/**
 * Long runs, resumable: what has run is noted every few seconds, so that a run which was
 * broken off goes on where it was. `--minutes N` sets the length, `--seed N` begins anew.
 */
declare const gc: () => void;

interface Progress {
  readonly seed: number;
  /** Inputs that were read. */
  readonly runs: number;
  readonly seconds: number;
  /** Memory in use after a collection, in MB, at the start (once warm) and at the end. */
  readonly warm: number;
  readonly end: number;
  readonly done: boolean;
}

const file = join('test-results', 'soak.json');
const word = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : Number(process.argv[at + 1]);
};
const wanted = (word('--minutes') ?? 10) * 60;
/** MB that may come and go with caches of the engine; a leak of any size passes it in minutes. */
const slack = 40;

function noted(): Progress | null {
  if (word('--seed') !== null || !existsSync(file)) return null;
  const progress = JSON.parse(readFileSync(file, 'utf8')) as Progress;
  return progress.done ? null : progress;
}

function memory(): number {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const before = noted();
const seed = before?.seed ?? word('--seed') ?? Date.now() % 1_000_000_000;
process.stdout.write(
  `Reading damaged and mingled texts for ${wanted / 60} minutes, seed ${seed}${before === null ? '' : `, going on after ${before.runs} inputs`}.\n\n`,
);

const already = before?.seconds ?? 0;
// Another seed for each piece of a run that was broken off, made of the first one.
const fuzzer = new Fuzzer(seed + (before?.runs ?? 0));
const begun = performance.now();
const seconds = () => already + (performance.now() - begun) / 1000;
const note = (progress: Progress) => {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(file, JSON.stringify(progress));
};

for (let run = 0; run < 2_000 && seconds() < wanted; run += 1) stepOrEnd();
const warm = before?.warm ?? memory();
let highest = warm;
let nextNote = seconds() + 5;
while (seconds() < wanted) {
  for (let run = 0; run < 100; run += 1) stepOrEnd();
  if (seconds() < nextNote) continue;
  const now = memory();
  highest = Math.max(highest, now);
  note(progress(now, false));
  nextNote = seconds() + 5;
}
const end = memory();
note(progress(end, true));
const grown = end - warm;
process.stdout.write(
  [
    `- ${progress(end, true).runs.toLocaleString('en-US')} inputs in ${(seconds() / 60).toFixed(1)} minutes, seed ${seed}: no throw, no hang, no part outside of its text`,
    `- memory after a collection: ${warm.toFixed(0)} MB once warm, ${end.toFixed(0)} MB at the end, ${highest.toFixed(0)} MB at most`,
    '',
  ].join('\n'),
);
if (grown > slack) {
  process.stdout.write(`Memory grew by ${grown.toFixed(0)} MB.\n`);
  process.exitCode = 1;
}

function progress(end: number, done: boolean): Progress {
  return { seed, runs: (before?.runs ?? 0) + fuzzer.runs, seconds: seconds(), warm, end, done };
}

function stepOrEnd(): void {
  const fault = fuzzer.step();
  if (fault === null) return;
  mkdirSync('test-results', { recursive: true });
  writeFileSync(join('test-results', 'soak-fault.txt'), fault.input);
  process.stdout.write(
    `Input ${fuzzer.runs} (seed ${seed}): ${fault.what}\nIts bytes in base64: test-results/soak-fault.txt\n`,
  );
  process.exit(1);
}
