import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { aboutStore } from '../../stores/about';
import { t } from '../text';
import styles from './Banners.module.css';

/** Lasting: the fallback runtime gets no security fixes. */
export function TrialBanner() {
  const version = useStore(aboutStore, (state) => state.about?.electron ?? '');
  return (
    <div className={styles.banner} data-tone="look">
      <IconAlertTriangleFilled size={15} aria-hidden="true" />
      <p>
        <strong>{t('Trial runtime.')}</strong>{' '}
        {t('Electron {version} gets no security fixes any more. Use it to try Rebind, not for daily work.', {
          version,
        })}
      </p>
    </div>
  );
}
