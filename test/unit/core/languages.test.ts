import { describe, expect, test } from 'vitest';
import { pickLanguage, translateWith } from '../../../electron/core/languages';
import { format, say } from '../../../electron/core/text';

describe('pickLanguage', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['ja_JP.UTF-8'], 'ja'],
    [['pt-BR', 'es-MX', 'en'], 'es'],
    [['FR'], 'fr'],
    [['C'], 'en'],
    [['zh-Hant', 'ko'], 'en'],
    [['deu-x'], 'en'],
    [[], 'en'],
  ])('of %j takes %s', (wanted, language) => {
    expect(pickLanguage(wanted)).toBe(language);
  });
});

describe('translateWith', () => {
  const german = translateWith({ 'Side {side}': 'Seite {side}' });

  test('puts the values into the other sentence', () => {
    expect(format(say('Side {side}', { side: 'B' }), german)).toBe('Seite B');
  });

  test('leaves a sentence that the table lacks in English', () => {
    expect(format(say('Open'), german)).toBe('Open');
    expect(format(say('toString'), german)).toBe('toString');
  });
});
