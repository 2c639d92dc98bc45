import { IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Received } from '../../components/Received';
import { incidentStore } from '../../stores/incident';
import { closeReceived, receivedStore } from '../../stores/received';
import { t } from '../text';
import styles from './Notices.module.css';

/** What came of a drop or paste made anywhere. Stays until it is closed, so that owners can be corrected. */
export function ReceivedCard() {
  const received = useStore(receivedStore, (state) => state.received);
  const open = useStore(incidentStore, (state) => state.snapshot !== null);
  if (received === null || !open) return null;
  return (
    <div className={styles.notice} role="status">
      <div className={styles.text}>
        <p className={styles.message}>
          {received.length === 1 ? t('Received') : t('Received: {count} pieces', { count: received.length })}
        </p>
        <div className={styles.scroll}>
          <Received received={received} />
        </div>
      </div>
      <button
        type="button"
        className={styles.close}
        aria-label={t('Close this message')}
        onClick={closeReceived}
      >
        <IconX size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
