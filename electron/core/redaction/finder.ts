/** Finds many words in a text in one pass. */
export interface Finder {
  /** Every place where one of the words stands, first to last; where two begin at one place, the longer one. */
  find(text: string): readonly Found[];
}

/** A place in a text: `start` is counted from 0, `end` is behind the last character. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** As it was given, in small letters. */
  readonly word: string;
}

/** So many letters choose the words that may begin at a place. */
const head = 3;

/** A word of this length is found inside of longer words too; shorter ones would be found in anything. */
export const longEnough = 8;

/**
 * Looks for words whatever the size of their letters. A short word counts where it stands by
 * itself, between signs that are no letters and no digits (so `pgb` is found in `pgb-priv` and in
 * `_pgb_`, not in `pgb2`); a word of {@link longEnough} letters counts anywhere.
 * @param words of at least three characters each; shorter ones are left out
 */
export function finderOf(words: Iterable<string>): Finder {
  const heads = new Map<string, string[]>();
  for (const word of new Set([...words].map((one) => small(one)))) {
    if (word.length < head) continue;
    const key = word.slice(0, head);
    const others = heads.get(key);
    if (others === undefined) heads.set(key, [word]);
    else others.push(word);
  }
  for (const list of heads.values()) list.sort((one, other) => other.length - one.length);
  const firsts = new Set([...heads.keys()].map((key) => key.charCodeAt(0)));
  return {
    find(text) {
      if (heads.size === 0) return [];
      const low = small(text);
      const found: Found[] = [];
      let at = 0;
      while (at + head <= low.length) {
        const list = firsts.has(low.charCodeAt(at)) ? heads.get(low.slice(at, at + head)) : undefined;
        const word = list?.find(
          (one) => low.startsWith(one, at) && (one.length >= longEnough || stands(low, at, one.length)),
        );
        if (word === undefined) at += 1;
        else {
          found.push({ start: at, end: at + word.length, word });
          at += word.length;
        }
      }
      return found;
    },
  };
}

function stands(text: string, at: number, length: number): boolean {
  return !joins(text, at - 1, at) && !joins(text, at + length, at + length - 1);
}

/** Do the two characters belong to one word? */
function joins(text: string, outside: number, inside: number): boolean {
  if (outside < 0 || outside >= text.length) return false;
  return isWordSign(text.charCodeAt(outside)) && isWordSign(text.charCodeAt(inside));
}

/** Letters and digits of any script; not `_`, which names are joined with. */
function isWordSign(code: number): boolean {
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** Small letters, of which each takes the place of the one it was: some languages make two of one. */
export function small(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from({ length: text.length }, (_, at) => {
    const sign = text.charAt(at);
    const one = sign.toLowerCase();
    return one.length === 1 ? one : sign;
  }).join('');
}
