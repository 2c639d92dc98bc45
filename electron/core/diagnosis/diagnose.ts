import type { Case } from '../case/types';
import { afterSession, explanations, faults } from './causes';
import { healthy } from './causes/healthy';
import { withoutExplained } from './explained';
import { deriveFacts } from './facts';
import { matrixOf } from './matrix';
import { rulesOf } from './needs';
import { nextCheck } from './next-check';
import { withoutDeniedAnswers, withoutSpokenAgainst, withoutUnasked } from './spoken-against';
import type { Diagnosis } from './types';
import { verdictOf } from './verdict';

/** The diagnosis of a case. Pure: it can be made again years later and gives the same answer. */
export function diagnose(input: Case): Diagnosis {
  const facts = deriveFacts(input);
  const judged = [...faults, ...explanations, ...afterSession];
  const answers = judged.flatMap((cause) => cause.judge(facts));
  const undenied = withoutDeniedAnswers(withoutSpokenAgainst(answers, facts), facts);
  const found = withoutExplained(withoutUnasked(undenied, facts));
  const last = healthy(found);
  const findings = [...found, ...last.judge(facts)];
  const verdict = verdictOf(facts, findings);
  return {
    facts,
    findings,
    verdict,
    next: nextCheck(facts, findings, verdict),
    matrix: matrixOf(facts),
    rules: rulesOf(facts, [...judged, last]),
  };
}
