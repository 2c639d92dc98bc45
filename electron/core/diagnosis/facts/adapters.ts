import type { CaseEvidence, Owner } from '../../case/types';
import type { Adapter } from '../../evidence/adapters/types';
import type { Cite } from '../../evidence/types';
import type { AdapterFact, Known, OrderFact, Role } from '../types';
import { listedCards, usable } from './cards';
import { cite, citeRange, distinct, partsOf } from './evidence';
import { orderByMetric } from './metrics';
import { newestOf } from './newest';

/** The cards of a host and the order in which each source names them. */
export interface AdapterFacts {
  readonly host: Known<string> | null;
  readonly adapters: readonly AdapterFact[];
  readonly orders: readonly OrderFact[];
  readonly ordersAgree: boolean | null;
  /** True where captures of `ipconfig /all` differ and which one is newer is not known. */
  readonly disputed: boolean;
  /** True where registry exports name different orders and which one is newer is not known. */
  readonly exportsDiffer: boolean;
  /** Every IPv4 address that the evidence gives to this host; empty where no adapters were read. */
  readonly addresses: ReadonlySet<string>;
  /** Are these all the addresses that the host has? Only a whole `ipconfig /all` says so. */
  readonly whole: boolean;
  /** True where a card may have addresses that were not printed: its cable is out, or the capture is torn. */
  readonly hides: boolean;
  readonly byMetric: OrderFact | null;
}

/**
 * Reads the newest `ipconfig /all` and the registry exports of a side, and what PowerShell or WMI
 * list of its cards: in no order of theirs, so they complete the cards and name none first.
 * Roles are filled in later, once the site's words and the marker ports were heard.
 */
export function adapterFacts(evidence: readonly CaseEvidence[], side: Owner): AdapterFacts {
  const printed = fromIpconfig(evidence, side);
  const bound = fromRegistry(evidence, side);
  const exportsDiffer = newestOrder(evidence, side).disputed;
  const captures = capturesOf(evidence, side);
  const hides = hidesAddress(evidence, side, bound);
  const disputed = new Set(captures.map((one) => one.join(' '))).size > 1;
  const orders = [printed?.order, bound].filter((order) => order !== undefined && order !== null);
  const listed = listedCards(evidence, side);
  const known = merge(printed?.order.adapters ?? [], bound?.adapters ?? []);
  // Beside an `ipconfig /all` a list completes the cards; what it names alone may be of another moment.
  const adapters = merge(known, listed.cards).slice(0, printed === null ? undefined : known.length);
  return {
    host: printed?.host ?? listed.host,
    adapters,
    orders,
    ordersAgree: disputed || exportsDiffer ? false : printed && bound ? agree(printed.order, bound) : null,
    disputed,
    exportsDiffer,
    addresses: new Set(disputed ? captures.flat() : adapters.flatMap((adapter) => adapter.addresses)),
    whole: printed !== null && printed.host !== null && !disputed && !hides,
    hides,
    byMetric: orderByMetric(evidence, side, adapters),
  };
}

/**
 * A card without a cable keeps its static addresses, and ipconfig prints none of them; one that takes its address by
 * DHCP has none then. A capture that ends within a card is torn: cards may follow.
 */
function hidesAddress(evidence: readonly CaseEvidence[], side: Owner, bound: OrderFact | null): boolean {
  const located = partsOf(evidence, side, 'ipconfig')
    .filter(({ part }) => part.data.adapters.length > 0)
    .at(-1);
  if (located === undefined) return false;
  const { data, unread } = located.part;
  const cards = data.adapters;
  const last = cards.at(-1);
  const isBare = (card: Adapter) => card.ipv4.length === 0 && card.ipv6.length === 0;
  const torn =
    last !== undefined &&
    ((isBare(last) && last.physicalAddress === null && last.connected) ||
      unread.some(({ line }) => line > last.lastLine) ||
      evidence.some(
        ({ id, part }) =>
          id === located.evidence.id &&
          part.kind === 'unknown' &&
          part.lines[0] > located.part.lines[1] &&
          part.lines[0] <= located.part.lines[1] + 2 &&
          part.unread.some(({ text }) => !/[>#$]/.test(text)),
      ));
  const unplugged = cards.some(
    (card) =>
      isBare(card) &&
      !card.connected &&
      card.dhcp !== true &&
      /^(?:[\da-f]{2}-){5}[\da-f]{2}$/i.test(card.physicalAddress ?? '') &&
      !(bound?.adapters ?? []).some((one) => one.name === card.name && one.addresses.length > 0),
  );
  return torn || unplugged;
}

/** The addresses of each `ipconfig /all`, in its order; empty where the order in time of the captures is known. */
function capturesOf(evidence: readonly CaseEvidence[], side: Owner): readonly (readonly string[])[] {
  const parts = partsOf(evidence, side, 'ipconfig').filter(({ part }) => part.data.adapters.length > 0);
  if (parts.every((one) => one.evidence.sequence !== null)) return [];
  return parts.map(({ part }) =>
    part.data.adapters.flatMap((adapter) => adapter.ipv4.map(({ address }) => address).filter(usable)),
  );
}

function fromIpconfig(
  evidence: readonly CaseEvidence[],
  side: Owner,
): { host: Known<string> | null; order: OrderFact } | null {
  const located = partsOf(evidence, side, 'ipconfig')
    .filter(({ part }) => part.data.adapters.length > 0)
    .at(-1);
  if (located === undefined) return null;
  const { data } = located.part;
  const adapters = data.adapters.map((adapter): AdapterFact => {
    const kept = adapter.ipv4.filter(({ address }) => usable(address));
    return {
      name: adapter.name,
      guid: null,
      addresses: kept.map(({ address }) => address),
      mask: kept[0]?.mask ?? null,
      role: null,
      connected: adapter.connected,
      dhcp: adapter.dhcp,
      physicalAddress: adapter.physicalAddress,
      gateways: adapter.gateways,
      cites: [
        cite(located.evidence, adapter.line),
        ...adapter.addressLines.map((line) => cite(located.evidence, line)),
      ],
    };
  });
  const whole = citeRange(located.evidence, located.part.lines);
  const host = data.hostName === null ? null : { value: data.hostName, cites: [whole] };
  // The lines with the addresses tell the order by their numbers; the headings would double them.
  const order = adapters.flatMap((adapter) => adapter.cites.slice(1));
  return { host, order: { source: 'ipconfig', adapters, cites: order } };
}

/** The newest export that holds the order. Two dispute each other by their cards, or by the addresses in that order. */
function newestOrder(evidence: readonly CaseEvidence[], side: Owner) {
  const ordered = partsOf(evidence, side, 'registry').filter(({ part }) => part.data.bindOrder.length > 0);
  const { located, disputed } = newestOf(ordered, (part) => part.data.bindOrder.join(' ').toUpperCase());
  const inOrder = ({ data }: (typeof ordered)[number]['part']) =>
    data.bindOrder.flatMap(
      (guid) => data.interfaces.find((one) => one.guid.toUpperCase() === guid.toUpperCase())?.ipv4 ?? [],
    );
  const withAddresses = ordered.filter(({ part }) => inOrder(part).length > 0);
  const byAddress = newestOf(withAddresses, (part) =>
    inOrder(part)
      .map(({ address }) => address)
      .join(' '),
  );
  return { located, disputed: disputed || byAddress.disputed };
}

function fromRegistry(evidence: readonly CaseEvidence[], side: Owner): OrderFact | null {
  const parts = partsOf(evidence, side, 'registry');
  const ordered = newestOrder(evidence, side).located;
  if (ordered === undefined) return null;
  const interfaces = new Map<string, AdapterFact>();
  for (const { evidence: item, part } of parts) {
    for (const one of part.data.interfaces) {
      const kept = one.ipv4.filter(({ address }) => usable(address));
      interfaces.set(one.guid.toUpperCase(), {
        name: one.name ?? interfaces.get(one.guid.toUpperCase())?.name ?? one.guid,
        guid: one.guid,
        addresses: kept.map(({ address }) => address),
        mask: kept[0]?.mask ?? null,
        role: null,
        connected: kept.length > 0,
        dhcp: one.dhcp,
        physicalAddress: null,
        gateways: one.gateways,
        cites: [cite(item, one.line)],
      });
    }
  }
  const adapters = ordered.part.data.bindOrder.flatMap((guid) => interfaces.get(guid.toUpperCase()) ?? []);
  if (adapters.length === 0) return null;
  const line = ordered.part.data.bindLine;
  const cites: Cite[] = [
    line === null ? citeRange(ordered.evidence, ordered.part.lines) : cite(ordered.evidence, line),
  ];
  return { source: 'registry', adapters, cites };
}

/** Adapters as printed by ipconfig, completed from the registry; those that only the registry knows come after. */
function merge(printed: readonly AdapterFact[], bound: readonly AdapterFact[]): readonly AdapterFact[] {
  const share = (one: AdapterFact, other: AdapterFact) =>
    one.addresses.some((address) => other.addresses.includes(address));
  const merged = printed.map((adapter) => {
    const twin = bound.find((one) => share(one, adapter));
    return twin === undefined
      ? adapter
      : {
          ...adapter,
          guid: adapter.guid ?? twin.guid,
          dhcp: adapter.dhcp ?? twin.dhcp,
          physicalAddress: adapter.physicalAddress ?? twin.physicalAddress,
          cites: distinct([...adapter.cites, ...twin.cites]),
        };
  });
  const rest = bound.filter(
    (one) => one.addresses.length > 0 && !printed.some((adapter) => share(one, adapter)),
  );
  return [...merged, ...rest];
}

/** Do the addresses that both sources know stand in the same order? */
function agree(one: OrderFact, other: OrderFact): boolean {
  const first = (order: OrderFact) => order.adapters.flatMap((adapter) => adapter.addresses.slice(0, 1));
  const inOther = first(one).filter((address) => first(other).includes(address));
  const inOne = first(other).filter((address) => first(one).includes(address));
  return inOther.join(' ') === inOne.join(' ');
}

/** The role of an adapter by its addresses. `other` only where both roles are known and it has neither. */
export function roleOf(
  addresses: readonly string[],
  visible: string | null,
  own: string | null,
): Role | null {
  if (visible !== null && addresses.includes(visible)) return 'visible';
  if (own !== null && addresses.includes(own)) return 'private';
  return visible !== null && own !== null && addresses.length > 0 ? 'other' : null;
}
