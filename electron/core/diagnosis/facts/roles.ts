import type { SiteSide } from '../../case/types';
import { isLoopback } from '../../net/ipv4';
import { networkOfPort } from '../../net/ports';
import type { Known } from '../types';
import { distinct } from './evidence';
import type { Connection } from './sockets';

export interface Roles {
  readonly visible: Known<string> | null;
  readonly private: Known<string> | null;
  /** True where the traffic shows the two roles the other way round than the site form. */
  readonly reversed: boolean;
}

/**
 * Which address of a host is the visible one and which the private one.
 *
 * The site's word counts, as long as the evidence of this host does not deny that
 * the address is the host's own, and as long as its traffic does not show the
 * roles reversed. Else the ports of established connections tell: traffic between
 * the two sides runs on the private network, traffic to the router on the visible
 * one (Cisco's port utilization guide). Address ranges tell nothing.
 * @param own addresses that the evidence gives to this host; empty where none was read
 */
export function rolesOf(
  stated: SiteSide,
  own: ReadonlySet<string>,
  connections: readonly Connection[],
  instance: number | null,
): Roles {
  const visible = marked('visible', connections, instance);
  const hidden = marked('private', connections, instance);
  const reversed =
    (visible !== null && visible.value === stated.private) ||
    (hidden !== null && hidden.value === stated.visible);
  const keep = (address: string | null): Known<string> | null =>
    !reversed && address !== null && (own.size === 0 || own.has(address))
      ? { value: address, cites: [] }
      : null;
  return { visible: keep(stated.visible) ?? visible, private: keep(stated.private) ?? hidden, reversed };
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
      (networkOfPort(remote.port, instance) ?? networkOfPort(local.port, instance)) === network,
  );
  const addresses = new Set(carrying.map(({ local }) => local.address));
  const [address] = addresses;
  if (address === undefined || addresses.size > 1) return null;
  return { value: address, cites: distinct(carrying.slice(0, 3).map((one) => one.cite)) };
}
