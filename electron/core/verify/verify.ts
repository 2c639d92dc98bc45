import { isDoubtful } from '../diagnosis/reading';
import type { Diagnosis, Sign, Status } from '../diagnosis/types';
import { causeOf } from '../diagnosis/verdict';
import type { Closing } from '../incident/events';
import type { Verification, VerificationRow } from '../incident/snapshot';
import { otherSide, type Side } from '../net/ports';
import { type Message, say } from '../text';

/** What the gate needs to know beside the two diagnoses. */
export interface VerifyContext {
  /** The side that the fix was begun on; null before a fix was begun. */
  readonly fixedSide: Side | null;
}

/**
 * Compares what was found before the fix with fresh evidence, fact by fact, and says
 * how the incident may be closed.
 *
 * `listener-corrected`: the fault is ruled out by fresh evidence and something listens
 * where the dialer calls. `fixed` also needs a session of the dialer: its row, a session
 * opened from its place, or what its own window shows.
 */
export function verify(before: Diagnosis, after: Diagnosis | null, context: VerifyContext): Verification {
  const side = context.fixedSide ?? before.verdict.side;
  if (side === null || before.verdict.cause === null || before.verdict.cause === 'healthy') {
    return {
      rows: [],
      allows: ['handed-over'],
      conclusion: say('No fault was confirmed before, so there is nothing to compare yet.'),
      missing: [],
    };
  }
  if (after === null) {
    return {
      rows: rowsOf(before, null, side),
      allows: ['not-fixed', 'handed-over'],
      conclusion: say('There is no fresh evidence yet. Take the same checks again after the fix.'),
      missing: [say('A fresh netstat of side {side}', { side }), sessionMissing],
    };
  }
  return gate(before, after, side);
}

const sessionMissing = say('A session opened from the dialer’s host, or the dialer’s window showing one');

function gate(before: Diagnosis, after: Diagnosis, side: Side): Verification {
  const cause = before.verdict.cause;
  const status = statusOf(after, cause, side);
  const newFault = after.findings.find(
    (one) =>
      one.side === side && one.status === 'confirmed' && one.cause !== 'healthy' && one.cause !== 'side-idle',
  );
  const listens =
    after.facts.sides[side].dialedPort.state === 'right' &&
    !isDoubtful(after.facts.sides[side]) &&
    status === 'ruled-out' &&
    newFault === undefined;
  const session = hasSession(after, side);
  const elsewhere = hasSession(after, otherSide(side));

  const allows: Closing[] = [];
  const missing: Message[] = [];
  if (listens && session) allows.push('fixed');
  if (listens) allows.push('listener-corrected');
  else missing.push(say('Fresh evidence that CTI Server {side} listens where the dialer calls', { side }));
  if (!session) missing.push(sessionMissing);
  if (elsewhere || (session && !listens)) allows.push('worked-around');
  allows.push('not-fixed', 'handed-over');

  return {
    rows: rowsOf(before, after, side),
    allows,
    conclusion: conclude(after, side, { listens, session, elsewhere, newFault }),
    missing,
  };
}

function conclude(
  after: Diagnosis,
  side: Side,
  found: {
    listens: boolean;
    session: boolean;
    elsewhere: boolean;
    newFault: Diagnosis['findings'][number] | undefined;
  },
): Message {
  if (found.listens && found.session) {
    return say('Fixed: CTI Server {side} listens where the dialer calls, and the dialer has a session.', {
      side,
    });
  }
  if (found.listens) {
    return say(
      'Listener corrected: CTI Server {side} listens where the dialer calls. A session of the dialer was not seen yet.',
      { side },
    );
  }
  if (found.newFault !== undefined) {
    return say('Not fixed: {because}', { because: found.newFault.because });
  }
  if (found.elsewhere) {
    return say('The dialer has a session on side {other}. Side {side} is not shown to be corrected.', {
      other: otherSide(side),
      side,
    });
  }
  const state = after.facts.sides[side].dialedPort.state;
  return state === 'unknown' || state === 'unreadable'
    ? say('The fresh evidence does not show yet what listens on side {side}.', { side })
    : say('The fresh evidence of side {side} does not show a listener where the dialer calls.', { side });
}

function statusOf(diagnosis: Diagnosis, cause: string | null, side: Side): Status {
  return diagnosis.findings.find((one) => one.cause === cause && one.side === side)?.status ?? 'unknown';
}

/** A session of the dialer on a side: proven by rows or a try, or shown by its own window. */
function hasSession(diagnosis: Diagnosis, side: Side): boolean {
  if (statusOf(diagnosis, 'healthy', side) === 'confirmed') return true;
  const { symptom } = diagnosis.facts;
  return symptom?.session === 'open' && symptom.side === side;
}

const notTaken: Sign = { answer: 'unknown', text: say('not taken yet'), cites: [] };

function rowsOf(before: Diagnosis, after: Diagnosis | null, side: Side): readonly VerificationRow[] {
  const compared = before.matrix
    .filter((row) => row.id !== 'agree')
    .map((row): VerificationRow => {
      const was = row.cells[side];
      const is = after?.matrix.find((one) => one.id === row.id)?.cells[side] ?? notTaken;
      return { id: row.id, label: row.label, before: was, after: is, answer: compare(was, is) };
    });
  return [...compared, symptomRow(before, after), causeRow(before, after, side)];
}

function compare(was: Sign, is: Sign): VerificationRow['answer'] {
  if (is.answer === 'unknown' || is.answer === 'unreadable') return 'unknown';
  if (is.answer === was.answer) return 'unchanged';
  if (is.answer === 'holds') return 'corrected';
  return was.answer === 'holds' || is.answer === 'fails' ? 'worse' : 'unchanged';
}

function symptomRow(before: Diagnosis, after: Diagnosis | null): VerificationRow {
  const words = { none: say('no session'), open: say('session open'), unknown: say('not known') };
  const was = before.facts.symptom?.session ?? 'unknown';
  const is = after?.facts.symptom?.session ?? 'unknown';
  return {
    id: 'symptom',
    label: say('The dialer’s window'),
    before: { text: words[was], cites: [] },
    after: { text: after?.facts.symptom == null ? notTaken.text : words[is], cites: [] },
    answer: is === 'unknown' ? 'unknown' : is === was ? 'unchanged' : is === 'open' ? 'corrected' : 'worse',
  };
}

function causeRow(before: Diagnosis, after: Diagnosis | null, side: Side): VerificationRow {
  const words: Record<Status, Message> = {
    confirmed: say('confirmed'),
    possible: say('possible'),
    'ruled-out': say('ruled out'),
    unknown: say('not known'),
  };
  const { cause } = before.verdict;
  const was = statusOf(before, cause, side);
  const is = after === null ? 'unknown' : statusOf(after, cause, side);
  const fresh = after?.findings.find((one) => one.cause === cause && one.side === side);
  return {
    id: 'cause',
    label: cause === null ? say('The fault') : causeOf(cause).headline(side),
    before: { text: words[was], cites: before.verdict.cites },
    after: { text: after === null ? notTaken.text : words[is], cites: fresh?.cites ?? [] },
    answer: is === 'ruled-out' ? 'corrected' : is === 'confirmed' ? 'unchanged' : 'unknown',
  };
}
