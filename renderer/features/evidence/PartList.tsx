import { t, tell } from '../../app/text';
import { kindWord } from '../../components/evidence-words';
import { Status } from '../../components/Status';
import { type DrawerOwner, openPart } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import styles from './PartList.module.css';
import { ownerKey, placedParts, type Shown, tabOf } from './placing';

/** The pieces of one owner, newest first: what each is, and what was found in it. */
export function PartList({ owner, shown }: { readonly owner: DrawerOwner; readonly shown: Shown }) {
  const { evidence } = useSnapshot();
  const parts = placedParts(evidence).filter(({ part }) => tabOf(part) === owner);
  const unreadable = evidence.filter(
    (view) => view.parts.length === 0 && ownerKey(view.item.owner) === owner,
  );
  return (
    <ul className={styles.list} aria-label={t('Pieces of evidence')}>
      {parts.map(({ view, part }) => (
        <li key={`${view.item.sha256}/${part.index}`}>
          <button
            type="button"
            className={styles.part}
            aria-current={
              (view.item.sha256 === shown.view.item.sha256 && part.index === shown.part?.index) || undefined
            }
            onClick={() => openPart(view.item.sha256, part.index, 'lines')}
          >
            <span className={styles.kind} data-unread={part.kind === 'unknown' || undefined}>
              {kindWord(part.kind)}
            </span>
            <span className={styles.summary}>{tell(part.summary)}</span>
            <span className={styles.source}>
              {[part.host, part.clock, view.item.name].filter((word) => word !== null).join(' · ')}
            </span>
            {view.item.phase === 'after' ? <span className={styles.phase}>{t('after the fix')}</span> : null}
            {view.item.phase === 'earlier' ? (
              <span className={styles.phase}>{t('before an earlier fix')}</span>
            ) : null}
          </button>
        </li>
      ))}
      {unreadable.map((view) => (
        <li key={view.item.sha256}>
          <button
            type="button"
            className={styles.part}
            aria-current={view.item.sha256 === shown.view.item.sha256 || undefined}
            onClick={() => openPart(view.item.sha256, 0, 'lines')}
          >
            <span className={styles.kind}>
              <Status tone={view.attachment ? 'idle' : 'unread'}>{view.item.name}</Status>
            </span>
            {view.attachment ? <span className={styles.summary}>{t('attachment')}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
