import type { Case } from '../../case/types';
import { type Side, sides } from '../../net/ports';
import type { CaseFacts, Conflict } from '../types';
import { captureConflicts } from './capture-conflicts';
import { clockConflicts } from './clock-conflicts';
import { disputedPieces } from './disputed-pieces';
import { formConflicts, sharedAddresses } from './form-conflicts';
import { sessionConflicts } from './session-conflicts';
import type { SideReading } from './side-reading';

/** Pieces of evidence, or evidence and the site form, that do not go together. The evidence counts; the conflict is told. */
export function conflictsOf(
  input: Case,
  facts: Omit<CaseFacts, 'conflicts'>,
  readings: Readonly<Record<Side, SideReading>>,
): readonly Conflict[] {
  return [
    ...sides.flatMap((side) => [
      ...formConflicts(input, facts, side, readings[side]),
      ...captureConflicts(input, facts, side, readings),
    ]),
    ...sharedAddresses(facts),
    ...sessionConflicts(input, facts),
    ...clockConflicts(input.evidence),
    ...disputedPieces(input, facts),
  ];
}
