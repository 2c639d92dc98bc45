/** Dates and times as consoles print them, compared only where their form leaves no doubt. */

/** The date in a printed moment, as printed: `11/27/2026`. null where none stands in it. */
export function dateOf(text: string): string | null {
  return /\d{1,4}([-./])\d{1,2}\1\d{1,4}/.exec(text)?.[0] ?? null;
}

/**
 * Minutes since midnight in a printed moment. null where no time stands in it, or where it may be one of
 * the morning or of the afternoon: halves of the day are read in English letters only.
 */
export function minutesOf(text: string): number | null {
  const found = /(\d{1,2}):(\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(\S*)/.exec(text);
  if (found === null) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  const half = /^([ap])\.?m?\.?$/i.exec(found[3] ?? '')?.[1]?.toLowerCase();
  if (hour > 23 || minute > 59) return null;
  if (half !== undefined) return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
  const rest = text.replace(found[0], '').replace(dateOf(text) ?? '', '');
  const isPlain = (found[3] ?? '') === '' && !/[^\s\x20-\x7e]/.test(rest);
  return isPlain || hour > 12 ? hour * 60 + minute : null;
}

/** Minutes from one printed moment to another of the same day; null where that cannot be told. */
export function minutesBetween(earlier: string, later: string): number | null {
  const day = dateOf(earlier);
  const from = minutesOf(earlier);
  const to = minutesOf(later);
  if (day === null || day !== dateOf(later) || from === null || to === null) return null;
  return to - from;
}
