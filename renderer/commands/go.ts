import type { StepId } from '../../electron/core/incident/events';
import { stepAfter, stepBefore, stepNumber, stepOrder, stepTitle } from '../app/steps';
import { t } from '../app/text';
import { goTo, incidentStore, leaveIncident } from '../stores/incident';
import type { Command } from './command';
import { inIncident } from './when';

const here = (): StepId => incidentStore.getState().step;

const toStep = (step: StepId): Command => ({
  id: `go.${step}`,
  group: 'go',
  title: () => t('Step {number}: {step}', { number: stepNumber(step), step: stepTitle(step) }),
  can: () => inIncident() && here() !== step,
  run: () => void goTo(step),
});

/** From step to step, and back to all incidents. */
export const goCommands: readonly Command[] = [
  {
    id: 'go.home',
    group: 'go',
    title: () => t('All incidents'),
    can: inIncident,
    run: () => void leaveIncident(),
  },
  {
    id: 'go.back',
    group: 'go',
    title: () => t('Back to the step before'),
    can: () => inIncident() && stepBefore(here()) !== null,
    run: () => {
      const before = stepBefore(here());
      if (before !== null) void goTo(before);
    },
  },
  {
    id: 'go.next',
    group: 'go',
    title: () => t('On to the next step'),
    can: () => inIncident() && stepAfter(here()) !== null,
    run: () => {
      const after = stepAfter(here());
      if (after !== null) void goTo(after);
    },
  },
  ...stepOrder.map(toStep),
];
