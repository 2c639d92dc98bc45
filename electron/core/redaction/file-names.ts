import { isCommon } from './common-words';
import { type Pseudonyms, wordsOf } from './pseudonyms';

/**
 * The name of an evidence file: known names in it are replaced as everywhere, and so is each of its
 * words that says nothing of what is in it, as people name files for customers and places. The
 * folders of a case (`A`, `B`, `dialer`), numbers and the ending stay.
 * @param text replaces what is known in any text
 */
export function fileNameOf(name: string, text: (text: string) => string, { labels }: Pseudonyms): string {
  const known = new Set(wordsOf(text(name)).filter((word) => !name.includes(word)));
  return text(name)
    .split('/')
    .map((part) => {
      const dot = part.lastIndexOf('.');
      const [stem, ending] = dot > 0 ? [part.slice(0, dot), part.slice(dot)] : [part, ''];
      const made = stem.replace(/[\p{L}][\p{L}\p{N}]*/gu, (word) =>
        isCommon(word) || known.has(word) || [...known].some((one) => one.includes(word))
          ? word
          : labels.of(word),
      );
      return made + ending;
    })
    .join('/');
}
