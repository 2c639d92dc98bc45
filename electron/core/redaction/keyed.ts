/**
 * The secret of an incident's pseudonyms: HMAC-SHA-256 with the incident's key over a text, 32 bytes.
 * It comes in as an argument, as the core computes no hashes itself.
 */
export type Keyed = (text: string) => Uint8Array;

/** Numbers that look random and follow from the key and a label alone: the same ones every time. */
export interface Draw {
  /** A whole number from 0 to `below` - 1; `below` is at most 2^32. */
  below(below: number): number;
}

/**
 * Draws that belong to a label: other labels have others. One HMAC over the label seeds a small
 * generator (sfc32); whoever would work its seed out from what it drew knows no more than that
 * label's pseudonyms, and nothing of the key.
 */
export function drawOf(keyed: Keyed, label: string): Draw {
  const seed = keyed(label);
  const word = (at: number): number =>
    (seed[at] ?? 0) | ((seed[at + 1] ?? 0) << 8) | ((seed[at + 2] ?? 0) << 16) | ((seed[at + 3] ?? 0) << 24);
  let [a, b, c, count] = [word(0), word(4), word(8), word(12)];
  const next = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The first numbers still show the seed.
  for (let warm = 0; warm < 12; warm += 1) next();
  return {
    below(limit) {
      // What lies above the last whole multiple would make the low numbers likelier.
      const usable = 2 ** 32 - (2 ** 32 % limit);
      let value = next();
      while (value >= usable) value = next();
      return value % limit;
    },
  };
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], draw: Draw): T[] {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = draw.below(at + 1);
    const one = mixed[at] as T;
    mixed[at] = mixed[other] as T;
    mixed[other] = one;
  }
  return mixed;
}

/** Bytes as small hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
