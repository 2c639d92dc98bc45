import { clientId } from '../cti/client-id';
import { versionToAsk } from '../cti/versions';
import { isAboutVersion, versionsToTry } from '../cti/versions-to-try';
import { type Endpoint, formatEndpoint, sameEndpoint } from '../net/endpoint';
import { isLoopback } from '../net/ipv4';
import { isOwnTraffic, type Side } from '../net/ports';
import { type Message, say } from '../text';
import type { Phase } from './events';
import type { Incident } from './incident';

/** What a session test from this laptop would do on a side: it is shown before anybody agrees to it. */
export interface SessionPlan {
  /** What the dialer calls there, and nothing else. */
  readonly endpoint: Endpoint;
  /** Why it may not be contacted all the same: a port that the Peripheral Gateway uses for itself; null: it may. */
  readonly withheld: Message | null;
  /** Protocol version to ask for, by the site's release. */
  readonly version: number;
  /** The release as the site form has it; null: not known. */
  readonly release: string | null;
  /** Name under which the CTI Server may log the session. */
  readonly clientId: string;
  /**
   * Versions that may be asked for next; empty where the last answer of this endpoint was not about the
   * version, or was given to the last one.
   */
  readonly others: readonly number[];
  /** When the last request that may have gone to this endpoint came to its end, also a cancelled one, ISO 8601; null: none was sent. */
  readonly lastTryAt: string | null;
}

/** The plan for a side in a phase; null where it is not known what the dialer calls there. */
export function sessionPlan(
  { site, outcomes, evidence }: Pick<Incident, 'site' | 'outcomes' | 'evidence'>,
  side: Side,
  phase: Phase,
  dialed: Endpoint | null,
): SessionPlan | null {
  if (dialed === null) return null;
  const version = versionToAsk(site.release);
  const asked = outcomes.filter(
    ({ method, from, target }) =>
      method === 'session' && from === 'laptop' && target !== null && sameEndpoint(target, dialed),
  );
  const last = asked.findLast((one) => one.side === side && one.phase === phase);
  // The record of a request that was cancelled tells no outcome. Which endpoint of the side it was sent to is
  // not looked up: at worst the pause is kept where it need not be.
  const records = evidence.filter(({ how, owner }) => how === 'test' && owner === side);
  const wantsOther = last?.kind === 'rejected' && last.code !== null && isAboutVersion(last.code);
  return {
    endpoint: dialed,
    withheld: withheld(dialed),
    version,
    release: site.release,
    clientId,
    others: wantsOther ? versionsAfter(last.told?.version ?? version, version) : [],
    lastTryAt: latest([...asked, ...records].map(({ at }) => at)),
  };
}

/** The latest of these times, all of them UTC as events have it; null where there is none. */
function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((one, other) => (one === null || other > one ? other : one), null);
}

/** What is left to ask for, where the request before was the one for `asked`, of those that begin with `first`. */
function versionsAfter(asked: number, first: number): readonly number[] {
  const all = versionsToTry(first);
  // Another release may be stated by now: then all begins anew.
  return all.slice(Math.max(0, all.indexOf(asked)) + 1);
}

/**
 * Why an endpoint is not contacted by any test, whoever names it; null where it may be.
 * This machine's own loopback addresses hold no Peripheral Gateway.
 */
export function withheld(endpoint: Endpoint): Message | null {
  const isHere = isLoopback(endpoint.address) || endpoint.address.toLowerCase() === 'localhost';
  if (!isOwnTraffic(endpoint.port) || isHere) return null;
  return say(
    '{endpoint} is not tried: by Cisco’s port guide a Peripheral Gateway uses this port for its own traffic. Rebind never contacts it.',
    { endpoint: formatEndpoint(endpoint) },
  );
}
