import { IconAlertTriangleFilled, IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { Closing } from '../../electron/core/incident/events';
import { t } from '../app/text';
import look from './looks/tag.module.css';
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

/** The sign beside the word: no state is told by its colour alone. */
function Sign({ closing }: { readonly closing: Closing | null }) {
  const size = { size: 12, 'aria-hidden': true } as const;
  if (closing === null) return null;
  if (closing === 'fixed' || closing === 'fixed-time-stated') return <IconCheck {...size} stroke={3} />;
  if (closing === 'not-fixed') return <IconX {...size} stroke={3} />;
  if (closing === 'listener-corrected' || closing === 'worked-around')
    return <IconAlertTriangleFilled {...size} />;
  return <IconMinus {...size} stroke={3} />;
}

/** The state of an incident. */
export function StateTag({ closing }: { readonly closing: Closing | null }) {
  return (
    <span className={`${look.tag} ${styles.tag}`} data-closing={closing ?? 'open'}>
      <Sign closing={closing} />
      {closingWord(closing)}
    </span>
  );
}
