import { otherSide } from '../net/ports';
import { faultsOfTheServer, isOf, partnerStep } from '../remedy/partner';
import type { FixPlan } from '../remedy/types';
import { type Failure, failure } from '../result';
import { say } from '../text';
import type { OtherSideWord, Statement } from './events';
import type { Fix } from './incident';
import type { Snapshot } from './snapshot';

/*
 * The order of work on a duplexed Peripheral Gateway, held here whatever asks for it: one side at
 * a time, and nothing that interrupts service while the other side is neither proven in service nor
 * vouched for by somebody who is named.
 */

type Said<T extends Statement['type']> = Extract<Statement, { type: T }>;

/** What of an incident decides whether a fix may go on. */
export interface FixScene {
  readonly plan: FixPlan | null;
  readonly incident: Pick<Snapshot['incident'], 'fix' | 'closing'>;
}

/** Why this plan may not be begun now; null where it may. */
export function refuseBegin({ plan, incident }: FixScene, said: Said<'fix-begun'>): Failure | null {
  if (incident.closing !== null) return closedFirst();
  if (plan === null) return failure('no-plan', say('There is no plan for this yet.'));
  if (!isOf(plan, said)) {
    return failure(
      'other-plan',
      say('The evidence leads to another plan by now.'),
      say('Look at it, and begin that one.'),
    );
  }
  if (plan.locked !== null) return failure('plan-locked', plan.locked);
  return refuseSecondSide(plan, incident.fix) ?? refuseUnproven(plan, said.otherSide);
}

/** Why nobody's approval is recorded now; null where it may be. */
export function refuseApproval({ incident }: FixScene, { approver }: Said<'fix-approved'>): Failure | null {
  if (incident.closing !== null) return closedFirst();
  if (incident.fix === null)
    return failure('not-begun', say('No plan was begun, so there is none to approve.'));
  return approver.trim() === '' ? failure('no-name', say('Say who approved it.')) : null;
}

/** Why this step may not be ticked now, or its tick not be taken off; null where it may. */
export function refuseTick(
  { plan, incident }: FixScene,
  { step: id, done }: Said<'fix-step-ticked'>,
): Failure | null {
  const { fix, closing } = incident;
  if (closing !== null) return closedFirst();
  if (!done) return null;
  if (plan === null || fix === null || !isOf(plan, fix)) {
    return failure('not-begun', say('This plan was not begun yet.'), say('Begin it first.'));
  }
  const step = plan.steps.find((one) => one.id === id);
  if (step === undefined) return failure('no-step', say('The plan has no such step by now.'));
  if (!step.risky) return null;
  if (fix.approval === null) {
    return failure(
      'not-approved',
      say('This step interrupts service and is not approved yet.'),
      say('Say first who approved the fix.'),
    );
  }
  if (plan.partner === null) return null;
  const unproven = refuseUnproven(plan, fix.otherSide);
  if (unproven !== null) return unproven;
  const { side } = plan.partner;
  if (fix.ticks[partnerStep] === undefined) {
    return failure(
      'other-side-not-proven',
      say('This step interrupts service, and side {side} was not looked at yet.', { side }),
      say('Carry out the first step, and tick it.'),
    );
  }
  return refuseStillActive(plan, fix, id);
}

/** One side at a time: what was begun on the other host is finished, or set aside, first. */
function refuseSecondSide(plan: FixPlan, fix: Fix | null): Failure | null {
  if (fix === null || fix.side === plan.side) return null;
  const onServers = isOfServer(fix.plan) && isOfServer(plan.cause);
  const begun = Object.keys(fix.ticks).some((id) => id !== partnerStep);
  if (!onServers || !begun) return null;
  const values = { side: plan.side, other: fix.side };
  return failure(
    'other-side-in-work',
    say(
      'Never both sides at once: on side {other} steps of a fix were carried out, and it was not finished.',
      values,
    ),
    say('Finish and verify side {other}, or set its fix aside in step 7. Then begin side {side}.', values),
  );
}

/** Neither the evidence nor anybody by name says that the other side serves, or that nobody has to. */
function refuseUnproven({ partner }: FixPlan, word: OtherSideWord | undefined): Failure | null {
  if (partner === null || partner.proven) return null;
  const { side, text } = partner;
  if (word === undefined) {
    return failure(
      'other-side-not-proven',
      say('Side {side} is not proven in service. {text}', { side, text }),
      say('Bring evidence of a session there, or say by whose word it is in service and how they know.'),
    );
  }
  if (word.name.trim() === '')
    return failure('no-name', say('Say by name whose word stands for side {side}.', { side }));
  return word.reason.trim() === ''
    ? failure('no-reason', say('Say how {name} knows, or what was agreed.', { name: word.name.trim() }))
    : null;
}

/** The change is made on the side that is idle by then, but where nobody has to serve meanwhile. */
function refuseStillActive(plan: FixPlan, { ticks, otherSide: word, side }: Fix, id: string): Failure | null {
  const moves = plan.steps.some((step) => step.id === 'fail-over');
  if (!moves || id === 'fail-over' || ticks['fail-over'] !== undefined || word?.state === 'outage-agreed')
    return null;
  return failure(
    'not-failed-over',
    say('Side {side} still serves: fail over to side {other} first.', { side, other: otherSide(side) }),
    say('If side {side} is idle already, tick the fail-over and go on.', { side }),
  );
}

function isOfServer(cause: string): boolean {
  return (faultsOfTheServer as readonly string[]).includes(cause);
}

function closedFirst(): Failure {
  return failure('closed', say('This incident is closed.'), say('Open it again first.'));
}
