import { dateLocales } from '../../electron/core/languages';
import { languageStore } from '../stores/language';

/** A count with its thousands set apart as the language of the window does: `3,214`. */
export function grouped(count: number): string {
  return count.toLocaleString(dateLocales[languageStore.getState().language]);
}
