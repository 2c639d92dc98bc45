import type { CaseEvidence } from '../../case/types';
import type { Cite } from '../../evidence/types';
import type { Side } from '../../net/ports';
import { adapterFacts } from './adapters';
import { distinct, partsOf } from './evidence';
import type { Roles } from './roles';
import { type SocketFacts, socketFacts } from './sockets';

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
  const moments = [...new Set(own.map((one) => one.sequence))];
  if (moments.length < 2 || moments.some((one) => one === null)) return [];
  // Tables are long: they are gone through only where two are there and the order asks for it.
  const orderNow = first(own, side, roles);
  if (orderNow?.first !== 'visible' || partsOf(own, side, 'netstat').length < 2) return [];
  const upTo = (moment: number) => own.filter((one) => one.sequence !== null && one.sequence <= moment);
  const ports = new Set([port]);
  const now = socketFacts(own, side, ports);
  if (now.disputed) return [];
  for (const moment of moments) {
    if (moment === null) continue;
    const earlier = upTo(moment);
    if (earlier.length === own.length) continue;
    const orderThen = first(earlier, side, roles);
    const then = socketFacts(earlier, side, ports);
    if (orderThen?.first !== 'private' || then.status !== 'read' || then.cites[0] === undefined) continue;
    const lasting = sameServer(then, now, port);
    if (lasting !== null) return distinct([...orderThen.cites, ...orderNow.cites, ...lasting]).slice(0, 8);
  }
  return [];
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
