import { isBlankCode, isDigits, type Lines, skipBlanks } from '../text/lines';
import { Unread } from '../text/unread';
import type { UnreadLine } from '../types';
import { isNoEnd, processIn, RowReader, type SocketDraft } from './netstat-row';
import { isPlainRow, PlainRow } from './plain-row';
import { SocketTableWriter } from './socket-table';
import type { SocketData } from './types';

export interface NetstatReading {
  readonly data: SocketData;
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
}

/**
 * Reads a Windows socket table (`netstat -n -a`, `-an`, `-ano`, `-anb`), Windows 2000
 * and later, in any language.
 *
 * Title and heading are not needed, and not looked at. A row that the console broke
 * in two or three lines is put together again and keeps the number of its first line.
 * The lines that `-b` prints below a row name its process. Every other line is listed
 * as unread. A table without a row has none read: it never means that nothing listens.
 * @param first first line of the table, its title or its first row
 */
export function readNetstat(lines: Lines, first: number, last: number): NetstatReading {
  const { text } = lines;
  const plain = new PlainRow();
  const reader = new RowReader();
  const unread = new Unread(lines);
  const sockets = new SocketTableWriter(text, last - first + 1);
  const between: number[] = [];
  /** The line before is a row, or belongs to one. */
  let inRow = false;
  let withProcesses = false;
  /** The first line that starts as a row does, readable or not: title and heading stand above it. */
  let firstRow = 0;

  for (let line = first; line <= last; line += 1) {
    const from = lines.start(line);
    const to = lines.end(line);
    if (plain.read(lines, from, to) && !continues(lines, line, last)) {
      if (firstRow === 0) firstRow = line;
      sockets.addPlain(plain, line);
      inRow = true;
      continue;
    }
    const at = rowStart(text, from, to);
    const row = at < 0 ? null : reader.read(text, at, to, line);
    if (row !== null && reader.quality === 'whole' && reader.clean && !continues(lines, line, last)) {
      if (firstRow === 0) firstRow = line;
      sockets.add(row);
      inRow = true;
      continue;
    }
    if (at >= 0) {
      if (firstRow === 0) firstRow = line;
      const joined = join(lines, line, last, reader);
      // A last row without its state was torn off, and its last number may be short of digits.
      const isTorn =
        joined === null && line === last && reader.quality === 'stateless' && row?.remote?.port !== 0;
      const found: SocketDraft | null = isTorn ? null : (joined?.row ?? row);
      if (found === null) {
        unread.add(line);
        inRow = false;
        continue;
      }
      if (found.state === null && isNoEnd(found.remote)) found.state = 'LISTENING';
      sockets.add(found);
      inRow = true;
      line = joined?.last ?? line;
      continue;
    }
    if (skipBlanks(text, from, to) === to) {
      inRow = false;
      continue;
    }
    const process = inRow ? processOn(text, from, to) : null;
    if (process !== null) {
      sockets.nameProcess(process);
      withProcesses = true;
    } else {
      between.push(line);
    }
  }
  const known = headingLines(lines, first, firstRow);
  for (const line of between) {
    const component = withProcesses && line > firstRow && isComponent(lines.at(line));
    if (!known.has(line) && !component) unread.add(line);
  }
  return { data: { sockets: sockets.table() }, ...unread.result() };
}

/**
 * Where a row starts on this line: at its TCP or UDP, behind blanks and at most a few
 * marks such as a mail's `>`; -1 where it is no row.
 */
export function rowStart(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from, to);
  const limit = Math.min(to, at + 6);
  while (at < limit && isMark(text.charCodeAt(at))) at = skipBlanks(text, at + 1, to);
  if (to - at < 5) return -1;
  const first = text.charCodeAt(at) & ~32;
  const second = text.charCodeAt(at + 1) & ~32;
  const named = (first === 84 && second === 67) || (first === 85 && second === 68);
  if (!named || (text.charCodeAt(at + 2) & ~32) !== 80) return -1;
  const gap = text.charCodeAt(at + 3);
  return gap === 32 || gap === 9 || gap === 0xa0 || gap === 0x3000 ? at : -1;
}

/** `>`, `|`, `+`, `*`, `=`, `-`, `#`, `` ` ``: what mails, comparisons and notes put before a line. */
function isMark(code: number): boolean {
  return (
    code === 62 ||
    code === 124 ||
    code === 43 ||
    code === 42 ||
    code === 61 ||
    code === 45 ||
    code === 35 ||
    code === 96
  );
}

/** The next line may be the rest of this one: it starts at the edge, and is no row. */
function continues(lines: Lines, line: number, last: number): boolean {
  if (line >= last) return false;
  const { text } = lines;
  const from = lines.start(line + 1);
  const to = lines.end(line + 1);
  if (from === to) return false;
  const code = text.charCodeAt(from);
  if (isPlainRow(lines.codes, from)) return false;
  if (code !== 32) return code !== 91 && rowStart(text, from, to) < 0;
  const at = skipBlanks(text, from, to);
  // Blanks and a number: a process id that went to the next line.
  return (
    at < to && text.charCodeAt(at) <= 57 && text.charCodeAt(at) >= 48 && isDigits(text.slice(at, to).trim())
  );
}

/** No console breaks lines that are longer. */
const widestConsole = 400;

/**
 * Puts a broken row together: the console cut it at its width, in the midst of a word
 * (join as it stands), or a mail program broke it at a blank (join with one).
 * @returns the row and the last line that belongs to it; null where no joining gives a whole row
 */
function join(
  lines: Lines,
  line: number,
  last: number,
  reader: RowReader,
): { readonly row: SocketDraft; readonly last: number } | null {
  const { text } = lines;
  if (lines.end(line) - lines.start(line) > widestConsole) return null;
  let candidates = [lines.at(line)];
  for (let next = line + 1; next <= Math.min(last, line + 3); next += 1) {
    const from = lines.start(next);
    const to = lines.end(next);
    const isOther = skipBlanks(text, from, to) === to || rowStart(text, from, to) >= 0;
    if (isOther || to - from > widestConsole) return null;
    const part = text.slice(from, to);
    // Copying may drop the blanks at a cut: each cut was one or the other.
    candidates = candidates.flatMap((whole) => [whole + part, `${whole.trimEnd()} ${part.trimStart()}`]);
    for (const whole of candidates) {
      const at = rowStart(whole, 0, whole.length);
      const row = at < 0 ? null : reader.read(whole, at, whole.length, line);
      if (row === null || reader.quality !== 'whole' || !reader.clean) continue;
      // The process id may go on, or stand alone, in the next line.
      const more = next < last ? lines.at(next + 1) : '';
      const digits = more.trim();
      // A piece as wide as the first was cut too: even a state that is known may lack its end.
      const isCut = to - from === lines.end(line) - lines.start(line) && /^[^\s[]/.test(more);
      const isRest = isCut && rowStart(more, 0, more.length) < 0;
      const longest = isDigits(digits)
        ? [whole + digits, `${whole} ${digits}`]
        : isRest
          ? [whole + more]
          : [];
      for (const text of longest) {
        const longer = reader.read(text, at, text.length, line);
        if (longer !== null && reader.quality === 'whole' && reader.clean && longer.state === row.state)
          return { row: longer, last: next + 1 };
      }
      return { row, last: next };
    }
  }
  return null;
}

/** `[ctisvr.exe]` alone on a line. */
function processOn(text: string, from: number, to: number): string | null {
  const at = skipBlanks(text, from, to);
  return text.charCodeAt(at) === 91 ? processIn(text.slice(at, to)) : null;
}

/**
 * A line below a row of `netstat -b` that is neither row nor `[program]`: a component
 * (`  RpcSs`, a path), or a sentence that the owner could not be obtained, in any
 * language. It is indented and names no port; a torn row does.
 */
function isComponent(line: string): boolean {
  return isBlankCode(line.charCodeAt(0)) && /\p{L}/u.test(line) && !/:\d/.test(line);
}

/**
 * Title and heading above the first row, in any language: the last line before it with
 * words (and one more where a narrow console broke the heading in two), and the one
 * before that. All else above is not understood.
 */
function headingLines(lines: Lines, first: number, firstRow: number): ReadonlySet<number> {
  const known = new Set<number>();
  let wanted = 2;
  for (let line = firstRow - 1; line >= first && known.size < wanted; line -= 1) {
    const text = lines.at(line);
    if (!/\p{L}/u.test(text)) continue;
    // What names a port or a protocol with its end is a row that was not understood.
    if (/[:.]\d|\b(?:TCP|UDP)\b/i.test(text)) break;
    known.add(line);
    if (known.size === 2 && columns(text) >= 3) wanted = 3;
  }
  return known;
}

/** Columns that two blanks or more keep apart. */
export function columns(line: string): number {
  return line
    .trim()
    .split(/\s{2,}/)
    .filter((one) => one !== '').length;
}
