import { headingAt } from '../powershell/heading';
import type { Column } from '../powershell/layout';
import { offer, readRows } from '../powershell/table';
import type { Field, Taker } from '../powershell/types';
import { type Lines, wordEnd, words } from '../text/lines';
import { areOfNicconfig, isOfNicconfig } from './wmic-properties';

/** Lines of a console are looked at up to here; a heading cut there may end within a name. */
const longest = 1000;

/** The names in a table's heading, in small letters; null where the line is none. */
export function tableNames(line: string): readonly string[] | null {
  // Most lines are none: told by their first word.
  if (!isOfNicconfig(line.slice(0, wordEnd(line, 0, Math.min(line.length, 50))))) return null;
  const names = words(line.slice(0, longest).toLowerCase());
  const whole = line.length >= longest ? names.slice(0, -1) : names;
  return areOfNicconfig(whole) ? whole : null;
}

/** The names in the first line of `/format:csv`; null where the line is none. */
export function csvNames(line: string): readonly string[] | null {
  if (!line.startsWith('Node,')) return null;
  const names = line.slice(0, longest).toLowerCase().split(',');
  const whole = line.length >= longest ? names.slice(0, -1) : names;
  return areOfNicconfig(whole.slice(1)) ? line.trim().toLowerCase().split(',') : null;
}

/** A row that starts with an array or a hardware address, where no column with words was asked for. */
export function isBareRow(line: string): boolean {
  return /^(?:\{"|[\dA-F]{2}(?::[\dA-F]{2}){5}(?:\s|$))/.test(line);
}

/**
 * Reads a table: every column starts where its heading starts. No dashes stand below the
 * heading; where they do, PowerShell printed the same properties.
 *
 * A card without any of the properties leaves a blank line. Behind one, only bare rows are
 * rows: other words may be anybody's.
 */
export function readWmicTable(lines: Lines, heading: number, to: number, taker: Taker): void {
  const columns = columnsOf(lines.at(heading));
  const dashed = heading < to ? headingAt(lines, heading + 1, heading) : null;
  let end = dashed?.last ?? heading;
  while (end < to && !lines.isBlank(end + 1)) end += 1;
  if (dashed === null)
    while (end < to && (lines.isBlank(end + 1) || isBareRow(lines.at(end + 1).trim()))) end += 1;
  readRows(lines, dashed ?? { columns, first: heading, last: heading }, end, [], taker);
  for (let line = end + 1; line <= to; line += 1) if (!lines.isBlank(line)) taker.unread(line);
}

/** No card has more properties. */
const mostColumns = 80;

function columnsOf(heading: string): readonly Column[] {
  const columns: Column[] = [];
  for (const found of heading.matchAll(/\S+/g)) {
    if (columns.length === mostColumns) break;
    const [name] = found;
    columns.push({
      name: name.toLowerCase(),
      start: found.index,
      end: found.index + name.length,
      isTiny: false,
    });
  }
  return columns;
}

/** Reads `/format:csv`. Nothing is quoted, so a row with a comma in a value has a value too many, and is unread. */
export function readCsv(lines: Lines, heading: number, to: number, taker: Taker): void {
  const printed = csvNames(lines.at(heading).trim()) ?? [];
  const names = new Set(printed);
  for (let line = heading + 1; line <= to; line += 1) {
    if (lines.isBlank(line)) continue;
    const values = lines.at(line).trim().split(',');
    if (values.length !== printed.length) {
      taker.unread(line);
      continue;
    }
    const fields = new Map<string, Field>();
    values.forEach((value, index) => {
      const text = value.trim();
      if (text !== '') fields.set(printed[index] ?? '', { values: [{ text, line }], isCut: false });
    });
    offer(lines, { names, fields, head: heading, line, lastLine: line }, taker);
  }
}
