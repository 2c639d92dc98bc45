import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { TrialBanner } from '../../app/frame/TrialBanner';
import { markReady, markScreen } from '../../app/ready';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { aboutStore } from '../../stores/about';
import { openHelp } from '../../stores/help';
import { openSurface } from '../../stores/surfaces';
import { KnownSitesButton } from '../known-sites/KnownSites';
import { YouAre } from '../settings/YouAre';
import styles from './HomeScreen.module.css';
import { IncidentList } from './IncidentList';
import { Offers } from './Offers';

/** The first screen: four ways to begin, and the incidents there are. */
export function HomeScreen() {
  const [listed, setListed] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const trial = useStore(aboutStore, (state) => state.about?.trialRuntime ?? false);
  const version = useStore(aboutStore, (state) => state.about?.version ?? null);

  useEffect(() => {
    markScreen('home');
    document.title = t('Rebind');
  }, []);
  useEffect(() => {
    if (!listed) return;
    markReady(true);
    return () => markReady(false);
  }, [listed]);

  return (
    <div className={styles.home}>
      <section aria-label={t('Not to be forgotten')}>{trial ? <TrialBanner /> : null}</section>
      <main ref={scroller} className={styles.main}>
        <div className={styles.middle}>
          <header className={styles.head}>
            <div>
              <h1 className={styles.title}>Rebind</h1>
              <p className={styles.lead}>
                {t(
                  'Why does the BA Dialer not get a session with the CTI Server? From the symptom to a proven fix.',
                )}
              </p>
            </div>
            <div className={styles.tools}>
              <YouAre />
              <KnownSitesButton />
              <Button kind="quiet" onClick={() => openHelp('home')}>
                {t('Help')}
              </Button>
            </div>
          </header>
          <Offers />
          <IncidentList scroller={scroller} onReady={useCallback(() => setListed(true), [])} />
          <p className={styles.foot}>
            {t(
              'Rebind changes nothing on a customer’s machine and contacts only the address you ask it to test.',
            )}
            {version === null ? null : ` ${t('Version {version}.', { version })}`}{' '}
            <button type="button" className={styles.more} onClick={() => openSurface('about')}>
              {t('About Rebind')}
            </button>
          </p>
        </div>
      </main>
    </div>
  );
}
