import type { SideFacts } from '../../electron/core/diagnosis/types';
import { t } from '../app/text';
import styles from './ActivityTag.module.css';
import look from './looks/tag.module.css';

/** Whether a side is the active one, as the technician stated it. */
export function ActivityTag({ activity }: { readonly activity: SideFacts['activity'] }) {
  const words = {
    active: t('active'),
    idle: t('idle'),
    unknown: t('active or idle: not known'),
  };
  return (
    <span className={`${look.tag} ${styles.tag}`} data-activity={activity}>
      {words[activity]}
    </span>
  );
}
