import { gathered, isGap, spread } from './cells';

/** A column: its property's name in small letters, and the cells that its heading takes. */
export interface Column {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Three cells or fewer: a value that is cut has no room for dots, so that no value can be trusted. */
  readonly isTiny: boolean;
}

/** A row cut into its cells, the last ones left out where nothing stands; none where a value lies across a cut. */
export interface CutRow {
  readonly cells: readonly string[] | null;
  /** Every value stands where its column's values stand. */
  readonly isFlush: boolean;
}

const misfit: CutRow = { cells: null, isFlush: false };

/**
 * Where the columns of a table lie. A heading takes only as many cells as its letters, so a
 * column reaches further: values stand flush with the left end of its heading, or, numbers
 * and other single words, with the right end.
 *
 *     InterfaceAlias          ifIndex Dhcp
 *     --------------          ------- ----
 *     Local Area Connection 2      12 Disabled
 *
 * Between two columns the cell that is blank in the most rows parts them; the last such
 * cell, since a value on the left may hold blanks, and one flush right holds none.
 */
export class Layout {
  readonly #columns: readonly Column[];
  /** The line with one sign for each place that columns were padded to. */
  readonly #places: (text: string) => string;
  readonly #cuts: readonly number[];
  /** How many values stand flush with the right end of their heading, less those flush with the left one. */
  readonly #leaning: Int32Array;

  constructor(columns: readonly Column[], rows: Iterable<string>, places: (text: string) => string) {
    this.#columns = columns;
    this.#places = places;
    this.#cuts = cutsOf(columns, rows, places);
    this.#leaning = new Int32Array(columns.length);
    for (const row of rows) {
      rangesOf(places(row), this.#cuts)?.forEach(({ from, to }, index) => {
        const { start = -1, end = -1 } = columns[index] ?? {};
        if (to > from)
          this.#leaning[index] = this.#leans(index) + Number(to === end) - Number(from === start);
      });
    }
  }

  /** The layout that most rows fit: by cells, as on a console, or by letters, as some versions write files. */
  static of(columns: readonly Column[], rows: Iterable<string>): Layout {
    const inCells = new Layout(columns, rows, spread);
    const misfits = inCells.#misfitsOf(rows);
    if (misfits === 0) return inCells;
    const inLetters = new Layout(columns, rows, (text) => text);
    return inLetters.#misfitsOf(rows) < misfits ? inLetters : inCells;
  }

  cut(text: string): CutRow {
    const row = this.#places(text);
    const ranges = rangesOf(row, this.#cuts);
    if (ranges === null) return misfit;
    const isFlush = ranges.every(({ from, to }, index) => {
      const { start, end } = this.#columns[index] ?? {};
      return from === to || (this.#leans(index) > 0 ? to === end : from === start);
    });
    return { cells: ranges.map(({ from, to }) => gathered(row.slice(from, to))), isFlush };
  }

  #leans(index: number): number {
    return this.#leaning[index] ?? 0;
  }

  /** Rows with wide letters alone tell cells from letters. */
  #misfitsOf(rows: Iterable<string>): number {
    let misfits = 0;
    for (const row of rows) if (spread(row) !== row && !this.cut(row).isFlush) misfits += 1;
    return misfits;
  }
}

/** The cell that parts each column from the next. */
function cutsOf(
  columns: readonly Column[],
  rows: Iterable<string>,
  places: (text: string) => string,
): readonly number[] {
  const width = columns.at(-1)?.start ?? 0;
  const filled = new Int32Array(width);
  for (const text of rows) {
    const row = places(text);
    const end = Math.min(row.length, width);
    for (let at = 0; at < end; at += 1) if (!isGap(row, at)) filled[at] = (filled[at] ?? 0) + 1;
  }
  return columns.slice(1).map(({ start }, index) => {
    let best = start - 1;
    for (let at = best; at >= (columns[index]?.end ?? 0); at -= 1) {
      if ((filled[at] ?? 0) < (filled[best] ?? 0)) best = at;
    }
    return best;
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const nothing: Range = { from: 0, to: 0 };

/**
 * Where each column's value stands, the blanks around it left out; columns behind the row's
 * end are left out too. null where a value lies across a cut.
 */
function rangesOf(row: string, cuts: readonly number[]): readonly Range[] | null {
  const ranges: Range[] = [];
  let from = 0;
  for (let index = 0; index <= cuts.length && from < row.length; index += 1) {
    const cut = Math.min(cuts[index] ?? row.length, row.length);
    if (!isGap(row, cut)) return null;
    let to = cut;
    while (from < to && isGap(row, from)) from += 1;
    while (to > from && isGap(row, to - 1)) to -= 1;
    ranges.push(to > from ? { from, to } : nothing);
    from = cut + 1;
  }
  return ranges;
}
