import { closingText, joined } from '../incident/phrases';
import { momentWords } from '../moments';
import { type Message, say } from '../text';
import type { Citations } from './citations';
import type { Tell } from './tell';
import type { Report, ReportInput, ReportStatement, ReportVerification } from './types';

/** The customer's page: what was wrong, what was done, what proves that it works. */
export function customerPage(input: ReportInput, citations: Citations, tell: Tell): Report['customer'] {
  const { verdict } = input.before;
  const plain = (message: Message): ReportStatement => ({ text: tell(message), cites: [] });
  return {
    wrong: [
      { text: tell(verdict.sentence), cites: citations.of(verdict.cites) },
      ...verdict.also.map((one) => ({
        text: tell(say('Confirmed as well: {sentence}', { sentence: one.because })),
        cites: citations.of(one.cites),
      })),
    ],
    done: doneOf(input).map(plain),
    proof: proofOf(input, citations, tell),
    state: tell(stateOf(input)),
  };
}

function doneOf({ incident, plan, made }: ReportInput): readonly Message[] {
  const fix = incident?.fix ?? null;
  const time = (at: string) => momentWords(at, made.offsetMinutes);
  const before = (incident?.setAside ?? []).map((one) =>
    say('An earlier fix on side {side}, begun at {begun}, was set aside at {time}: {reason}', {
      side: one.fix.side,
      begun: time(one.fix.begunAt),
      time: time(one.at),
      reason: one.reason,
    }),
  );
  if (fix === null && before.length > 0) {
    return plan === null || plan.locked !== null
      ? before
      : [...before, say('Proposed now: {title}.', { title: plan.title })];
  }
  if (fix === null) {
    return plan === null || plan.locked !== null
      ? [say('Nothing was changed.')]
      : [say('Nothing was changed yet. Proposed: {title}.', { title: plan.title })];
  }
  const done: Message[] = [
    ...before,
    plan === null
      ? say('A fix was begun on side {side} at {time}.', { side: fix.side, time: time(fix.begunAt) })
      : say('{title}: begun at {time}.', { title: plan.title, time: time(fix.begunAt) }),
  ];
  if (fix.approval !== null) {
    done.push(
      say('Approved by {approver} at {time}.', {
        approver: fix.approval.approver,
        time: time(fix.approval.at),
      }),
    );
  }
  const ticked = (plan?.steps ?? []).flatMap((step) => {
    const tick = fix.ticks[step.id];
    return tick === undefined ? [] : [{ title: step.title, at: tick.at }];
  });
  const steps = joined(ticked.map(({ title }) => title));
  const times = ticked.map(({ at }) => at).sort();
  if (steps !== null) {
    done.push(
      say('Carried out from {first} to {last}: {steps}.', {
        first: time(times[0] ?? ''),
        last: time(times.at(-1) ?? ''),
        steps,
      }),
    );
  }
  return done;
}

function proofOf(
  { before, after, verification }: ReportInput,
  citations: Citations,
  tell: Tell,
): readonly ReportStatement[] {
  if (before.verdict.cause === 'healthy') {
    return [{ text: tell(before.verdict.sentence), cites: citations.of(before.verdict.cites) }];
  }
  if (verification === null || after === null) {
    return [{ text: tell(say('Not proven: there is no second check on fresh evidence.')), cites: [] }];
  }
  return [
    { text: tell(verification.conclusion), cites: citations.of(after.verdict.cites) },
    ...verification.rows
      .filter((row) => row.answer === 'corrected')
      .map((row) => ({
        text: tell(
          say('{label}: {before} → {after}', {
            label: row.label,
            before: row.before.text,
            after: row.after.text,
          }),
        ),
        cites: citations.of(row.after.cites),
      })),
    ...verification.missing.map((missing) => ({
      text: tell(say('Still lacking: {missing}', { missing })),
      cites: [],
    })),
  ];
}

function stateOf({ incident, made }: ReportInput): Message {
  if (incident === null) return say('Diagnosed from a case folder.');
  const { closing } = incident;
  if (closing === null) return say('Open.');
  const values = {
    as: closingText(closing),
    time: momentWords(closing.at, made.offsetMinutes),
    by: closing.by,
  };
  return closing.reason === ''
    ? say('Closed as {as} at {time} by {by}.', values)
    : say('Closed as {as} at {time} by {by}: {reason}', { ...values, reason: closing.reason });
}

/** How the incident was closed; null while it is open. */
export function closingOf({ incident }: ReportInput, tell: Tell): ReportVerification['closing'] {
  const closing = incident?.closing ?? null;
  return closing === null ? null : { ...closing, word: tell(closingText(closing)) };
}
