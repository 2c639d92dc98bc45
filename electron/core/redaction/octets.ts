import { type Draw, shuffled } from './keyed';

/** What a permutation of the 256 values of one octet has to keep. */
export interface OctetRules {
  /** Sizes of blocks of values that stay together, as networks end inside the octet: powers of two below 256, largest first. */
  readonly blocks: readonly number[];
  /** Are the values inside of the smallest block that starts at `first` exchanged as well? Else they keep their place in it. */
  readonly mixes: (first: number) => boolean;
  /** Values of another group are never exchanged with each other. */
  readonly group: (value: number) => string;
}

/**
 * A permutation of 0 to 255, value by value, that maps blocks onto blocks: two values share a
 * block exactly where their images do.
 */
export function permutedOctet(rules: OctetRules, draw: Draw): Uint8Array {
  const images = new Uint8Array(256);
  // Each value's group once: the same ones are asked for at every size of blocks.
  const groups = Array.from(images, (_, value) => rules.group(value));
  assign(images, 0, 0, 256, rules.blocks, { ...rules, group: (value) => groups[value] ?? '' }, draw);
  return images;
}

function assign(
  images: Uint8Array,
  from: number,
  to: number,
  size: number,
  blocks: readonly number[],
  rules: OctetRules,
  draw: Draw,
): void {
  const [next, ...rest] = blocks;
  const part = next ?? 1;
  if (next === undefined && !rules.mixes(from)) {
    for (let at = 0; at < size; at += 1) images[from + at] = to + at;
    return;
  }
  const targets = grouped(to, size, part, rules);
  for (const [sign, sources] of grouped(from, size, part, rules)) {
    // Both blocks hold values of the same groups in the same order, so each part finds its like.
    const mixed = shuffled(targets.get(sign) ?? sources, draw);
    sources.forEach((source, at) => {
      const target = mixed[at] ?? source;
      if (part === 1) images[source] = target;
      else assign(images, source, target, part, rest, rules, draw);
    });
  }
}

/** The parts of a block by what they hold. */
function grouped(from: number, size: number, part: number, { group }: OctetRules): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  for (let first = from; first < from + size; first += part) {
    let sign = group(first);
    for (let at = 1; at < part; at += 1) sign += `,${group(first + at)}`;
    const alike = parts.get(sign);
    if (alike === undefined) parts.set(sign, [first]);
    else alike.push(first);
  }
  return parts;
}
