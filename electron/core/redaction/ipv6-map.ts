import { isReserved } from './ipv4-kinds';
import { drawOf, type Keyed } from './keyed';
import type { MacMap } from './mac-map';

/** The eight numbers of an IPv6 address, a scope behind `%` left out; null where the text is none. */
export function groupsOf(text: string): readonly number[] | null {
  const [bare = ''] = text.split('%');
  const [front = '', back, ...more] = bare.split('::');
  if (more.length > 0 || !/^[0-9a-f:.]+$/i.test(bare) || !bare.includes(':')) return null;
  const before = front === '' ? [] : numbersIn(front);
  const behind = back === undefined || back === '' ? [] : numbersIn(back);
  if (before === null || behind === null) return null;
  const count = before.length + behind.length;
  if (back === undefined) return count === 8 ? before : null;
  return count > 7 ? null : [...before, ...Array.from({ length: 8 - count }, () => 0), ...behind];
}

/** `fe80:0:10.1.8.103`: groups, and at the end perhaps an IPv4 address. */
function numbersIn(text: string): number[] | null {
  const found: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    if (part.includes('.')) {
      const octets = part.split('.').map((one) => (/^\d{1,3}$/.test(one) ? Number(one) : 256));
      if (at !== parts.length - 1 || octets.length !== 4 || octets.some((one) => one > 255)) return null;
      found.push((octets[0] ?? 0) * 256 + (octets[1] ?? 0), (octets[2] ?? 0) * 256 + (octets[3] ?? 0));
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) found.push(Number.parseInt(part, 16));
    else return null;
  }
  return found;
}

/** Addresses that tell nothing of a site: unspecified, loopback, and multicast but that of one node. */
export function isKeptIpv6(groups: readonly number[]): boolean {
  const [first = 0] = groups;
  if ((first & 0xff00) === 0xff00) return !isSolicited(groups);
  if (isWellKnownRelay(groups)) return true;
  // `::1:631`, without brackets: the loopback and a port.
  if (groups.slice(0, 6).every((group) => group === 0) && (groups[6] ?? 0) < 0x100) return true;
  // Numbered by hand on its own link, as gateways are: nobody's alone.
  if (first === 0xfe80 && groups.slice(1, 7).every((group) => group === 0) && (groups[7] ?? 0) < 0x100)
    return true;
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped && isReserved((groups[6] ?? 0) >> 8)) return true;
  const rest = groups.slice(0, 7).every((group) => group === 0);
  return (rest && (groups[7] ?? 0) <= 1) || groups.slice(1).every((group) => group === 0);
}

/** `ff02::1:ff4c:2110` holds the end of one node's address. */
function isSolicited(groups: readonly number[]): boolean {
  return groups[0] === 0xff02 && groups[5] === 1 && (groups[6] ?? 0) >> 8 === 0xff;
}

/** `fec0:0:0:ffff::1` to `::3`: the name servers that every Windows asks by itself. */
function isWellKnownRelay(groups: readonly number[]): boolean {
  const [one, two, three, four, five, six, seven, eight = 0] = groups;
  const rest = [two, three, five, six, seven].every((group) => group === 0);
  return one === 0xfec0 && four === 0xffff && rest && eight <= 3;
}

/** Pseudonyms of IPv6 addresses. */
export interface Ipv6Map {
  /** The groups of another address; addresses with the same leading groups keep the same ones. */
  of(groups: readonly number[]): readonly number[];
}

/**
 * Group by group, each turned by an amount that belongs to the groups before it; groups keep their
 * count of digits and zeros stay zeros, so that an address is as long as it was. An address that
 * holds an IPv4 or a physical one holds that one's pseudonym.
 */
export function ipv6Map(ipv4: (address: string) => string, macs: MacMap, keyed: Keyed): Ipv6Map {
  const made = new Map<string, number>();

  const turned = (group: number, before: readonly number[], part: string): number => {
    if (group === 0) return 0;
    const key = `${part} ${before.join(':')} ${digitsOf(group)}`;
    const low = 16 ** (digitsOf(group) - 1);
    const size = low * 15;
    const by = made.get(key) ?? 1 + drawOf(keyed, `ipv6 ${key}`).below(size - 1);
    made.set(key, by);
    return ((group - low + by) % size) + low;
  };

  const embedded = (high: number, low: number): readonly [number, number] => {
    const octets = ipv4([high >> 8, high & 255, low >> 8, low & 255].join('.'))
      .split('.')
      .map(Number);
    return [(octets[0] ?? 0) * 256 + (octets[1] ?? 0), (octets[2] ?? 0) * 256 + (octets[3] ?? 0)];
  };

  const network = (groups: readonly number[]): number[] => {
    const [first = 0, second = 0, third = 0] = groups;
    if (first === 0x2002) {
      const [high, low] = embedded(second, third);
      return [
        first,
        high,
        low,
        ...groups.slice(3, 4).map((group) => turned(group, groups.slice(0, 3), 'net')),
      ];
    }
    return groups.slice(0, 4).map((group, at) => {
      const isClass =
        at === 0 && ((group & 0xffc0) === 0xfe80 || group === 0xfec0 || group === 0x2001 || group < 0x100);
      if (isClass) return group;
      // What stands first says what an address is for: global ones stay in 2000::/3, local ones in fc00::/7.
      if (at === 0)
        return (group & 0xe000) | (turned((group & 0x0fff) + 0x1000, [], 'net') & 0x0fff) | (group & 0x1000);
      return turned(group, groups.slice(0, at), 'net');
    });
  };

  const place = (groups: readonly number[]): number[] => {
    const [five = 0, six = 0, seven = 0, eight = 0] = groups.slice(4);
    if ((six & 0xff) === 0xff && seven >> 8 === 0xfe) {
      const bytes = [(five >> 8) ^ 2, five & 255, six >> 8, seven & 255, eight >> 8, eight & 255];
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = macs.of(bytes);
      return [((a ^ 2) << 8) | b, (c << 8) | 0xff, 0xfe00 | d, (e << 8) | f];
    }
    const isIsatap = (five === 0 || five === 0x200) && six === 0x5efe;
    const isFront = groups.slice(0, 5).every((group) => group === 0);
    const isMapped = isFront && (six === 0xffff || six === 0) && seven > 0;
    const isTranslated = groups[0] === 0x64 && groups[1] === 0xff9b;
    if (isIsatap || isMapped || isTranslated) return [five, six, ...embedded(seven, eight)];
    return [five, six, seven, eight].map((group, at) => {
      // A host that is numbered by hand keeps its place in the network, as ::1 of the gateway.
      if (at === 3 && five === 0 && six === 0 && seven === 0 && group < 0x100) return group;
      return turned(group, groups.slice(4, 4 + at), 'place');
    });
  };

  return {
    of(groups) {
      if (isKeptIpv6(groups)) return groups;
      if (isSolicited(groups)) {
        const by = drawOf(keyed, 'ipv6 solicited').below(2 ** 24 - 1) + 1;
        const end = (((groups[6] ?? 0) & 255) * 65536 + (groups[7] ?? 0) + by) % 2 ** 24;
        return [...groups.slice(0, 6), 0xff00 | (end >> 16), end & 0xffff];
      }
      return [...network(groups), ...place(groups)];
    },
  };
}

function digitsOf(group: number): number {
  return group.toString(16).length;
}

/** The address in the form that this one is written in: shortened at the same place, letters of the same size. */
export function writtenAs(text: string, groups: readonly number[]): string {
  const [bare = ''] = text.split('%');
  const upper = /[A-F]/.test(bare);
  const [front = '', back] = bare.split('::');
  const write = (part: string, from: number): string => {
    let at = from;
    const written =
      part === ''
        ? []
        : part.split(':').map((one) => {
            if (one.includes('.')) {
              const [high = 0, low = 0] = [groups[at], groups[at + 1]];
              at += 2;
              return [high >> 8, high & 255, low >> 8, low & 255].join('.');
            }
            const group = (groups[at] ?? 0).toString(16).padStart(one.length, '0');
            at += 1;
            return upper ? group.toUpperCase() : group;
          });
    return written.join(':');
  };
  const count = (part: string) => (part === '' ? 0 : part.split(':').length + (part.includes('.') ? 1 : 0));
  if (back === undefined) return write(front, 0);
  return `${write(front, 0)}::${write(back, 8 - count(back))}`;
}
