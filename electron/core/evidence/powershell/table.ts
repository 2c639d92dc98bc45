import type { Lines } from '../text/lines';
import { isGap, spread } from './cells';
import { type Column, Layout } from './layout';
import type { Field, PrintedObject, Taker } from './types';

/** The heading of a table: its columns, and its first and last line. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly first: number;
  readonly last: number;
}

/**
 * Reads the rows below a heading, down to line `to`. A row that does not fit is unread,
 * never bent to fit.
 *
 * @param always columns that no row goes without: a line that lacks one was broken off the row above, whose values it shows to be cut
 */
export function readRows(
  lines: Lines,
  { columns, first: head, last }: Heading,
  to: number,
  always: readonly string[],
  taker: Taker,
): void {
  const layout = Layout.of(columns, new Rows(lines, last + 1, to));
  const names = new Set(columns.map(({ name }) => name));
  const needed = always.filter((name) => names.has(name));
  /** The row above, which the next line may show to be cut. */
  let above: (PrintedObject & { readonly fields: Map<string, Field> }) | null = null;
  for (let line = last + 1; line <= to; line += 1) {
    if (lines.isBlank(line)) continue;
    const text = lines.at(line);
    const { cells, isFlush } = layout.cut(text);
    const fields = cells === null ? null : fieldsOf(cells, columns, line);
    const isComplete = fields !== null && needed.every((name) => fields.has(name));
    if (isComplete && isFlush) {
      if (above !== null) offer(lines, above, taker);
      above = { names, fields, head, line, lastLine: line };
      continue;
    }
    taker.unread(line);
    // What was broken off shows which values above are cut; a piece that lies across the columns may be of any.
    const isPiece = fields === null ? isBlankAt(text, needed, columns) : !isComplete;
    if (isPiece && above !== null) cut(above.fields, (fields ?? above.fields).keys());
    if (isPiece || above === null) continue;
    offer(lines, above, taker);
    above = null;
  }
  if (above !== null) offer(lines, above, taker);
}

/**
 * Gives an object away; its lines are unread where nobody wants it.
 * @returns false where nobody did
 */
export function offer(lines: Lines, object: PrintedObject, taker: Taker): boolean {
  if (taker.take(object)) return true;
  for (let line = object.line; line <= object.lastLine; line += 1) {
    if (!lines.isBlank(line)) taker.unread(line);
  }
  return false;
}

/** The lines of a table's rows, to be gone through several times. */
class Rows implements Iterable<string> {
  readonly #lines: Lines;
  readonly #from: number;
  readonly #to: number;

  constructor(lines: Lines, from: number, to: number) {
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
  }

  *[Symbol.iterator](): IterableIterator<string> {
    for (let line = this.#from; line <= this.#to; line += 1) {
      if (!this.#lines.isBlank(line)) yield this.#lines.at(line);
    }
  }
}

function fieldsOf(cells: readonly string[], columns: readonly Column[], line: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  cells.forEach((text, index) => {
    const { name = '', isTiny = false } = columns[index] ?? {};
    if (text === '' || fields.has(name)) return;
    const isCut = isTiny || text.includes('...') || text.includes('…');
    fields.set(name, { values: [{ text, line }], isCut });
  });
  return fields;
}

function cut(fields: Map<string, Field>, names: Iterable<string>): void {
  for (const name of names) {
    const field = fields.get(name);
    if (field !== undefined) fields.set(name, { ...field, isCut: true });
  }
}

/** Does a line leave the place of one of these columns blank? */
function isBlankAt(text: string, names: readonly string[], columns: readonly Column[]): boolean {
  const cells = spread(text);
  return columns.some(({ name, start, end }) => {
    if (!names.includes(name)) return false;
    let at = start;
    while (at < end && isGap(cells, at)) at += 1;
    return at === end;
  });
}
