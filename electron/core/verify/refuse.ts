import type { Statement } from '../incident/events';
import type { EvidenceItem } from '../incident/incident';
import type { Snapshot } from '../incident/snapshot';
import { type Failure, failure } from '../result';
import { say } from '../text';

/** Why a statement about the second check may not be made now; null where it may. */

type Said<T extends Statement['type']> = Extract<Statement, { type: T }>;

/** A minute is the least that is said of a time. */
const slack = 60_000;

/** Bytes that were there before the fix show nothing of the time after it, whatever their name is now. */
export function refuseBytes(
  known: ReadonlySet<string>,
  { sha256, phase, name }: Pick<Said<'evidence-added'>, 'sha256' | 'phase' | 'name'>,
): Failure | null {
  if (phase === 'before' || !known.has(sha256)) return null;
  return failure(
    'not-fresh',
    say('{name} is not fresh: the same bytes were brought before the fix.', { name }),
    say('Take the check again on the host, after the fix, and bring what it prints then.'),
  );
}

/** The technician's word on when a piece was captured: not in the future, and not after it was brought. */
export function refuseTime(
  items: readonly EvidenceItem[],
  { sha256, phase, at }: Pick<Said<'evidence-time-stated'>, 'sha256' | 'phase' | 'at'>,
  now: Date,
): Failure | null {
  const item = items.find((one) => one.sha256 === sha256 && one.phase === phase);
  if (item === undefined) {
    return failure('not-found', say('This piece of evidence is not in the incident any more.'));
  }
  const stated = Date.parse(at);
  if (stated > now.getTime() + slack) {
    return failure(
      'time-in-future',
      say('This time is still to come by the clock of this laptop.'),
      say('State when it was captured, by this laptop’s clock.'),
    );
  }
  if (stated > Date.parse(item.at) + slack) {
    return failure(
      'time-after-entry',
      say('{name} was brought before this time, so it was captured before it too.', { name: item.name }),
      say('State when it was captured, by this laptop’s clock.'),
    );
  }
  return null;
}

/** An end short of fixed has a reason. One that rests on somebody's word names whose word it is, and no other end names one. */
export function refuseEnd(
  { statedBy }: Snapshot['verification'],
  { as, reason, statedBy: named }: Pick<Said<'closed'>, 'as' | 'reason' | 'statedBy'>,
): Failure | null {
  const isFixed = as === 'fixed' || as === 'fixed-time-stated';
  if (!isFixed && reason.trim() === '') return failure('no-reason', say('A reason is needed for this end.'));
  const wanted = as === 'fixed-time-stated' ? (statedBy ?? undefined) : undefined;
  return named === wanted
    ? null
    : failure('wrong-name', say('The end does not name who gave their word on the time.'));
}

/** A fix is set aside only where something fresh tells that it did not help, or not enough. */
export function refuseSetAside(
  { incident, verification, after }: Pick<Snapshot, 'incident' | 'verification' | 'after'>,
  { reason }: Pick<Said<'fix-set-aside'>, 'reason'>,
): Failure | null {
  if (reason.trim() === '') return failure('no-reason', say('A reason is needed to set a fix aside.'));
  if (incident.fix === null)
    return failure('no-fix', say('No fix was begun, so there is none to set aside.'));
  if (incident.closing !== null) {
    return failure('closed', say('This incident is closed.'), say('Open it again first.'));
  }
  if (verification.allows.includes('fixed') || verification.statedBy !== null) {
    return failure('fixed', say('The fresh evidence shows that the fix helped.'));
  }
  return after === null
    ? failure(
        'nothing-fresh',
        say('Nothing fresh tells yet what the fix did.'),
        say('Take the same checks again after the fix, and bring them to step 7, Verify.'),
      )
    : null;
}
