import type { CaseEvidence, Owner } from '../../case/types';
import type { Cite } from '../../evidence/types';
import { cite, partsOf } from './evidence';

/** Windows' own events that it was started: the event log's start, and the version that is written with it. */
const startEvents: readonly (number | null)[] = [6005, 6009];

/** The starts of Windows that the event log of a host tells, as printed. */
export function startsOf(
  evidence: readonly CaseEvidence[],
  owner: Owner,
): readonly { readonly at: string; readonly cite: Cite }[] {
  return partsOf(evidence, owner, 'event-log').flatMap((located) =>
    located.part.data.events.flatMap(({ id, at, line }) =>
      startEvents.includes(id) && at !== null ? [{ at, cite: cite(located.evidence, line) }] : [],
    ),
  );
}

/**
 * By how many minutes the clock of a host is ahead of UTC, by its registry. `wevtutil` writes events in UTC and
 * everything else prints the host's own time: without this the two are not set against each other.
 * @returns null where it was not exported, or two exports differ
 */
export function aheadOfUtc(evidence: readonly CaseEvidence[], owner: Owner): number | null {
  const told = new Set(
    partsOf(evidence, owner, 'registry').flatMap(({ part }) => part.data.aheadOfUtc ?? []),
  );
  const [only] = told;
  return only !== undefined && told.size === 1 ? only : null;
}
