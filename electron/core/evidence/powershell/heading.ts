import type { Lines } from '../text/lines';
import { gathered, isGap, spread } from './cells';
import type { Heading } from './table';

/** No console is wider, and shows more columns. */
const longest = 20_000;
const mostColumns = 60;

/** So many lines a heading may take; a column of one cell alone needs more. */
const mostLines = 16;

/**
 * Reads the heading that ends with a line of dashes. Each group of dashes is as wide as its
 * column's heading; a heading that has no room goes on in lines below:
 *
 *     LocalAddress LocalPort State  OwningPro
 *                                   cess
 *     ------------ --------- -----  ---------
 *
 * @returns null where `rule` is no line of dashes, or nothing that fits stands above it
 */
export function headingAt(lines: Lines, rule: number, lowest: number): Heading | null {
  if (!isRule(lines, rule)) return null;
  const spans = spansOf(lines.at(rule));
  if (spans.length > mostColumns) return null;
  const parts: (readonly string[])[] = [];
  let first = rule;
  // Its first line is the one that names every column.
  while (parts[0]?.every((piece) => piece !== '') !== true) {
    first -= 1;
    if (first < lowest || parts.length === mostLines || lines.isBlank(first) || isRule(lines, first))
      return null;
    const pieces = piecesOf(lines, first, spans);
    if (pieces === null) return null;
    parts.unshift(pieces);
  }
  const columns = spans.map(({ start, end }, index) => {
    const pieces = parts.map((part) => part[index] ?? '').filter((piece) => piece !== '');
    const isTiny = pieces.length > 1 && end - start <= 3;
    return { name: pieces.join('').toLowerCase(), start, end, isTiny };
  });
  return { columns, first, last: rule };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isRule(lines: Lines, line: number): boolean {
  const length = lines.end(line) - lines.start(line);
  if (length > longest) return false;
  return /^[ \u00a0]*-[- \u00a0]*$/.test(lines.at(line));
}

function spansOf(rule: string): readonly Span[] {
  return [...rule.matchAll(/-+/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** What stands over each group of dashes; null where something stands over none. */
function piecesOf(lines: Lines, line: number, spans: readonly Span[]): readonly string[] | null {
  if (lines.end(line) - lines.start(line) > longest) return null;
  const cells = spread(lines.at(line));
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    for (; at < start; at += 1) if (!isGap(cells, at)) return null;
    pieces.push(gathered(cells.slice(start, end)).trim());
    at = end;
  }
  for (; at < cells.length; at += 1) if (!isGap(cells, at)) return null;
  return pieces;
}
