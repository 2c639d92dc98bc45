import { chinese } from './languages/chinese';
import { english } from './languages/english';
import { french } from './languages/french';
import { german } from './languages/german';
import { japanese } from './languages/japanese';
import { korean } from './languages/korean';
import { portuguese } from './languages/portuguese';
import { russian } from './languages/russian';
import { spanish } from './languages/spanish';
import type { LanguageWords } from './words';

/**
 * The languages of Windows in which a practice host can print, by their tags: those of
 * which outputs of `netstat` and of `ipconfig /all` are known, line by line.
 */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ru', 'ja', 'ko', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

const words: Readonly<Record<Language, LanguageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  'pt-BR': portuguese,
  ru: russian,
  ja: japanese,
  ko: korean,
  'zh-CN': chinese,
};

/** What the consoles of a language print. */
export function wordsOf(language: Language): LanguageWords {
  return words[language];
}

/**
 * The OEM code page in which a console of that language writes to a file, under the name that
 * decoders know it by. As Microsoft's list of locales has it (LOCALE_IDEFAULTCODEPAGE): 437 for
 * English (United States), 850 for Western Europe and Brazil, 866, 932, 936 (GBK) and 949.
 */
export function codePageOf(language: Language): string {
  return words[language].codePage;
}
