const day = 24 * 60 * 60_000;

/** Longer than this, and what lies between two moments tells nothing any more. */
const longest = 400 * day;

/**
 * Does a day lie between two moments of a wall clock on which clocks are set for daylight saving anywhere
 * that a contact centre is likely to stand? Europe: the last Sundays of March and October. North America: the
 * second Sunday of March and the first of November (till 2006 the first of April and the last of October).
 * Australia and New Zealand: the first Sundays of April and October, the last of September.
 *
 * Which of them a host follows is not known, so this only says that an hour may lie between. The night
 * before and after such a Sunday counts too, as time zones part the days.
 *
 * @param one milliseconds, wall clock as if it were UTC
 */
export function mayBeSetBetween(one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  if (to - from > longest) return true;
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  for (let year = first; year <= last; year += 1) {
    if (changesOf(year).some((at) => at + day > from && at < to && to - from >= 60_000)) return true;
  }
  return false;
}

/** Midnight at the start of each such Sunday of a year. */
function changesOf(year: number): readonly number[] {
  return [
    sunday(year, 2, 2),
    sunday(year, 2, -1),
    sunday(year, 3, 1),
    sunday(year, 8, -1),
    sunday(year, 9, 1),
    sunday(year, 9, -1),
    sunday(year, 10, 1),
  ];
}

/** The nth Sunday of a month, counted from 1; -1 is the last. */
function sunday(year: number, month: number, nth: number): number {
  if (nth === -1) {
    const end = Date.UTC(year, month + 1, 0);
    return end - new Date(end).getUTCDay() * day;
  }
  const start = Date.UTC(year, month, 1);
  return start + (((7 - new Date(start).getUTCDay()) % 7) + 7 * (nth - 1)) * day;
}
