import { clientId } from '../cti/client-id';
import { versionToAsk } from '../cti/versions';
import { isAboutVersion, versionsToTry } from '../cti/versions-to-try';
import { type Endpoint, sameEndpoint } from '../net/endpoint';
import type { Side } from '../net/ports';
import type { Phase } from './events';
import type { Incident } from './incident';

/** What a session test from this laptop would do on a side: it is shown before anybody agrees to it. */
export interface SessionPlan {
  /** What the dialer calls there, and nothing else. */
  readonly endpoint: Endpoint;
  /** Protocol version to ask for, by the site's release. */
  readonly version: number;
  /** The release as the site form has it; null: not known. */
  readonly release: string | null;
  /** Name under which the CTI Server may log the session. */
  readonly clientId: string;
  /** Versions that may be asked for next; empty where the last answer of this endpoint was not about the version. */
  readonly others: readonly number[];
  /** When the last request to this endpoint came to its end, ISO 8601; null: none was sent. */
  readonly lastTryAt: string | null;
}

/** The plan for a side in a phase; null where it is not known what the dialer calls there. */
export function sessionPlan(
  { site, outcomes }: Pick<Incident, 'site' | 'outcomes'>,
  side: Side,
  phase: Phase,
  dialed: Endpoint | null,
): SessionPlan | null {
  if (dialed === null) return null;
  const version = versionToAsk(site.release);
  const last = outcomes.findLast(
    (one) =>
      one.method === 'session' &&
      one.from === 'laptop' &&
      one.side === side &&
      one.phase === phase &&
      one.target !== null &&
      sameEndpoint(one.target, dialed),
  );
  const wantsOther = last?.kind === 'rejected' && last.code !== null && isAboutVersion(last.code);
  return {
    endpoint: dialed,
    version,
    release: site.release,
    clientId,
    others: wantsOther ? versionsToTry(version).slice(1) : [],
    lastTryAt: last?.at ?? null,
  };
}
