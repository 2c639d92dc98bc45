/**
 * The TCP ports of an ICM instance, after Cisco's port utilization guide
 * (Unified ICM/CCE 12.6): base + 40 x instance, side B 1000 above side A.
 * Instances run from 0 to 24; instance 25 of side A would be side B's first port.
 */
export type Side = 'A' | 'B';

export const sides: readonly Side[] = ['A', 'B'];

/** The other side of a duplexed Peripheral Gateway. */
export function otherSide(side: Side): Side {
  return side === 'A' ? 'B' : 'A';
}

export const lastInstance = 24;

const plainBase = 42027;
const tlsBase = 42030;
const sideOffset = 1000;
const instanceStep = 40;

/** The CTI Server's default port of a side and instance (0 to 24), plain or TLS. */
export function ctiPort(side: Side, instance: number, transport: 'plain' | 'tls' = 'plain'): number {
  const base = transport === 'plain' ? plainBase : tlsBase;
  return base + instanceStep * instance + (side === 'B' ? sideOffset : 0);
}

/** What a port is by the formula. */
export interface CtiPort {
  readonly side: Side;
  readonly instance: number;
  readonly transport: 'plain' | 'tls';
}

/** Reads a port by the formula; null where it is no CTI Server default port. A site may have chosen another one. */
export function readCtiPort(port: number): CtiPort | null {
  for (const transport of ['plain', 'tls'] as const) {
    for (const side of sides) {
      const offset = port - ctiPort(side, 0, transport);
      const instance = offset / instanceStep;
      if (Number.isInteger(instance) && instance >= 0 && instance <= lastInstance) {
        return { side, instance, transport };
      }
    }
  }
  return null;
}

/** Ports, without the instance's offset, whose traffic runs on the private network between the two sides. */
const privateMarkers: readonly number[] = [
  42001, 43001, 43004, 43005, 43016, 43023, 45004, 45005, 45016, 45023, 47504, 47505, 47516, 47523, 41004,
  41005, 41016,
];

/** Ports, without the instance's offset, whose traffic between router and Peripheral Gateway runs on the visible network. */
const visibleMarkers: readonly number[] = [40002, 40003, 40017, 41002, 41003, 41017];

/**
 * Ports, without the instance's offset, of a Peripheral Gateway's own message delivery, and of the test by
 * which one side asks for the other. They tell no network.
 */
const otherOwn: readonly number[] = [42000, 43000, 44000, 45000, 46000, 47500, 43006, 45006, 47506];

function ofEveryInstance(ports: readonly number[]): ReadonlySet<number> {
  return new Set(
    ports.flatMap((port) =>
      Array.from({ length: lastInstance + 1 }, (_, instance) => port + instanceStep * instance),
    ),
  );
}

/** Every marker port of every instance. */
const markers = ofEveryInstance([...privateMarkers, ...visibleMarkers]);

const own = ofEveryInstance([...privateMarkers, ...visibleMarkers, ...otherOwn]);

/** Does a Peripheral Gateway of some instance use this port for its own traffic? Such a port is never contacted. */
export function isOwnTraffic(port: number): boolean {
  return own.has(port);
}

/** May an established connection with this port tell the network that it runs on, for some instance? */
export function mayMarkNetwork(port: number): boolean {
  return markers.has(port);
}

/**
 * The network that carries an established connection with this port, told by
 * the ports which Cisco's guide gives to each network; null where the port tells nothing.
 * @param instance the ICM instance (0 to 24) whose offset the port includes
 */
export function networkOfPort(port: number, instance: number): 'visible' | 'private' | null {
  const base = port - instanceStep * instance;
  if (privateMarkers.includes(base)) return 'private';
  if (visibleMarkers.includes(base)) return 'visible';
  return null;
}
