import { wallWords } from '../moments';
import { type Message, say } from '../text';
import type { Skew } from './types';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A reading of a printed clock: the day alone where no time of day stands in it, and no seconds where they are none.
 * @param reading its first and its last moment, in milliseconds, with the wall clock taken for UTC
 */
export function readingWords({ start, end }: { readonly start: number; readonly end: number }): Message {
  const date = new Date(start);
  if (Number.isNaN(date.getTime())) return { text: '' };
  const text = date.toISOString();
  if (end - start >= day) return wallWords(text.slice(0, 10));
  return wallWords(text.slice(0, start % minute === 0 ? 16 : 19));
}

/** How long: to the minute, to the hour from two days on, to the day from two months on. */
export function howLong(milliseconds: number, round: 'up' | 'down'): Message {
  const whole = (unit: number) =>
    round === 'up' ? Math.ceil(milliseconds / unit) : Math.floor(milliseconds / unit);
  if (milliseconds >= 60 * day) return say('{days} days', { days: whole(day) });
  if (milliseconds >= 2 * day) {
    const hours = whole(hour);
    return hours % 24 === 0
      ? say('{days} days', { days: hours / 24 })
      : say('{days} days {hours} h', { days: Math.floor(hours / 24), hours: hours % 24 });
  }
  const minutes = whole(minute);
  if (minutes < 60) return say('{minutes} min', { minutes });
  return minutes % 60 === 0
    ? say('{hours} h', { hours: minutes / 60 })
    : say('{hours} h {minutes} min', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** A bound of more than this says nothing useful: the text may have been captured long before it was brought. */
const muchTooLong = day;

/**
 * How a host's clock stands to this laptop's, with its honest bound.
 * @param host its name, or the words for whose host it is
 */
export function skewWords(host: Message, { atLeast, atMost }: Skew): Message {
  if (atLeast === null && atMost === null) {
    return say('How the clock of {host} stands to this laptop’s is not known.', { host });
  }
  if (atLeast !== null && atMost !== null) return betweenWords(host, atLeast, atMost);
  if (atMost !== null) {
    return atMost >= 0
      ? say('The clock of {host} is at most {most} ahead of this laptop’s.', {
          host,
          most: howLong(atMost, 'up'),
        })
      : say('The clock of {host} is at least {least} behind this laptop’s.', {
          host,
          least: howLong(-atMost, 'down'),
        });
  }
  const least = atLeast ?? 0;
  if (least >= minute) {
    return say('The clock of {host} is at least {least} ahead of this laptop’s.', {
      host,
      least: howLong(least, 'down'),
    });
  }
  if (least >= 0) {
    return say('The clock of {host} is not behind this laptop’s. It may be right, or ahead.', { host });
  }
  const behind = howLong(-least, 'up');
  return -least > muchTooLong
    ? say(
        'The clock of {host} is at most {behind} behind this laptop’s. That tells little: the text may have been captured long before it was brought.',
        { host, behind },
      )
    : say('The clock of {host} is at most {behind} behind this laptop’s. It may be right, or ahead.', {
        host,
        behind,
      });
}

function betweenWords(host: Message, atLeast: number, atMost: number): Message {
  // Bounds may miss each other by as much as clocks are read apart.
  const [low, high] = atLeast <= atMost ? [atLeast, atMost] : [atMost, atLeast];
  if (low >= minute) {
    return say('The clock of {host} is {low} to {high} ahead of this laptop’s.', {
      host,
      low: howLong(low, 'down'),
      high: howLong(high, 'up'),
    });
  }
  if (high <= -minute) {
    return say('The clock of {host} is {low} to {high} behind this laptop’s.', {
      host,
      low: howLong(-high, 'down'),
      high: howLong(-low, 'up'),
    });
  }
  return say('The clock of {host} goes with this laptop’s: at most {behind} behind, at most {ahead} ahead.', {
    host,
    behind: howLong(Math.max(0, -low), 'up'),
    ahead: howLong(Math.max(0, high), 'up'),
  });
}
