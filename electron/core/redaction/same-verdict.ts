import type { Diagnosis } from '../diagnosis/types';
import { type Message, say } from '../text';
import { type VerdictAnswer, verdictAnswers } from './verdict-answers';

/** Does a redacted case lead to the same answer? */
export interface SameVerdict {
  readonly answer: 'holds' | 'does-not-hold';
  /** In what the answers differ: no word of the evidence stands here. Empty where it holds. */
  readonly differences: readonly VerdictDifference[];
}

/** An answer that only one of the two diagnoses gives. */
export interface VerdictDifference {
  /** In ids of Rebind's own: `lost: cause wrong-nic-binding B confirmed`. */
  readonly id: string;
  /** For a reader. */
  readonly words: Message;
}

/** Most differences that are named. */
const mostDifferences = 20;

/**
 * Compares two diagnoses of one case by ids, never by words ({@link verdictAnswers}).
 * @param pairs the true diagnosis and that of the redacted evidence, before the fix and after
 */
export function sameVerdict(
  pairs: readonly (readonly [truth: Diagnosis | null, redacted: Diagnosis | null])[],
): SameVerdict {
  const differences = pairs.flatMap(([truth, redacted], at) => {
    const [before, after] = [verdictAnswers(truth), verdictAnswers(redacted)];
    const isFixed = at > 0;
    return [
      ...lacking(before, after).map((one) => lost(one, isFixed)),
      ...lacking(after, before).map((one) => added(one, isFixed)),
    ];
  });
  return {
    answer: differences.length === 0 ? 'holds' : 'does-not-hold',
    differences: differences.slice(0, mostDifferences),
  };
}

/** The answers that the others do not have. */
function lacking(answers: readonly VerdictAnswer[], others: readonly VerdictAnswer[]): VerdictAnswer[] {
  const known = new Set(others.map(({ id }) => id));
  return answers.filter(({ id }) => !known.has(id));
}

function lost({ id, words: what }: VerdictAnswer, isFixed: boolean): VerdictDifference {
  return isFixed
    ? {
        id: `after the fix: lost: ${id}`,
        words: say('{what} (after the fix, from the true evidence only)', { what }),
      }
    : { id: `lost: ${id}`, words: say('{what} (from the true evidence only)', { what }) };
}

function added({ id, words: what }: VerdictAnswer, isFixed: boolean): VerdictDifference {
  return isFixed
    ? {
        id: `after the fix: new: ${id}`,
        words: say('{what} (after the fix, from the redacted evidence only)', { what }),
      }
    : { id: `new: ${id}`, words: say('{what} (from the redacted evidence only)', { what }) };
}
