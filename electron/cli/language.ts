import { type Language, languages, pickLanguage } from '../core/languages';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';

/** Which language the terminal speaks. */
export interface Spoken {
  readonly language: Language;
  /** Was it asked for by `--language`? JSON documents stay English where it was not. */
  readonly asked: boolean;
}

/** What a system says of its user's language. */
export interface SystemWords {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The user's locale, as in `de-AT`. */
  readonly locale: string;
}

/**
 * The language of this run: the one that was asked for, else the system's.
 * @param word what stands behind `--language`; undefined where it was not given
 * @returns bad input where the word names no language that Rebind speaks
 */
export function spokenLanguage(word: string | undefined, system: SystemWords): Result<Spoken> {
  if (word === undefined) return success({ language: systemLanguage(system), asked: false });
  const language = languages.find((one) => one === word.toLowerCase());
  return language === undefined
    ? failure(
        'no-language',
        say('--language takes one of: {languages}.', { languages: languages.join(', ') }),
        say('Without it Rebind takes the language of the system.'),
      )
    : success({ language, asked: true });
}

/**
 * The system's language, by the first of LC_ALL, LC_MESSAGES and LANG that is not empty, in POSIX’s
 * order; on Windows, where none is set, by the user's locale. English where Rebind does not speak it.
 */
export function systemLanguage({ env, platform, locale }: SystemWords): Language {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: usual } = env;
  const named = [all, messages, usual].find((one) => one !== undefined && one !== '');
  if (named !== undefined) return pickLanguage([named]);
  return platform === 'win32' ? pickLanguage([locale]) : 'en';
}
