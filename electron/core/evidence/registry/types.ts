import type { AddressAndMask } from '../adapters/types';
import type { PersistentRoute } from '../routes/types';

/** An interface of `Tcpip\Parameters\Interfaces`, named by its `Connection` key where that was exported. */
export interface RegistryInterface {
  readonly guid: string;
  readonly name: string | null;
  readonly ipv4: readonly AddressAndMask[];
  readonly dhcp: boolean | null;
  readonly gateways: readonly string[];
  readonly nameServers: readonly string[];
  readonly domain: string | null;
  readonly metric: number | null;
  readonly line: number;
}

/** The Outbound Option Dialer's key: what the dialer dials. Values as they stand, unchecked. */
export interface DialerKey {
  /** ICM instance name of the key's path. */
  readonly instance: string | null;
  readonly ctiServerA: string | null;
  readonly ctiServerB: string | null;
  readonly ctiServerPortA: string | null;
  readonly ctiServerPortB: string | null;
  /** Lines of the values above, for citing; 0 where absent. */
  readonly valueLines: {
    readonly ctiServerA: number;
    readonly ctiServerB: number;
    readonly ctiServerPortA: number;
    readonly ctiServerPortB: number;
  };
  /** The key's other values as they stand: CMServerA, EMTHeartBeat, MRPort, … */
  readonly others: readonly { readonly name: string; readonly text: string; readonly line: number }[];
  readonly line: number;
}

/** The order in which a value of the Linkage key names the cards. */
export interface CardOrder {
  readonly value: 'Bind' | 'Export' | 'Route';
  /** `{GUID}`s, top first, cards only; upper-case. */
  readonly order: readonly string[];
  readonly line: number;
}

/** How much a process of the ICM writes into its log. */
export interface TraceMask {
  /** As in `ctisvr`, `baDialer`. */
  readonly process: string;
  /** In decimal digits. */
  readonly mask: string;
  readonly line: number;
}

export interface RegistryData {
  /** `{GUID}`s of `Tcpip\Linkage` value `Bind`, top first, NICs only; upper-case; empty where it was not exported. */
  readonly bindOrder: readonly string[];
  readonly bindLine: number | null;
  /** `Export` and `Route` of the same key, as far as they were exported. */
  readonly otherOrders: readonly CardOrder[];
  readonly interfaces: readonly RegistryInterface[];
  /** `Tcpip\Parameters\PersistentRoutes`: the routes that survive a restart. */
  readonly persistentRoutes: readonly PersistentRoute[];
  readonly dialer: DialerKey | null;
  /** Further dialer keys of the same export, of other instances; absent where there are none. */
  readonly otherDialers?: readonly DialerKey[];
  readonly traceMasks: readonly TraceMask[];
  /**
   * Minutes by which the host's clock was ahead of UTC when this was exported: `ActiveTimeBias` of
   * `Control\TimeZoneInformation`, turned round. Absent where that was not exported.
   */
  readonly aheadOfUtc?: number;
}
