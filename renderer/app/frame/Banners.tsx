import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { aboutStore } from '../../stores/about';
import { useIsPractice, useSnapshot } from '../../stores/hooks';
import { t, tell } from '../text';
import styles from './Banners.module.css';
import { LinkedBanner } from './LinkedBanner';
import { PracticeBanner } from './PracticeBanner';
import { TrialBanner } from './TrialBanner';

/** What must not be forgotten on any step: practice, a runtime that is for trial only, a record that is damaged. */
export function Banners() {
  const practice = useIsPractice();
  const trial = useStore(aboutStore, (state) => state.about?.trialRuntime ?? false);
  const { notices = [], incident } = useSnapshot();
  if (!trial && !practice && notices.length === 0 && incident.linked === undefined) return null;
  return (
    <section className={styles.banners} aria-label={t('Not to be forgotten')}>
      {trial ? <TrialBanner /> : null}
      {practice ? <PracticeBanner /> : null}
      <LinkedBanner />
      {notices.map((notice) => (
        <div key={tell(notice)} className={styles.banner} data-tone="look">
          <IconAlertTriangleFilled size={15} aria-hidden="true" />
          <p>{tell(notice)}</p>
        </div>
      ))}
    </section>
  );
}
