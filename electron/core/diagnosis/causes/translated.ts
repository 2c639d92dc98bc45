import { isLoopback, parseIPv4 } from '../../net/ipv4';
import { sides } from '../../net/ports';
import { networkOf } from '../../net/subnet';
import type { AdapterFact, CaseFacts } from '../types';

/**
 * May this address be right by design, and be translated on the way? So it may be where the dialer is known
 * to stand on other networks than both hosts, and the address is on none of theirs.
 */
export function mayBeTranslated(facts: CaseFacts, address: string): boolean {
  const cards = sides.flatMap((side) => facts.sides[side].adapters);
  const stated = sides.flatMap((side) => [
    facts.sides[side].visible?.value,
    facts.sides[side].private?.value,
  ]);
  const isNear = (one: string) => stated.includes(one) || cards.some((card) => isOnNetworkOf(card, one));
  return (
    cards.length > 0 &&
    parseIPv4(address) !== null &&
    !isLoopback(address) &&
    !isNear(address) &&
    facts.dialerAddresses.length > 0 &&
    !facts.dialerAddresses.some(isNear)
  );
}

function isOnNetworkOf({ addresses, mask }: AdapterFact, address: string): boolean {
  return addresses.some((own) => mask !== null && networkOf(own, mask) === networkOf(address, mask));
}
