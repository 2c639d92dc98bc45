import type { Fix } from '../../../electron/core/incident/incident';
import type { FixPlan, FixStep } from '../../../electron/core/remedy/types';

/** How far a fix is: not to be begun yet, ready, begun without approval, approved. */
export type FixState = 'locked' | 'ready' | 'begun' | 'approved';

/** The fix that was begun, where it is still the plan that is shown: fresh evidence may have led to another. */
export function currentFix(plan: FixPlan, fix: Fix | null): Fix | null {
  return fix !== null && fix.plan === plan.cause && fix.side === plan.side ? fix : null;
}

export function fixState(plan: FixPlan, fix: Fix | null): FixState {
  const current = currentFix(plan, fix);
  if (current !== null) return current.approval === null ? 'begun' : 'approved';
  return plan.locked !== null || plan.windows === null ? 'locked' : 'ready';
}

/** The step that proves the other side in service: nothing that interrupts service comes before it. */
const proof = 'prove-other-side';

/** Does the plan lean on the other side, and nobody has said yet that it was proven in service? */
export function lacksProof(plan: FixPlan, fix: Fix | null): boolean {
  return plan.steps.some((step) => step.id === proof) && currentFix(plan, fix)?.ticks[proof] === undefined;
}

/**
 * May this step be ticked now? A risky one needs an approval, and the other side proven where the
 * plan leans on it; taking a tick off needs nothing.
 */
export function mayTick(step: FixStep, plan: FixPlan, fix: Fix | null, closed: boolean): boolean {
  if (closed) return false;
  const state = fixState(plan, fix);
  if (step.risky) return state === 'approved' && !lacksProof(plan, fix);
  return state === 'begun' || state === 'approved';
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
