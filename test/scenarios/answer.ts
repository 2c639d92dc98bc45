import { diagnose } from '../../electron/core/diagnosis/diagnose';
import type { Diagnosis, Finding } from '../../electron/core/diagnosis/types';
import { otherSide, type Side } from '../../electron/core/net/ports';
import { caseOf, type Texts } from './case-of';
import type { Named, Truth } from './scenario';

/** What a diagnosis says, without its words: names and addresses stand in none of it. */
export interface Answer {
  /** Cause and side, or `undecided`. */
  readonly verdict: string;
  readonly latent: boolean;
  /** Cause, side and status of every finding, sorted. */
  readonly findings: readonly string[];
}

/** `wrong-nic-binding B` */
export const keyOf = ({ cause, side }: Pick<Finding, 'cause' | 'side'> | Named): string =>
  `${cause} ${side ?? '-'}`;

/** The same answer, told of the other side's letter. */
export function ofOtherSide({ verdict, latent, findings }: Answer): Answer {
  const other = (text: string) => text.replace(/ ([AB])(?= |$)/, (_, side: Side) => ` ${otherSide(side)}`);
  return { verdict: other(verdict), latent, findings: findings.map(other).sort() };
}

/** The answer that these texts get. */
export const answerOf = (texts: Texts): Answer => answer(diagnose(caseOf(texts)));

export function answer({ verdict, findings }: Diagnosis): Answer {
  const { cause, side, latent } = verdict;
  return {
    verdict: cause === null ? 'undecided' : keyOf({ cause, side }),
    latent,
    findings: findings.map((one) => `${keyOf(one)} ${one.status}`).sort(),
  };
}

/** The findings of this status, by cause and side. */
export function ofStatus({ findings }: Answer, status: Finding['status']): readonly string[] {
  return findings.filter((one) => one.endsWith(` ${status}`)).map((one) => one.slice(0, -status.length - 1));
}

/** Whatever may be confirmed at this site: its faults, and what else is so there. */
export function trueOf({ faults, besides = [], verdict }: Truth): readonly string[] {
  return [...faults, ...besides, ...(verdict === 'undecided' ? [] : [verdict])].map(keyOf);
}

/** What is confirmed and not true, and what is true and ruled out: nothing, whatever was brought. */
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
