import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { Button } from '../../components/Button';
import { useTopDialog } from '../../components/use-top-dialog';
import { dismissAllNotices, noticeStore, shownAtOnce } from '../../stores/notices';
import { t } from '../text';
import { IntakeCard } from './IntakeCard';
import { NoticeCard } from './NoticeCard';
import styles from './Notices.module.css';
import { OpeningCard } from './OpeningCard';
import { ReceivedCard } from './ReceivedCard';

/**
 * Messages that belong to no field, the newest first: they stay until they are closed. They lie over a
 * dialog too, and are read out as they come.
 */
export function Notices() {
  const notices = useStore(noticeStore, (state) => state.notices);
  const dialog = useTopDialog();
  const newestFirst = [...notices].reverse();
  const older = notices.length - shownAtOnce;
  const messages = (
    <section
      className={styles.notices}
      aria-label={t('Messages')}
      data-over-dialog={dialog !== null || undefined}
    >
      <IntakeCard />
      <OpeningCard />
      <ReceivedCard />
      <ul className={styles.list} aria-live="polite" aria-relevant="additions">
        {newestFirst.slice(0, shownAtOnce).map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </ul>
      {notices.length < 2 ? null : (
        <p className={styles.more}>
          {older <= 0
            ? null
            : older === 1
              ? t('1 older message follows.')
              : t('{count} older messages follow.', { count: older })}
          <Button size="small" onClick={dismissAllNotices}>
            {t('Close all messages')}
          </Button>
        </p>
      )}
    </section>
  );
  return dialog === null ? messages : createPortal(messages, dialog);
}
