import type { Fix } from '../../../electron/core/incident/incident';
import type { FixPlan, FixStep } from '../../../electron/core/remedy/types';

/** How far a fix is: not to be begun yet, ready, begun without approval, approved. */
export type FixState = 'locked' | 'ready' | 'begun' | 'approved';

/** The fix that was begun, where it is still the plan that is shown: fresh evidence may have led to another. */
export function currentFix(plan: FixPlan, fix: Fix | null): Fix | null {
  return fix !== null && fix.plan === plan.cause && fix.side === plan.side ? fix : null;
}

/** How far a plan has come: it says which of its buttons mean something. */
export function fixState(plan: FixPlan, fix: Fix | null): FixState {
  const current = currentFix(plan, fix);
  if (current !== null) return current.approval === null ? 'begun' : 'approved';
  return plan.locked !== null || plan.windows === null ? 'locked' : 'ready';
}

/** The step that proves the other side in service: nothing that interrupts service comes before it. */
const proof = 'prove-other-side';

/** Does the plan lean on the other side, and nobody has said yet that it was proven in service? */
export function lacksProof(plan: FixPlan, fix: Fix | null): boolean {
  return plan.partner !== null && currentFix(plan, fix)?.ticks[proof] === undefined;
}

/** Was the plan begun although no evidence proves the other side in service, and nobody stands for it by name? */
export function lacksWord(plan: FixPlan, fix: Fix | null): boolean {
  const current = currentFix(plan, fix);
  return current !== null && needsWord(plan) && current.otherSide === undefined;
}

/** Can the plan be begun on somebody's word only? */
export function needsWord({ partner }: FixPlan): boolean {
  return partner !== null && !partner.proven;
}

const failOver = 'fail-over';

/** Does this side still serve, so that the change would not be made on an idle one? */
function lacksFailOver(step: FixStep, plan: FixPlan, fix: Fix | null): boolean {
  const current = currentFix(plan, fix);
  return (
    plan.partner !== null &&
    step.id !== failOver &&
    plan.steps.some(({ id }) => id === failOver) &&
    current?.ticks[failOver] === undefined &&
    current?.otherSide?.state !== 'outage-agreed'
  );
}

/** Why a step may not be ticked: what comes first. */
export type Waits = 'closed' | 'beginning' | 'approval' | 'word' | 'proof' | 'fail-over';

/**
 * What this step waits for; null where it may be ticked. Core refuses the tick by the same rules: a step
 * that interrupts service needs an approval, the other side accounted for where the plan leans on
 * it, and the fail-over done. Taking a tick off needs nothing.
 */
export function waitsFor(step: FixStep, plan: FixPlan, fix: Fix | null, closed: boolean): Waits | null {
  if (closed) return 'closed';
  const state = fixState(plan, fix);
  if (state === 'locked' || state === 'ready') return 'beginning';
  if (!step.risky) return null;
  if (state === 'begun') return 'approval';
  if (lacksWord(plan, fix)) return 'word';
  if (lacksProof(plan, fix)) return 'proof';
  return lacksFailOver(step, plan, fix) ? 'fail-over' : null;
}

/** Steps that are only for the case that the fix did not help: they are not counted as open. */
export function isFallback(step: FixStep): boolean {
  return step.id === 'if-unchanged' || step.id === 'try-metric';
}

/** Steps of the plan proper that carry no tick yet. */
export function openSteps(plan: FixPlan, fix: Fix | null): number {
  const ticks = currentFix(plan, fix)?.ticks ?? {};
  return plan.steps.filter((step) => !isFallback(step) && ticks[step.id] === undefined).length;
}
