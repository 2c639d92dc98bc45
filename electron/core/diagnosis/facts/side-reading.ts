import type { CaseEvidence, SiteDialer, SiteSide } from '../../case/types';
import type { EvidenceKind } from '../../evidence/types';
import type { Side } from '../../net/ports';
import type { AdapterFacts } from './adapters';
import type { Roles } from './roles';
import type { SocketFacts } from './sockets';

/** What was read of one side before the two sides are looked at together. */
export interface SideReading {
  readonly sockets: SocketFacts;
  readonly adapters: AdapterFacts;
  readonly roles: Roles;
  /** Addresses of the host by evidence, else by the site's word. */
  readonly addresses: ReadonlySet<string>;
  /** Names that the evidence itself gives to the host, in small letters and without their domain. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Evidence under one side that is the other side's: its adapters or sockets have the other
 * side's addresses, or it names the other side's host, by the site's own words; or both sides
 * were given the captures of one host, and no word says whose it is. It was mixed up.
 */
export function carriesOtherSide(
  reading: SideReading,
  own: SiteSide,
  otherReading: SideReading,
  other: SiteSide,
): boolean {
  const { adapters, sockets, hosts } = reading;
  const has = (address: string | null) =>
    address !== null && (adapters.addresses.has(address) || sockets.ownAddresses.has(address));
  if (has(other.visible) || has(other.private)) return true;
  const named = (host: string | null) => host !== null && hosts.has(shortName(host));
  if (named(other.host) && !named(own.host)) return true;
  const sameHost =
    adapters.addresses.size > 0 &&
    adapters.addresses.size === otherReading.adapters.addresses.size &&
    [...adapters.addresses].every((address) => otherReading.adapters.addresses.has(address));
  return sameHost && !has(own.visible) && !has(own.private);
}

/**
 * Evidence under one side that is the dialer host's, or a stranger's. It has no stated address of this
 * side, and the dialer's address or name; or another name than the stated one; or, where it is not
 * known which names they are, all addresses of a host, or a table with own addresses, and neither of both stated ones.
 */
export function isStrange(reading: SideReading, own: SiteSide, dialer: SiteDialer): boolean {
  const { adapters, sockets, hosts } = reading;
  const has = (address: string | null) =>
    address !== null && (adapters.addresses.has(address) || sockets.ownAddresses.has(address));
  if (has(own.visible) || has(own.private)) return false;
  const named = (host: string | null) => host !== null && hosts.has(shortName(host));
  if (named(own.host)) return false;
  if (has(dialer.address) || named(dialer.host)) return true;
  if (own.host !== null && hosts.size > 0) {
    const shown = adapters.addresses.size + sockets.ownAddresses.size;
    return shown > 0 && (own.visible !== null || own.private !== null);
  }
  const showsOwn = [...sockets.ownAddresses].some(
    (address) => !sockets.listeners.some((one) => one.address === address),
  );
  const isForeignTable = adapters.addresses.size === 0 && showsOwn;
  return own.visible !== null && own.private !== null && (adapters.whole || isForeignTable);
}

/** Names of the hosts whose sockets and cards were captured under a side; more than one where another host's lie among them. */
export function capturedHosts(evidence: readonly CaseEvidence[], side: Side): ReadonlySet<string> {
  return new Set(
    evidence.flatMap(({ owner, part }) =>
      owner === side && part.host !== null && captures.includes(part.kind) ? [shortName(part.host)] : [],
    ),
  );
}

const captures: readonly EvidenceKind[] = ['netstat', 'net-tcp-connection', 'ipconfig'];

/** `PGB.north.example` and `pgb` are one host. */
export function shortName(host: string): string {
  return (host.split('.')[0] ?? host).toLowerCase();
}
