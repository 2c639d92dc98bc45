import { type Endpoint, sameEndpoint } from '../net/endpoint';
import type { Phase } from './events';
import type { Incident, RecordedOutcome } from './incident';

/**
 * The outcomes that still stand in a phase: each try again replaces the one before it.
 *
 * A newer outcome of the same side and method replaces an older one for the same target
 * and place, and an older one that left target or place open. "Not run" takes back what was
 * said for its target and place, or for all of them where it names none.
 */
export function standingOutcomes(
  outcomes: readonly RecordedOutcome[],
  phase: Phase,
): readonly RecordedOutcome[] {
  const own = outcomes.filter((outcome) => outcome.phase === phase);
  return own.filter((outcome, at) => !own.slice(at + 1).some((newer) => replaces(newer, outcome)));
}

/**
 * Everything that was tried in a phase, in the order of the events: the outcomes that were
 * recorded, and of the path test what it tells of the dialer's own entries. The other
 * endpoints of a path test are no entry of the dialer, so they say nothing of its calls.
 */
export function triesOf(incident: Incident, phase: Phase): readonly RecordedOutcome[] {
  const test = incident.paths[phase];
  if (test === null) return incident.outcomes;
  const { eventId, at, by, fromAddress, limitMilliseconds, record } = test;
  const tried = test.results
    .filter(({ configured }) => configured)
    .map(
      ({ side, endpoint, kind, milliseconds }): RecordedOutcome => ({
        eventId,
        at,
        by,
        phase,
        side,
        method: 'tcp',
        kind,
        code: null,
        target: endpoint,
        from: 'laptop',
        fromAddress,
        milliseconds,
        limitMilliseconds,
        transcript: record,
        source: null,
        told: null,
      }),
    );
  // By their place among the events: a clock may be set back.
  const places = new Map(incident.timeline.map((entry, place) => [entry.eventId, place]));
  const placeOf = (one: RecordedOutcome): number => places.get(one.eventId) ?? -1;
  return [...incident.outcomes, ...tried].sort((one, other) => placeOf(one) - placeOf(other));
}

function replaces(newer: RecordedOutcome, older: RecordedOutcome): boolean {
  if (newer.side !== older.side || newer.method !== older.method) return false;
  const withdraws = newer.kind === 'not-run';
  return (
    covers(newer.target, older.target, withdraws, sameEndpoint) &&
    covers(newer.from, older.from, withdraws, (one, other) => one === other)
  );
}

function covers<T extends Endpoint | string>(
  newer: T | null,
  older: T | null,
  withdraws: boolean,
  same: (one: T, other: T) => boolean,
): boolean {
  if (older === null) return true;
  if (newer === null) return withdraws;
  return same(newer, older);
}
