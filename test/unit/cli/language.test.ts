import { describe, expect, it } from 'vitest';
import { languageWord, readArguments } from '../../../electron/cli/arguments';
import { spokenLanguage, systemLanguage } from '../../../electron/cli/language';
import { rebind } from './run';

const system = { env: { LANG: 'fr_FR.UTF-8' }, platform: 'linux', locale: 'es-ES' };

describe('the system’s language', () => {
  it.each([
    ['LC_ALL before all', { LC_ALL: 'de_AT.UTF-8', LC_MESSAGES: 'fr_FR', LANG: 'es_ES' }, 'linux', 'de'],
    ['LC_MESSAGES before LANG', { LC_MESSAGES: 'fr_FR.UTF-8', LANG: 'es_ES.UTF-8' }, 'linux', 'fr'],
    ['LANG alone', { LANG: 'ja_JP.UTF-8' }, 'darwin', 'ja'],
    ['an empty variable counts for nothing', { LC_ALL: '', LANG: 'es_MX' }, 'linux', 'es'],
    ['C', { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'linux', 'en'],
    ['C with a character set', { LANG: 'C.UTF-8' }, 'linux', 'en'],
    ['POSIX', { LANG: 'POSIX' }, 'linux', 'en'],
    ['one that is not spoken', { LC_ALL: 'pt_BR.UTF-8', LANG: 'de_DE.UTF-8' }, 'linux', 'en'],
    ['a hostile value', { LANG: '../../de' }, 'linux', 'en'],
    ['none', {}, 'linux', 'en'],
    ['none, on Windows', {}, 'win32', 'de'],
    ['a variable on Windows, as in its POSIX shells', { LANG: 'fr_FR.UTF-8' }, 'win32', 'fr'],
  ])('by %s', (_, env, platform, language) => {
    expect(systemLanguage({ env, platform, locale: 'de-DE' })).toBe(language);
  });
});

describe('--language', () => {
  it('goes before the system, and is marked as asked for', () => {
    expect(spokenLanguage('de', system)).toMatchObject({ value: { language: 'de', asked: true } });
    expect(spokenLanguage('EN', system)).toMatchObject({ value: { language: 'en', asked: true } });
    expect(spokenLanguage(undefined, system)).toMatchObject({ value: { language: 'fr', asked: false } });
  });

  it.each(['', 'pt', 'deutsch', 'toString', 'de-DE'])('refuses %j', (word) => {
    expect(spokenLanguage(word, system)).toMatchObject({ ok: false, code: 'no-language' });
  });

  it.each([
    ['read', 'a.txt'],
    ['diagnose', 'folder'],
    ['practice'],
    ['collectors', 'folder'],
    ['open', 'a.rebind'],
    ['probe', '10.1.8.103:43027'],
    ['--help'],
    ['--version'],
  ])('stands behind %s, before it, and joined by =', (...words) => {
    const plain = readArguments(words);
    expect(plain.ok).toBe(true);
    for (const typed of [
      [...words, '--language', 'ja'],
      ['--language', 'ja', ...words],
      [...words, '--language=ja'],
    ]) {
      expect(readArguments(typed)).toEqual(plain);
      expect(languageWord(typed)).toBe('ja');
    }
    expect(languageWord(words)).toBeUndefined();
    expect(languageWord([...words, '--language'])).toBe('');
    expect(languageWord([...words, '--', '--language', 'ja'])).toBeUndefined();
  });
});

describe('the terminal', { timeout: 120_000 }, () => {
  const healthy = 'test/fixtures/cases/healthy';
  const german = { LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE.UTF-8' };

  it('speaks the system’s language, and what is asked for before it', async () => {
    const [system, asked, unset] = await Promise.all([
      rebind(['read', 'gone.txt'], { env: german }),
      rebind(['read', 'gone.txt', '--language', 'fr'], { env: german }),
      rebind(['read', 'gone.txt'], { env: { ...german, LANG: '' } }),
    ]);
    expect([system.status, asked.status, unset.status]).toEqual([3, 3, 3]);
    expect(system.error).toContain('gone.txt ist nicht da.');
    expect(asked.error).toContain('gone.txt n’existe pas.');
    expect(unset.error).toContain('gone.txt is not there.');
  });

  it('leaves documents for programs in English, unless another language is asked for', async () => {
    const words = ['diagnose', healthy, '--json'];
    const [english, system, asked] = await Promise.all([
      rebind(words),
      rebind(words, { env: german }),
      rebind([...words, '--language', 'de']),
    ]);
    expect(english.out).not.toBe('');
    expect(system.out).toBe(english.out);
    const [plain, german_] = [JSON.parse(english.out), JSON.parse(asked.out)];
    expect(german_.verdict).toEqual(plain.verdict);
    expect(german_.sentence).not.toBe(plain.sentence);
    const wrong = await rebind(['cure', '--json'], { env: german });
    expect(JSON.parse(wrong.out).error.message).toBe('There is no command cure.');
    expect(wrong.error).toContain('Einen Befehl cure gibt es nicht.');
  });

  it('refuses a language that it does not speak with status 3, in the system’s', async () => {
    const { status, out, error } = await rebind(['practice', '--language', 'pt', '--json'], { env: german });
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'no-language' } });
    expect(error).toContain('--language erwartet eines von: en, de, fr, es, ja.');
    const help = await rebind(['--help', '--language']);
    expect([help.status, help.out]).toEqual([3, '']);
  });
});
