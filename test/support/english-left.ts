import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language, Sentences } from '../../electron/core/languages';

/** Finds English that was left in what is told in another language. */
export interface EnglishLeft {
  /** The lines that hold a piece of an English sentence, or words that only English has. */
  in(text: string): readonly string[];
}

/** Words that stand in most English sentences, and in none of the other languages. */
const onlyEnglish =
  /(?<![\p{L}\p{N}./_-])(?:the|and|of|with|which|from|is|are|this|that|been|could|has|not|more|seen)(?![\p{L}\p{N}./_-])/u;

export function englishLeft(language: Exclude<Language, 'en'>): EnglishLeft {
  const file = path.join('resources', 'locales', `${language}.json`);
  const table = JSON.parse(readFileSync(file, 'utf8')) as Sentences;
  const own = Object.values(table).join('\n');
  const pieces = [
    ...new Set(
      Object.keys(table).flatMap((english) =>
        english.split(/\{\w+\}/).map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')),
      ),
    ),
  ].filter((piece) => piece.length >= 12 && /\p{L} \p{L}/u.test(piece) && !own.includes(piece));
  return {
    in: (text) =>
      text
        .split('\n')
        .filter((line) => onlyEnglish.test(line) || pieces.some((piece) => line.includes(piece))),
  };
}
