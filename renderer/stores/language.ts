import { createStore } from 'zustand/vanilla';
import { type Language, languages, type Sentences, translateWith } from '../../electron/core/languages';
import { translateBy } from '../app/text';

/** The language of the window. Whatever shows sentences is drawn anew where it changes. */
export const languageStore = createStore<{ readonly language: Language }>(() => ({ language: 'en' }));

/** One part of the page's program a language, loaded when it is spoken for the first time. */
const tables = import.meta.glob<Sentences>('../../resources/locales/*.json', { import: 'default' });

/** Speaks a language from now on. Resolves once every sentence is in it. */
export async function speak(language: Language): Promise<void> {
  const load = tables[`../../resources/locales/${language}.json`];
  translateBy(load === undefined ? (text) => text : translateWith(await load()));
  document.documentElement.lang = language;
  languageStore.setState({ language });
}

/** The language that the window was opened in: the main process knows what was chosen, and the system's. */
export function languageOfAddress(address: string): Language {
  const asked = new URL(address).searchParams.get('language');
  return languages.find((one) => one === asked) ?? 'en';
}

/** The address of the same page in this language. */
export function addressIn(language: Language, address: string): string {
  const url = new URL(address);
  url.searchParams.set('language', language);
  return url.href;
}
