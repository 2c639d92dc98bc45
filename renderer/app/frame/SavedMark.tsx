import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useLate } from '../../components/late';
import { incidentStore } from '../../stores/incident';
import { t, tell } from '../text';
import { timeOfDay } from '../time';
import styles from './SavedMark.module.css';

/** From then on a disk or a share is slow, in milliseconds, and that is said. */
const long = 5_000;

/** Whether what was said is on the disk: saved and when, being saved, or not saved and why. */
export function SavedMark({ savedAt }: { readonly savedAt: string }) {
  const pending = useStore(incidentStore, (state) => state.pending > 0);
  const unsaved = useStore(incidentStore, (state) => state.unsaved);
  const saving = useLate(pending);
  const slow = useLate(pending, long);
  if (saving) {
    return (
      <span className={styles.saved} role="status" data-slow={slow || undefined}>
        {slow ? t('Saving takes long: not saved yet …') : t('Saving …')}
      </span>
    );
  }
  if (unsaved !== null) {
    return (
      <span className={styles.saved} role="status" data-unsaved title={tell(unsaved.message)}>
        <IconAlertTriangleFilled size={15} aria-hidden="true" />
        {t('Not saved')}
      </span>
    );
  }
  return (
    <span className={styles.saved} role="status">
      {t('Saved {time}', { time: timeOfDay(savedAt) })}
    </span>
  );
}
