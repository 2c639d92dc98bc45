import type { Result } from '../core/result';
import { success } from '../core/result';
import type { AddressMap } from './address-map';
import type { HeldSockets } from './held-sockets';
import type { SiteSpec } from './site-spec';

/**
 * Ports between the two sides on the private network, by Cisco's port utilization guide:
 * low and high priority of Peripheral Gateway 1. Side A listens, side B calls.
 */
const privatePorts = [43_004, 43_005];

/** Router to Peripheral Gateway on the visible network, low priority, by the same guide. */
const routerPort = 40_002;

/**
 * The connections that a duplexed Peripheral Gateway holds whatever its CTI Server does:
 * side to side on the private network, and each side to the router on the visible one.
 * They show which network an address belongs to.
 */
export async function startLinks(site: SiteSpec, map: AddressMap, held: HeldSockets): Promise<Result<null>> {
  const { A, B } = site.hosts;
  const offset = 40 * site.instance;
  const listeners: (readonly [address: string, port: number])[] = [
    [map.real(site.router), routerPort + offset],
    ...privatePorts.map((port) => [map.real(A.cards.private.address), port + offset] as const),
  ];
  for (const [address, port] of listeners) {
    const listening = await held.listen(address, port);
    if (!listening.ok) return listening;
  }
  const calls: (readonly [from: string, to: string, port: number])[] = [
    ...[A, B].map(
      (host) => [map.real(host.cards.visible.address), map.real(site.router), routerPort + offset] as const,
    ),
    ...privatePorts.map(
      (port) =>
        [map.real(B.cards.private.address), map.real(A.cards.private.address), port + offset] as const,
    ),
  ];
  for (const [from, to, port] of calls) {
    const connected = await held.connect(from, to, port);
    if (!connected.ok) return connected;
  }
  return success(null);
}
