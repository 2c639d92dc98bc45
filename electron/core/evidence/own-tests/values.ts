/** Forms of single values in the records of Rebind's own tests. Each gives null for anything else. */

/** `12.3 ms` */
export function parseMilliseconds(text: string): number | null {
  const found = /^(\d{1,12}(?:\.\d)?) ms$/.exec(text);
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** A whole number of 32 bits without a sign, at the start of the text: `1 E_CTI_INVALID_VERSION`. */
export function parseNumber(text: string): number | null {
  const found = /^(\d{1,10})(?: |$)/.exec(text);
  return found?.[1] === undefined ? null : within32(Number(found[1]));
}

/** `0x00000004 PERIPHERAL_OFFLINE`: the number counts, its names are for people. */
export function parseMask(text: string): number | null {
  const found = /^0x([0-9A-F]{8})(?: |$)/.exec(text);
  return found?.[1] === undefined ? null : Number.parseInt(found[1], 16);
}

/** `yes` and `no` as Rebind writes them; null for anything else. */
export function parseYesNo(text: string): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}

/** A moment as ISO 8601 in UTC, with milliseconds: `2026-11-28T20:00:00.000Z`. */
export function parseMoment(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return null;
  return Number.isNaN(Date.parse(text)) ? null : text;
}

/** One of these words, and nothing else. */
export function oneOf<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => word === text) ?? null;
}

/** The value where it is a whole number of 32 bits without a sign; else null. */
export function within32(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff
    ? value
    : null;
}
