import { IconSwitchHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Fold } from '../../components/Fold';
import { useIncident } from '../../stores/hooks';
import { failOverPractice, practiceStore } from '../../stores/practice';
import { Debrief } from './Debrief';
import styles from './PracticePanel.module.css';

/** The practice site from behind: its story, its dialer, which side is active, and the addresses that are really bound. */
export function PracticePanel() {
  const { rehearsal, explained } = useIncident();
  const state = useStore(practiceStore, (practice) => practice.state);
  const [working, setWorking] = useState(false);
  if (state === null) return null;
  const active = state.hosts.find((host) => host.active)?.side ?? null;
  const failOver = async () => {
    setWorking(true);
    await failOverPractice();
    setWorking(false);
  };
  return (
    <section
      className={styles.panel}
      aria-label={t('The practice site')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      data-practice-panel=""
    >
      <p className={styles.story}>{state.story}</p>
      <div className={styles.now}>
        <span>{state.dialer.words}</span>
        {active === null ? null : <span>{t('Side {side} is active.', { side: active })}</span>}
        <Button
          size="small"
          icon={<IconSwitchHorizontal size={16} aria-hidden="true" />}
          working={working}
          onClick={() => void failOver()}
        >
          {active === 'A' ? t('Let side B take over') : t('Let side A take over')}
        </Button>
      </div>
      <Debrief hidden={rehearsal && !explained} />
      <Fold title={t('The addresses that are really bound')}>
        <table className={styles.map}>
          <thead>
            <tr>
              <th scope="col">{t('Shown here')}</th>
              <th scope="col">{t('Really bound')}</th>
              <th scope="col">{t('What it is')}</th>
            </tr>
          </thead>
          <tbody>
            {state.map.map((row) => (
              <tr key={`${row.shown} ${row.real}`}>
                <td>{row.shown}</td>
                <td>{row.real}</td>
                <td className={styles.what}>{row.what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </section>
  );
}
