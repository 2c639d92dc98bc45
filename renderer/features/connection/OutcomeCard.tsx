import { useState } from 'react';
import type { Phase } from '../../../electron/core/incident/events';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { ActivityTag } from '../../components/ActivityTag';
import { CommandCard } from '../../components/CommandCard';
import { Fold } from '../../components/Fold';
import { Intake } from '../../components/Intake';
import { Section } from '../../components/Section';
import { useIsPractice, useSnapshot } from '../../stores/hooks';
import { LaptopTest } from './LaptopTest';
import styles from './OutcomeCard.module.css';
import { OutcomeForm } from './OutcomeForm';
import { OutcomeList } from './OutcomeList';

/** A side's card: run ctitest there, say what came out, or try from this laptop. Also used on fresh evidence. */
export function OutcomeCard({ side, phase }: { readonly side: Side; readonly phase: Phase }) {
  const { before, after } = useSnapshot();
  const [transcript, setTranscript] = useState<string | null>(null);
  const facts = (after ?? before).facts.sides[side];
  const dialed = facts.dialed?.value ?? null;
  const practice = useIsPractice();
  const host = facts.host?.value ?? null;
  return (
    <Section
      title={
        host === null ? t('CTI Server {side}', { side }) : t('CTI Server {side} on {host}', { side, host })
      }
      aside={<ActivityTag activity={facts.activity} />}
      marked={facts.activity === 'active'}
    >
      <div className={styles.card}>
        {practice ? (
          <p className={styles.practice}>
            {t(
              'The practice hosts have no ctitest. Here the test from this laptop takes its place; at a customer’s, this is what you do:',
            )}
          </p>
        ) : null}
        <CommandCard
          where={
            host === null
              ? t('On the host of CTI Server {side}, in a command prompt (Start, Run, cmd)', { side })
              : t('On {host}, in a command prompt (Start, Run, cmd)', { host })
          }
          command="ctitest"
          values={[
            { label: t('Host'), value: dialed?.address ?? null },
            { label: t('Port'), value: dialed === null ? null : String(dialed.port) },
          ]}
          note={
            <>
              {t(
                'Set these values with ctitest’s config command: exactly what the dialer calls. With the private address or the host’s own name it may open while the dialer fails.',
              )}{' '}
              {t('Cisco does not document what ctitest prints, so choose yourself what came out.')}{' '}
              {t('The tool lies in icr\\tools on the Peripheral Gateway.')}
            </>
          }
        />
        <OutcomeForm
          side={side}
          phase={phase}
          method="ctitest"
          kinds={['opened', 'rejected', 'refused', 'timed-out', 'unreachable', 'not-run']}
          from={null}
          transcript={transcript}
          onRecorded={() => setTranscript(null)}
        />
        <Fold
          title={t('Add the transcript')}
          hint={transcript === null ? undefined : t('kept with the next outcome')}
        >
          <Intake
            owner={side}
            phase={phase}
            what={t('what ctitest printed')}
            pasteName={t('ctitest, side {side}', { side })}
            onTaken={setTranscript}
          />
        </Fold>
        <div className={styles.laptop}>
          <h3 className={styles.heading}>{t('From this laptop')}</h3>
          <LaptopTest side={side} phase={phase} />
        </div>
        <OutcomeList side={side} phase={phase} only={(from) => from !== 'dialer'} />
      </div>
    </Section>
  );
}
