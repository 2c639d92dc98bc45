/** Dates and times as consoles print them, compared only where their form leaves no doubt. */

/** The date in a printed moment, as printed: `11/27/2026`. null where none stands in it. */
export function dateOf(text: string): string | null {
  return /\d{1,4}([-./])\d{1,2}\1\d{1,4}/.exec(text)?.[0] ?? null;
}

/** Are these two dates the same day, in whatever form they are printed? False also where that cannot be told. */
export function isSameDay(one: string, other: string): boolean {
  if (one === other) return true;
  const left = daysOf(one);
  const right = daysOf(other);
  const [day] = left.length === 1 ? left : right;
  return (
    (left.length === 1 || right.length === 1) &&
    day !== undefined &&
    left.includes(day) &&
    right.includes(day)
  );
}

/** The days, as `2026-11-23`, that a printed date may be: day and month stand in either order, where both could be either. */
function daysOf(text: string): readonly string[] {
  const [first = '', second = '', third = ''] = text.split(/[-./]/);
  const days = [
    [first, second, third],
    [third, first, second],
    [third, second, first],
  ].flatMap(([year = '', month = '', day = '']) => {
    const full = year.length === 2 ? `20${year}` : year;
    const fits =
      full.length === 4 && month.length <= 2 && Number(month) <= 12 && day.length <= 2 && Number(day) <= 31;
    return fits ? [`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
  });
  // A year in full is no day, so at most the two orders of day and month are left; with dots the day comes first.
  return [...new Set(text.includes('.') && first.length <= 2 ? days.slice(-1) : days)];
}

/** Which of two printed moments is earlier: below 0 the first. null where their forms leave it open. */
export function compareMoments(one: string, other: string): number | null {
  const [left, right] = [dateOf(one), dateOf(other)];
  if (left === null || right === null) return null;
  if (isSameDay(left, right)) {
    const [from, to] = [minutesOf(one), minutesOf(other)];
    return from === null || to === null ? null : from - to;
  }
  const [first, ...moreFirst] = daysOf(left);
  const [second, ...moreSecond] = daysOf(right);
  const plain = moreFirst.length === 0 && moreSecond.length === 0;
  return plain && first !== undefined && second !== undefined ? (first < second ? -1 : 1) : null;
}

/**
 * Minutes since midnight in a printed moment. null where no time stands in it, or where it may be one of
 * the morning or of the afternoon: halves of the day are read in English, and as Chinese, Japanese and
 * Korean Windows print them.
 */
export function minutesOf(text: string): number | null {
  const found = /(\d{1,2}):(\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(\S*)/.exec(text);
  if (found === null) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  const english = /^([ap])\.?m?\.?$/i.exec(found[3] ?? '')?.[1]?.toLowerCase();
  const half = english ?? text.split(/\s+/).flatMap((word) => halves.get(word) ?? [])[0];
  if (hour > 23 || minute > 59) return null;
  if (half !== undefined) return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
  const rest = text.replace(found[0], '').replace(dateOf(text) ?? '', '');
  const isPlain = !/[^\s\x20-\x7e]/.test(`${found[3] ?? ''}${rest}`);
  return isPlain || hour > 12 ? hour * 60 + minute : null;
}

/** Words that stand beside the time: before it in these languages. */
const halves: ReadonlyMap<string, 'a' | 'p'> = new Map([
  ['上午', 'a'],
  ['午前', 'a'],
  ['오전', 'a'],
  ['下午', 'p'],
  ['午後', 'p'],
  ['오후', 'p'],
]);

const minutesOfDay = 24 * 60;

/**
 * How many minutes lie between two printed moments at least, across days too. Where day and month may
 * stand in either order, the nearest reading counts. null where a date lacks, or a time of one day.
 */
export function minutesApart(one: string, other: string): number | null {
  const [left, right] = [dateOf(one), dateOf(other)];
  if (left === null || right === null) return null;
  const [from, to] = [minutesOf(one), minutesOf(other)];
  if (isSameDay(left, right)) return from === null || to === null ? null : Math.abs(to - from);
  const time = from === null || to === null ? null : to - from;
  const apart = daysOf(left).flatMap((first) =>
    daysOf(right).map((second) => {
      const days = (Date.parse(second) - Date.parse(first)) / 60_000;
      return time === null ? Math.max(0, Math.abs(days) - minutesOfDay) : Math.abs(days + time);
    }),
  );
  const known = apart.filter((minutes) => !Number.isNaN(minutes));
  return known.length === 0 ? null : Math.min(...known);
}
