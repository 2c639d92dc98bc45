import type { Outcome, OutcomeKind } from '../../case/types';
import type { Cite } from '../../evidence/types';
import { type Endpoint, sameEndpoint } from '../../net/endpoint';
import { isIPv6, isLinkLocal, isLoopback, isWildcard, parseIPv4 } from '../../net/ipv4';
import type { AdapterFact, DialedPort, Known, Listener } from '../types';
import { distinct } from './evidence';
import type { Roles } from './roles';
import type { SocketFacts } from './sockets';
import { isWellKnown } from './well-known';

export interface DialedPortInput {
  readonly dialed: Known<Endpoint> | null;
  /** Where the entry is a name and it is known where it leads: that address; else the entry's own. */
  readonly calledAddress: string | null;
  readonly sockets: SocketFacts;
  /** True where the evidence of this side contradicts itself, or is another host's: nothing is read from it. */
  readonly disputed: boolean;
  readonly adapters: readonly AdapterFact[];
  readonly roles: Roles;
  /** Addresses of this host, by evidence or by the site's word. */
  readonly own: ReadonlySet<string>;
  /** True where these are all the addresses that the host has. */
  readonly ownWhole: boolean;
  /** Addresses of the other side's host. */
  readonly others: ReadonlySet<string>;
  readonly outcomes: readonly Outcome[];
  /** Established rows of the dialer host's own table at the called endpoint: something accepted there. */
  readonly dialerRows: readonly Cite[];
}

/**
 * Tries to which the dialed endpoint itself gave a connection: something accepts there. Who that
 * is only `opened` and `rejected` tell. An outcome speaks only for its target.
 */
export function answersAt(outcomes: readonly Outcome[], endpoint: Endpoint): readonly Outcome[] {
  return outcomes.filter(
    ({ kind, target }) => accepted.includes(kind) && target !== null && sameEndpoint(target, endpoint),
  );
}

const accepted: readonly OutcomeKind[] = ['opened', 'rejected', 'connected', 'no-answer', 'not-cti'];

/** What the port that the dialer dials says on a host; see `DialedPort` for the states. */
export function dialedPort(input: DialedPortInput): DialedPort {
  const { dialed, sockets, disputed, own, others, outcomes } = input;
  const answer = (
    state: DialedPort['state'],
    listeners: readonly Listener[] = [],
    lacks: DialedPort['lacks'] = null,
    cites: readonly Cite[] = listeners.map((one) => one.cite),
  ): DialedPort => ({ state, listeners, cites: distinct(cites), lacks });

  if (dialed === null) return answer('unknown', sockets.listeners, 'dialed');
  const { port } = dialed.value;
  const address = input.calledAddress ?? dialed.value.address;
  if (others.has(address) && !own.has(address)) return answer('other-host', sockets.listeners);

  const answers = answersAt(outcomes, dialed.value);
  if (disputed && sockets.status === 'read') {
    return answers.length > 0 ? answer('right') : answer('contradictory', sockets.listeners);
  }
  const on = sockets.listeners.filter((listener) => listener.port === port);
  const elsewhere = sockets.listeners.filter((listener) => listener.port !== port);
  // Where old Windows printed a phantom row, the connection of that port is one that goes out.
  const goesOut = sockets.phantoms.some((one) => one.port === port);
  const sessions = sockets.connections.filter(
    (one) =>
      // A client's port is none of the well-known ones: such a far end was called from here.
      !goesOut &&
      !isWellKnown(one.remote.port) &&
      one.state === 'ESTABLISHED' &&
      one.local.address === address &&
      one.local.port === port,
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
    // 0.0.0.0 takes every address of the host, and this is none of them.
    const notIts = numeric && input.ownWhole && !own.has(address) && !isLoopback(address);
    if (notIts && answers.length === 0) return answer('elsewhere', on, 'address');
    return numeric || answers.length > 0 ? answer('right', on) : answer('unknown', on, 'name');
  }
  // A call to another address than its own may be translated on the way: what the table shows does not deny it.
  if (answers.length > 0 || (input.dialerRows.length > 0 && own.has(address))) {
    return answer(sockets.whole ? 'contradictory' : 'right', on, null, [
      ...on.map((one) => one.cite),
      ...input.dialerRows.slice(0, 1),
    ]);
  }
  if (on.length === 0)
    return elsewhere.length > 0
      ? answer('other-port', elsewhere)
      : answer('nowhere', [], null, sockets.cites);
  if (!numeric) return answer('unknown', on, 'name');
  return onlyAt(on, input, answer);
}

/** The dialed port listens, and not on the dialed address. */
function onlyAt(
  on: readonly Listener[],
  { roles, own, ownWhole, adapters, sockets }: DialedPortInput,
  answer: (
    state: DialedPort['state'],
    listeners: readonly Listener[],
    lacks?: DialedPort['lacks'],
  ) => DialedPort,
): DialedPort {
  const ownHostOnly = (one: Listener) => isLoopback(one.address) || one.address === '::1';
  if (on.every(ownHostOnly)) return answer('loopback', on);
  const reachable = on.filter((one) => !ownHostOnly(one));
  // An IPv6 listener may take IPv4 connections too; the table does not say.
  if (reachable.some((one) => isIPv6(one.address))) return answer('elsewhere', on);
  const visible = onCard(adapters, roles.visible, roles.private);
  const hidden = onCard(adapters, roles.private, roles.visible);
  if (reachable.every((one) => hidden.has(one.address))) return answer('private', on);
  // A card with both roles may hold more addresses: no card is before another one for these.
  const both = cardOfBoth(adapters, roles);
  if (reachable.every((one) => visible.has(one.address) || (both?.addresses.includes(one.address) ?? false)))
    return answer('elsewhere', on, 'address');
  const gone = ({ address, port }: Listener) =>
    // Where the private network is not known, it may be one of addresses that Windows gives.
    (isLinkLocal(address) && !(roles.private === null && own.has(address))) ||
    (ownWhole && !own.has(address) && !sockets.usesBeside(address, port));
  if (reachable.every(gone)) return answer('gone', on);
  const known = roles.visible !== null && roles.private !== null;
  const other = (one: Listener) =>
    own.has(one.address) && !visible.has(one.address) && !hidden.has(one.address);
  if (known && reachable.every(other)) return answer('other-adapter', on);
  return answer('elsewhere', on, roles.private === null ? 'private' : null);
}

/** The card that has the visible and the private address; undefined where they are on two, or not known. */
function cardOfBoth(adapters: readonly AdapterFact[], roles: Roles): AdapterFact | undefined {
  return adapters.find(({ addresses }) =>
    [roles.visible, roles.private].every((role) => role !== null && addresses.includes(role.value)),
  );
}

/** The addresses of the card that has this role: a card may hold several. A card with both roles counts by its stated address alone. */
function onCard(
  adapters: readonly AdapterFact[],
  role: Known<string> | null,
  otherRole: Known<string> | null,
): ReadonlySet<string> {
  if (role === null) return new Set();
  const card = adapters.find(({ addresses }) => addresses.includes(role.value));
  const shared = card === undefined || (otherRole !== null && card.addresses.includes(otherRole.value));
  return new Set(shared ? [role.value] : card.addresses);
}
