import type { AssignedItem } from '../incident/case';
import type { Incident } from '../incident/incident';
import { type Message, say } from '../text';
import type { Freshness } from './fresh';
import { knownBytes } from './known-bytes';

/** What of the second check is fresh. */
export interface FreshOnly {
  readonly incident: Incident;
  readonly assigned: readonly AssignedItem[];
  /** What was said or tried too early to count, in words. */
  readonly stale: readonly Message[];
}

/**
 * The incident without what was brought, said or tried for the second check and is not fresh: refused
 * parts, and what was told before the fix came into effect.
 */
export function freshOnly(
  incident: Incident,
  assigned: readonly AssignedItem[],
  { effect, isRefused }: Freshness,
): FreshOnly {
  const since = effect.at === null ? null : Date.parse(effect.at);
  const isEarly = (at: string): boolean => since !== null && Date.parse(at) < since;
  const known = knownBytes(incident.timeline);
  const isOld = (transcript: string | null): boolean => transcript !== null && known.has(transcript);
  const stale: Message[] = [];

  const kept = assigned.map(({ item, parts }) =>
    item.phase === 'after'
      ? { item, parts: parts.filter(({ part }) => !isRefused(item, part)) }
      : { item, parts },
  );
  const emptied = new Set(
    kept
      .filter(({ parts }, index) => parts.length === 0 && assigned[index]?.parts.length !== 0)
      .map(({ item }) => item),
  );
  const outcomes = incident.outcomes.filter(
    (one) => one.phase !== 'after' || !(isEarly(one.at) || isOld(one.transcript)),
  );
  if (outcomes.length < incident.outcomes.length) {
    stale.push(
      say('A try was recorded before the fix came into effect, or with an older transcript. Try again.'),
    );
  }
  const path = incident.paths.after;
  const pathIsEarly = path !== null && isEarly(path.at);
  const told = symptomSaidAt(incident);
  const symptomIsEarly = told !== null && isEarly(told);
  if (symptomIsEarly) {
    stale.push(
      say(
        'What the dialer’s window shows was said before the fix came into effect. Look again, and say it anew.',
      ),
    );
  }
  return {
    assigned: kept,
    stale,
    incident: {
      ...incident,
      outcomes,
      paths: { ...incident.paths, after: pathIsEarly ? null : path },
      symptoms: { ...incident.symptoms, after: symptomIsEarly ? null : incident.symptoms.after },
      evidence: incident.evidence.filter((item) => !emptied.has(item)),
    },
  };
}

/** When the window's state of the second check was said last; null where it was not. */
function symptomSaidAt({ symptoms, timeline }: Incident): string | null {
  if (symptoms.after === null) return null;
  const said = timeline.findLast(
    ({ statement, undone }) => !undone && statement.type === 'symptom-set' && statement.phase === 'after',
  );
  return said?.at ?? null;
}
