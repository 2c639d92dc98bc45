import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Language, languages, type Sentences } from '../../../electron/core/languages';
import { shownSentences } from '../../support/sentences';

const root = path.join(__dirname, '../../..');
const shown = shownSentences(root);
const english = shown.sentences.map(({ text }) => text);

/** What stays as the screens of the servers and of Cisco's programs show it. */
const kept = [
  'ctitest',
  'netstat',
  'ipconfig',
  'LISTENING',
  'SYN_SENT',
  'CTI Server',
  'BA Dialer',
  'Rebind',
  'procmon',
  'tasklist',
];

/** Sentences that need no words of their own in any language: names, commands, and what holds values only. */
const bareNames = new Set(['Rebind', 'SHA-256', 'TcpTestSucceeded : True', 'TcpTestSucceeded : False']);

/** What stands the same in every language: commands, and labels of Cisco's own windows. */
const sameEverywhere = new Set([
  'route print',
  'wmic nicconfig',
  'netsh interface list',
  'CTI server port {side}',
  'Peripheral offline',
]);

function tableOf(language: Language): Sentences {
  const file = path.join(root, 'resources/locales', `${language}.json`);
  expect(existsSync(file), `${file} is there`).toBe(true);
  return JSON.parse(readFileSync(file, 'utf8')) as Sentences;
}

function holders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole).sort();
}

test('every sentence can be translated: none is put together, and none too early', () => {
  expect(english.length).toBeGreaterThan(2_000);
  expect(shown.unreadable.filter((place) => !place.startsWith('renderer/app/text.ts'))).toEqual([]);
  expect(shown.tooEarly).toEqual([]);
});

test('no words stand in the page untranslated', () => {
  expect(shown.bare.filter((one) => !isName(one))).toEqual([]);
});

/** A place and its words, where the words are a name, a registry key, or an example of a value. */
function isName(one: string): boolean {
  const words = one.slice(one.indexOf(' ') + 1);
  return bareNames.has(words) || /^[\d.:]+$/.test(words) || /^(HKEY_|\\)/.test(words);
}

describe.each(languages.filter((one) => one !== 'en'))('%s', (language) => {
  const table = tableOf(language);

  test('has every sentence, and no other', () => {
    const keys = new Set(Object.keys(table));
    expect(english.filter((text) => !keys.has(text))).toEqual([]);
    const wanted = new Set(english);
    expect([...keys].filter((key) => !wanted.has(key))).toEqual([]);
  });

  test('keeps each value in its sentence', () => {
    const wrong = Object.entries(table).filter(
      ([key, text]) => holders(key).join() !== holders(text).join() || text.trim() === '',
    );
    expect(wrong).toEqual([]);
  });

  test('keeps the words of the vendors’ screens', () => {
    const lost = Object.entries(table).flatMap(([key, text]) =>
      kept.filter((word) => key.includes(word) && !text.includes(word)).map((word) => `${word}: ${key}`),
    );
    expect(lost).toEqual([]);
  });

  test('is a translation', () => {
    const same = Object.entries(table).filter(
      ([key, text]) => key === text && !sameEverywhere.has(key) && /[a-z]{4,} [a-z]{4,}/.test(key),
    );
    expect(same).toEqual([]);
  });
});
