/**
 * The languages that Rebind speaks. English needs no table: its sentences are the keys
 * (see `text.ts`). Each other one is a file in `resources/locales/`, from the English
 * sentence to its own.
 */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const;
export type Language = (typeof languages)[number];

/** From the English sentence to this language's own. */
export type Sentences = Readonly<Record<string, string>>;

/** Each language by its own name, which no language translates. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
};

/**
 * How days and numbers are written in a language. English follows the 24-hour clock and
 * names the month, so that no day can be taken for a month.
 */
export const dateLocales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
};

/**
 * The first of the wanted languages that Rebind speaks; English where it speaks none.
 * @param wanted language tags as a system lists them, the most wanted first: `de-AT`, `ja_JP.UTF-8`
 */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const id = tag.toLowerCase().split(/[-_.@]/)[0];
    const known = languages.find((one) => one === id);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** Looks a sentence up; one that the table lacks stays English rather than empty. */
export function translateWith(sentences: Sentences): (text: string) => string {
  return (text) => (Object.hasOwn(sentences, text) ? (sentences[text] ?? text) : text);
}
