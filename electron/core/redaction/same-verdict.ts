import type { Diagnosis } from '../diagnosis/types';

/** Does a redacted case lead to the same answer? */
export interface SameVerdict {
  readonly answer: 'holds' | 'does-not-hold';
  /** In what the answers differ, in ids of Rebind's own: no word of the evidence stands here. Empty where it holds. */
  readonly differences: readonly string[];
}

/** Most differences that are named. */
const mostDifferences = 20;

/**
 * Compares two diagnoses of one case by ids, never by words: the verdict's cause, side and status,
 * whether it is latent, every cause's status on each side, the next check, the signs of the matrix,
 * and how many contradictions are named.
 * @param pairs the true diagnosis and that of the redacted evidence, before the fix and after
 */
export function sameVerdict(
  pairs: readonly (readonly [truth: Diagnosis | null, redacted: Diagnosis | null])[],
): SameVerdict {
  const differences = pairs.flatMap(([truth, redacted], at) => {
    const [before, after] = [answerOf(truth), answerOf(redacted)];
    const where = at === 0 ? '' : 'after the fix: ';
    return [
      ...before.filter((one) => !after.includes(one)).map((one) => `${where}lost: ${one}`),
      ...after.filter((one) => !before.includes(one)).map((one) => `${where}new: ${one}`),
    ];
  });
  return {
    answer: differences.length === 0 ? 'holds' : 'does-not-hold',
    differences: differences.slice(0, mostDifferences),
  };
}

function answerOf(diagnosis: Diagnosis | null): readonly string[] {
  if (diagnosis === null) return ['no diagnosis'];
  const { verdict, findings, next, matrix, facts } = diagnosis;
  const findingsTold = findings.map(({ cause, side, status }) => `cause ${cause} ${side ?? '-'} ${status}`);
  return [
    `verdict ${verdict.cause ?? 'undecided'} ${verdict.side ?? '-'} ${verdict.status}${verdict.latent ? ' latent' : ''}`,
    `next check ${next?.id ?? 'none'}`,
    `contradictions ${facts.conflicts.length}`,
    ...verdict.also.map(({ cause, side }) => `also ${cause} ${side ?? '-'}`),
    ...counted(findingsTold),
    ...matrix.flatMap(({ id, cells }) => [`row ${id} A ${cells.A.answer}`, `row ${id} B ${cells.B.answer}`]),
  ];
}

/** The same finding twice is not the same as once. */
function counted(findings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of findings) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => (count === 1 ? one : `${one} ×${count}`));
}
