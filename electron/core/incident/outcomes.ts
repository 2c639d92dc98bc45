import { type Endpoint, sameEndpoint } from '../net/endpoint';
import type { Phase } from './events';
import type { RecordedOutcome } from './incident';

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
