import { type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { StepPage } from '../../components/StepPage';
import { useSnapshot } from '../../stores/hooks';
import { FromDialerCard } from './FromDialerCard';
import { OutcomeCard } from './OutcomeCard';
import { PathTest } from './PathTest';
import { TestsDiffer } from './TestsDiffer';

/** The active side first; A first where it is not known. */
function inOrder(active: Side | null): readonly Side[] {
  return active === 'B' ? ['B', 'A'] : sides;
}

/** Step 3: does a session open, on which side, from where, to which address. */
export function ConnectionStep() {
  const { active } = useSnapshot().before.facts;
  return (
    <StepPage
      step="connection"
      title={t('Does a session open?')}
      lead={t(
        'Run ctitest against both CTI Servers and say what came out, or let Rebind open a session from this laptop.',
      )}
      why={
        <p>
          {t(
            'An outcome speaks only for the address and port it was tried with, and for the place it was tried from. “Timed out” alone tells nothing about the network: a session that opens or is rejected proves that address, port and listener are right.',
          )}
        </p>
      }
    >
      {inOrder(active).map((side) => (
        <OutcomeCard key={side} side={side} phase="before" />
      ))}
      <PathTest phase="before" />
      <FromDialerCard phase="before" />
      <TestsDiffer />
    </StepPage>
  );
}
