import { mostPathEndpoints } from '../../core/case/path';
import type { PathEndpoint } from '../../core/incident/path-endpoints';
import { formatEndpoint } from '../../core/net/endpoint';
import { mayMarkNetwork } from '../../core/net/ports';
import { failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import type { ConnectResult } from './connect';
import { type PoolOptions, tryAll } from './connection-pool';

/** How gently a customer's network is asked. No option lifts these. */
const atOnce = 16;
const perHost = 2;

export type PathTestOptions = Omit<PoolOptions, 'atOnce' | 'perHost'>;

/** What came of one endpoint. */
export type PathTried = PathEndpoint & ConnectResult;

/**
 * Tries a TCP connection to each of these endpoints, and to no other: does anything accept there?
 * Sixteen at once at most, two of them to one host. Results in the order of the endpoints; those
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
  const marked = endpoints.find(({ endpoint }) => mayMarkNetwork(endpoint.port));
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
    { ...options, atOnce, perHost },
  );
  return success(tried.map((result, at) => ({ ...result, ...(endpoints[at] as PathEndpoint) })));
}
