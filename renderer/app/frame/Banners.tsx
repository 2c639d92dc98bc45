import { useStore } from 'zustand';
import { aboutStore } from '../../stores/about';
import { useIsPractice } from '../../stores/hooks';
import styles from './Banners.module.css';
import { PracticeBanner } from './PracticeBanner';
import { TrialBanner } from './TrialBanner';

/** What must not be forgotten on any step: practice, and a runtime that is for trial only. */
export function Banners() {
  const practice = useIsPractice();
  const trial = useStore(aboutStore, (state) => state.about?.trialRuntime ?? false);
  return (
    <div className={styles.banners}>
      {trial ? <TrialBanner /> : null}
      {practice ? <PracticeBanner /> : null}
    </div>
  );
}
