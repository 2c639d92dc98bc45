import type { CaseEvidence } from '../../case/types';
import type { Cite, EvidenceKind } from '../../evidence/types';
import type { Side } from '../../net/ports';
import { adapterFacts } from './adapters';
import { distinct, partsOf } from './evidence';
import { compareMoments } from './moments';
import type { Roles } from './roles';
import { type SocketFacts, socketFacts } from './sockets';
import { aheadOfUtc, startsOf } from './starts';

/** What the order and the listener are read from: without their order in time nothing is compared. */
const captures: readonly EvidenceKind[] = ['netstat', 'ipconfig'];

/**
 * Lines that show the order of now to be newer than the CTI Server's start.
 *
 * The start of a process stands in no capture. What shows it are two captures of one host: while the first
 * was taken the private card still came first, in the second the visible one does, and the same CTI Server
 * holds the port in both. The same it is where a connection on its port stands in both, end by end; or
 * where its process id is the same and another connection shows that Windows was not restarted between.
 * @returns empty where nothing shows it, or the order in time of the captures is not known
 */
export function orderNewer(
  evidence: readonly CaseEvidence[],
  side: Side,
  roles: Roles,
  port: number,
): readonly Cite[] {
  const own = evidence.filter((one) => one.owner === side);
  const moments = [...new Set(own.flatMap((one) => one.sequence ?? []))];
  const unplaced = own.some((one) => one.sequence === null && captures.includes(one.part.kind));
  if (moments.length < 2 || unplaced) return [];
  // Tables are long: they are gone through only where two are there and the order asks for it.
  const orderNow = first(own, side, roles);
  if (orderNow?.first !== 'visible' || partsOf(own, side, 'netstat').length < 2) return [];
  const upTo = (moment: number) => own.filter((one) => one.sequence !== null && one.sequence <= moment);
  const ports = new Set([port]);
  const now = socketFacts(own, side, ports);
  if (now.disputed) return [];
  for (const moment of moments) {
    const earlier = upTo(moment);
    if (moment === Math.max(...moments)) continue;
    const orderThen = first(earlier, side, roles);
    const then = socketFacts(earlier, side, ports);
    if (mayBeStartedSince(own, earlier, side)) continue;
    if (orderThen?.first !== 'private' || then.status !== 'read' || then.cites[0] === undefined) continue;
    const lasting = sameServer(then, now, port);
    if (lasting !== null) return distinct([...orderThen.cites, ...orderNow.cites, ...lasting]).slice(0, 8);
  }
  return [];
}

/**
 * Was every order captured before the CTI Server was started that runs now? So it is where a table that was
 * taken with the order, or since, shows the port held otherwise: then the order says nothing of this start.
 */
export function orderOlder(evidence: readonly CaseEvidence[], side: Side, port: number): boolean {
  const own = evidence.filter((one) => one.owner === side);
  const placed = (kind: EvidenceKind) =>
    own.flatMap((one) => (one.part.kind === kind && one.sequence !== null ? [one.sequence] : []));
  const tables = placed('netstat');
  const orders = placed('ipconfig');
  const unplaced = own.some(
    ({ sequence, part }) => sequence === null && (captures.includes(part.kind) || part.kind === 'registry'),
  );
  const registry = own.some(({ part }) => part.kind === 'registry' && part.data.bindOrder.length > 0);
  const lastOrder = Math.max(...orders);
  if (unplaced || registry || orders.length === 0 || Math.max(...tables) <= lastOrder) return false;
  const ports = new Set([port]);
  // Only a table that is no older than the order shows the start to be newer than it.
  const since = tables.filter((place) => place >= lastOrder && place < Math.max(...tables));
  const then = socketFacts(
    own.filter((one) => one.sequence !== null && since.includes(one.sequence)),
    side,
    ports,
  );
  const now = socketFacts(own, side, ports);
  const on = ({ listeners }: SocketFacts) => listeners.find((one) => one.port === port);
  const was = on(then);
  const is = on(now);
  if (then.status !== 'read' || now.disputed || was === undefined || is === undefined) return false;
  return was.address !== is.address || (was.pid !== null && is.pid !== null && was.pid !== is.pid);
}

function first(evidence: readonly CaseEvidence[], side: Side, roles: Roles) {
  const { orders, ordersAgree } = adapterFacts(evidence, side);
  if (ordersAgree === false || roles.visible === null || roles.private === null) return null;
  for (const { adapters, cites } of orders) {
    const place = (address: string) => adapters.findIndex((one) => one.addresses.includes(address));
    const visible = place(roles.visible.value);
    const own = place(roles.private.value);
    if (visible >= 0 && own >= 0) return { first: visible < own ? 'visible' : 'private', cites };
  }
  return null;
}

/**
 * Does the event log tell of a start of Windows since the earlier table, or of one that cannot be set against
 * it? Process ids and port numbers are counted from the beginning again then, so that the same ones prove nothing.
 */
function mayBeStartedSince(
  own: readonly CaseEvidence[],
  earlier: readonly CaseEvidence[],
  side: Side,
): boolean {
  const clock = partsOf(earlier, side, 'netstat').at(-1)?.part.clock ?? null;
  const ahead = aheadOfUtc(own, side);
  return startsOf(own, side).some(({ at }) => clock === null || (compareMoments(at, clock, ahead) ?? 1) >= 0);
}

/** The rows that show one CTI Server in both tables; null where none do. */
function sameServer(then: SocketFacts, now: SocketFacts, port: number): readonly Cite[] | null {
  if (then.cites[0]?.evidence === now.cites[0]?.evidence && then.cites[0]?.first === now.cites[0]?.first)
    return null;
  const lasting = now.connections.flatMap((one) => {
    const twin = then.connections.find(
      (other) =>
        one.state === 'ESTABLISHED' &&
        other.state === 'ESTABLISHED' &&
        one.local.address === other.local.address &&
        one.local.port === other.local.port &&
        one.remote.address === other.remote.address &&
        one.remote.port === other.remote.port,
    );
    return twin === undefined ? [] : [{ port: one.local.port, cites: [twin.cite, one.cite] }];
  });
  const onPort = lasting.find((one) => one.port === port);
  if (onPort !== undefined) return onPort.cites;
  const [any] = lasting;
  const pid = now.listeners.find((one) => one.port === port)?.pid ?? null;
  const before = then.listeners.find((one) => one.port === port);
  if (any === undefined || pid === null || before?.pid !== pid) return null;
  const here = now.listeners.find((one) => one.port === port);
  return [before.cite, ...(here === undefined ? [] : [here.cite]), ...any.cites];
}
