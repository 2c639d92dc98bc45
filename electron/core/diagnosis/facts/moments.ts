import { type ClockReading, isUtcClock, readPrintedClock } from '../../evidence/text/printed-clock';

/*
 * Printed moments of hosts, compared. What stands in a text is read by `readPrintedClock`; here it is held against
 * another one, and where their forms, or their time zones, leave more than one answer, there is none.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Wall clocks are at most so far behind UTC, and so far ahead of it. */
const furthestBehind = -12 * hour;
const furthestAhead = 14 * hour;

/** A moment within bounds, in milliseconds of a wall clock; of UTC where both that are compared stand in it. */
type Window = ClockReading;

/**
 * Both as windows of one clock. Of a UTC time against a wall clock the host's distance from UTC counts, an hour
 * more or less, as the other half of the year may have another one; where it is not known, any distance may be.
 * @param ahead minutes by which the host's wall clock is ahead of UTC; null where that is not known
 */
function onOneClock(
  one: string,
  other: string,
  ahead: number | null,
): readonly [readonly Window[], readonly Window[]] {
  const [left, right] = [readPrintedClock(one), readPrintedClock(other)];
  const [leftUtc, rightUtc] = [isUtcClock(one), isUtcClock(other)];
  if (leftUtc === rightUtc) return [left, right];
  const least = ahead === null ? furthestBehind : ahead * minute - hour;
  const most = ahead === null ? furthestAhead : ahead * minute + hour;
  const shifted = (all: readonly ClockReading[]) =>
    all.map((one) => ({ ...one, start: one.start + least, end: one.end + most }));
  return [leftUtc ? shifted(left) : left, rightUtc ? shifted(right) : right];
}

/** The one day that a window lies in; null where it reaches into another one. */
function dayOf({ start, end }: Window): number | null {
  const [first, last] = [Math.floor(start / day), Math.floor((end - 1) / day)];
  return first === last ? first : null;
}

/** The pairs of readings that may be meant: those of one day alone, where the two texts surely name the same day. */
function pairsOf(one: string, other: string, ahead: number | null): readonly (readonly [Window, Window])[] {
  const [left, right] = onOneClock(one, other, ahead);
  const pairs = left.flatMap((from) => right.map((to) => [from, to] as const));
  return sharesDay(left, right) ? pairs.filter(([from, to]) => dayOf(from) === dayOf(to)) : pairs;
}

/** Do these name the same day? The same numbers in the same order, or one of them leaves no doubt. */
function sharesDay(left: readonly Window[], right: readonly Window[]): boolean {
  const daysOf = (all: readonly Window[]) => new Set(all.map(dayOf));
  const [these, those] = [daysOf(left), daysOf(right)];
  if (these.size === 0 || those.size === 0 || these.has(null) || those.has(null)) return false;
  if (these.size === 1 || those.size === 1) return [...these].some((one) => those.has(one));
  const isIn = (all: readonly Window[]) => (one: Window) =>
    all.some((other) => other.order === one.order && dayOf(other) === dayOf(one));
  return left.every(isIn(right)) && right.every(isIn(left));
}

/**
 * Are these two the same day, in whatever form they are printed? null where that cannot be told.
 * @param ahead as in {@link compareMoments}
 */
export function isSameDay(one: string, other: string, ahead: number | null = null): boolean | null {
  const [left, right] = onOneClock(one, other, ahead);
  if (sharesDay(left, right)) return true;
  if (left.length === 0 || right.length === 0) return null;
  const mayMeet = left.some((from) =>
    right.some((to) => daysIn(from).some((each) => daysIn(to).includes(each))),
  );
  return mayMeet ? null : false;
}

function daysIn({ start, end }: Window): readonly number[] {
  const first = Math.floor(start / day);
  return Array.from({ length: Math.floor((end - 1) / day) - first + 1 }, (_, at) => first + at);
}

/**
 * Which of two printed moments is earlier: below 0 the first, 0 as far as they are printed the same one. null where
 * their forms, or their time zones, leave it open.
 * @param ahead minutes by which the host's wall clock is ahead of UTC, for an event that stands in UTC; null: not known
 */
export function compareMoments(one: string, other: string, ahead: number | null = null): number | null {
  const order = ([from, to]: readonly [Window, Window]) =>
    from.end <= to.start ? -1 : from.start >= to.end ? 1 : isExact(from) && isExact(to) ? 0 : null;
  const orders = new Set(pairsOf(one, other, ahead).map(order));
  const [only] = orders;
  return only !== undefined && orders.size === 1 ? only : null;
}

/** A time of day, down to its minute at least. */
function isExact({ start, end }: Window): boolean {
  return end - start <= minute;
}

/**
 * How many minutes lie between two printed moments at least, across days too. Where day and month may
 * stand in either order, the nearest reading counts. null where a date lacks, or a time of one day.
 */
export function minutesApart(one: string, other: string, ahead: number | null = null): number | null {
  const pairs = pairsOf(one, other, ahead);
  if (pairs.length === 0) return null;
  const apart = pairs.map(([from, to]) => {
    if (isExact(from) && isExact(to)) return Math.floor(Math.abs(from.start - to.start) / minute);
    return Math.floor(Math.max(0, from.start - to.end, to.start - from.end) / minute);
  });
  const isOpen = pairs.every(([from, to]) => !(isExact(from) && isExact(to)) && dayOf(from) === dayOf(to));
  return isOpen ? null : Math.min(...apart);
}
