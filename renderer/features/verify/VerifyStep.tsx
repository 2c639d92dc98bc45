import { otherSide, type Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { CommandCard } from '../../components/CommandCard';
import { Fold } from '../../components/Fold';
import { PracticeButton } from '../../components/PracticeButton';
import { Section } from '../../components/Section';
import { StepPage } from '../../components/StepPage';
import { useSnapshot } from '../../stores/hooks';
import { dialPractice } from '../../stores/incident';
import { ClockCard } from '../clocks/ClockCard';
import { FromDialerCard } from '../connection/FromDialerCard';
import { OutcomeCard } from '../connection/OutcomeCard';
import { PathTest } from '../connection/PathTest';
import { SymptomForm } from '../dialer/SymptomForm';
import { UnansweredSite } from '../known-sites/KnownSite';
import { captureCommand } from '../netstat/commands';
import { SideEvidence } from '../netstat/SideEvidence';
import { BeforeAfter } from './BeforeAfter';
import { CloseIncident } from './CloseIncident';
import { Conclusion } from './Conclusion';
import { EarlierFixes } from './EarlierFixes';
import { FreshEvidence } from './FreshEvidence';
import { GoOn } from './GoOn';
import styles from './Verify.module.css';

/** Step 7: the same checks on fresh evidence, before beside after, and what may be said at the end. */
export function VerifyStep() {
  const { incident, before } = useSnapshot();
  const side: Side = incident.fix?.side ?? before.verdict.side ?? before.facts.active ?? 'B';
  const other = otherSide(side);
  const host = before.facts.sides[side].host?.value;
  return (
    <StepPage
      step="verify"
      title={t('Is it fixed?')}
      lead={t('Take the same checks again after the change. Only what is fresh counts here.')}
      why={
        <p>
          {t(
            'A listener where the dialer calls shows that the listener is corrected. Only a session of the dialer itself shows that the fault is gone.',
          )}
        </p>
      }
    >
      <Conclusion />
      <Section title={t('1 · Fresh netstat of side {side}', { side })}>
        <CommandCard
          where={
            host === undefined
              ? t('On the CTI Server’s host of side {side}, after the restart', { side })
              : t('On {host}, after the restart', { host })
          }
          command={captureCommand}
          note={t('Date and time in it show that it was taken after the fix.')}
        />
      </Section>
      <SideEvidence side={side} phase="after" />
      <Fold look="card" title={t('Fresh evidence of side {side} too', { side: other })}>
        <SideEvidence side={other} phase="after" />
      </Fold>
      <Section
        title={t('2 · What the dialer’s window shows now')}
        aside={
          <PracticeButton onAct={() => dialPractice('after')}>
            {t('Let the practice dialer try')}
          </PracticeButton>
        }
      >
        <SymptomForm phase="after" />
      </Section>
      <Fold
        look="card"
        title={t('3 · Try the connection again')}
        hint={t('from the dialer’s host, ctitest, or from this laptop')}
      >
        <div className={styles.stack}>
          <FromDialerCard phase="after" />
          <OutcomeCard side={side} phase="after" />
          <PathTest phase="after" />
        </div>
      </Fold>
      <FreshEvidence />
      <BeforeAfter />
      <ClockCard />
      <GoOn />
      <EarlierFixes />
      <UnansweredSite />
      <CloseIncident />
    </StepPage>
  );
}
