import type { LibraryRow } from '../../../electron/core/incident/library';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { erase } from '../../stores/home';
import styles from './EraseDialog.module.css';

/** Asks before an incident is deleted for good: it is the one thing here that nothing takes back. */
export function EraseDialog({ row, onClose }: { readonly row: LibraryRow; readonly onClose: () => void }) {
  return (
    <Dialog title={t('Delete for good?')} onClose={onClose}>
      <div className={styles.ask}>
        <p className={styles.title}>{row.title}</p>
        <p>
          {t(
            'Its record and all of its evidence go from this laptop. Nothing brings them back. Reports that were saved elsewhere stay.',
          )}
        </p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button
            kind="risky"
            onClick={() => {
              onClose();
              void erase(row);
            }}
          >
            {t('Delete for good')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
