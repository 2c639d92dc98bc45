import type { SiteSide } from '../../case/types';
import { isLoopback } from '../../net/ipv4';

import { networkOfPort, readCtiPort } from '../../net/ports';
import { networkOf } from '../../net/subnet';

import type { AdapterFact, Known } from '../types';
import { distinct } from './evidence';
import type { Connection } from './sockets';
import { isWellKnown } from './well-known';

export interface Roles {
  readonly visible: Known<string> | null;
  readonly private: Known<string> | null;
  /** True where the traffic shows the two roles the other way round than the site form. */
  readonly reversed: boolean;
  /** True where something speaks against the roles on the site form and does not turn them: neither counts. */
  readonly contested: boolean;
}

/**
 * Which address of a host is the visible one and which the private one.
 *
 * The site's word counts, as long as the evidence of this host does not deny that
 * the address is the host's own, and as long as its traffic does not show the
 * roles reversed. Else the ports of established connections tell: traffic between
 * the two sides runs on the private network, traffic to the router on the visible
 * one (Cisco's port utilization guide). Address ranges tell nothing.
 * One connection alone against the form, or a dialer whose own network is the stated private one, is no turn: then
 * the roles are not known.
 * @param own addresses that the evidence gives to this host; empty where none was read
 */
export function rolesOf(
  stated: SiteSide,
  own: ReadonlySet<string>,
  connections: readonly Connection[],
  instance: number | null,
  dialerCards: readonly AdapterFact[] = [],
): Roles {
  const visible = marked('visible', connections, instance);
  const hidden = marked('private', connections, instance);
  const reversed =
    (visible !== null && visible.value === stated.private) ||
    (hidden !== null && hidden.value === stated.visible);
  const against = [
    ...(visible !== null && visible.value === stated.private ? visible.cites : []),
    ...(hidden !== null && hidden.value === stated.visible ? hidden.cites : []),
  ];
  const forForm = visible?.value === stated.visible || hidden?.value === stated.private;
  const offDialer =
    visible === null &&
    hidden === null &&
    isOn(dialerCards, stated.private) &&
    !isOn(dialerCards, stated.visible);
  if ((reversed && (against.length === 1 || forForm)) || (offDialer && stated.visible !== null)) {
    return { visible: null, private: null, reversed: false, contested: true };
  }
  const keep = (address: string | null): Known<string> | null =>
    !reversed && address !== null && (own.size === 0 || own.has(address))
      ? { value: address, cites: [] }
      : null;
  return {
    visible: keep(stated.visible) ?? visible,
    private: keep(stated.private) ?? hidden,
    reversed,
    contested: false,
  };
}

/** Is the address on a network that one of these cards is on? */
function isOn(cards: readonly AdapterFact[], address: string | null): boolean {
  return (
    address !== null &&
    cards.some(
      ({ addresses, mask }) =>
        mask !== null && addresses.some((own) => networkOf(own, mask) === networkOf(address, mask)),
    )
  );
}

/** The one local address whose connections carry the marker ports of a network; null where none or several do. */
function marked(
  network: 'visible' | 'private',
  connections: readonly Connection[],
  instance: number | null,
): Known<string> | null {
  if (instance === null) return null;
  const carrying = connections.filter(
    ({ local, remote, state }) =>
      state === 'ESTABLISHED' &&
      !isLoopback(local.address) &&
      local.address !== remote.address &&
      markOf(local.port, remote.port, instance) === network,
  );
  const addresses = new Set(carrying.map(({ local }) => local.address));
  const [address] = addresses;
  if (address === undefined || addresses.size > 1) return null;
  return { value: address, cites: distinct(carrying.slice(0, 3).map((one) => one.cite)) };
}

/**
 * The network that a connection marks. A client's own port may be a marker's number by chance: a far end that calls
 * the CTI port, and an own end that calls a well-known port, mark nothing.
 */
function markOf(local: number, remote: number, instance: number): 'visible' | 'private' | null {
  if (readCtiPort(local) !== null) return null;
  return networkOfPort(remote, instance) ?? (isWellKnown(remote) ? null : networkOfPort(local, instance));
}
