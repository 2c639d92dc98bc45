import { useStore } from 'zustand';
import type { FixPlan, FixStep } from '../../../electron/core/remedy/types';
import type { PracticeState } from '../../../electron/ipc/contract';
import { t } from '../../app/text';
import { PracticeButton } from '../../components/PracticeButton';
import { Status } from '../../components/Status';
import { useIsPractice } from '../../stores/hooks';
import { orderPractice, practiceStore, restartPractice } from '../../stores/practice';

type PracticeHost = PracticeState['hosts'][number];

/** On a practice site: the button that really does what this step says, and what it did. Nothing on a customer's. */
export function PracticeAct({ plan, step }: { readonly plan: FixPlan; readonly step: FixStep }) {
  const practice = useIsPractice();
  const host = useStore(practiceStore, (store) => store.state)?.hosts.find((one) => one.side === plan.side);
  if (!practice) return null;
  if (step.id === 'change-order') {
    return (
      <>
        <PracticeButton onAct={() => orderPractice(plan.side, 'visible')}>
          {t('Move the visible card first on the practice server')}
        </PracticeButton>
        <span role="status">{host === undefined ? null : orderWord(host)}</span>
      </>
    );
  }
  if (step.id === 'restart' || step.id === 'start-service') {
    return (
      <>
        <PracticeButton onAct={() => restartPractice(plan.side)}>
          {t('Restart the practice CTI Server')}
        </PracticeButton>
        <span role="status">{host === undefined ? null : listenerWord(host)}</span>
      </>
    );
  }
  return null;
}

function orderWord(host: PracticeHost) {
  return host.order[0] === 'visible' ? (
    <Status tone="good">{t('On {name} the visible card comes first.', { name: host.name })}</Status>
  ) : (
    <Status tone="unknown">{t('On {name} the private card comes first.', { name: host.name })}</Status>
  );
}

function listenerWord(host: PracticeHost) {
  if (host.restartNeeded) {
    return <Status tone="look">{t('{name} has not been restarted since.', { name: host.name })}</Status>;
  }
  return (
    <Status tone="unknown">
      {host.listens === null
        ? t('On {name} nothing listens.', { name: host.name })
        : t('{name} listens on {address}.', { name: host.name, address: host.listens })}
    </Status>
  );
}
