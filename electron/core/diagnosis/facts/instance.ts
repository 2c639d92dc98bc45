import type { Site } from '../../case/types';
import type { Cite } from '../../evidence/types';
import type { Endpoint } from '../../net/endpoint';
import { lastInstance, networkOfPort, readCtiPort, type Side, sides } from '../../net/ports';
import type { Known } from '../types';
import type { SocketFacts } from './sockets';
import { isWellKnown } from './well-known';

/** Which ICM instance this site is of. */
export interface InstanceFact {
  /** null where it is not known. */
  readonly instance: number | null;
  /** False where it was only read out of ports. */
  readonly stated: boolean;
  /** Where the Peripheral Gateway's own traffic shows another one than the form: those that it shows. */
  readonly contradicted: readonly { readonly instance: number; readonly cite: Cite }[];
}

/**
 * The instance as stated, else the one that both dialed ports agree on by the formula. Where rows of the hosts stand on
 * ports of the Peripheral Gateway's own traffic, and none of them is the stated instance's, the form is not believed:
 * the one that they show counts, if it is one.
 */
export function instanceFact(
  site: Site,
  endpoints: Readonly<Record<Side, Known<Endpoint> | null>>,
  sockets: Readonly<Record<Side, SocketFacts>>,
): InstanceFact {
  const stated = site.instance;
  if (stated === null) return { instance: ofDialed(endpoints), stated: false, contradicted: [] };
  const shown = sides.flatMap((side) =>
    sockets[side].disputed
      ? []
      : [...sockets[side].instances].map(([instance, cite]) => ({ instance, cite })),
  );
  if (shown.length === 0 || shown.some(({ instance }) => instance === stated)) {
    return { instance: stated, stated: true, contradicted: [] };
  }
  const numbers = new Set(shown.map(({ instance }) => instance));
  const [only] = numbers;
  return { instance: numbers.size === 1 ? (only ?? null) : null, stated: false, contradicted: shown };
}

function ofDialed(endpoints: Readonly<Record<Side, Known<Endpoint> | null>>): number | null {
  const read = sides.flatMap((side) => {
    const port = endpoints[side]?.value.port;
    const formula = port === undefined ? null : readCtiPort(port);
    return formula === null ? [] : [formula.instance];
  });
  return read.length > 0 && new Set(read).size === 1 ? (read[0] ?? null) : null;
}

/**
 * The instance whose Peripheral Gateway this row is of, by the ports that Cisco's guide gives to its own traffic: a
 * listener on one, or a connection with one that no client of the host's own services makes. null where it is none.
 */
export function instanceOfRow(local: number, remote: number | null): number | null {
  if (remote === null) return ofMarker(local);
  if (readCtiPort(local) !== null || isWellKnown(local)) return null;
  return ofMarker(remote) ?? (isWellKnown(remote) ? null : ofMarker(local));
}

function ofMarker(port: number): number | null {
  for (let instance = 0; instance <= lastInstance; instance += 1) {
    if (networkOfPort(port, instance) !== null) return instance;
  }
  return null;
}
