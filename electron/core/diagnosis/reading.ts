import type { Outcome, OutcomeKind } from '../case/types';
import { type Endpoint, formatEndpoint, sameEndpoint } from '../net/endpoint';
import { isIPv6, parseIPv4 } from '../net/ipv4';
import type { AdapterFact, Listener, SideFacts } from './types';

/** Small questions that several causes put to the facts of a side. */

/**
 * Nothing listens on the dialed port, which is the one that this side should have: what listens by the formula may
 * be another Peripheral Gateway's on the same host. A port of the site's own choice that ctisvr.exe holds is this one's.
 */
export function isDialedDue({ dialed, expectedPort, dialedPort }: SideFacts): boolean {
  return (
    dialed !== null &&
    dialed.value.port === expectedPort &&
    dialedPort.listeners.some(({ formula }) => formula !== null)
  );
}

/** May an absence be read from this side's table, is it undisputed, and of the day of the other captures? */
export function isFirm(side: SideFacts): boolean {
  return side.netstat === 'read' && side.tableWhole && !side.disputed && !side.tableOld;
}

/** `10.1.8.103:43027`, with the address that a name leads to behind it; a dash where nothing is known. */
export function dialedText({ dialed, name, calledAddress }: SideFacts): string {
  if (dialed === null) return '–';
  const entry = formatEndpoint(dialed.value);
  return name === null || calledAddress === null ? entry : `${entry} (${calledAddress})`;
}

/** All addresses of this host are known, and the one that the dialer calls is none of them: the host, or the entry, may be another one. */
export function isCallForeign({ adapters, adaptersWhole, calledAddress }: SideFacts): boolean {
  return (
    calledAddress !== null &&
    parseIPv4(calledAddress) !== null &&
    adaptersWhole &&
    !adapters.some((one) => one.addresses.includes(calledAddress))
  );
}

/** The address and port that the dialer calls in the end; null where that is not known. */
export function calledEndpoint({ dialed, calledAddress }: SideFacts): Endpoint | null {
  return dialed === null || calledAddress === null
    ? null
    : { address: calledAddress, port: dialed.value.port };
}

/** Tries at the dialed endpoint from the dialer's own host: the only ones that speak for its way and its request. */
export function triesFromDialer(side: SideFacts): readonly Outcome[] {
  return side.outcomes.filter((one) => one.from === 'dialer' && isAtDialed(side, one));
}

/** Was this tried at exactly what the dialer dials? */
export function isAtDialed({ dialed }: SideFacts, { target }: Outcome): boolean {
  return target !== null && dialed !== null && sameEndpoint(target, dialed.value);
}

/** Tries that tell of TCP itself: `ctitest` tells in words of its own, which nothing documents. */
export function isTimedConnect({ method }: Outcome): boolean {
  return method === 'tcp' || method === 'session';
}

/** Listeners in words: `172.1.8.103:43027, 127.0.0.1:43027`, at most four. */
export function listenersText(listeners: readonly Listener[]): string {
  // An IPv6 address stands in brackets, as netstat prints it.
  const inBrackets = ({ address, port }: Listener) =>
    formatEndpoint({ address: isIPv6(address) ? `[${address}]` : address, port });
  const texts = [...new Set(listeners.map(inBrackets))];
  return texts.length > 4 ? `${texts.slice(0, 4).join(', ')}, …` : texts.join(', ');
}

/**
 * Tries that failed at the dialed endpoint, or whose target nobody stated. Of these `no-answer`
 * and `not-cti` had a connection, and `name-not-found` tells nothing of the server.
 */
export function failures(side: SideFacts): readonly Outcome[] {
  return side.outcomes.filter(
    ({ kind, target }) =>
      failed.includes(kind) &&
      (target === null || (side.dialed !== null && sameEndpoint(target, side.dialed.value))),
  );
}

const failed: readonly OutcomeKind[] = [
  'refused',
  'timed-out',
  'unreachable',
  'reset',
  'no-answer',
  'not-cti',
  'name-not-found',
];

/** What the newest try to open a session found at the dialed endpoint, once it was connected; null where none was. */
export function lastHeard(side: SideFacts): Outcome | null {
  return side.dialed === null ? null : lastHeardAt(side, side.dialed.value);
}

/** The same at any endpoint. */
export function lastHeardAt(side: SideFacts, endpoint: Endpoint): Outcome | null {
  const heard = side.outcomes.filter(
    ({ kind, target }) =>
      (kind === 'opened' || kind === 'rejected' || kind === 'no-answer' || kind === 'not-cti') &&
      target !== null &&
      sameEndpoint(target, endpoint),
  );
  return heard.at(-1) ?? null;
}

/**
 * Something accepts at the dialed endpoint: is it doubtful that it is the CTI Server? What answered in
 * something else may be another program, or a device between. What kept silent may be too,
 * unless the host's own table shows the listener. What listens elsewhere may be another program's by the
 * list of processes.
 */
export function isDoubtful(side: SideFacts): boolean {
  if (side.stranger !== null && side.dialedPort.listeners.length > 0) return true;
  if (side.dialedPort.state !== 'right' || dialerHasSession(side)) return false;
  const heard = lastHeard(side)?.kind;
  if (heard === undefined && isBareConnection(side)) return true;
  return heard === 'not-cti' || (heard === 'no-answer' && side.dialedPort.listeners.length === 0);
}

/**
 * Only a bare connection shows that something accepts there, from another place than the dialer's host or the
 * server: a firewall or a translating router between may have taken it in the server's place.
 */
function isBareConnection(side: SideFacts): boolean {
  const connects = side.outcomes.filter((one) => one.kind === 'connected' && isAtDialed(side, one));
  return (
    side.dialedPort.listeners.length === 0 &&
    side.dialedPort.cites.length === 0 &&
    connects.length > 0 &&
    connects.every(({ from }) => from !== 'dialer' && from !== 'server')
  );
}

/**
 * Which of the two cards comes first, in the undisputed order; null where the
 * order was not seen, is disputed, or lacks one of the two.
 */
export function firstOfTwo(side: SideFacts): 'visible' | 'private' | null {
  if (side.ordersAgree === false || side.orderOlder) return null;
  for (const { source, adapters } of side.orders) {
    if (source === 'ipconfig' && !keepsBindingOrder(side)) continue;
    const roles = adapters.map((adapter) => adapter.role);
    const visible = roles.indexOf('visible');
    const own = roles.indexOf('private');
    if (visible >= 0 && own >= 0) return visible < own ? 'visible' : 'private';
  }
  return null;
}

/** The one card that has both the visible and the private address: no order of cards decides between the two. null where there are two. */
export function cardOfBoth({ adapters, visible, private: own }: SideFacts): AdapterFact | null {
  if (visible === null || own === null) return null;
  return (
    adapters.find(({ addresses }) => addresses.includes(visible.value) && addresses.includes(own.value)) ??
    null
  );
}

/** Windows Server 2016 and later keep no binding order that `ipconfig /all` would print. */
export function keepsBindingOrder({ windows }: SideFacts): boolean {
  return windows === null || !['2016', '2019', '2022', '2025'].includes(windows);
}

/** Does the order stand on a registry export alone? Its top entry usually is the first: sources say no more. */
export function isByRegistryAlone(side: SideFacts): boolean {
  return side.orders.length > 0 && side.orders.every(({ source }) => source === 'registry');
}

/** True where a session of the dialer itself was seen on this side. */
export function dialerHasSession(side: SideFacts): boolean {
  return side.dialerSessions.length > 0;
}
