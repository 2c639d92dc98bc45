import { isKept, isReserved, octetsOf, rangeBits } from './ipv4-kinds';
import { drawOf, type Keyed } from './keyed';
import { permutedOctet } from './octets';

/** A network that evidence names. */
export interface KnownNetwork {
  /** Its first address. */
  readonly address: string;
  /** Bits of its mask. */
  readonly bits: number;
  /** True where a card stands in it: places within it are kept. Of a route only the network is. */
  readonly isLink: boolean;
}

/** Pseudonyms of IPv4 addresses. */
export interface Ipv4Map {
  /** Two addresses never get the same one, and those of one network stay in one network. */
  of(address: string): string;
  /** The same for the first address of a network, whose mask is known: that of a whole private range may be one. */
  ofNetwork(address: string, bits: number): string;
}

/**
 * Octet by octet, each permuted by a permutation that belongs to the octets before it. So two
 * addresses share as many octets as their pseudonyms do, and no two fall together; where a network
 * ends inside an octet, the permutation keeps its blocks. The last octet stays: the place of a host
 * in its network, the gateway's and the broadcast's too. Private ranges stay private, and numbers
 * keep their count of digits, as columns are aligned by it.
 *
 * A pseudonym that is another host's true address would be no pseudonym, so none of these addresses
 * is one. Where that leaves no way, the rules above are given up one by one: digits first, then the
 * places within wide networks, then the private ranges.
 * @param addresses every address that is to be replaced
 */
export function ipv4Map(
  addresses: Iterable<string>,
  networks: readonly KnownNetwork[],
  keyed: Keyed,
): Ipv4Map {
  const used = [...new Set(addresses)].filter((one) => !isKept(one)).sort();
  const originals = new Set(used);
  let map: Attempt | null = null;
  for (let relaxed = 0; relaxed <= 3; relaxed += 1) {
    map = attempt(used, networks, keyed, relaxed);
    const made = map;
    if (used.every((address) => !originals.has(made.of(address)))) break;
  }
  const best = map ?? attempt(used, networks, keyed, 0);
  return {
    of: (address) => (isKept(address) ? address : best.of(address)),
    ofNetwork(address, bits) {
      const [first = 0, second = 0] = octetsOf(address) ?? [];
      const isWhole = isReserved(first) || bits <= rangeBits(first, second);
      return networkStart(isWhole ? address : best.of(address), bits);
    },
  };
}

type Attempt = Pick<Ipv4Map, 'of'>;

/** Tries of one octet's permutation before the rules have to give way. */
const mostTries = 60;

function attempt(
  used: readonly string[],
  networks: readonly KnownNetwork[],
  keyed: Keyed,
  relaxed: number,
): Attempt {
  const plan = planOf(used, networks, relaxed);
  const permutations = new Map<string, Uint8Array>();
  const made = new Map<string, string>();

  /** The permutation of the octet behind these ones. */
  const permutation = (before: readonly number[], isChanged: boolean): Uint8Array => {
    const key = before.join('.');
    const known = permutations.get(key);
    if (known !== undefined) return known;
    const node = plan.get(key) ?? untold;
    const group = groupOf(before, node, relaxed);
    let best = permutedOctet({ ...node, group }, drawOf(keyed, `ipv4 ${key}`));
    for (let tries = 1; tries < mostTries && !isChanged && meets(node, best); tries += 1) {
      best = permutedOctet({ ...node, group }, drawOf(keyed, `ipv4 ${key} ${tries}`));
    }
    permutations.set(key, best);
    return best;
  };

  return {
    of(address) {
      const known = made.get(address);
      if (known !== undefined) return known;
      const octets = octetsOf(address);
      if (octets === null) return address;
      const images: number[] = [];
      for (let at = 0; at < 3; at += 1) {
        const before = octets.slice(0, at);
        const isChanged = before.some((octet, index) => octet !== images[index]);
        const octet = octets[at] ?? 0;
        images.push(permutation(before, isChanged)[octet] ?? octet);
      }
      const image = [...images, octets[3]].join('.');
      made.set(address, image);
      return image;
    },
  };
}

/** Would a true address come out of this octet? Asked while all octets before are what they were. */
function meets({ children, pinned }: Node, images: Uint8Array): boolean {
  for (const child of children) {
    const image = images[child] ?? child;
    if (!pinned.has(child) && children.has(image)) return true;
  }
  return false;
}

/** What the permutation of one octet has to heed. */
interface Node {
  readonly blocks: readonly number[];
  readonly mixes: (first: number) => boolean;
  /** Values that the true addresses have here. */
  readonly children: ReadonlySet<number>;
  /** Values that stay: 0 and 255 where they only are the network and the broadcast of a wider one. */
  readonly pinned: ReadonlySet<number>;
}

const untold: Node = { blocks: [], mixes: () => true, children: new Set(), pinned: new Set() };

function groupOf(before: readonly number[], { pinned, children }: Node, relaxed: number) {
  return (value: number): string => {
    if (pinned.has(value)) return `stays ${value}`;
    const digits = relaxed >= 1 ? '' : String(String(value).length);
    if (before.length === 0) {
      const isRange = value === 10 || value === 172 || value === 192 || value === 169;
      if (value === 0 || value === 127 || value >= 224) return `stays ${value}`;
      if (isRange && (relaxed < 3 || !children.has(value))) return `stays ${value}`;
      return digits;
    }
    if (relaxed >= 3) return digits;
    if (before.length === 1 && rangeBits(before[0] ?? 0, value) > 8) {
      return before[0] === 172 ? `range ${digits}` : `stays ${value}`;
    }
    return digits;
  };
}

/** What is known under each run of leading octets. */
function planOf(
  used: readonly string[],
  networks: readonly KnownNetwork[],
  relaxed: number,
): ReadonlyMap<string, Node> {
  const links = networks.filter((one) => one.isLink && keepsPlaces(one, relaxed));
  const wide = links.filter(({ bits }) => bits < 24);
  // Each /24 once: a table has a hundred thousand addresses, and many of them in one.
  const heads = new Set<string>();
  for (const address of used) {
    if (!wide.some((one) => holds(one, address))) heads.add(address.slice(0, address.lastIndexOf('.')));
  }
  const whole = [...heads].map((one): KnownNetwork => ({ address: `${one}.0`, bits: 24, isLink: true }));
  const drafts = new Map<string, Draft>();
  const draft = (key: string): Draft => {
    const known = drafts.get(key) ?? {
      partial: new Set<number>(),
      deeper: new Set<number>(),
      children: new Set<number>(),
      real: new Set<number>(),
    };
    drafts.set(key, known);
    return known;
  };
  for (const { address, bits } of [...networks, ...whole]) {
    const octets = octetsOf(address);
    if (octets === null || isReserved(octets[0] ?? 0)) continue;
    for (let at = 0; at < 3 && bits > 8 * at; at += 1) {
      const node = draft(octets.slice(0, at).join('.'));
      if (bits < 8 * (at + 1)) node.partial.add(bits - 8 * at);
      else node.deeper.add(octets[at] ?? 0);
    }
  }
  for (const address of used) {
    const octets = octetsOf(address) ?? [];
    let key = '';
    for (let at = 0; at < 3; at += 1) {
      const node = draft(key);
      const octet = octets[at] ?? 0;
      node.children.add(octet);
      if (octets.some((rest, place) => place > at && rest !== octet)) node.real.add(octet);
      key = at === 0 ? String(octet) : `${key}.${octet}`;
    }
  }
  return new Map([...drafts].map(([key, one]) => [key, nodeOf(key, one)]));
}

interface Draft {
  /** Bits of this octet that networks take. */
  readonly partial: Set<number>;
  /** Values under which networks go on. */
  readonly deeper: Set<number>;
  readonly children: Set<number>;
  /** Values that are more than the network or the broadcast of a wider network. */
  readonly real: Set<number>;
}

function nodeOf(key: string, { partial, deeper, children, real }: Draft): Node {
  const blocks = [...partial].sort((one, other) => one - other).map((bits) => 2 ** (8 - bits));
  const smallest = blocks.at(-1) ?? 256;
  return {
    blocks,
    mixes: (first) => [...deeper].some((value) => value >= first && value < first + smallest),
    children,
    pinned: new Set(key === '' ? [] : [0, 255].filter((value) => children.has(value) && !real.has(value))),
  };
}

/** Keeping the places within a whole private range would keep the addresses themselves. */
function keepsPlaces({ address, bits }: KnownNetwork, relaxed: number): boolean {
  const [first = 0, second = 0] = octetsOf(address) ?? [];
  return relaxed < 2 && bits > Math.max(8, rangeBits(first, second));
}

function holds({ address, bits }: KnownNetwork, other: string): boolean {
  const block = 2 ** (32 - bits);
  return Math.floor(numberOf(address) / block) === Math.floor(numberOf(other) / block);
}

/** An address as a number. */
export function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** A number as an address. */
export function addressOf(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/** The first address of the network of these bits that holds the address. */
export function networkStart(address: string, bits: number): string {
  const block = 2 ** (32 - bits);
  return addressOf(Math.floor(numberOf(address) / block) * block);
}
