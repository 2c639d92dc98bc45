import { t } from '../app/text';
import { Button } from './Button';
import styles from './NotSaved.module.css';
import { Status } from './Status';

/** Stands beside what was typed and could not be saved, and saves it once that is possible. */
export function NotSaved({ again }: { readonly again: () => void }) {
  return (
    <span className={styles.line}>
      <Status tone="look">{t('Not saved: it stands in this window only.')}</Status>
      <Button size="small" onClick={again}>
        {t('Save it again')}
      </Button>
    </span>
  );
}
