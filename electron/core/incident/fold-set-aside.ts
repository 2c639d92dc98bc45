import type { Incident } from './incident';

/**
 * The incident after its fix was set aside: what the second check found is what is known now.
 *
 * Evidence, outcomes, path test and symptom of the second check become those of before; the older
 * ones are kept as `earlier`, and of them only the dialer's own key may still count. The fix with its
 * approval and ticks is kept as it was. Nothing changes where no fix was begun.
 */
export function setFixAside(incident: Incident, reason: string, at: string, by: string): Incident {
  const { fix, symptoms, paths } = incident;
  if (fix === null) return incident;
  const siteBefore = incident.siteBefore ?? incident.site;
  return {
    ...incident,
    siteBefore: null,
    symptoms: { before: symptoms.after, after: null },
    outcomes: incident.outcomes.map((one) => ({ ...one, phase: movedOn(one.phase) })),
    paths: { before: paths.after, after: null },
    evidence: incident.evidence.map((item) => ({ ...item, phase: movedOn(item.phase) })),
    fix: null,
    setAside: [...(incident.setAside ?? []), { fix, siteBefore, reason, at, by }],
  };
}

function movedOn(phase: Incident['evidence'][number]['phase']): 'before' | 'earlier' {
  return phase === 'after' ? 'before' : 'earlier';
}
