import type { Texts } from '../case-of';
import { withTexts } from './texts';

const addresses = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)/g;

/**
 * The same folder with other addresses: each part of an address becomes another one by a permutation, so that
 * what was in one network is in one network still. Addresses with a meaning of their own stay: 0.0.0.0,
 * 127.x, 169.254.x, masks and multicast.
 * @param step chooses the permutation; it has no divisor in common with 255 and 221
 */
export function renumbered(texts: Texts, step: number): Texts {
  return withTexts(texts, (text) =>
    text.replace(addresses, (address) => {
      const parts = address.split('.').map(Number);
      const at = firstParts.indexOf(parts[0] ?? 0);
      if (at < 0 || parts.some((one) => one > 255)) return address;
      // 0 and 255 stay where they are: an address of a network, and its broadcast.
      const [, ...rest] = parts.map((one) => (one === 255 ? 255 : (one * step) % 255));
      return [firstParts[(at * step + step) % firstParts.length], ...rest].join('.');
    }),
  );
}

/** First parts of the addresses that hosts have: 221 of them. */
const firstParts: readonly number[] = Array.from({ length: 223 }, (_, at) => at + 1).filter(
  (part) => part !== 127 && part !== 169,
);
