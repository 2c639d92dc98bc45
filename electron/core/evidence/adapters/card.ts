import type { Card } from './types';

/** A card of which nothing is known but where it stands: what a source does not print stays unknown. */
export function unknownCard(line: number, lastLine: number): Card {
  return {
    index: null,
    name: null,
    description: null,
    guid: null,
    physicalAddress: null,
    connected: null,
    dhcp: null,
    ipv4: [],
    addressLines: [],
    ipv6: [],
    gateways: [],
    dnsServers: [],
    metric: null,
    line,
    lastLine,
  };
}

/** The mask that a prefix length stands for: 24 is 255.255.255.0; null where it is none of IPv4. */
export function maskOf(prefixLength: number | null): string | null {
  if (prefixLength === null || prefixLength > 32) return null;
  return [0, 8, 16, 24]
    .map((before) => 256 - 2 ** (8 - Math.min(8, Math.max(0, prefixLength - before))))
    .join('.');
}
