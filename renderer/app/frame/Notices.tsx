import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconInfoCircle,
  IconX,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Button } from '../../components/Button';
import { Said } from '../../components/Said';
import { dismissNotice, type Notice, noticeStore } from '../../stores/notices';
import { t, tell } from '../text';
import { IntakeCard } from './IntakeCard';
import styles from './Notices.module.css';
import { ReceivedCard } from './ReceivedCard';

const icons = {
  wrong: IconCircleXFilled,
  look: IconAlertTriangleFilled,
  good: IconCircleCheckFilled,
  plain: IconInfoCircle,
} as const;

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const Icon = icons[notice.tone];
  const { action } = notice;
  return (
    <div
      className={styles.notice}
      data-tone={notice.tone}
      role={notice.tone === 'wrong' ? 'alert' : 'status'}
    >
      <Icon size={18} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.message}>
          <Said message={notice.message} />
        </p>
        {notice.hint === null ? null : (
          <p className={styles.hint}>
            <Said message={notice.hint} />
          </p>
        )}
        {action === null ? null : (
          <Button
            size="small"
            onClick={() => {
              action.act();
              dismissNotice(notice.id);
            }}
          >
            {tell(action.label)}
          </Button>
        )}
      </div>
      <button
        type="button"
        className={styles.close}
        aria-label={t('Close this message')}
        onClick={() => dismissNotice(notice.id)}
      >
        <IconX size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Messages that belong to no field: they stay until they are closed. */
export function Notices() {
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <section className={styles.notices} aria-label={t('Messages')}>
      <IntakeCard />
      <ReceivedCard />
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
