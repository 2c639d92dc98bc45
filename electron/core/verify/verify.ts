import { isDoubtful } from '../diagnosis/reading';
import type { Diagnosis, Finding } from '../diagnosis/types';
import type { Closing } from '../incident/events';
import type { Verification } from '../incident/snapshot';
import { otherSide, type Side } from '../net/ports';
import { type Message, say } from '../text';
import { type Deciding, decidingPieces } from './deciding';
import type { Freshness } from './fresh';
import { rowsOf } from './rows';
import { statusOf } from './status-of';

/** What the gate needs to know beside the two diagnoses. */
export interface VerifyContext {
  /** The side that the fix was begun on; null before a fix was begun. */
  readonly fixedSide: Side | null;
  /** From when, and from which host, the second check's evidence is. */
  readonly freshness: Pick<Freshness, 'effect' | 'pieces'>;
  /** What was said or tried too early to count. */
  readonly stale: readonly Message[];
}

/**
 * Compares what was found before the fix with fresh evidence, fact by fact, and says
 * how the incident may be closed.
 *
 * `listener-corrected`: the fault is ruled out by what was brought since, and something listens
 * where the dialer calls. `fixed` also needs a session of the dialer (its row, a session opened
 * from its place, or what its own window shows), and that the deciding evidence is from the same
 * host and, by that host's own clock, from after the fix. Where only the technician's word tells
 * the time, it is `fixed-time-stated`.
 */
export function verify(before: Diagnosis, after: Diagnosis | null, context: VerifyContext): Verification {
  const side = context.fixedSide ?? before.verdict.side;
  const { pieces } = context.freshness;
  if (side === null || before.verdict.cause === null || before.verdict.cause === 'healthy') {
    return {
      rows: [],
      allows: ['handed-over'],
      statedBy: null,
      conclusion: say('No fault was confirmed before, so there is nothing to compare yet.'),
      missing: [],
      pieces,
    };
  }
  const refused = refusals(context);
  if (after === null) {
    return {
      rows: rowsOf(before, null, side),
      allows: ['not-fixed', 'handed-over'],
      statedBy: null,
      conclusion: say('There is no fresh evidence yet. Take the same checks again after the fix.'),
      missing: [say('A fresh netstat of side {side}', { side }), sessionMissing, ...refused],
      pieces,
    };
  }
  return gate(before, after, side, context, refused);
}

const sessionMissing = say('A session opened from the dialer’s host, or the dialer’s window showing one');

/** Why something that was brought or said does not count. */
function refusals({ freshness, stale }: VerifyContext): readonly Message[] {
  const pieces = freshness.pieces
    .filter(({ state }) => state === 'refused')
    .map(({ name, because }) => say('{name} does not count. {because}', { name, because }));
  return [...pieces, ...stale];
}

function gate(
  before: Diagnosis,
  after: Diagnosis,
  side: Side,
  context: VerifyContext,
  refused: readonly Message[],
): Verification {
  const newFault = after.findings.find(
    (one) =>
      one.side === side && one.status === 'confirmed' && one.cause !== 'healthy' && one.cause !== 'side-idle',
  );
  const listens =
    after.facts.sides[side].dialedPort.state === 'right' &&
    !isDoubtful(after.facts.sides[side]) &&
    statusOf(after, before.verdict.cause, side) === 'ruled-out' &&
    newFault === undefined;
  const session = hasSession(after, side);
  const elsewhere = hasSession(after, otherSide(side));
  const deciding = decidingPieces(after, before.verdict.cause, side, context.freshness);
  const proven = listens && session;

  const allows: Closing[] = [];
  if (proven && deciding.answer === 'fresh') allows.push('fixed');
  if (proven && deciding.answer === 'stated') allows.push('fixed-time-stated');
  const fixed = allows.length > 0;
  if (listens) allows.push('listener-corrected');
  if (elsewhere || (session && !listens)) allows.push('worked-around');
  allows.push('not-fixed', 'handed-over');

  const missing: Message[] = [];
  if (!listens)
    missing.push(say('Fresh evidence that CTI Server {side} listens where the dialer calls', { side }));
  if (!session) missing.push(sessionMissing);
  if (listens) missing.push(...deciding.missing);
  if (!fixed) missing.push(...refused);

  return {
    rows: rowsOf(before, after, side),
    allows,
    statedBy: allows.includes('fixed-time-stated') ? deciding.statedBy : null,
    conclusion: conclude(after, side, { listens, session, elsewhere, newFault, deciding }),
    missing,
    pieces: context.freshness.pieces,
  };
}

interface Found {
  readonly listens: boolean;
  readonly session: boolean;
  readonly elsewhere: boolean;
  readonly newFault: Finding | undefined;
  readonly deciding: Deciding;
}

function conclude(
  after: Diagnosis,
  side: Side,
  { listens, session, elsewhere, newFault, deciding }: Found,
): Message {
  if (listens && session) {
    switch (deciding.answer) {
      case 'fresh':
        return say('Fixed: CTI Server {side} listens where the dialer calls, and the dialer has a session.', {
          side,
        });
      case 'stated':
        return say(
          'Fixed, by the time that {name} stated: CTI Server {side} listens where the dialer calls, and the dialer has a session.',
          { name: deciding.statedBy, side },
        );
      case 'open':
        return say(
          'CTI Server {side} is seen to listen where the dialer calls, and the dialer has a session. That this was seen after the fix, and on the same host, is not shown yet.',
          { side },
        );
    }
  }
  if (listens) {
    return say(
      'Listener corrected: CTI Server {side} listens where the dialer calls. A session of the dialer was not seen yet.',
      { side },
    );
  }
  if (newFault !== undefined) {
    return say('Not fixed: {because}', { because: newFault.because });
  }
  if (elsewhere) {
    return say('The dialer has a session on side {other}. Side {side} is not shown to be corrected.', {
      other: otherSide(side),
      side,
    });
  }
  const { state } = after.facts.sides[side].dialedPort;
  return state === 'unknown' || state === 'unreadable'
    ? say('The fresh evidence does not show yet what listens on side {side}.', { side })
    : say('The fresh evidence of side {side} does not show a listener where the dialer calls.', { side });
}

/** A session of the dialer on a side: proven by rows or a try, or shown by its own window. */
function hasSession(diagnosis: Diagnosis, side: Side): boolean {
  if (statusOf(diagnosis, 'healthy', side) === 'confirmed') return true;
  const { symptom } = diagnosis.facts;
  return symptom?.session === 'open' && symptom.side === side;
}
