import { type Failure, failure } from '../result';
import { say } from '../text';
import { refuseEnd, refuseSetAside } from '../verify/refuse';
import type { Statement } from './events';
import { refuseApproval, refuseBegin, refuseTick } from './refuse-fix';
import type { Snapshot } from './snapshot';

/** Statements that hold only where what is known by now allows them. */
const gated = ['closed', 'fix-begun', 'fix-approved', 'fix-step-ticked', 'fix-set-aside'] as const;
export type GatedStatement = Extract<Statement, { type: (typeof gated)[number] }>;

/** Does it depend on what is known whether this may be said? */
export function isGated(statement: Statement): statement is GatedStatement {
  return (gated as readonly string[]).includes(statement.type);
}

/**
 * Why a statement of the fix or of the end may not be made now; null where it may. A fix is not begun
 * before its plan stands and the other side is accounted for, not carried out before it is approved,
 * and not done before it is proven. The window and the terminal ask here alike.
 */
export function refuseStatement(now: Snapshot, statement: GatedStatement): Failure | null {
  switch (statement.type) {
    case 'closed':
      return refuseClosing(now, statement);
    case 'fix-set-aside':
      return refuseSetAside(now, statement);
    case 'fix-begun':
      return refuseBegin(now, statement);
    case 'fix-approved':
      return refuseApproval(now, statement);
    case 'fix-step-ticked':
      return refuseTick(now, statement);
  }
}

function refuseClosing(
  { verification, incident }: Snapshot,
  statement: Extract<GatedStatement, { type: 'closed' }>,
): Failure | null {
  if (incident.closing !== null) {
    return failure('closed', say('This incident is closed.'), say('Open it again first.'));
  }
  if (verification.allows.includes(statement.as)) return refuseEnd(verification, statement);
  const [lacks] = verification.missing;
  return failure(
    'not-proven',
    say('It cannot be closed like this yet: the evidence does not show it.'),
    lacks === undefined ? undefined : say('Still missing: {lacks}', { lacks }),
  );
}
