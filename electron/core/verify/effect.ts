import type { Incident } from '../incident/incident';
import type { FixPlan, FixStep } from '../remedy/types';
import type { Message } from '../text';

/** When the fix came into effect, by what was ticked. */
export interface Effect {
  /** ISO 8601, UTC, of the laptop's clock; null while the step that puts it into effect is not ticked. */
  readonly at: string | null;
  /** That step; null where no plan names one. */
  readonly step: Message | null;
}

/** Steps that move service from one side to the other, and change nothing of the fault. */
const moves: readonly string[] = ['fail-over', 'fail-back'];
/** Only for the case that the fix did not help. */
const fallbacks: readonly string[] = ['if-unchanged', 'try-metric'];
/** Looks, and changes nothing. */
const looks: readonly string[] = ['verify', 'prove-other-side'];

/**
 * The moment after which evidence is fresh: the tick at the last step before the second check that
 * interrupts service (the restart), or at a later one, as a second try. On a practice site the
 * restart itself counts too.
 */
export function effectOf(
  { fix, timeline }: Pick<Incident, 'fix' | 'timeline'>,
  plan: FixPlan | null,
): Effect {
  if (fix === null) return { at: null, step: null };
  const current = plan !== null && plan.cause === fix.plan && plan.side === fix.side ? plan : null;
  const deciding = current === null ? null : decidingStep(current);
  const restarts = practiceRestarts(timeline, fix.side);
  const ticks = Object.entries(fix.ticks)
    .filter(([id]) => counts(id, current))
    .map(([, { at }]) => at);
  const isTicked = deciding === null ? ticks.length > 0 : fix.ticks[deciding.id] !== undefined;
  const at = latest([...(isTicked ? ticks : []), ...restarts]);
  return { at, step: deciding?.title ?? null };
}

/** The step that puts the change into effect: the last one before the check that interrupts service, else the last before it. */
function decidingStep({ steps }: FixPlan): FixStep | null {
  const check = steps.findIndex(({ id }) => id === 'verify');
  const before = (check < 0 ? steps : steps.slice(0, check)).filter(
    ({ id }) => !moves.includes(id) && !fallbacks.includes(id) && !looks.includes(id),
  );
  return before.findLast(({ risky }) => risky) ?? before.at(-1) ?? null;
}

/** Is this a step that may change what listens where? Of a plan that is not at hand, every step but the moves and looks. */
function counts(id: string, plan: FixPlan | null): boolean {
  if (moves.includes(id) || looks.includes(id)) return false;
  if (plan === null) return true;
  const step = plan.steps.find((one) => one.id === id);
  return step === undefined || step.risky || step.id === decidingStep(plan)?.id;
}

/** Restarts on the practice site since the fix was begun. */
function practiceRestarts(timeline: Incident['timeline'], side: string): readonly string[] {
  const standing = timeline.filter(({ undone }) => !undone);
  const begun = standing.findLastIndex(({ statement }) => statement.type === 'fix-begun');
  return standing
    .slice(begun + 1)
    .flatMap(({ statement, at }) =>
      statement.type === 'practice-restarted' && statement.side === side ? [at] : [],
    );
}

function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>(
    (last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
}
