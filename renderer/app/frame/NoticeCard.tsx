import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconInfoCircle,
  IconX,
} from '@tabler/icons-react';
import { Button } from '../../components/Button';
import { Said } from '../../components/Said';
import { dismissNotice, type Notice } from '../../stores/notices';
import { t, tell } from '../text';
import styles from './Notices.module.css';

const icons = {
  wrong: IconCircleXFilled,
  look: IconAlertTriangleFilled,
  good: IconCircleCheckFilled,
  plain: IconInfoCircle,
} as const;

/** One message, with what can be done about it. Escape inside of it closes it, and no dialog under it. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const Icon = icons[notice.tone];
  const { action } = notice;
  return (
    <li
      className={styles.notice}
      data-tone={notice.tone}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        dismissNotice(notice.id);
      }}
    >
      <Icon size={18} aria-hidden="true" />
      <div className={styles.text} role={notice.tone === 'wrong' ? 'alert' : undefined}>
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
    </li>
  );
}
