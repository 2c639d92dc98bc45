/** One way to do a piece of work. */
export interface Contestant {
  readonly name: string;
  /** Does the work once. @returns how many rows, values or cards it got */
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
  readonly name: string;
  readonly got: number;
  /** Milliseconds. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Median of the pairwise ratios to the first contestant: how many times longer this one took. */
  readonly timesFirst: number;
}

declare const gc: (() => void) | undefined;

/**
 * Runs all contestants in turn, round after round, so that a machine whose speed drifts
 * slows all of them alike; the ratio is taken within each round.
 */
export function compare({ contestants, rounds }: Comparison): readonly Measured[] {
  for (const { run } of contestants) run();
  const times = contestants.map((): number[] => []);
  const got = contestants.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(({ run }, index) => {
      gc?.();
      const begun = performance.now();
      got[index] = run();
      times[index]?.push(performance.now() - begun);
    });
  }
  return contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (times[0]?.[round] ?? time));
    return {
      name,
      got: got[index] ?? 0,
      median: median(own),
      least: Math.min(...own),
      most: Math.max(...own),
      timesFirst: median(ratios),
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The comparison as a table of Markdown. */
export function tableOf(comparison: Comparison, measured: readonly Measured[]): string {
  const { title, unit, bytes } = comparison;
  const number = (value: number, digits = 0) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const rows = measured.map(({ name, got, median, least, most, timesFirst }) => [
    name,
    number(got),
    `${number(median)} (${number(least)}–${number(most)})`,
    number((got / median) * 1000),
    number(bytes / 1e6 / (median / 1000), 1),
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
