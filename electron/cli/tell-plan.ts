import type { FixPlan, PartnerService } from '../core/remedy/types';
import { type Message, say } from '../core/text';
import type { Output } from './output';

/** The plan for a person at a terminal: its steps by their titles, and on what it leans. Nothing where there is none. */
export function tellPlan(plan: FixPlan | null, output: Output): void {
  if (plan === null) return;
  output.line();
  output.line(say('Plan: {title}', { title: plan.title }));
  if (plan.locked !== null) output.line(`  ! ${output.words(plan.locked)}`);
  if (plan.partner !== null) output.line(`  ${output.words(partnerInWords(plan.partner))}`);
  plan.steps.forEach((step, index) => {
    const title = step.risky ? say('{title} (interrupts service)', { title: step.title }) : step.title;
    output.line(`  ${index + 1}. ${output.words(title)}`);
  });
  output.line(
    `  ${output.words(say('The clicks, the commands and the way back stand in the report (--report DIR).'))}`,
  );
}

/** Is the side that has to serve meanwhile proven in service, and what is asked for where it is not. */
export function partnerInWords({ side, proven, text }: PartnerService): Message {
  return proven
    ? say('Side {side} is proven in service by the evidence. {text}', { side, text })
    : say(
        'Side {side} is not proven in service by the evidence. {text} The plan is begun on the word of somebody who is named.',
        { side, text },
      );
}
