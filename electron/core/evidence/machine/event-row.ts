import { cellsOf } from './separated';
import type { LoggedEvent } from './types';

const longest = 1000;

/**
 * A row of what the event viewer exports, in any language: with commas (level, date and time, source,
 * number, category) or tabs, as newer ones write it; date, time, source, type, category, number,
 * user, computer, as the viewer of Windows 2000 and 2003 does. null where it is none.
 */
export function eventOfRow(row: string, line: number): LoggedEvent | null {
  if (!row.includes(',') && !row.includes('\t')) return null;
  const text = row.slice(0, longest);
  if (!/\d:\d\d/.test(text)) return null;
  for (const parting of [',', '\t'] as const) {
    if (!text.includes(parting)) continue;
    const cells = cellsOf(text, parting);
    const event = newRow(cells, line) ?? oldRow(cells, line);
    if (event !== null) return event;
  }
  return null;
}

/** Words parted as the rows are. */
export function isRowHeading(line: string): boolean {
  const text = line.trim().slice(0, longest);
  return /^[^\d:]+$/.test(text) && (cellsOf(text, ',').length >= 5 || cellsOf(text, '\t').length >= 5);
}

function newRow(cells: readonly string[], line: number): LoggedEvent | null {
  const [level = '', at = '', source = '', id = '', category, ...rest] = cells;
  if (
    category === undefined ||
    !isWord(level) ||
    !isDate(at) ||
    !hasTime(at) ||
    !isSource(source) ||
    !isId(id)
  )
    return null;
  return { id: Number(id), source, at, text: rest.join(' ').trim(), line };
}

function oldRow(cells: readonly string[], line: number): LoggedEvent | null {
  const [date = '', time = '', source = '', type = '', , id = '', user, computer, ...rest] = cells;
  if (computer === undefined || user === undefined || !isDate(date) || !hasTime(time) || date.includes(':'))
    return null;
  if (!isSource(source) || !isWord(type) || !isId(id)) return null;
  return { id: Number(id), source, at: `${date} ${time}`, text: rest.join(' ').trim(), line };
}

function isDate(text: string): boolean {
  return text.length <= 40 && /(?:^|\D)\d{1,4}([-./])\s?\d{1,2}\1\s?\d{1,4}/.test(text);
}

function hasTime(text: string): boolean {
  return text.length <= 40 && /\b\d{1,2}:\d{2}(?::\d{2})?/.test(text);
}

function isSource(text: string): boolean {
  return text.length <= 120 && /^\p{L}[\p{L}\p{N} ._()/-]*$/u.test(text);
}

/** The grave of an event, in any language. */
function isWord(text: string): boolean {
  return text.length >= 2 && text.length <= 30 && !/\d/.test(text);
}

/** An event's own number has five digits at most. */
function isId(text: string): boolean {
  return /^\d{1,5}$/.test(text);
}
