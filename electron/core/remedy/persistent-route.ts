import type { SideFacts } from '../diagnosis/types';
import { parseIPv4 } from '../net/ipv4';
import { networkOf } from '../net/subnet';
import type { CardSettings } from './host-settings';

/** The other side's private network, as it is reached from this one. */
export interface FarNetwork {
  /** Without its mask's length: `172.1.9.0`. */
  readonly network: string;
  readonly mask: string;
  /** In CIDR form, for sentences. */
  readonly cidr: string;
}

/**
 * The private network of the other side, where it is another one than this side's own; null
 * where the two sides share it, or where an address or mask was not seen. Cisco's staging
 * guide (release 15.0) asks for a persistent route to it.
 */
export function farPrivateNetwork(here: SideFacts, there: SideFacts): FarNetwork | null {
  const own = privateNetwork(here);
  const far = privateNetwork(there);
  return own === null || far === null || own.cidr === far.cidr ? null : far;
}

/** Do both sides stand in one private network; null where that was not seen. */
export function sharePrivateNetwork(here: SideFacts, there: SideFacts): boolean | null {
  const own = privateNetwork(here);
  const far = privateNetwork(there);
  return own === null || far === null ? null : own.cidr === far.cidr;
}

function privateNetwork(facts: SideFacts): FarNetwork | null {
  const address = facts.private?.value;
  if (address === undefined) return null;
  const mask = facts.adapters.find((adapter) => adapter.addresses.includes(address))?.mask;
  if (mask === null || mask === undefined) return null;
  const cidr = networkOf(address, mask);
  return cidr === null ? null : { network: cidr.slice(0, cidr.indexOf('/')), mask, cidr };
}

/**
 * The command of Cisco's staging guide for that route, with the private card's own gateway
 * and, where it was seen, its interface index.
 * @returns null where the gateway was not seen, or is not the only one
 */
export function addRoute(far: FarNetwork, card: CardSettings): string | null {
  const gateways = card.gateways?.value ?? [];
  const [gateway] = gateways;
  if (gateway === undefined || gateways.length > 1 || parseIPv4(gateway) === null) return null;
  const number = card.index === null ? '' : ` IF ${card.index.value}`;
  return `route add ${far.network} mask ${far.mask} ${gateway}${number} -p`;
}
