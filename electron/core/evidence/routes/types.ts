/** What `route print` shows of a host. */
export interface RouteData {
  /** The list of interfaces at its top: by index, not in the binding order. */
  readonly interfaces: readonly RouteInterface[];
  readonly ipv4: readonly Ipv4Route[];
  /** Routes that survive a restart. */
  readonly persistent: readonly PersistentRoute[];
  readonly ipv6: readonly Ipv6Route[];
}

export interface RouteInterface {
  readonly index: number;
  /** As in 00-0C-29-4F-8E-35; null where the interface has none. */
  readonly physicalAddress: string | null;
  readonly description: string;
  readonly line: number;
}

export interface Ipv4Route {
  readonly destination: string;
  readonly mask: string;
  /** null where the network is reached directly (`On-link`, in any language). */
  readonly gateway: string | null;
  /** The own address that the route uses. */
  readonly interface: string;
  readonly metric: number;
  readonly line: number;
}

export interface PersistentRoute {
  readonly destination: string;
  readonly mask: string;
  readonly gateway: string | null;
  /** null where Windows prints `Default`, in any language. */
  readonly metric: number | null;
  readonly line: number;
}

export interface Ipv6Route {
  readonly interface: number;
  readonly metric: number;
  /** As in `fe80::/64`. */
  readonly destination: string;
  /** null where the network is reached directly. */
  readonly gateway: string | null;
  readonly line: number;
}
