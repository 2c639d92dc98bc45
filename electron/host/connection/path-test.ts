import { mostPathEndpoints } from '../../core/case/path';
import type { PathEndpoint } from '../../core/incident/path-endpoints';
import { formatEndpoint } from '../../core/net/endpoint';
import { isOwnTraffic, type Side } from '../../core/net/ports';
import { failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import type { ConnectResult } from './connect';
import { type PoolOptions, tryAll } from './connection-pool';

/** How gently a customer's network is asked. No option lifts these. */
const perHost = 2;
const atOnce = 2 * perHost;

export type PathTestOptions = Omit<PoolOptions, 'atOnce' | 'perHost' | 'hostOf'>;

/** What came of one endpoint. */
export type PathTried = PathEndpoint & ConnectResult;

/**
 * Tries a TCP connection to each of these endpoints, and to no other: does anything accept there?
 * Two at once at most to one host, whatever its addresses. Results in the order of the endpoints; those
 * that were not tried when it was taken back are `cancelled`. Never throws.
 *
 * Refused, with nothing contacted: `too-many` where there are more than {@link mostPathEndpoints};
 * `own-traffic` where one has a port that a Peripheral Gateway uses for itself.
 */
export async function pathTest(
  endpoints: readonly PathEndpoint[],
  options: PathTestOptions,
): Promise<Result<readonly PathTried[]>> {
  if (endpoints.length > mostPathEndpoints) {
    return failure(
      'too-many',
      say('A path test has {most} endpoints at most, and these are {count}. Nothing was contacted.', {
        most: mostPathEndpoints,
        count: endpoints.length,
      }),
    );
  }
  const marked = endpoints.find(({ endpoint }) => isOwnTraffic(endpoint.port));
  if (marked !== undefined) {
    return failure(
      'own-traffic',
      say('{endpoint} has a port of the Peripheral Gateway’s own traffic. Nothing was contacted.', {
        endpoint: formatEndpoint(marked.endpoint),
      }),
      say('Leave it out of the path test.'),
    );
  }
  const tried = await tryAll(
    endpoints.map(({ endpoint }) => endpoint),
    // The limits stand last: whatever else is given, they count.
    { ...options, atOnce, perHost, hostOf: hostsOf(endpoints) },
  );
  return success(tried.map((result, at) => ({ ...result, ...(endpoints[at] as PathEndpoint) })));
}

/**
 * The host of each endpoint: that of its side, with all of its addresses. Where an address stands under
 * both sides, as where the dialer's entries are swapped, whose it is is not certain, and all are taken as
 * one. A name that leads to the other side's host is that host's.
 */
function hostsOf(endpoints: readonly PathEndpoint[]): (at: number, address: string) => string {
  const written = (side: Side) =>
    new Set(
      endpoints.filter((one) => one.side === side).map(({ endpoint }) => endpoint.address.toLowerCase()),
    );
  const of = { A: written('A'), B: written('B') };
  if ([...of.A].some((address) => of.B.has(address))) return () => 'A and B';
  /** Whose an address is that a name led to: the first that named it keeps it. */
  const led = new Map<string, string>();
  return (at, address) => {
    if (of.A.has(address)) return 'A';
    if (of.B.has(address)) return 'B';
    const known = led.get(address) ?? endpoints[at]?.side ?? '';
    led.set(address, known);
    return known;
  };
}
