import type { Message } from '../text';
import type { FixPlan } from './types';

/**
 * What was said of a step of the fix, with the title of the step in place of its id. A step that the plan does not
 * have, as of a fix that was set aside, keeps its id.
 */
export function withStepTitle(message: Message, plan: Pick<FixPlan, 'steps'> | null): Message {
  const title = plan?.steps.find((step) => step.id === message.values?.step)?.title;
  return title === undefined ? message : { ...message, values: { ...message.values, step: title } };
}
