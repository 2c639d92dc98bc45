import { words } from './lines';

/** In which order a printed date has its numbers. */
export type DateOrder = 'month-first' | 'day-first' | 'year-first';

/**
 * One way to read a printed date and time: the host's wall clock in milliseconds, as if it were UTC; UTC itself
 * where {@link isUtcClock} says so. What was printed names a whole minute, second or day, from `start` up to and
 * without `end`.
 */
export interface ClockReading {
  readonly order: DateOrder;
  readonly start: number;
  readonly end: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `2026-11-23T13:41:07.1234567Z`, as events and records have it; without the letter it is the host's own time. */
const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Does this moment stand in UTC, or with its distance from it? Then a host's wall clock is not compared with it as it stands. */
export function isUtcClock(text: string): boolean {
  return iso.exec(text.trim())?.[7] !== undefined;
}

/**
 * All ways to read what `date /t` and `time /t` printed, or `%DATE% %TIME%`, or the time of an event, in any language.
 *
 * `09/10/2005` has two: which number is the month, the text alone does not tell, unless the name of
 * the day does. A half of the day that is no known word leaves two as well.
 * @returns none where no date stands in it: a time without its day tells nothing
 */
export function readPrintedClock(text: string): readonly ClockReading[] {
  const written = iso.exec(text.trim());
  if (written !== null) return isoReading(written);
  // Some languages set a blank behind the points of a date.
  const parts = words(text.trim().replace(/(?<!\d)(\d{1,4})([./]) (\d{1,2})\2 (\d{1,4})/, '$1$2$3$2$4'));
  const dates = parts.flatMap((part) => datesOf(part));
  const [first] = dates;
  if (first === undefined) return [];
  const named = parts.map((part) => weekdays.indexOf(part.slice(0, 3).toLowerCase())).find((at) => at >= 0);
  const days = named === undefined ? dates : dates.filter((one) => new Date(one.at).getUTCDay() === named);
  const times = timesOf(parts);
  if (times === null) return [];
  return days.flatMap(({ order, at }) =>
    times.map(({ from, length }) => ({ order, start: at + from, end: at + from + length })),
  );
}

function isoReading(found: RegExpExecArray): readonly ClockReading[] {
  const [years, months, days, hours, minutes, seconds] = found.slice(1, 7).map(Number);
  const [read] = date('year-first', years ?? 0, months ?? 0, days ?? 0);
  if (read === undefined || (hours ?? 0) > 23 || (minutes ?? 0) > 59) return [];
  const within =
    (hours ?? 0) * hour + (minutes ?? 0) * minute + (found[6] === undefined ? 0 : (seconds ?? 0) * second);
  const start = read.at + within - distanceOf(found[7] ?? 'Z');
  return [{ order: 'year-first', start, end: start + (found[6] === undefined ? minute : second) }];
}

/** `+01:00` is an hour ahead of UTC. */
function distanceOf(zone: string): number {
  if (zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * hour + Number(zone.slice(-2)) * minute;
  return zone.startsWith('-') ? -size : size;
}

/** English Windows prints them before the date. */
const weekdays: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function datesOf(part: string): readonly { readonly order: DateOrder; readonly at: number }[] {
  const found = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})[.,]?$/.exec(part);
  if (found === null) return [];
  const [a = '', between = '', b = '', c = ''] = found.slice(1);
  const [one, two, three] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) return date('year-first', one, two, three);
  const year = c.length === 2 ? 2000 + three : three;
  return [
    // A point between the numbers stands where the day comes first.
    ...(between === '.' ? [] : date('month-first', year, one, two)),
    ...date('day-first', year, two, one),
    ...(c.length === 2 && a.length === 2 ? date('year-first', 2000 + one, two, three) : []),
  ];
}

function date(order: DateOrder, year: number, month: number, dayOfMonth: number) {
  const at = Date.UTC(year, month - 1, dayOfMonth);
  const made = new Date(at);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === dayOfMonth ? [{ order, at }] : [];
}

/** When in the day; the whole day where no time stands there, null where it is no time of a day. */
function timesOf(
  parts: readonly string[],
): readonly { readonly from: number; readonly length: number }[] | null {
  const place = parts.findIndex((part) => time.test(part));
  const found = time.exec(parts[place] ?? '');
  if (found === null) return [{ from: 0, length: day }];
  const hours = Number(found[1]);
  if (hours > 23) return null;
  const within = Number(found[2]) * minute + Number(found[3] ?? 0) * second;
  const length = found[3] === undefined ? minute : second;
  const at = (hoursOfDay: number) => ({ from: hoursOfDay * hour + within, length });
  switch (hours > 12 || hours === 0 ? null : halfOf(found[4] ?? '', parts, place)) {
    case 'first':
      return [at(hours % 12)];
    case 'second':
      return [at((hours % 12) + 12)];
    case 'either':
      return [at(hours % 12), at((hours % 12) + 12)];
    default:
      return [at(hours)];
  }
}

const time = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?([ap]?m?)$/i;

const halves: Readonly<Record<string, 'first' | 'second'>> = {
  a: 'first',
  am: 'first',
  上午: 'first',
  午前: 'first',
  오전: 'first',
  p: 'second',
  pm: 'second',
  下午: 'second',
  午後: 'second',
  오후: 'second',
};

/** The half of the day; `either` where a word stands for it that is not known, null where none does. */
function halfOf(
  suffix: string,
  parts: readonly string[],
  place: number,
): 'first' | 'second' | 'either' | null {
  const known = [suffix, parts[place + 1] ?? '', parts[place - 1] ?? '']
    .map((word) => halves[word.toLowerCase().replaceAll('.', '')])
    .find((half) => half !== undefined);
  if (known !== undefined) return known;
  const behind = parts[place + 1];
  const before = parts[place - 1] ?? '';
  // Before the time stands the day's name, where its letters can be read.
  return (behind !== undefined && datesOf(behind).length === 0) || before.includes('\ufffd')
    ? 'either'
    : null;
}
