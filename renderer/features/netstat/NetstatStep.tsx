import { type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Cites } from '../../components/Cites';
import { CommandCard } from '../../components/CommandCard';
import { Fold } from '../../components/Fold';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { StepPage } from '../../components/StepPage';
import { useSnapshot } from '../../stores/hooks';
import { KnownSite } from '../known-sites/KnownSite';
import { Collector } from './Collector';
import { captureCommand, registryCommands } from './commands';
import styles from './NetstatStep.module.css';
import { SideEvidence } from './SideEvidence';

function inOrder(active: Side | null): readonly Side[] {
  return active === 'B' ? ['B', 'A'] : sides;
}

/** Step 4: who listens where, and which card comes first. */
export function NetstatStep() {
  const { facts } = useSnapshot().before;
  const general = facts.conflicts.filter((conflict) => conflict.side === null);
  return (
    <StepPage
      step="netstat"
      title={t('Who listens where, and which card comes first?')}
      lead={t('Run this one line on the active side’s CTI Server, better on both, and bring what it prints.')}
      why={
        <p>
          {t(
            'With several network cards, the CTI Server of this generation listens on the first card of the binding order only. netstat shows on which address the CTI port listens, ipconfig /all which card comes first.',
          )}
        </p>
      }
    >
      <Section title={t('What to type')}>
        <div className={styles.type}>
          <CommandCard
            where={t(
              'On the CTI Server’s host, in a command prompt (Start, Run, cmd). The same line for both sides.',
            )}
            command={captureCommand}
            good={t(
              'A row in the state LISTENING on the address and port that the dialer calls, or on 0.0.0.0 with that port.',
            )}
            bad={t('The port listens on another address only, or there is no row with it.')}
            note={t(
              'To copy: right-click in the window, Mark or Select All, then Enter. It only reads; nothing is changed.',
            )}
          />
          <Fold
            title={t('Or take it all in one go, with a script')}
            hint={t('for a host that a USB stick reaches')}
          >
            <Collector />
          </Fold>
          <Fold title={t('Also the binding order from the registry')}>
            <div className={styles.registry}>
              <p>
                {t(
                  'It confirms the order that ipconfig /all shows. Each line writes a file into the folder you are in; bring the files. Nothing is changed.',
                )}
              </p>
              {registryCommands.map(({ file, command }) => (
                <CommandCard
                  key={file}
                  where={t('On the CTI Server’s host, in a command prompt')}
                  command={command}
                />
              ))}
            </div>
          </Fold>
        </div>
      </Section>
      {general.map((conflict) => (
        <div key={conflict.message.text} className={styles.conflict}>
          <Status tone="look">
            <Said message={conflict.message} />
          </Status>
          <Cites cites={conflict.cites} />
        </div>
      ))}
      <KnownSite />
      {inOrder(facts.active).map((side) => (
        <SideEvidence key={side} side={side} phase="before" />
      ))}
    </StepPage>
  );
}
