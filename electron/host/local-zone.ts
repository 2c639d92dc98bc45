/**
 * Minutes that this machine's wall clock is ahead of UTC at a moment, by its own time zone and daylight saving.
 * @param at milliseconds since 1970, UTC
 */
export function localZone(at: number): number {
  const offset = new Date(at).getTimezoneOffset();
  return Number.isNaN(offset) ? 0 : -offset;
}
