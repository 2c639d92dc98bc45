import type { CaseEvidence, Owner } from '../../case/types';
import { parseIPv4 } from '../../net/ipv4';
import { networkOf, prefixLength } from '../../net/subnet';
import type { AdapterFact, Known, WayFact } from '../types';
import { cite, citeRange, distinct, type Located, partsOf } from './evidence';
import { newestOf } from './newest';

/**
 * The way from a host to an address: by its newest `route print`, else by the network of its
 * own cards, which shows a direct way and never that there is none.
 * @returns null where neither shows one
 */
export function wayTo(
  evidence: readonly CaseEvidence[],
  from: Owner,
  cards: readonly AdapterFact[],
  address: string | null,
): WayFact | null {
  if (address === null || parseIPv4(address) === null) return null;
  return byRoutes(evidence, from, address) ?? byCards(cards, address);
}

/** See `SideFacts.onDialersNetwork`. */
export function isOnNetworkOf(
  { cards, address }: { readonly cards: readonly AdapterFact[]; readonly address: Known<string> | null },
  called: string | null,
): boolean {
  const home = cards.filter(({ addresses }) => address !== null && addresses.includes(address.value));
  return home.length === 0 || called === null || byCards(home, called) !== null;
}

/**
 * The way back to the dialer: there is none only where none leads to any of its addresses, as which of
 * them it calls from is not known.
 */
export function wayBackTo(
  evidence: readonly CaseEvidence[],
  from: Owner,
  cards: readonly AdapterFact[],
  dialer: { readonly addresses: readonly string[] },
): WayFact | null {
  const ways = dialer.addresses.map((address) => wayTo(evidence, from, cards, address));
  const found = ways.find((one) => one !== null && one.kind !== 'none');
  return found ?? (ways.includes(null) ? null : (ways[0] ?? null));
}

function byRoutes(evidence: readonly CaseEvidence[], from: Owner, address: string): WayFact | null {
  // Tables that lead to different ways, in an unknown order, show none.
  const parts = partsOf(evidence, from, 'route');
  const wayIn = (one: Located<'route'>) => byTable(one, address);
  const { located, disputed } = newestOf(parts, (part) => {
    const one = parts.find((other) => other.part === part);
    return (one === undefined ? null : wayIn(one))?.kind ?? '';
  });
  return located === undefined || disputed ? null : wayIn(located);
}

function byTable(located: Located<'route'>, address: string): WayFact | null {
  if (located.part.data.ipv4.length === 0) return null;
  const { ipv4 } = located.part.data;
  const fitting = ipv4.filter(({ destination, mask }) => {
    const network = networkOf(destination, mask);
    return network !== null && network === networkOf(address, mask);
  });
  const longest = fitting.reduce<(typeof fitting)[number] | null>(
    (best, one) => (best === null || lengthOf(one.mask) > lengthOf(best.mask) ? one : best),
    null,
  );
  if (longest !== null) {
    const { gateway, line } = longest;
    // Windows before Vista prints the own address as the gateway of a network that it reaches directly.
    const direct = gateway === null || gateway === longest.interface;
    return { kind: direct ? 'direct' : 'gateway', cites: [cite(located.evidence, line)] };
  }
  // Every host has routes to itself, and at the end of its table those for many: without them it is cut.
  const isWhole =
    ipv4.some(({ destination }) => destination.startsWith('127.')) &&
    ipv4.some(({ destination }) => destination === '255.255.255.255' || destination.startsWith('224.')) &&
    located.part.unread.length === 0;
  return isWhole ? { kind: 'none', cites: [citeRange(located.evidence, located.part.lines)] } : null;
}

function lengthOf(mask: string): number {
  return prefixLength(mask) ?? -1;
}

function byCards(cards: readonly AdapterFact[], address: string): WayFact | null {
  const near = cards.filter(({ addresses, mask }) =>
    addresses.some((own) => mask !== null && networkOf(own, mask) === networkOf(address, mask)),
  );
  return near.length === 0
    ? null
    : { kind: 'direct', cites: distinct(near.flatMap((card) => card.cites)).slice(0, 2) };
}
