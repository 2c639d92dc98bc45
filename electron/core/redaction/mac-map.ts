import { drawOf, type Keyed } from './keyed';

/** Pseudonyms of physical addresses. */
export interface MacMap {
  /** Six bytes for six bytes; no two fall together. */
  of(bytes: readonly number[]): readonly number[];
}

/**
 * The maker (the first three bytes) stays: it tells the product and no customer. The other three
 * are turned by an amount that belongs to the maker, so that neighbours stay neighbours, as teams
 * have them. What load balancing makes of an address (02-BF and 03-BF) holds that address'
 * pseudonym; the shared ones of routers stay.
 */
export function macMap(ipv4: (address: string) => string, keyed: Keyed): MacMap {
  const turns = new Map<string, number>();
  return {
    of(bytes) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes;
      if (isKeptMac(bytes)) return bytes;
      if ((a === 2 || a === 3) && b === 0xbf) {
        return [a, b, ...ipv4([c, d, e, f].join('.')).split('.').map(Number)];
      }
      const maker = [a, b, c].join('-');
      const by = turns.get(maker) ?? 1 + drawOf(keyed, `mac ${maker}`).below(2 ** 24 - 1);
      turns.set(maker, by);
      const end = (d * 65536 + e * 256 + f + by) % 2 ** 24;
      return [a, b, c, end >> 16, (end >> 8) & 255, end & 255];
    },
  };
}

/** Addresses that no card has for itself: none, everybody, groups of IPv4, the shared ones of routers (HSRP, VRRP). */
export function isKeptMac(bytes: readonly number[]): boolean {
  const [a, b, c, d, e] = bytes;
  const all = (value: number) => bytes.every((byte) => byte === value);
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (all(0) || all(255) || starts(1, 0, 0x5e) || starts(0, 0, 0x5e, 0, 1)) return true;
  if (starts(0x33, 0x33)) return bytes[2] !== 0xff;
  return a === 0 && b === 0 && c === 0x0c && (d === 7 || d === 0x9f) && (e === 0xac || d === 0x9f);
}
