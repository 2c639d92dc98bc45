import { words } from './lines';

/**
 * Lines that `date /t` and `time /t` print, in any language: told by their numbers
 * and the signs between them, since names of days and halves of the day are words.
 */
export type ClockLine = 'date' | 'time' | 'both';

const longest = 48;

/** `Thu 09/15/2005`, `15.09.2005`, `2005-09-15`; `10:32 AM`, `10:32a`; or both on one line. null where it is none. */
export function readClockLine(line: string): ClockLine | null {
  const text = line.trim();
  if (text.length < 4 || text.length > longest) return null;
  const parts = words(text);
  if (parts.length > 5) return null;
  let dates = 0;
  let times = 0;
  for (const part of parts) {
    if (isDate(part)) dates += 1;
    else if (isTime(part)) times += 1;
    else if (!isWord(part)) return null;
  }
  // A date has a day's name beside it, and no more.
  if (dates === 1) return times === 1 ? 'both' : times === 0 && parts.length <= 2 ? 'date' : null;
  return times === 1 && dates === 0 && parts.length <= 3 ? 'time' : null;
}

/** Three numbers with the same sign between them, one of them a year (in full where dots part them: `10.1.18` is a version). */
function isDate(part: string): boolean {
  const found = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})[.,]?$/.exec(part);
  if (found === null) return false;
  const [first = '', middle = '', last = ''] = [found[1], found[3], found[4]];
  const short = found[2] !== '.' && first.length <= 2 && last.length === 2;
  const year = first.length === 4 || last.length === 4 || short;
  return year && Number(middle) <= 31;
}

/** `10:32`, `10:32:07,45`, `10:32a`, `10.32` is none: it could be anything. */
function isTime(part: string): boolean {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,3})?)?[ap]?m?$/i.exec(part);
  return found !== null && Number(found[1]) < 25 && Number(found[2]) < 60;
}

/** A day's name or a half of the day: no digits, also where a wrong code page broke its letters. */
function isWord(part: string): boolean {
  return part.length <= 16 && !/[\d:;=<>[\]{}/\\|]/.test(part);
}
