import type { Diagnosis, Sign, Status } from '../diagnosis/types';
import { causeOf } from '../diagnosis/verdict';
import type { VerificationRow } from '../incident/snapshot';
import { otherSide, type Side } from '../net/ports';
import { type Message, say } from '../text';
import { statusOf } from './status-of';

const notTaken: Sign = { answer: 'unknown', text: say('not taken yet'), cites: [] };

/**
 * What was found before beside what is found now, fact by fact and never text by text: on the side
 * that was fixed, on the other side where anything is known there, the dialer's window, the fault.
 */
export function rowsOf(before: Diagnosis, after: Diagnosis | null, side: Side): readonly VerificationRow[] {
  const other = otherSide(side);
  return [
    ...sideRows(before, after, side),
    ...sideRows(before, after, other)
      .filter((row) => ofOtherSide.includes(row.id) && !(isBlank(row.was) && isBlank(row.is)))
      .map((row) => ({
        ...row,
        id: `${row.id}-${other}`,
        label: say('{check}, side {side}', { check: row.label, side: other }),
      })),
  ]
    .map(
      ({ was, is, ...row }): VerificationRow => ({
        ...row,
        before: was,
        after: is,
        answer: compare(was, is),
      }),
    )
    .concat(symptomRow(before, after), causeRow(before, after, side));
}

/** The fix of one side may move the other: who listens, which card is first, what a try came to. */
const ofOtherSide: readonly string[] = ['session', 'listener', 'first'];

function sideRows(before: Diagnosis, after: Diagnosis | null, side: Side) {
  return before.matrix
    .filter((row) => row.id !== 'agree')
    .map(({ id, label, cells }) => ({
      id,
      label,
      was: cells[side],
      is: after?.matrix.find((one) => one.id === id)?.cells[side] ?? notTaken,
    }));
}

function isBlank({ answer }: Sign): boolean {
  return answer === 'unknown' || answer === 'not-expected';
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
