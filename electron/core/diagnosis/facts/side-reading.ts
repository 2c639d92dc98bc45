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
}

/** Evidence under one side whose adapters are the other side's, by the site's own words: it was mixed up. */
export function carriesOtherSide(
  addresses: ReadonlySet<string>,
  other: { readonly visible: string | null; readonly private: string | null },
): boolean {
  return [other.visible, other.private].some((address) => address !== null && addresses.has(address));
}
