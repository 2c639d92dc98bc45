import { describe, expect, test } from 'vitest';
import { mayBeSetBetween } from '../../../../electron/core/clocks/daylight';
import { howLong, readingWords, skewWords } from '../../../../electron/core/clocks/words';
import { format, say } from '../../../../electron/core/text';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const host = say('PGB');

describe('how a clock stands is said with its bound and no more', () => {
  const words = (atLeast: number | null, atMost: number | null) =>
    format(skewWords(host, { atLeast, atMost }));

  test('a text that was pasted gives a lower bound only', () => {
    expect(words(2 * hour + 3 * minute, null)).toBe(
      'The clock of PGB is at least 2 h 3 min ahead of this laptop’s.',
    );
    expect(words(-98 * minute, null)).toBe(
      'The clock of PGB is at most 1 h 38 min behind this laptop’s. It may be right, or ahead.',
    );
  });

  test('a text of long ago tells little, and it is said', () => {
    expect(words(-7744 * day, null)).toContain('tells little');
    expect(words(-7744 * day, null)).toContain('7744 days');
  });

  test('two bounds give a span', () => {
    expect(words(59 * minute, 62 * minute)).toContain('59 min to 1 h 2 min ahead');
    expect(words(-62 * minute, -59 * minute)).toContain('59 min to 1 h 2 min behind');
    expect(words(-minute, 2 * minute)).toContain('at most 1 min behind, at most 2 min ahead');
  });

  test('without a bound it is not known', () => {
    expect(words(null, null)).toContain('not known');
  });

  test('an upper bound alone is no lower one', () => {
    expect(words(null, -5 * minute)).toContain('at least 5 min behind');
    expect(words(null, 5 * minute)).toContain('at most 5 min ahead');
  });

  test('bounds are rounded outward, so that what is said stays true', () => {
    expect(format(howLong(90_500, 'up'))).toBe('2 min');
    expect(format(howLong(119_000, 'down'))).toBe('1 min');
    expect(format(howLong(2 * day + 30 * minute, 'down'))).toBe('2 days');
    expect(format(howLong(2 * day + 30 * minute, 'up'))).toBe('2 days 1 h');
  });
});

describe('days on which clocks are set', () => {
  const at = (text: string) => Date.parse(`${text}:00Z`);

  test.each([
    ['Europe, March', '2026-03-28T12:00', '2026-03-30T12:00'],
    ['Europe, October', '2026-10-24T12:00', '2026-10-26T12:00'],
    ['North America, March', '2026-03-07T12:00', '2026-03-09T12:00'],
    ['North America, November', '2026-10-31T12:00', '2026-11-02T12:00'],
    ['Australia, April', '2026-04-04T12:00', '2026-04-06T12:00'],
    ['more than a year', '2025-06-01T12:00', '2026-12-01T12:00'],
  ])('%s', (_, one, other) => {
    expect(mayBeSetBetween(at(one), at(other))).toBe(true);
    expect(mayBeSetBetween(at(other), at(one))).toBe(true);
  });

  test.each([
    ['a week in summer', '2026-07-01T12:00', '2026-07-08T12:00'],
    ['September 2005', '2005-09-15T10:32', '2005-09-15T14:00'],
    ['one moment', '2026-03-29T02:30', '2026-03-29T02:30'],
  ])('none in %s', (_, one, other) => {
    expect(mayBeSetBetween(at(one), at(other))).toBe(false);
  });
});

test('a reading of a clock has no seconds where it shows none, and no time of day where it shows a day', () => {
  const words = (start: number, lasts: number) => format(readingWords({ start, end: start + lasts }));
  expect(words(Date.UTC(2005, 8, 15, 10, 32), 60_000)).toBe('2005-09-15 10:32');
  expect(words(Date.UTC(2005, 8, 15, 10, 32, 7), 1_000)).toBe('2005-09-15 10:32:07');
  expect(words(Date.UTC(2005, 8, 15), 24 * 3_600_000)).toBe('2005-09-15');
  expect(words(Number.NaN, 0)).toBe('');
});
