import { useStore } from 'zustand';
import type { FixPlan, FixStep } from '../../../electron/core/remedy/types';
import type { PracticeState } from '../../../electron/ipc/contract';
import { t } from '../../app/text';
import { PracticeButton } from '../../components/PracticeButton';
import { Status } from '../../components/Status';
import { useIsPractice } from '../../stores/hooks';
import { failOverPractice, orderPractice, practiceStore, restartPractice } from '../../stores/practice';

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
  if (step.id === 'fail-over' || step.id === 'fail-back') {
    const isActive = host?.active ?? false;
    const takes = step.id === 'fail-over' ? plan.partner?.side : plan.side;
    // The same button would take back what the step did, so it stands only where the step is still to be done.
    const open = step.id === 'fail-over' ? isActive : !isActive;
    if (host === undefined || takes === undefined) return null;
    return (
      <>
        {open ? (
          <PracticeButton onAct={failOverPractice}>
            {t('Let side {side} take over on the practice site', { side: takes })}
          </PracticeButton>
        ) : null}
        <span role="status">
          <Status tone="unknown">
            {isActive
              ? t('{name} is the active side.', { name: host.name })
              : t('{name} is the idle side.', { name: host.name })}
          </Status>
        </span>
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

function orderWord({ name, order }: PracticeHost) {
  switch (order[0]) {
    case 'visible':
      return <Status tone="good">{t('On {name} the visible card comes first.', { name })}</Status>;
    case 'private':
      return <Status tone="unknown">{t('On {name} the private card comes first.', { name })}</Status>;
    default:
      return (
        <Status tone="unknown">{t('On {name} a card of another network comes first.', { name })}</Status>
      );
  }
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
