import { isFirm } from '../diagnosis/reading';
import type { AdapterFact, CaseFacts, Listener, SideFacts } from '../diagnosis/types';
import { sameEndpoint } from '../net/endpoint';
import { isIPv6, isLoopback, isWildcard } from '../net/ipv4';
import type { Side } from '../net/ports';
import type { Call, Tone } from './calls';

/** A port on a card: does something listen there, and does the dialer call it? */
export interface PortMark {
  readonly port: number;
  readonly listens: 'yes' | 'no' | 'unknown';
  readonly called: boolean;
  /** It listens here because it listens on every address of the host. */
  readonly everywhere: boolean;
  readonly tone: Tone;
}

/**
 * A network card of a host, or an address that something listens on and that is no card:
 * `loopback` and `ipv6`, and `unplaced` where no card with that address was seen.
 */
export interface Card {
  readonly kind: 'visible' | 'private' | 'other' | 'no-role' | 'loopback' | 'ipv6' | 'unplaced';
  /** Name of the connection; null where it was not seen. */
  readonly name: string | null;
  /** null where it is not known. */
  readonly address: string | null;
  /** From 1, as bound; null where the order was not seen or its sources disagree. */
  readonly place: number | null;
  readonly ports: readonly PortMark[];
}

/** Is this a card, which has a place in the binding order? */
export function hasPlace(card: Card): boolean {
  return card.kind !== 'loopback' && card.kind !== 'ipv6' && card.kind !== 'unplaced';
}

export interface Host {
  readonly facts: SideFacts;
  readonly visible: Card;
  readonly private: Card;
  /** Whatever else it has: a third card, an address without a card, loopback. */
  readonly others: readonly Card[];
}

/** The host of a side with its cards, and on each the ports that matter. */
export function hostOf(facts: CaseFacts, side: Side, calls: readonly Call[]): Host {
  const here = facts.sides[side];
  const places = placesOf(here);
  const make = (kind: Card['kind'], name: string | null, address: string | null): Card => ({
    kind,
    name,
    address,
    place: address === null ? null : (places.get(address) ?? null),
    ports: address === null ? [] : portsAt(here, address, calls),
  });

  const own = here.adapters.filter((adapter) => adapter.addresses.length > 0);
  const role = (kind: 'visible' | 'private'): Card => {
    const address = here[kind]?.value ?? null;
    const adapter = own.find((one) => address !== null && one.addresses.includes(address));
    return make(kind, nameOf(adapter), address);
  };
  const visible = role('visible');
  const hidden = role('private');

  const rest = own
    .filter((one) => one.role !== 'visible' && one.role !== 'private')
    .map((one) => make(one.role === 'other' ? 'other' : 'no-role', nameOf(one), one.addresses[0] ?? null));
  const placed = new Set([
    ...own.flatMap((one) => one.addresses),
    ...[visible.address, hidden.address].filter((address) => address !== null),
  ]);
  const loose = new Set(
    [
      ...here.listeners.filter((one) => !isWildcard(one.address)).map((one) => one.address),
      ...calls.flatMap((call) =>
        call.target === side && call.endpoint !== null ? [call.endpoint.address] : [],
      ),
    ].filter((address) => !placed.has(address)),
  );
  // A card with several addresses shows the one that something happens on.
  const second = own.flatMap((one) =>
    one.addresses
      .slice(1)
      .filter((address) => address !== visible.address && address !== hidden.address)
      .filter((address) => matters(here, address, calls))
      .map((address) => make(one.role === 'other' ? 'other' : 'no-role', nameOf(one), address)),
  );
  return {
    facts: here,
    visible,
    private: hidden,
    others: [...rest, ...second, ...[...loose].map((address) => make(kindOf(address), null, address))],
  };
}

function matters(side: SideFacts, address: string, calls: readonly Call[]): boolean {
  return (
    side.listeners.some((one) => one.address === address) ||
    calls.some((call) => call.target === side.side && call.endpoint?.address === address)
  );
}

function nameOf(adapter: AdapterFact | undefined): string | null {
  return adapter === undefined || adapter.name === adapter.guid ? null : adapter.name;
}

function kindOf(address: string): Card['kind'] {
  if (isLoopback(address) || address === '::1') return 'loopback';
  return isIPv6(address) ? 'ipv6' : 'unplaced';
}

/** The place of each address in the order that was seen: the registry's, else that of `ipconfig /all`. */
function placesOf(side: SideFacts): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (side.ordersAgree === false) return places;
  const order = side.orders.find((one) => one.source === 'registry') ?? side.orders[0];
  const bound = order?.adapters.filter((adapter) => adapter.addresses.length > 0) ?? [];
  for (const [index, adapter] of bound.entries()) {
    for (const address of adapter.addresses) places.set(address, index + 1);
  }
  return places;
}

/** The called port first, then what else listens there, by number. */
function portsAt(side: SideFacts, address: string, calls: readonly Call[]): readonly PortMark[] {
  const here = side.listeners.filter(
    (one) => one.address === address || (isWildcard(one.address) && !isLoopback(address)),
  );
  const called = calls.filter((call) => call.target === side.side && call.endpoint?.address === address);
  const marks = new Map<number, PortMark>();
  for (const call of called) {
    if (call.endpoint !== null)
      marks.set(call.endpoint.port, calledMark(side, call, call.endpoint.port, here));
  }
  for (const listener of [...here].sort((one, other) => one.port - other.port)) {
    if (!marks.has(listener.port)) marks.set(listener.port, listenerMark(side, listener));
  }
  return [...marks.values()];
}

function calledMark(side: SideFacts, call: Call, port: number, here: readonly Listener[]): PortMark {
  const listener = here.find((one) => one.port === port);
  const everywhere = listener !== undefined && isWildcard(listener.address);
  const base = { port, called: true, everywhere, tone: call.tone };
  if (listener !== undefined || call.answer === 'open' || call.answer === 'accepts') {
    return { ...base, listens: 'yes' };
  }
  const absent = isFirm(side) && (call.answer === 'none' || call.answer === 'idle');
  return { ...base, listens: absent ? 'no' : 'unknown' };
}

/** A listener that nobody calls there: wrong where it is the one that the dialer asks for elsewhere. */
function listenerMark(side: SideFacts, listener: Listener): PortMark {
  const { state, listeners } = side.dialedPort;
  const astray =
    listeners.some((one) => sameEndpoint(one, listener)) &&
    state !== 'right' &&
    state !== 'unknown' &&
    state !== 'other-host';
  const firm =
    state === 'private' ||
    state === 'loopback' ||
    state === 'gone' ||
    state === 'other-adapter' ||
    state === 'other-port';
  return {
    port: listener.port,
    listens: 'yes',
    called: false,
    everywhere: isWildcard(listener.address),
    tone: !astray ? 'quiet' : firm && isFirm(side) && side.activity !== 'idle' ? 'wrong' : 'look',
  };
}
