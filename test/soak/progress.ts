import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../support/fuzz';

declare const gc: () => void;

/** How far a long run is; kept, so that one which was broken off goes on. */
export interface Progress {
  readonly seed: number;
  readonly runs: number;
  readonly seconds: number;
  /** Memory in use after a collection, in MB, once the run was warm. */
  readonly warm: number;
  readonly done: boolean;
}

const folder = 'test-results';

/** MB that may come and go with caches of the engine; a leak of any size passes it in minutes. */
const slack = 40;

/** The value behind a word on the command line, as in `--seed 7`; null where it is not there. */
export function given(word: string): number | null {
  const at = process.argv.indexOf(word);
  return at < 0 ? null : Number(process.argv[at + 1]);
}

/** A run of this name that was begun and broken off. */
export function broken(name: string): Progress | null {
  const file = join(folder, `soak-${name}.json`);
  if (given('--seed') !== null || !existsSync(file)) return null;
  const progress = JSON.parse(readFileSync(file, 'utf8')) as Progress;
  return progress.done ? null : progress;
}

export function note(name: string, progress: Progress): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `soak-${name}.json`), JSON.stringify(progress));
}

/** Memory in use, garbage left out, in MB. */
export function memory(): number {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Tells where memory grew, and makes the run fail. */
export function judgeMemory(warm: number, end: number): void {
  if (end - warm <= slack) return;
  say(`Memory grew by ${(end - warm).toFixed(0)} MB.`);
  process.exitCode = 1;
}

/** Ends the run with what went wrong, and the input that did it. */
export function endWith(fault: Fault, seed: number, runs: number): never {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'soak-fault.txt'), fault.input);
  say(`Input ${runs} (seed ${seed}): ${fault.what}\nIts bytes in base64: ${folder}/soak-fault.txt`);
  process.exit(1);
}
