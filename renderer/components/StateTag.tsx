import type { Closing } from '../../electron/core/incident/events';
import { t } from '../app/text';
import styles from './StateTag.module.css';

/** How an incident ended, in words. */
export function closingWord(closing: Closing | null): string {
  if (closing === null) return t('open');
  const words: Record<Closing, string> = {
    fixed: t('fixed'),
    'fixed-time-stated': t('fixed (time stated by the technician)'),
    'listener-corrected': t('listener corrected'),
    'worked-around': t('worked around'),
    'not-fixed': t('not fixed'),
    'handed-over': t('handed over'),
  };
  return words[closing];
}

/** The state of an incident. */
export function StateTag({ closing }: { readonly closing: Closing | null }) {
  return (
    <span className={styles.tag} data-closing={closing ?? 'open'}>
      {closingWord(closing)}
    </span>
  );
}
