import { useStore } from 'zustand';
import { aboutStore } from '../../stores/about';
import { useIsPractice } from '../../stores/hooks';
import { t } from '../text';
import styles from './Banners.module.css';
import { PracticeBanner } from './PracticeBanner';
import { TrialBanner } from './TrialBanner';

/** What must not be forgotten on any step: practice, and a runtime that is for trial only. */
export function Banners() {
  const practice = useIsPractice();
  const trial = useStore(aboutStore, (state) => state.about?.trialRuntime ?? false);
  if (!trial && !practice) return null;
  return (
    <section className={styles.banners} aria-label={t('Not to be forgotten')}>
      {trial ? <TrialBanner /> : null}
      {practice ? <PracticeBanner /> : null}
    </section>
  );
}
