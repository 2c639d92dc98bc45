import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** One way to do a piece of work. */
export interface Contestant {
  readonly name: string;
  /** Does the work once. @returns how many rows, values or lines it got */
  readonly run: () => number;
}

export interface Comparison {
  readonly title: string;
  /** What is counted: "rows". */
  readonly unit: string;
  /** Size of the input in bytes, as it lies in a file. */
  readonly bytes: number;
  readonly rounds: number;
  readonly contestants: readonly Contestant[];
}

export interface Measured {
  readonly got: number;
  /** Milliseconds. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Median of the ratios to the first contestant, taken round by round: how many times longer this one took. */
  readonly timesFirst: number;
}

/** Rounds that are not counted: the first ones are of a program that is not warm. */
const warmUp = 3;

interface Asked {
  readonly comparison: number;
  readonly contestant: number;
}

interface Ran {
  readonly got: number;
  readonly milliseconds: number;
}

/**
 * Runs all contestants in turn, round after round, so that a machine whose speed drifts
 * slows all of them alike. Each has a thread of its own: neither the garbage of one nor what
 * the engine has learnt of it is another's.
 * @param program this program, which each thread runs
 */
export async function compare(program: string, index: number, of: Comparison): Promise<readonly Measured[]> {
  const threads = of.contestants.map(
    (_, contestant) => new Worker(program, { workerData: { comparison: index, contestant } satisfies Asked }),
  );
  const runs: Ran[][] = threads.map(() => []);
  for (let round = -warmUp; round < of.rounds; round += 1) {
    for (const [at, thread] of threads.entries()) {
      thread.postMessage('run');
      const [ran] = (await once(thread, 'message')) as [Ran];
      if (round >= 0) runs[at]?.push(ran);
    }
  }
  await Promise.all(threads.map((thread) => thread.terminate()));
  const [first = []] = runs;
  return runs.map((own) => {
    const times = own.map(({ milliseconds }) => milliseconds);
    return {
      got: own.at(-1)?.got ?? 0,
      median: median(times),
      least: Math.min(...times),
      most: Math.max(...times),
      timesFirst: median(times.map((time, round) => time / (first[round]?.milliseconds ?? time))),
    };
  });
}

/** In a contestant's own thread: does its work as often as it is asked. */
export function contend(make: (comparison: number) => Comparison): void {
  const { comparison, contestant } = workerData as Asked;
  const one = make(comparison).contestants[contestant];
  parentPort?.on('message', () => {
    const begun = performance.now();
    const got = one?.run() ?? 0;
    parentPort?.postMessage({ got, milliseconds: performance.now() - begun } satisfies Ran);
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The comparison as a table of Markdown. */
export function tableOf(comparison: Comparison, measured: readonly Measured[]): string {
  const { title, unit, bytes, contestants } = comparison;
  const number = (value: number, digits = 0) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const rows = measured.map(({ got, median: middle, least, most, timesFirst }, at) => [
    contestants[at]?.name ?? '',
    number(got),
    `${number(middle)} (${number(least)}–${number(most)})`,
    number((got / middle) * 1000),
    number(bytes / 1e6 / (middle / 1000), 1),
    `${number(timesFirst, 2)} ×`,
  ]);
  return [
    `### ${title}, ${number(bytes / 1e6, 1)} MB`,
    '',
    `| | ${unit} got | median ms (least–most) | ${unit}/s | MB/s | time beside Rebind |`,
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}
