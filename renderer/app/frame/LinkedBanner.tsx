import { IconArrowsSplit2 } from '@tabler/icons-react';
import { Button } from '../../components/Button';
import { useSnapshot } from '../../stores/hooks';
import { switchIncident } from '../../stores/incident';
import { t } from '../text';
import styles from './Banners.module.css';

/** Says that this incident stands beside another one that began the same way, and leads there. */
export function LinkedBanner() {
  const { linked } = useSnapshot().incident;
  if (linked === undefined) return null;
  return (
    <div className={styles.banner} data-tone="look">
      <IconArrowsSplit2 size={16} aria-hidden="true" />
      <p className={styles.text}>
        {linked.why === 'both-went-on'
          ? t(
              'This came in a package and stands beside the incident of this laptop that began the same way: both went on. Nothing was mixed.',
            )
          : t(
              'This came in a package and stands beside the incident of this laptop that began the same way, whose record is damaged.',
            )}
      </p>
      <Button size="small" kind="quiet" onClick={() => void switchIncident(linked.incident)}>
        {t('Open the other one')}
      </Button>
    </div>
  );
}
