import type { Outcome } from '../../case/types';
import type { Cite } from '../../evidence/types';
import { type Endpoint, sameEndpoint } from '../../net/endpoint';
import { isIPv6, isLoopback, isWildcard, parseIPv4 } from '../../net/ipv4';
import type { DialedPort, Known, Listener } from '../types';
import { distinct } from './evidence';
import type { Roles } from './roles';
import type { SocketFacts } from './sockets';

export interface DialedPortInput {
  readonly dialed: Known<Endpoint> | null;
  readonly sockets: SocketFacts;
  readonly roles: Roles;
  /** Addresses of this host, by evidence or by the site's word. */
  readonly own: ReadonlySet<string>;
  /** Addresses of the other side's host. */
  readonly others: ReadonlySet<string>;
  readonly outcomes: readonly Outcome[];
}

/** An answer of the dialed endpoint itself: an outcome speaks only for its target. */
export function answersAt(outcomes: readonly Outcome[], endpoint: Endpoint): readonly Outcome[] {
  return outcomes.filter(
    ({ kind, target }) =>
      (kind === 'opened' || kind === 'rejected' || kind === 'connected') &&
      target !== null &&
      sameEndpoint(target, endpoint),
  );
}

/** What the port that the dialer dials says on a host; see `DialedPort` for the states. */
export function dialedPort(input: DialedPortInput): DialedPort {
  const { dialed, sockets, roles, own, others, outcomes } = input;
  const answer = (
    state: DialedPort['state'],
    listeners: readonly Listener[] = [],
    lacks: DialedPort['lacks'] = null,
    cites: readonly Cite[] = listeners.map((one) => one.cite),
  ): DialedPort => ({ state, listeners, cites: distinct(cites), lacks });

  if (dialed === null) return answer('unknown', sockets.listeners, 'dialed');
  const { address, port } = dialed.value;
  if (others.has(address) && !own.has(address)) return answer('other-host', sockets.listeners);

  const answers = answersAt(outcomes, dialed.value);
  const on = sockets.listeners.filter((listener) => listener.port === port);
  const elsewhere = sockets.listeners.filter((listener) => listener.port !== port);
  const sessions = sockets.connections.filter(
    (one) => one.state === 'ESTABLISHED' && one.local.address === address && one.local.port === port,
  );
  if (sessions.length > 0) {
    return answer('right', on, null, [
      ...on.map((one) => one.cite),
      ...sessions.slice(0, 1).map((one) => one.cite),
    ]);
  }
  if (sockets.status === 'absent')
    return answers.length > 0 ? answer('right') : answer('unknown', [], 'netstat');
  if (sockets.status === 'unreadable' || (on.length === 0 && sockets.named.length > 0)) {
    const cites = sockets.named.length > 0 ? sockets.named : sockets.cites;
    return answers.length > 0 ? answer('right', [], null, cites) : answer('unreadable', [], 'netstat', cites);
  }
  const numeric = parseIPv4(address) !== null;
  if (on.some((one) => isWildcard(one.address) || one.address === address)) {
    return numeric || answers.length > 0 ? answer('right', on) : answer('unknown', on, 'name');
  }
  if (answers.length > 0) return answer(sockets.whole && !sockets.disputed ? 'contradictory' : 'right', on);
  if (on.length === 0)
    return elsewhere.length > 0
      ? answer('other-port', elsewhere)
      : answer('nowhere', [], null, sockets.cites);
  if (!numeric) return answer('unknown', on, 'name');
  return onlyAt(on, roles, own, answer);
}

/** The dialed port listens, and not on the dialed address. */
function onlyAt(
  on: readonly Listener[],
  roles: Roles,
  own: ReadonlySet<string>,
  answer: (
    state: DialedPort['state'],
    listeners: readonly Listener[],
    lacks?: DialedPort['lacks'],
  ) => DialedPort,
): DialedPort {
  if (on.every((one) => isLoopback(one.address))) return answer('loopback', on);
  const reachable = on.filter((one) => !isLoopback(one.address));
  // An IPv6 listener may take IPv4 connections too; the table does not say.
  if (reachable.some((one) => isIPv6(one.address))) return answer('elsewhere', on);
  if (reachable.every((one) => one.address === roles.private?.value)) return answer('private', on);
  const known = roles.visible !== null && roles.private !== null;
  const other = (one: Listener) =>
    own.has(one.address) && one.address !== roles.visible?.value && one.address !== roles.private?.value;
  if (known && reachable.every(other)) return answer('other-adapter', on);
  return answer('elsewhere', on, roles.private === null ? 'private' : null);
}
