/**
 * A moment as people read it: `2026-11-23 14:03:12`, in the time zone that is so many
 * minutes ahead of UTC. Text that is no moment stays as it is.
 * @param at ISO 8601, UTC
 */
export function localTime(at: string, offsetMinutes: number): string {
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) return at;
  return new Date(milliseconds + offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** `UTC`, `UTC+01:00`, `UTC-03:30` */
export function zoneName(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
