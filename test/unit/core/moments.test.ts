import { expect, test } from 'vitest';
import { type Language, type Sentences, translateWith } from '../../../electron/core/languages';
import { momentInName, momentWords, zoneName } from '../../../electron/core/moments';
import { tenthWords } from '../../../electron/core/numbers';
import { format, say, type Translate } from '../../../electron/core/text';

async function translationOf(language: Language): Promise<Translate> {
  if (language === 'en') return (text) => text;
  const { default: table } = (await import(`../../../resources/locales/${language}.json`)) as {
    default: Sentences;
  };
  return translateWith(table);
}

const said = (value: ReturnType<typeof tenthWords>, translate?: Translate) =>
  format(say('{value}', { value }), translate);

test.each([
  ['en', '2026-03-04 15:21:12', '1.5'],
  ['de', '04.03.2026 15:21:12', '1,5'],
  ['fr', '04/03/2026 15:21:12', '1,5'],
  ['es', '04/03/2026 15:21:12', '1,5'],
  ['ja', '2026/03/04 15:21:12', '1.5'],
] as const)(
  'a moment and a number read in %s as they are written there',
  async (language, moment, number) => {
    const translate = await translationOf(language);
    expect(format(momentWords('2026-03-04T14:21:12.345Z', 60), translate)).toBe(moment);
    expect(said(tenthWords(1.5), translate)).toBe(number);
  },
);

test.each([
  [0, '0'],
  [0.04, '0'],
  [0.05, '0.1'],
  [0.96, '1'],
  [12, '12'],
  [1234.56, '1234.6'],
])('%s to one decimal', (value, words) => {
  expect(said(tenthWords(value))).toBe(words);
});

test('a moment crosses midnight with the zone, and text that is no moment stays', () => {
  expect(format(momentWords('2026-12-31T23:30:00Z', 60))).toBe('2027-01-01 00:30:00');
  expect(format(momentWords('2026-01-01T00:10:00Z', -210))).toBe('2025-12-31 20:40:00');
  expect(format(momentWords('yesterday {time}', 60))).toBe('yesterday {time}');
  expect(momentInName('2026-11-23T13:03:12Z', 60)).toBe('2026-11-23-140312');
});

test.each([
  [0, 'UTC'],
  [60, 'UTC+01:00'],
  [-210, 'UTC-03:30'],
])('the zone %s minutes ahead', (offset, name) => {
  expect(zoneName(offset)).toBe(name);
});
