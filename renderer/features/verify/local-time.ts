/**
 * What a field for day and time holds, by this laptop's clock, as ISO 8601 in UTC.
 * @param text as in `2026-11-22T14:03`
 * @returns null where it is no day and time
 */
export function readLocalTime(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
