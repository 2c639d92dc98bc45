import { type Message, say } from './text';

/** `2026-11-23T14:03:12` of a clock that is so many minutes ahead of UTC; null where the text is no moment. */
function wallClock(at: string, offsetMinutes: number): string | null {
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) return null;
  return new Date(milliseconds + offsetMinutes * 60_000).toISOString().slice(0, 19);
}

/**
 * A moment as people read it, in the time zone that is so many minutes ahead of UTC:
 * `2026-11-23 14:03:12` in English, `23.11.2026 14:03:12` in German. Text that is no moment stays as it is.
 * @param at ISO 8601, UTC
 */
export function momentWords(at: string, offsetMinutes: number): Message {
  const wall = wallClock(at, offsetMinutes);
  return wall === null ? { text: '{text}', values: { text: at } } : wallWords(wall);
}

/**
 * The day and the time of a wall clock, in the order of the reader's language.
 * @param wall `2005-09-15`, or with a time of day behind it, as `2005-09-15T10:32`
 */
export function wallWords(wall: string): Message {
  const [date = '', time] = wall.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return time === undefined
    ? say('{year}-{month}-{day}', { year, month, day })
    : say('{year}-{month}-{day} {time}', { year, month, day, time });
}

/** A moment as a part of a file's name: `2026-11-23-140312`, in the time zone so many minutes ahead of UTC. */
export function momentInName(at: string, offsetMinutes: number): string {
  return (wallClock(at, offsetMinutes) ?? at).replaceAll(':', '').replace('T', '-');
}

/** `UTC`, `UTC+01:00`, `UTC-03:30` */
export function zoneName(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
