import type { ClockReading } from '../evidence/text/printed-clock';
import type { Capture, ClockHost } from './captures';
import { laptopTimes, together } from './skew';
import type { ClockEntry } from './types';

/** An entry with what orders it. */
export interface Placed {
  readonly entry: ClockEntry;
  /** UTC milliseconds of the laptop's clock; null: unknown. */
  readonly at: number | null;
  /** Number of its host; -1 for an act. */
  readonly host: number;
  /** The host's own clock, where it could be read, and its place in the texts. */
  readonly own: number | null;
  readonly place: number;
}

/** Two moments of one host, by its own clock where both can be read, else by their places in the texts. */
export function inOwnOrder(one: Placed, other: Placed): number {
  if (one.host === other.host && one.own !== null && other.own !== null && one.own !== other.own) {
    return one.own - other.own;
  }
  return one.place - other.place;
}

/** When something with these readings was, by the captures of the same clock. */
export function timesOf(readings: readonly ClockReading[], captures: readonly Capture[]) {
  const moment = Math.max(...readings.map(({ start }) => start));
  return laptopTimes(readings, together(captures, Number.isFinite(moment) ? moment : null));
}

function placeOf(earliest: number | null, latest: number | null): ClockEntry['place'] {
  if (latest === null) return 'unknown';
  return earliest === null ? 'by' : 'between';
}

function isoOf(at: number | null): string | null {
  if (at === null) return null;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** An entry of a host's, with what its bounds come to. */
export function entryOf(
  host: ClockHost,
  given: Pick<ClockEntry, 'id' | 'kind' | 'text' | 'clock' | 'cites'>,
  earliest: number | null,
  latest: number | null,
): ClockEntry {
  const place = placeOf(earliest, latest);
  return {
    ...given,
    owner: host.owner,
    label: host.label,
    eventId: null,
    place,
    earliest: place === 'between' ? isoOf(earliest) : null,
    latest: place === 'unknown' ? null : isoOf(latest),
  };
}
