import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Language, type Sentences, translateWith } from '../../core/languages';
import type { Translate } from '../../core/text';

const known = new Map<Language, Translate>();

/**
 * The look-up of a language's sentences. English needs none. Where its table cannot be read the
 * sentences stay English: a report in the wrong language is better than none.
 */
export async function translateTo(language: Language): Promise<Translate> {
  const kept = known.get(language);
  if (kept !== undefined) return kept;
  const sentences = language === 'en' ? {} : await readTable(language);
  const translate = translateWith(sentences);
  known.set(language, translate);
  return translate;
}

async function readTable(language: Language): Promise<Sentences> {
  try {
    return JSON.parse(await readFile(path.join(localesFolder(), `${language}.json`), 'utf8')) as Sentences;
  } catch {
    return {};
  }
}

/** `resources/locales`, from wherever this runs: the bundles lie one folder beside it, the sources deeper. */
function localesFolder(): string {
  const inside = path.join('resources', 'locales');
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const found = path.join(folder, inside);
    if (existsSync(found) || folder === path.dirname(folder)) return found;
  }
}
