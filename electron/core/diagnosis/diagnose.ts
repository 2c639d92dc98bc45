import type { Case } from '../case/types';
import { explanations, faults } from './causes';
import { healthy } from './causes/healthy';
import { deriveFacts } from './facts';
import { matrixOf } from './matrix';
import { nextCheck } from './next-check';
import type { Diagnosis } from './types';
import { verdictOf } from './verdict';

/** The diagnosis of a case. Pure: it can be made again years later and gives the same answer. */
export function diagnose(input: Case): Diagnosis {
  const facts = deriveFacts(input);
  const found = [...faults, ...explanations].flatMap((cause) => cause.judge(facts));
  const findings = [...found, ...healthy(found).judge(facts)];
  const verdict = verdictOf(facts, findings);
  return { facts, findings, verdict, next: nextCheck(facts, findings, verdict), matrix: matrixOf(facts) };
}
