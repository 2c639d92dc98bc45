import type { AddressAndMask } from '../adapters/types';

/** An interface of `Tcpip\Parameters\Interfaces`, named by its `Connection` key where that was exported. */
export interface RegistryInterface {
  readonly guid: string;
  readonly name: string | null;
  readonly ipv4: readonly AddressAndMask[];
  readonly dhcp: boolean | null;
  readonly gateways: readonly string[];
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
  readonly line: number;
}

export interface RegistryData {
  /** `{GUID}`s of `Tcpip\Linkage` value `Bind`, top first, NICs only; upper-case; empty where it was not exported. */
  readonly bindOrder: readonly string[];
  readonly bindLine: number | null;
  readonly interfaces: readonly RegistryInterface[];
  readonly dialer: DialerKey | null;
  /** Further dialer keys of the same export, of other instances; absent where there are none. */
  readonly otherDialers?: readonly DialerKey[];
}
