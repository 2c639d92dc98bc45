import { withheld } from '../core/incident/session-plan';
import type { Endpoint } from '../core/net/endpoint';
import { type Failure, failure, type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import type { TcpOptions } from '../cti/tcp';
import type { PracticeSites } from './practice-sites';
import type { OpenWork } from './workspace';

/** The way that a test from this laptop takes: the machine's own, or that of the practice site. */
export interface TestWay {
  readonly practice: boolean;
  /** On a practice incident nothing but the practice site can be reached, by address or by name. */
  readonly options: Pick<TcpOptions, 'route' | 'lookup'>;
  /** An own address as it is told: on a practice site the case's one for a loopback address. */
  shown(fromAddress: string | null): string | null;
}

/** The way of an incident's tests; a practice site that does not run any more is started again. */
export async function wayOf(work: OpenWork, sites: PracticeSites): Promise<Result<TestWay>> {
  const site = await sites.of(work);
  if (!site.ok) return site;
  const place = site.value;
  if (place === null) return success({ practice: false, options: {}, shown: (address) => address });
  return success({
    practice: true,
    options: { route: (endpoint) => place.route(endpoint), lookup: (name) => place.lookup(name) },
    shown: (address) => place.state().map.find(({ real }) => real === address)?.shown ?? null,
  });
}

/** For an endpoint that the incident does not name: nothing was sent. */
export function notOfThisSite(target: string) {
  return failure(
    'not-of-this-site',
    say('{target} is not an endpoint of this incident. Nothing was contacted.', { target }),
    say('Enter it on the Dialer step first.'),
  );
}

/** For an endpoint with a port of the Peripheral Gateway's own traffic; null for any other. */
export function ownTraffic(endpoint: Endpoint): Failure | null {
  const why = withheld(endpoint);
  return why === null ? null : failure('own-traffic', why, say('Check the entry on the Dialer step.'));
}

/** For a try that tells nothing of the other end. */
export function notTried(
  target: string,
  kind: string,
  errorCode: string | null,
  detail: Message | null = null,
) {
  if (kind === 'not-allowed') {
    return failure(
      'not-allowed',
      say('{target} is no part of the practice site. Nothing was contacted.', { target }),
    );
  }
  return failure(
    'test-failed',
    detail ?? say('This laptop could not try {target}: {reason}', { target, reason: errorCode ?? kind }),
    say('Check this laptop’s network.'),
  );
}
