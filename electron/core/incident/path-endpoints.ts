import type { CaseFacts } from '../diagnosis/types';
import { type Endpoint, formatEndpoint, sameEndpoint } from '../net/endpoint';
import { ctiPort, isOwnTraffic, readCtiPort, type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import type { Snapshot } from './snapshot';

type Known = Pick<Snapshot, 'incident' | 'before' | 'after'>;

/** An endpoint that a path test tries. */
export interface PathEndpoint {
  /** The side whose entry of the dialer it is, else the side on whose host it is. */
  readonly side: Side;
  readonly endpoint: Endpoint;
  /** The network that its address is on; null where that is not known, or told in two ways. */
  readonly network: 'visible' | 'private' | null;
  /** Is it what the dialer calls? */
  readonly configured: boolean;
}

/** What a path test tries, and what would belong to it and is never contacted. */
export interface PathEndpoints {
  readonly endpoints: readonly PathEndpoint[];
  readonly leftOut: readonly { readonly endpoint: Endpoint; readonly why: Message }[];
}

/**
 * What a path test tries, each once, by side, network and port: what the dialer calls, and each
 * side's visible and private address with the CTI Server's ports, plain and TLS, of the instances
 * that are stated or dialed, and with the side's own port. By the newest diagnosis. At most five
 * instances can be named, which makes 48 endpoints, fewer than a path test may have.
 *
 * A port that the Peripheral Gateway uses for itself is left out, whoever names it.
 */
export function pathEndpoints(snapshot: Known): PathEndpoints {
  const { facts } = snapshot.after ?? snapshot.before;
  const { site } = snapshot.incident;
  const called = sides.flatMap((side) => calledFor(side, site.dialer.endpoints[side], facts));
  const instances = new Set(
    [facts.instance, ...called.map(({ endpoint }) => readCtiPort(endpoint.port)?.instance ?? null)].filter(
      (one) => one !== null,
    ),
  );

  const own = sides.flatMap((side) => {
    const ports = [...instances].flatMap((one) => [ctiPort(side, one), ctiPort(side, one, 'tls')]);
    const stated = site.sides[side].ctiPort;
    const all = stated === null ? ports : [...ports, stated];
    return addressesOf(side, facts).flatMap((address) =>
      all.map((port) => ({ side, endpoint: { address, port }, configured: false })),
    );
  });
  // The one that tells most of an endpoint comes first: two entries of the dialer may name one host.
  const onOwnHost = called.filter(({ side, endpoint }) =>
    addressesOf(side, facts).includes(endpoint.address),
  );
  const configured = [...onOwnHost, ...called].filter((one) => one.configured);
  const once = distinct([...configured, ...called, ...own]);

  return {
    endpoints: once
      .filter(({ endpoint }) => !isOwnTraffic(endpoint.port))
      .map((one) => ({ ...one, network: networkOf(one.endpoint.address, facts) }))
      .sort(inOrder),
    leftOut: once.flatMap(({ endpoint }) =>
      isOwnTraffic(endpoint.port) ? [{ endpoint, why: ownTraffic(endpoint) }] : [],
    ),
  };
}

type Candidate = Omit<PathEndpoint, 'network'>;

/** The dialer's entry for a side: what counts, and what was typed where the evidence has another one. */
function calledFor(side: Side, typed: Endpoint | null, facts: CaseFacts): readonly Candidate[] {
  const counts = facts.sides[side].dialed?.value ?? typed;
  return [
    ...(counts === null ? [] : [{ side, endpoint: counts, configured: true }]),
    ...(typed === null ? [] : [{ side, endpoint: typed, configured: false }]),
  ];
}

function addressesOf(side: Side, facts: CaseFacts): readonly string[] {
  const { visible, private: own } = facts.sides[side];
  return [visible, own].flatMap((known) => (known === null ? [] : [known.value]));
}

function networkOf(address: string, facts: CaseFacts): PathEndpoint['network'] {
  const told = (['visible', 'private'] as const).filter((role) =>
    sides.some((side) => facts.sides[side][role]?.value === address),
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ endpoint }, at) => candidates.findIndex((one) => sameEndpoint(one.endpoint, endpoint)) === at,
  );
}

const networkOrder = ['visible', 'private', null];

function inOrder(one: PathEndpoint, other: PathEndpoint): number {
  return (
    one.side.localeCompare(other.side) ||
    networkOrder.indexOf(one.network) - networkOrder.indexOf(other.network) ||
    one.endpoint.port - other.endpoint.port ||
    one.endpoint.address.localeCompare(other.endpoint.address)
  );
}

function ownTraffic(endpoint: Endpoint): Message {
  return say(
    '{endpoint} is left out: by Cisco’s port guide a Peripheral Gateway uses this port for its own traffic. Rebind never contacts it.',
    { endpoint: formatEndpoint(endpoint) },
  );
}
