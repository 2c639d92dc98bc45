import { IconPrinter } from '@tabler/icons-react';
import { otherSide, type Side } from '../../../electron/core/net/ports';
import { stepTitle } from '../../app/steps';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { TopologyPicture } from '../../components/picture/TopologyPicture';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { type StepAction, StepPage } from '../../components/StepPage';
import { useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import { ClockCard } from '../clocks/ClockCard';
import { KnownSite } from '../known-sites/KnownSite';
import { AlsoConfirmed } from './AlsoConfirmed';
import { Conflicts } from './Conflicts';
import { kindOfVerdict } from './cause-words';
import styles from './DiagnosisStep.module.css';
import { Matrix } from './Matrix';
import { NextBestCheck } from './NextBestCheck';
import { OtherCauses } from './OtherCauses';
import { VerdictCard } from './VerdictCard';
import { WhatIsLacking } from './WhatIsLacking';
import { Why } from './Why';

/** Step 5: what is wrong, how that is known, what else it could be, and what to check next. */
export function DiagnosisStep() {
  const { before, after } = useSnapshot();
  const { verdict, facts, next } = before;
  const kind = kindOfVerdict(verdict);
  // The side that the screen opens on: the fault's, else the active one.
  const side: Side = verdict.side ?? facts.active ?? 'B';

  return (
    <StepPage
      step="diagnosis"
      title={tell(verdict.title)}
      lead={
        kind === 'undecided'
          ? t('Nothing is confirmed on missing evidence. Here is what is known, and what would decide it.')
          : t('Every statement here opens its line of evidence.')
      }
      action={actionOf(kind, next?.step ?? null)}
    >
      {after === null ? null : (
        <Status tone="idle">
          {t('This is what was found before the fix. Fresh evidence is judged in step 7, Verify.')}
        </Status>
      )}
      <VerdictCard />
      <AlsoConfirmed findings={verdict.also} />
      {next === null ? null : <NextBestCheck check={next} settled={kind !== 'undecided'} />}
      <KnownSite />
      <Section title={t('Where the dialer calls, and who listens')}>
        <TopologyPicture facts={facts} />
      </Section>
      <Conflicts conflicts={facts.conflicts} />
      {kind === 'undecided' ? <WhatIsLacking /> : null}
      <Matrix matrix={before.matrix} facts={facts} />
      <OtherCauses key={side} diagnosis={before} sides={[side, otherSide(side)]} />
      <Why diagnosis={before} />
      <ClockCard />
      <div className={styles.print}>
        <Button
          size="small"
          icon={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('Print this diagnosis')}
        </Button>
      </div>
    </StepPage>
  );
}

/** The main action leads to what helps most now. */
function actionOf(
  kind: ReturnType<typeof kindOfVerdict>,
  check: 'site' | 'dialer' | 'connection' | 'netstat' | null,
): StepAction | undefined {
  if (kind === 'fault' || kind === 'latent') {
    return { label: t('Plan the fix'), onAct: () => void goTo('fix') };
  }
  if (kind === 'healthy') return { label: t('Go to the report'), onAct: () => void goTo('report') };
  if (check === null) return undefined;
  return { label: t('Go to {step}', { step: stepTitle(check) }), onAct: () => void goTo(check) };
}
