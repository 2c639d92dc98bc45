import { digestOf } from '../evidence/sockets/digest';
import type { EvidencePart } from '../evidence/types';
import { isLinkLocal, isLoopback, isWildcard, parseIPv4 } from '../net/ipv4';

/** What tells one host from another: the names that it gives itself, and its own addresses. */
export interface HostMarks {
  readonly names: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

export const noMarks: HostMarks = { names: new Set(), addresses: new Set() };

/** Windows cuts the name that it shows to other programs to this length. */
const netbiosLength = 15;

/** `PGB.north.example` and `pgb` are one host. */
export function sameName(one: string, other: string): boolean {
  return shortened(one) === shortened(other);
}

function shortened(host: string): string {
  return (host.split('.')[0] ?? host).toLowerCase().slice(0, netbiosLength);
}

/** The marks that stand in parts of one host. */
export function marksOf(parts: readonly EvidencePart[]): HostMarks {
  return {
    names: new Set(parts.flatMap((part) => namesIn(part).map(shortened))),
    addresses: new Set(parts.flatMap(addressesIn)),
  };
}

/** The marks of several texts of one host together. */
export function joinedMarks(marks: readonly HostMarks[]): HostMarks {
  return {
    names: new Set(marks.flatMap(({ names }) => [...names])),
    addresses: new Set(marks.flatMap(({ addresses }) => [...addresses])),
  };
}

/** Marks that the site form or a diagnosis gives. */
export function statedMarks(
  names: readonly (string | null | undefined)[],
  addresses: readonly (string | null | undefined)[],
): HostMarks {
  return {
    names: new Set(names.flatMap((one) => (one == null ? [] : [shortened(one)]))),
    addresses: new Set(addresses.flatMap(ownAddress)),
  };
}

/**
 * Are these the marks of one host? The name decides; else the set of addresses does.
 *
 * A netstat shows only some of a host's addresses, so a set within the other one is enough. Another
 * name with the very same addresses is a host that was renamed; another name with some of them
 * may be a second host with the address of the first, so it is not decided.
 */
export function sameHost(known: HostMarks, found: HostMarks): 'same' | 'other' | 'unknown' {
  if (intersects(known.names, found.names)) return 'same';
  const isNamed = known.names.size > 0 && found.names.size > 0;
  if (known.addresses.size === 0 || found.addresses.size === 0) return isNamed ? 'other' : 'unknown';
  const inKnown = within(found.addresses, known.addresses);
  const inFound = within(known.addresses, found.addresses);
  if (inKnown && inFound) return 'same';
  if (!intersects(known.addresses, found.addresses)) return 'other';
  return !isNamed && (inKnown || inFound) ? 'same' : 'unknown';
}

function namesIn(part: EvidencePart): readonly string[] {
  const printed = part.kind === 'ipconfig' ? part.data.hostName : null;
  return [part.host, printed].filter((name) => name !== null);
}

function addressesIn(part: EvidencePart): readonly string[] {
  switch (part.kind) {
    case 'ipconfig':
      return part.data.adapters.flatMap(({ ipv4 }) => ipv4.flatMap(({ address }) => ownAddress(address)));
    case 'netstat':
    case 'net-tcp-connection':
      return [...digestOf(part.data.sockets).localAddresses].flatMap(ownAddress);
    default:
      return [];
  }
}

function ownAddress(text: string | null | undefined): readonly string[] {
  const address = text == null ? null : parseIPv4(text);
  return address === null || isWildcard(address) || isLoopback(address) || isLinkLocal(address)
    ? []
    : [address];
}

function within(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((value) => other.has(value));
}

function intersects(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((value) => other.has(value));
}
