import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fewAtOnce } from '../few-at-once';
import { judge } from './judge';
import { quickFolder } from './quick-folder';
import { readTold } from './told';

const run = promisify(execFile);

/** Calls that the failing disk lets go wrong; `any` is whichever of them comes. */
export const calls = ['fsync', 'rename', 'write', 'truncate', 'open', 'link', 'any'] as const;
export type Call = (typeof calls)[number];

/** What came of a series of runs, the first, second, third … call going wrong in each. */
export interface Faulty {
  /** What is wrong, in words; empty where all is well. */
  readonly wrong: readonly string[];
  /** Runs in which a call went wrong. */
  readonly runs: number;
}

export interface Disk {
  /** The bundled `drive-child.ts`. */
  readonly program: string;
  /** The compiled `failing-disk.c`. */
  readonly library: string;
}

/** Each call in turn gives an error: once, or from then on. Ends with the run in which no call went wrong. */
export async function failingRuns(
  { program, library }: Disk,
  fault: { readonly call: Call; readonly errno: number; readonly forever: boolean; readonly seed: number },
): Promise<Faulty> {
  const folder = quickFolder('rebind-faults-');
  const { call, errno, forever, seed } = fault;
  try {
    await run(
      process.execPath,
      [program, 'faults', folder, String(seed), call, String(errno), forever ? '1' : '0'],
      {
        env: { ...process.env, LD_PRELOAD: library },
      },
    );
    const numbers = readdirSync(folder);
    const wrong = await fewAtOnce(most, numbers, (number) => judged(folder, call, number));
    return { wrong: wrong.flat(), runs: numbers.length - 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program is killed (kill -9) at each call in turn, until it ends by itself. */
export async function killingRuns(
  { program, library }: Disk,
  { call, seed }: { readonly call: Call; readonly seed: number },
): Promise<Faulty> {
  const folder = quickFolder('rebind-kills-');
  const killed = (number: number): Promise<boolean> =>
    run(process.execPath, [program, 'kill', folder, String(seed), call, String(number)], {
      env: { ...process.env, LD_PRELOAD: library },
    }).then(
      () => false,
      (error: { signal?: string }) => {
        if (error.signal !== 'SIGKILL') throw error;
        return true;
      },
    );
  let last = Number.POSITIVE_INFINITY;
  // The next calls are tried while one is judged, until a run has ended by itself.
  function* everyCall(): Generator<number> {
    for (let number = 1; number <= last; number += 1) yield number;
  }
  try {
    const wrong = await fewAtOnce(programs, everyCall(), async (number) => {
      if (!(await killed(number))) last = Math.min(last, number);
      return judged(folder, call, String(number));
    });
    return { wrong: wrong.flat(), runs: last - 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is left is looked at in several places at once: a lock that was cut off is given its time, and that is waited for. */
const most = 12;

/** Programs that are run at once. */
const programs = 3;

async function judged(folder: string, call: Call, number: string): Promise<readonly string[]> {
  const place = path.join(folder, number);
  const told = existsSync(path.join(place, 'told'))
    ? readTold(readFileSync(path.join(place, 'told'), 'utf8'))
    : [];
  const wrong = await judge(path.join(place, 'driven'), told);
  return wrong.map((one) => `${call} ${number}: ${one}`);
}
