import { IconUsers } from '@tabler/icons-react';
import { useStore } from 'zustand';
import quiet from '../../components/looks/quiet-button.module.css';
import { useSnapshot } from '../../stores/hooks';
import { settingsStore } from '../../stores/settings';
import { setTimelineOpen } from '../../stores/timeline';
import { t } from '../text';
import styles from './Others.module.css';

/** Who else worked on this incident; a click shows what each did. */
export function Others() {
  const { people } = useSnapshot();
  const own = useStore(settingsStore, (state) => state.settings?.name ?? null);
  const others = people.filter(({ name }) => name !== own && name !== '').map(({ name }) => name);
  if (own === null || others.length === 0) return null;
  const names = others.join(', ');
  return (
    <button
      type="button"
      className={`${quiet.button} ${styles.others}`}
      aria-label={t('Also worked on it: {names}. Show the time line', { names })}
      title={t('Also worked on it: {names}', { names })}
      onClick={() => setTimelineOpen(true)}
    >
      <IconUsers size={15} aria-hidden="true" />
      <span className={`${quiet.word} ${styles.names}`}>{names}</span>
      <span className={styles.count} aria-hidden="true">
        {others.length}
      </span>
    </button>
  );
}
