import { useState } from 'react';
import type { Phase } from '../../../electron/core/incident/events';
import { type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { CommandCard } from '../../components/CommandCard';
import { Intake } from '../../components/Intake';
import { PracticeButton } from '../../components/PracticeButton';
import { Section } from '../../components/Section';
import { useSnapshot } from '../../stores/hooks';
import { capturePractice, dialPractice } from '../../stores/incident';
import styles from './FromDialerCard.module.css';
import { OutcomeForm } from './OutcomeForm';
import { OutcomeList } from './OutcomeList';

type Tool = 'telnet' | 'powershell';

/** The try that speaks for the dialer: from its own host, to what it calls. */
export function FromDialerCard({ phase }: { readonly phase: Phase }) {
  const { before, after } = useSnapshot();
  const { facts } = after ?? before;
  const [side, setSide] = useState<Side>(facts.active ?? 'B');
  const [tool, setTool] = useState<Tool>('telnet');
  const dialed = facts.sides[side].dialed?.value ?? null;
  const where =
    facts.dialerHost === null
      ? t('On the dialer’s host, in a command prompt')
      : t('On {host}, the dialer’s host, in a command prompt', { host: facts.dialerHost });
  return (
    <Section
      title={t('From the dialer’s host')}
      lead={t('Only a try from there, to what the dialer calls, tells what the dialer meets.')}
      aside={
        <PracticeButton onAct={() => dialPractice(phase)}>{t('Let the practice dialer try')}</PracticeButton>
      }
    >
      <div className={styles.card}>
        <div className={styles.choices}>
          <Choice<Side>
            legend={t('Which CTI Server?')}
            options={sides.map((value) => ({ value, label: t('Side {side}', { side: value }) }))}
            value={side}
            onChange={setSide}
          />
          <Choice<Tool>
            legend={t('Windows of the dialer’s host')}
            options={[
              { value: 'telnet', label: t('2000 or 2003') },
              { value: 'powershell', label: t('2012 R2 or later') },
            ]}
            value={tool}
            onChange={setTool}
          />
        </div>
        {tool === 'telnet' ? (
          <CommandCard
            where={where}
            command={dialed === null ? null : `telnet ${dialed.address} ${dialed.port}`}
            good={t('The window goes empty and waits: connected. Leave it with Ctrl+] and quit.')}
            bad={t(
              'A message that the connection failed. At once: refused. After about 20 seconds: timed out. Note how long it took.',
            )}
            note={dialed === null ? t('What the dialer calls on this side is not known yet.') : undefined}
          />
        ) : (
          <CommandCard
            where={t('On the dialer’s host, in PowerShell')}
            command={dialed === null ? null : `Test-NetConnection ${dialed.address} -Port ${dialed.port}`}
            good={<code>TcpTestSucceeded : True</code>}
            bad={
              <>
                <code>TcpTestSucceeded : False</code>{' '}
                {t('At once: refused. After about 20 seconds: timed out. Note how long it took.')}
              </>
            }
            note={dialed === null ? t('What the dialer calls on this side is not known yet.') : undefined}
          />
        )}
        <OutcomeForm
          side={side}
          phase={phase}
          method="tcp"
          kinds={['connected', 'refused', 'timed-out', 'unreachable', 'not-run']}
          from="dialer"
          transcript={null}
          onRecorded={() => undefined}
        />
        {sides.map((one) => (
          <OutcomeList key={one} side={one} phase={phase} only={(from) => from === 'dialer'} />
        ))}
        <CommandCard
          where={t('On the dialer’s host, while the dialer tries')}
          command="netstat -n -a"
          good={t('A row to the address and port that the dialer calls, in the state ESTABLISHED.')}
          bad={t(
            'A row to it in the state SYN_SENT: it asks, and nothing answers. No row: it was not trying just then.',
          )}
        />
        <Intake
          owner="dialer"
          phase={phase}
          what={t('the netstat of the dialer’s host')}
          pasteName={t('netstat, dialer')}
          extra={
            <PracticeButton onAct={() => capturePractice(phase, 'dialer', 'netstat-ipconfig')}>
              {t('Take it from the practice dialer')}
            </PracticeButton>
          }
        />
      </div>
    </Section>
  );
}
