import type { CauseId, Diagnosis, Finding, Verdict } from '../diagnosis/types';
import { causeOf } from '../diagnosis/verdict';
import type { Side } from '../net/ports';
import { answerWords, statusWords } from '../report/words';
import { type Message, say } from '../text';

/** One of the things that a diagnosis answers. Neither form holds a word of the evidence. */
export interface VerdictAnswer {
  /** In ids of Rebind's own, for comparing and for programs. */
  readonly id: string;
  /** For a reader. */
  readonly words: Message;
}

/**
 * What a diagnosis answers, one by one: the verdict's cause, side and status, whether it is latent,
 * every cause's status on each side, the next check, the signs of the matrix, and how many
 * contradictions are named. Titles with a value of the site in them do not stand here.
 */
export function verdictAnswers(diagnosis: Diagnosis | null): readonly VerdictAnswer[] {
  if (diagnosis === null) return [{ id: 'no diagnosis', words: say('no diagnosis') }];
  const { verdict, findings, next, matrix, facts } = diagnosis;
  const count = facts.conflicts.length;
  return [
    verdictItself(verdict),
    next === null
      ? { id: 'next check none', words: say('no next check') }
      : { id: `next check ${next.id}`, words: say('next check: {id}', { id: next.id }) },
    { id: `contradictions ${count}`, words: say('contradictions named: {count}', { count }) },
    ...verdict.also.map(({ cause, side }) => ({
      id: `also ${cause} ${side ?? '-'}`,
      words: say('also confirmed: {about}', { about: about(cause, side) }),
    })),
    ...counted(findings.map(findingItself)),
    ...matrix.flatMap(({ id, label, cells }) =>
      (['A', 'B'] as const).map((side) => {
        const { answer } = cells[side];
        const values = { row: label, side, answer: answerWords[answer] };
        return { id: `row ${id} ${side} ${answer}`, words: say('{row}, side {side}: {answer}', values) };
      }),
    ),
  ];
}

function verdictItself({ cause, side, status, latent }: Verdict): VerdictAnswer {
  const values = {
    about: cause === null ? say('not decided') : about(cause, side),
    status: statusWords[status],
  };
  return {
    id: `verdict ${cause ?? 'undecided'} ${side ?? '-'} ${status}${latent ? ' latent' : ''}`,
    words: latent
      ? say('verdict: {about}, {status}, shown by the next fail-over only', values)
      : say('verdict: {about}, {status}', values),
  };
}

function findingItself({ cause, side, status }: Finding): VerdictAnswer {
  return {
    id: `cause ${cause} ${side ?? '-'} ${status}`,
    words: say('{about}: {status}', { about: about(cause, side), status: statusWords[status] }),
  };
}

/** A cause and its side, by the title that lists have: no value of the site stands in it. */
function about(cause: CauseId, side: Side | null): Message {
  const { title } = causeOf(cause);
  return side === null ? title : say('{title}, side {side}', { title, side });
}

/** The same finding twice is not the same as once. */
function counted(findings: readonly VerdictAnswer[]): readonly VerdictAnswer[] {
  const counts = new Map<string, number>();
  for (const { id } of findings) counts.set(id, (counts.get(id) ?? 0) + 1);
  const once = new Map(findings.map((one) => [one.id, one]));
  return [...once.values()].map((one) => {
    const count = counts.get(one.id) ?? 1;
    return count === 1
      ? one
      : { id: `${one.id} ×${count}`, words: say('{what}, {count} times', { what: one.words, count }) };
  });
}
