export interface AddressAndMask {
  readonly address: string;
  readonly mask: string | null;
}

/** One adapter block of `ipconfig /all`, in the order in which it was printed. */
export interface Adapter {
  /** Connection name, as in "Local Area Connection 2". */
  readonly name: string;
  readonly description: string | null;
  /** As in 00-0C-29-4F-8E-35. */
  readonly physicalAddress: string | null;
  readonly connected: boolean;
  /** null where the block does not say. */
  readonly dhcp: boolean | null;
  readonly ipv4: readonly AddressAndMask[];
  readonly ipv6: readonly string[];
  readonly gateways: readonly string[];
  readonly dnsServers: readonly string[];
  readonly line: number;
  /** Line of each IPv4 address, same order as `ipv4`. */
  readonly addressLines: readonly number[];
  readonly lastLine: number;
}

export interface IpconfigData {
  readonly hostName: string | null;
  readonly adapters: readonly Adapter[];
}

/**
 * A card as PowerShell or WMI describes it. These sources list cards by their index or by
 * name, never in the binding order, so their order tells nothing.
 */
export interface Card {
  /** Windows' interface index; null where it was not printed. */
  readonly index: number | null;
  /** Connection name, as in "Local Area Connection 2"; null where it was not printed. */
  readonly name: string | null;
  readonly description: string | null;
  /** `{GUID}` in upper case, as the registry names the interface; null where it was not printed. */
  readonly guid: string | null;
  /** As in 00-0C-29-4F-8E-35. */
  readonly physicalAddress: string | null;
  /** null where it was not printed. */
  readonly connected: boolean | null;
  readonly dhcp: boolean | null;
  readonly ipv4: readonly AddressAndMask[];
  /** Line of each IPv4 address, same order as `ipv4`. */
  readonly addressLines: readonly number[];
  readonly ipv6: readonly string[];
  readonly gateways: readonly string[];
  readonly dnsServers: readonly string[];
  /** Interface metric; null where it was not printed. */
  readonly metric: number | null;
  readonly line: number;
  readonly lastLine: number;
}

/** `Get-NetIPConfiguration`, `Get-NetIPAddress`, `wmic nicconfig`. */
export interface CardsData {
  readonly hostName: string | null;
  readonly cards: readonly Card[];
}

/** The metric of one interface for one family: what newer Windows prefers an interface by, the lower the better. */
export interface InterfaceMetric {
  readonly index: number | null;
  /** Connection name; null where it was not printed. */
  readonly name: string | null;
  readonly family: 'IPv4' | 'IPv6';
  readonly metric: number;
  /** Is the metric Windows' own choice; null where it was not printed. */
  readonly automatic: boolean | null;
  readonly dhcp: boolean | null;
  readonly connected: boolean | null;
  readonly line: number;
}

/** `Get-NetIPInterface`, `netsh interface ipv4 show interfaces`. */
export interface InterfaceMetricsData {
  readonly interfaces: readonly InterfaceMetric[];
}

/** A protocol, client or service that is bound to a card or not: `ms_tcpip` is IPv4. */
export interface AdapterBinding {
  readonly adapter: string;
  readonly displayName: string | null;
  /** As in `ms_tcpip`. */
  readonly component: string;
  readonly enabled: boolean;
  readonly line: number;
}

/** `Get-NetAdapterBinding`: what is bound to each card. It shows no order. */
export interface AdapterBindingsData {
  readonly bindings: readonly AdapterBinding[];
}
