import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';

/** Events as a store would write them: numbered, a minute apart, said by one technician. */
export function eventsOf(...statements: readonly Statement[]): IncidentEvent[] {
  return statements.map((say, index) => ({
    v: schemaVersion,
    id: `e${index + 1}`,
    seq: index + 1,
    at: new Date(Date.UTC(2026, 0, 5, 14, index)).toISOString(),
    by: 'kim',
    say,
  }));
}

export const begun: Statement = { type: 'created', title: 'North site', practice: null };

export const sha = (digit: string): string => digit.repeat(64);

type Outcome = Extract<Statement, { type: 'outcome-recorded' }>;

/** An outcome of ctitest before the fix, of which only the given parts matter. */
export function outcome(given: Partial<Outcome> & Pick<Outcome, 'kind'>): Statement {
  return {
    type: 'outcome-recorded',
    phase: 'before',
    side: 'B',
    method: 'ctitest',
    code: null,
    target: null,
    from: null,
    fromAddress: null,
    milliseconds: null,
    limitMilliseconds: null,
    transcript: null,
    ...given,
  };
}

type Evidence = Extract<Statement, { type: 'evidence-added' }>;

export function evidence(given: Partial<Evidence> & Pick<Evidence, 'sha256'>): Statement {
  return {
    type: 'evidence-added',
    phase: 'before',
    name: 'netstat.txt',
    size: 100,
    how: 'drop',
    owner: null,
    ...given,
  };
}
