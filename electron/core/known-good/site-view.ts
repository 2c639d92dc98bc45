import type { Case } from '../case/types';
import type { Diagnosis } from '../diagnosis/types';
import type { Closing } from '../incident/events';
import type { Incident } from '../incident/incident';
import { type Drift, driftOf } from './drift';
import { closingFields, fieldsOf, fingerprintOf, tellsSomething } from './fields';
import type { Fingerprint } from './fingerprint';

/** How the window and the main process see the site of an incident beside what is known of it. */
export interface SiteView {
  /** As the site was found. */
  readonly now: Fingerprint;
  /** As it stands at the end; null while the incident did not end well. */
  readonly good: Fingerprint | null;
  /** What differs from the last time; null while no known site was recognised. */
  readonly drift: Drift | null;
}

/** How the incident stands, as far as this room needs it. */
export interface SiteInput {
  readonly incident: Incident;
  readonly before: Diagnosis;
  readonly after: Diagnosis | null;
  readonly evidence: Readonly<Record<'before' | 'after', Case['evidence']>>;
}

/** The fields of the site now, what differs, and what would be kept. A practice site is nobody's, and is not kept. */
export function siteView({ incident, before, after, evidence }: SiteInput): SiteView {
  const found = fieldsOf(before.facts, evidence.before);
  const fresh = after === null ? null : fieldsOf(after.facts, evidence.after);
  const recognised = incident.knownSite?.recognised ?? null;
  const good = fingerprintOf(closingFields(found, fresh, incident.fix?.side ?? null));
  const isGood = incident.practice === null && endedWell(incident, before, after) && tellsSomething(good);
  return {
    now: fingerprintOf(found),
    good: isGood ? good : null,
    drift:
      recognised === null
        ? null
        : driftOf(
            {
              site: recognised.site,
              name: recognised.name,
              since: {
                incident: recognised.known.incident,
                closedAt: recognised.known.closedAt,
                as: recognised.known.as,
              },
              fingerprint: recognised.known.fingerprint,
            },
            found,
          ),
  };
}

/** Ends that show the fault gone. */
const good: readonly Closing[] = ['fixed', 'fixed-time-stated'];

/** Closed as fixed; or closed in whatever way where the newest diagnosis shows it healthy. */
function endedWell({ closing }: Incident, before: Diagnosis, after: Diagnosis | null): boolean {
  if (closing === null) return false;
  return good.includes(closing.as) || isHealthy(after ?? before);
}

function isHealthy({ verdict }: Diagnosis): boolean {
  return verdict.cause === 'healthy' && verdict.status === 'confirmed';
}
