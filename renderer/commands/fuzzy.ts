/** A title that fits what was typed. */
export interface Fit {
  /** The higher, the better. */
  readonly score: number;
  /** Which signs of the title were found, by their number; to be marked. */
  readonly at: readonly number[];
}

/** Letters that are written as others where a keyboard lacks them, and that no table of accents takes apart. */
const writtenAs: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/** Small letters without accents, one or more for each sign. */
function folded(text: string): string[] {
  return [...text].map((sign) => {
    const small = sign.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase() || sign;
    return writtenAs[small] ?? small;
  });
}

/**
 * The words of what was typed, folded. What is neither a letter nor a number only parts them: dots
 * behind a title, hyphens and quotation marks are typed or not, as it comes.
 */
function wordsOf(typed: string): readonly string[] {
  return folded(typed.normalize('NFKC'))
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether what was typed asks for nothing: no letter and no number is in it. */
export function asksNothing(typed: string): boolean {
  return wordsOf(typed).length === 0;
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/**
 * Whether a title fits what was typed: every word of it has to be found, in any order, at the start of a word
 * best, inside one too, and last as letters in their order from the start of a word on, as `tln`
 * for "time line". Null where one is not found.
 */
export function fitOf(title: string, typed: string): Fit | null {
  const parts = folded(title);
  const signs = parts.flatMap((part) => [...part]);
  /** Which sign of the title each folded one comes from. */
  const from = parts.flatMap((part, index) => [...part].map(() => index));
  const at = new Set<number>();
  let score = 0;
  for (const word of wordsOf(typed)) {
    const found = wordIn(signs, [...word]);
    if (found === null) return null;
    score += found.score;
    for (const one of found.at) at.add(from[one] ?? 0);
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
