import type { PartView } from '../../../electron/core/incident/snapshot';
import { t } from '../../app/text';
import { openCite } from '../../stores/drawer';
import styles from './UnreadLines.module.css';

/** The lines that were seen and not understood, with their numbers. */
export function UnreadLines({ sha256, part }: { readonly sha256: string; readonly part: PartView }) {
  const more = part.unreadCount - part.unread.length;
  return (
    <div>
      <p className={styles.lead}>
        {part.unreadCount === 1
          ? t('1 line was seen and not understood. It counts for nothing.')
          : t('{count} lines were seen and not understood. They count for nothing.', {
              count: part.unreadCount,
            })}
      </p>
      <ol className={styles.list}>
        {part.unread.map((line) => (
          <li key={line.line}>
            <button
              type="button"
              title={t('Show line {line}', { line: line.line })}
              onClick={() => openCite({ evidence: sha256, first: line.line, last: line.line })}
            >
              {line.line}
            </button>
            <code>{line.text === '' ? t('(empty)') : line.text}</code>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className={styles.lead}>{t('and {count} more', { count: more })}</p> : null}
    </div>
  );
}
