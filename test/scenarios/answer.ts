import { diagnose } from '../../electron/core/diagnosis/diagnose';
import type { Diagnosis, Finding } from '../../electron/core/diagnosis/types';
import { otherSide, type Side } from '../../electron/core/net/ports';
import { format } from '../../electron/core/text';
import { caseOf, type Texts } from './case-of';
import type { Named, Truth } from './scenario';

/** What a diagnosis says. */
export interface Answer {
  /** Cause and side, or `undecided`. */
  readonly verdict: string;
  readonly latent: boolean;
  /** The check that is proposed next. */
  readonly next: string;
  /** Cause, side and status of every finding, sorted. */
  readonly findings: readonly string[];
  /** How many contradictions it names. */
  readonly conflicts: number;
  /** The sentences of verdict and findings, a line each; null where they are not compared. */
  readonly words: string | null;
}

/** `wrong-nic-binding B` */
const keyOf = ({ cause, side }: Pick<Finding, 'cause' | 'side'> | Named): string => `${cause} ${side ?? '-'}`;

/** The answer that these texts get. */
export const answerOf = (texts: Texts): Answer => answer(diagnose(caseOf(texts)));

function answer({ verdict, findings, next, facts }: Diagnosis): Answer {
  const { cause, side, latent } = verdict;
  return {
    verdict: cause === null ? 'undecided' : keyOf({ cause, side }),
    latent,
    next: next?.id ?? 'none',
    findings: findings.map((one) => `${keyOf(one)} ${one.status}`).sort(),
    conflicts: facts.conflicts.length,
    // Made only where somebody compares them: that takes longer than the diagnosis.
    get words() {
      return [
        verdict.title,
        verdict.sentence,
        ...(verdict.expected === null ? [] : [verdict.expected]),
        ...findings.map((one) => one.because),
      ]
        .map((one) => format(one))
        .join('\n');
    },
  };
}

/** The same answer, told of the other side's letter. Sentences are left out: they name the sides in their order. */
export function ofOtherSide({ verdict, latent, next, conflicts, findings }: Answer): Answer {
  const other = (text: string) =>
    text.replace(/([ -])([AB])(?= |$)/, (_, before: string, side: Side) => `${before}${otherSide(side)}`);
  return {
    verdict: other(verdict),
    latent,
    next: other(next),
    conflicts,
    findings: findings.map(other).sort(),
    words: null,
  };
}

/** In what two answers differ, for people. */
export function differences(expected: Answer, found: Answer): readonly string[] {
  const told = (one: Answer) =>
    new Set([
      `verdict ${one.verdict}`,
      `latent ${one.latent}`,
      `next ${one.next}`,
      `conflicts ${one.conflicts}`,
      ...one.findings,
      ...(expected.words === null ? [] : (one.words ?? '').split('\n')),
    ]);
  const [before, after] = [told(expected), told(found)];
  return [
    ...[...before].filter((one) => !after.has(one)).map((one) => `not: ${one}`),
    ...[...after].filter((one) => !before.has(one)).map((one) => `but: ${one}`),
  ];
}

function ofStatus({ findings }: Answer, status: Finding['status']): readonly string[] {
  return findings.filter((one) => one.endsWith(` ${status}`)).map((one) => one.slice(0, -status.length - 1));
}

/** Whatever may be confirmed at this site: its faults, and what else is so there. */
function trueOf({ faults, besides = [], verdict }: Truth): readonly string[] {
  return [...faults, ...besides, ...(verdict === 'undecided' ? [] : [verdict])].map(keyOf);
}

/** What is confirmed and not true, and what is wrong there and ruled out: nothing, whatever was brought. */
export function mistakes(answered: Answer, truth: Truth): readonly string[] {
  const right = trueOf(truth);
  const ruledOut = ofStatus(answered, 'ruled-out');
  return [
    ...ofStatus(answered, 'confirmed')
      .filter((one) => !right.includes(one))
      .map((one) => `${one} confirmed`),
    ...truth.faults
      .map(keyOf)
      .filter((one) => ruledOut.includes(one))
      .map((one) => `${one} ruled out`),
  ];
}

/**
 * What was rightly confirmed by a part of the evidence, and the whole of it says something else instead: it is
 * ruled out; or the verdict is another cause, and the first one is neither confirmed beside it nor, as what
 * another cause explains, possible.
 */
export function turned(part: Answer, whole: Answer, truth: Truth): readonly string[] {
  const right = trueOf(truth);
  const [still, open, denied] = (['confirmed', 'possible', 'ruled-out'] as const).map((status) =>
    ofStatus(whole, status),
  );
  return ofStatus(part, 'confirmed')
    .filter((one) => right.includes(one))
    .filter(
      (one) =>
        denied?.includes(one) ||
        (whole.verdict !== 'undecided' && !still?.includes(one) && !open?.includes(one)),
    )
    .map((one) => `${one} turned into ${whole.verdict}`);
}
