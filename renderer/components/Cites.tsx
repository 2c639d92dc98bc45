import { IconFileSearch } from '@tabler/icons-react';
import type { Cite } from '../../electron/core/evidence/types';
import { fileName } from '../app/shortened';
import { t } from '../app/text';
import { openCite } from '../stores/drawer';
import { useSnapshot } from '../stores/hooks';
import styles from './Cites.module.css';

interface CitesProps {
  readonly cites: readonly Cite[];
  /** How many are shown before "and 3 more". */
  readonly most?: number;
  /** Shows the lines only, where the file goes without saying; it is named on hover. */
  readonly short?: boolean;
  /** False where the rest need not be mentioned. */
  readonly tellMore?: boolean;
}

/** The lines a statement rests on; each opens the evidence at its line. Nothing where it rests on no line. */
export function Cites({ cites, most = 3, short = false, tellMore = true }: CitesProps) {
  const { evidence } = useSnapshot();
  if (cites.length === 0) return null;
  const nameOf = (id: string) => evidence.find((view) => view.item.sha256 === id)?.item.name ?? t('evidence');
  return (
    <span className={styles.cites}>
      {cites.slice(0, most).map((cite) => {
        const name = nameOf(cite.evidence);
        const lines =
          cite.first === cite.last
            ? t('line {first}', { first: cite.first })
            : t('lines {first} to {last}', { first: cite.first, last: cite.last });
        return (
          <button
            key={`${cite.evidence}:${cite.first}:${cite.last}`}
            type="button"
            className={styles.cite}
            title={t('Show {lines} of {name}', { lines, name })}
            onClick={() => openCite(cite)}
          >
            <IconFileSearch size={14} aria-hidden="true" />
            {short ? null : <span className={styles.name}>{fileName(name)}</span>}
            <span className={styles.lines}>{lines}</span>
          </button>
        );
      })}
      {tellMore && cites.length > most ? (
        <span className={styles.more}>{t('and {count} more', { count: cites.length - most })}</span>
      ) : null}
    </span>
  );
}
