import { isAboutVersion, mostTries } from '../core/cti/versions-to-try';
import type { Endpoint } from '../core/net/endpoint';
import { type SessionOptions, type SessionTest, testSession } from './client';

export interface LadderOptions extends Omit<SessionOptions, 'version' | 'testBegan'> {
  readonly versions: readonly number[];
  /** Waits between two tries; a customer's server is given time (Cisco's guide for Contact Center Express: 10 s or more). */
  readonly pause: () => Promise<void>;
}

/**
 * Opens a session in one version after another, as long as the server rejects the version
 * and nothing else. Any answer already proves address, port and listener, so asking again is
 * a consent of its own. The traces of all tries, and the pauses between, stand on one time line.
 * @returns one result a try, the last of which tells how it ended
 */
export async function climb(endpoint: Endpoint, options: LadderOptions): Promise<readonly SessionTest[]> {
  const { versions, pause, ...rest } = options;
  const testBegan = performance.now();
  const tries: SessionTest[] = [];
  for (const version of versions.slice(0, mostTries)) {
    if (tries.length > 0) await pause();
    if (rest.signal?.aborted === true) break;
    const result = await testSession(endpoint, { ...rest, version, testBegan });
    tries.push(result);
    if (result.outcome !== 'rejected' || !isAboutVersion(result.status?.code ?? 0)) break;
  }
  return tries;
}
