/** A title that fits what was typed. */
export interface Fit {
  /** The higher, the better. */
  readonly score: number;
  /** Which signs of the title were found, by their number; to be marked. */
  readonly at: readonly number[];
}

/** Small letters without accents, one for each sign, so that numbers of signs stay true. */
function folded(text: string): string[] {
  return [...text].map((sign) => sign.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase() || sign);
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/**
 * Whether a title fits what was typed: every word of it has to be found, at the start of a word
 * best, inside one too, and last as letters in their order from the start of a word on, as `tln`
 * for "time line". Null where one is not found.
 */
export function fitOf(title: string, typed: string): Fit | null {
  const signs = folded(title);
  const at = new Set<number>();
  let score = 0;
  for (const word of folded(typed).join('').split(/\s+/)) {
    if (word === '') continue;
    const found = wordIn(signs, [...word]);
    if (found === null) return null;
    score += found.score;
    for (const one of found.at) at.add(one);
  }
  // Of two that fit alike, the shorter one says less beside what was asked for.
  return { score: score - signs.length / 1000, at: [...at].sort((one, other) => one - other) };
}

function wordIn(signs: readonly string[], word: readonly string[]): Fit | null {
  let best: Fit | null = null;
  const offer = (score: number, at: readonly number[]) => {
    if (best === null || score > best.score) best = { score, at };
  };
  for (let from = 0; from < signs.length; from += 1) {
    const begins = isWord(signs[from]) && !isWord(signs[from - 1]);
    if (word.every((sign, index) => signs[from + index] === sign)) {
      const ends = !isWord(signs[from + word.length]);
      offer(
        (begins ? 30 : 10) + (ends ? 5 : 0) - from / 100,
        word.map((_, index) => from + index),
      );
    } else if (begins && signs[from] === word[0] && word.length > 1) {
      const at = scattered(signs, word, from);
      if (at !== null) offer(1 - from / 100, at);
    }
  }
  return best;
}

/** The letters in their order, each at the start of a word or right after the one before. */
function scattered(
  signs: readonly string[],
  word: readonly string[],
  from: number,
): readonly number[] | null {
  const at = [from];
  for (const sign of word.slice(1)) {
    const last = at.at(-1) ?? from;
    const next =
      signs[last + 1] === sign
        ? last + 1
        : signs.findIndex((other, index) => index > last && other === sign && !isWord(signs[index - 1]));
    if (next === -1) return null;
    at.push(next);
  }
  return at;
}
