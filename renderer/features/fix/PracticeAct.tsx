import type { FixPlan, FixStep } from '../../../electron/core/remedy/types';
import { t } from '../../app/text';
import { PracticeButton } from '../../components/PracticeButton';
import { orderPractice, restartPractice } from '../../stores/practice';

/** On a practice site: the button that really does what this step says. Nothing on a customer's. */
export function PracticeAct({ plan, step }: { readonly plan: FixPlan; readonly step: FixStep }) {
  if (step.id === 'change-order') {
    return (
      <PracticeButton onAct={() => orderPractice(plan.side, 'visible')}>
        {t('Move the visible card first on the practice server')}
      </PracticeButton>
    );
  }
  if (step.id === 'restart' || step.id === 'start-service') {
    return (
      <PracticeButton onAct={() => restartPractice(plan.side)}>
        {t('Restart the practice CTI Server')}
      </PracticeButton>
    );
  }
  return null;
}
