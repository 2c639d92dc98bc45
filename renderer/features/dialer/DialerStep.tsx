import { sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { CommandCard } from '../../components/CommandCard';
import { CopyButton } from '../../components/CopyButton';
import { Field } from '../../components/Field';
import { Fold } from '../../components/Fold';
import { checkAddress, checkHost } from '../../components/field-rules';
import { Intake } from '../../components/Intake';
import { PracticeButton } from '../../components/PracticeButton';
import { Section } from '../../components/Section';
import { StepPage } from '../../components/StepPage';
import { useSnapshot } from '../../stores/hooks';
import { capturePractice, dialPractice, say } from '../../stores/incident';
import { DialerEntry } from './DialerEntry';
import styles from './DialerStep.module.css';
import { SecureChoice } from './SecureChoice';
import { SymptomForm } from './SymptomForm';

/** Where Cisco's set-up keeps what it writes on the dialer's host; the name of the instance follows. */
const keyFolder = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM';

/** Step 2: what the dialer dials, and what its window says. */
export function DialerStep() {
  const { incident, before } = useSnapshot();
  const { dialer } = incident.site;
  return (
    <StepPage
      step="dialer"
      title={t('What does the dialer call?')}
      lead={t('Copy the two CTI server entries of the Dialer Properties exactly as they stand there.')}
      why={
        <p>
          {t(
            'The dialer asks for one address and one port, and for no other. Whether anything listens exactly there is the whole question. So what counts is what is written there, not what should be.',
          )}
        </p>
      }
    >
      <Section
        title={t('CTI servers in the Dialer Properties')}
        lead={t('On the dialer’s host: PG Setup, Instance Components, Outbound Option Dialer.')}
      >
        <div className={styles.entries}>
          {sides.map((side) => (
            <DialerEntry key={side} side={side} />
          ))}
          <SecureChoice />
        </div>
        <div className={styles.export}>
          <Fold title={t('Or bring the dialer’s registry key')}>
            <div className={styles.stack}>
              <CommandCard
                where={t('On the dialer’s host, in the Registry Editor (Start, Run, regedit)')}
                command={null}
                steps={[
                  <>
                    {t('Open the key')}{' '}
                    <code className={styles.path}>
                      {keyFolder}\<i>{t('instance name')}</i>
                      \Dialer
                    </code>
                    <CopyButton text={keyFolder} what={keyFolder} bare />
                  </>,
                  t(
                    'Export it to a file: Registry, Export Registry File on Windows 2000; File, Export later.',
                  ),
                  t('Bring the .reg file here.'),
                ]}
              />
              <Intake
                owner="dialer"
                phase="before"
                what={t('the dialer’s .reg file')}
                pasteName={t('Pasted text, dialer')}
                extra={
                  <PracticeButton onAct={() => capturePractice('before', 'dialer', 'dialer-key')}>
                    {t('Take it from the practice dialer')}
                  </PracticeButton>
                }
              />
            </div>
          </Fold>
          <Fold
            title={t('The dialer’s own host')}
            hint={[before.facts.dialerHost, before.facts.dialerAddress?.value]
              .filter((word) => word != null)
              .join(' · ')}
            startsOpen={dialer.host !== null || dialer.address !== null}
          >
            <div className={styles.host}>
              <Field<string>
                field="dialer.host"
                label={t('Host name')}
                saved={dialer.host ?? ''}
                check={checkHost}
                save={async (host) => (await say({ type: 'dialer-set', host })) === null}
              />
              <Field<string>
                field="dialer.address"
                label={t('Address')}
                saved={dialer.address ?? ''}
                known={before.facts.dialerAddress}
                check={checkAddress}
                save={async (address) => (await say({ type: 'dialer-set', address })) === null}
                hint={t('By it the dialer’s sessions are found in the CTI Server’s netstat.')}
              />
            </div>
          </Fold>
        </div>
      </Section>
      <Section
        title={t('Symptom')}
        aside={
          <PracticeButton onAct={() => dialPractice('before')}>
            {t('Let the practice dialer try')}
          </PracticeButton>
        }
      >
        <SymptomForm phase="before" />
      </Section>
    </StepPage>
  );
}
