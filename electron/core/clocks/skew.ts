import type { ClockReading } from '../evidence/text/printed-clock';
import type { Capture } from './captures';
import { mayBeSetBetween } from './daylight';
import type { Skew } from './types';

const hour = 60 * 60_000;

/** Bounds that miss each other by less than this are no contradiction: clocks are read a little apart. */
const slack = 2 * 60_000;

/**
 * What one capture tells of how far its host's clock is ahead of the laptop's, in UTC milliseconds.
 *
 * When the text was brought, its host's clock had passed what the text shows: so it is ahead by at least what
 * it showed, less the moment of bringing. How long before it was taken nothing tells, so there is no upper
 * bound, unless something shows that it was taken after a moment of the laptop's clock.
 */
export function skewOf({ readings, latest, earliest }: Capture): Skew {
  if (readings.length === 0) return unknown;
  return {
    atLeast: Math.min(...readings.map(({ start }) => start)) - latest,
    atMost: earliest === null ? null : Math.max(...readings.map(({ end }) => end)) - earliest,
  };
}

const unknown: Skew = { atLeast: null, atMost: null };

/** All that the captures of one clock tell together, and whether they contradict each other. */
export interface Together extends Skew {
  /** The two captures whose bounds cannot both hold: the clock was set between them, or a stated time is wrong. */
  readonly apart: readonly [Capture, Capture] | null;
}

/**
 * The bounds of one clock, as they hold at a moment of it. A capture on the other side of a day on which
 * clocks may be set for daylight saving counts with an hour more to either side.
 *
 * @param at wall clock in milliseconds as if it were UTC; null: at the newest capture
 */
export function together(captures: readonly Capture[], at: number | null = null): Together {
  const usable = captures.filter(({ readings }) => readings.length > 0);
  const moment = at ?? Math.max(...usable.map(wallOf));
  let lowest: { readonly bound: number; readonly from: Capture } | null = null;
  let highest: { readonly bound: number; readonly from: Capture } | null = null;
  for (const from of usable) {
    const { atLeast, atMost } = skewOf(from);
    const more = mayBeSetBetween(wallOf(from), moment) ? hour : 0;
    if (atLeast !== null && (lowest === null || atLeast - more > lowest.bound)) {
      lowest = { bound: atLeast - more, from };
    }
    if (atMost !== null && (highest === null || atMost + more < highest.bound)) {
      highest = { bound: atMost + more, from };
    }
  }
  if (lowest !== null && highest !== null && lowest.bound > highest.bound + slack) {
    return { ...unknown, apart: [lowest.from, highest.from] };
  }
  return { atLeast: lowest?.bound ?? null, atMost: highest?.bound ?? null, apart: null };
}

function wallOf({ readings }: Capture): number {
  return Math.max(...readings.map(({ start }) => start));
}

/**
 * When something that a host's clock printed happened by the laptop's clock, in UTC milliseconds.
 * @returns null on a side without a bound
 */
export function laptopTimes(
  readings: readonly ClockReading[],
  { atLeast, atMost }: Skew,
): { readonly earliest: number | null; readonly latest: number | null } {
  if (readings.length === 0) return { earliest: null, latest: null };
  const start = Math.min(...readings.map((one) => one.start));
  const end = Math.max(...readings.map((one) => one.end));
  return {
    earliest: atMost === null ? null : start - atMost,
    latest: atLeast === null ? null : end - atLeast,
  };
}
