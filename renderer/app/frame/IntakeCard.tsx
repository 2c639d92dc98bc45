import { useStore } from 'zustand';
import { Button } from '../../components/Button';
import { useLate } from '../../components/late';
import { intakeStore, stopIntake } from '../../stores/intake';
import { shortened } from '../shortened';
import { t } from '../text';
import styles from './IntakeCard.module.css';

/** How far the reading has come of what was brought, wherever it was brought to; and the way to stop it. */
export function IntakeCard() {
  const { id, progress, stopping } = useStore(intakeStore);
  const late = useLate(id !== null);
  if (!late) return null;
  const { files = 0, file = 0, name = '', part = 0 } = progress ?? {};
  const done = files === 0 ? undefined : (Math.max(file - 1, 0) + part) / files;
  return (
    <div className={styles.card}>
      <div className={styles.words} role="status">
        <p className={styles.title}>
          {stopping
            ? t('Stopping …')
            : files > 1
              ? t('Reading {file} of {files}', { file, files })
              : t('Reading …')}
        </p>
        <p className={styles.name} title={name}>
          {shortened(name)}
        </p>
      </div>
      <progress className={styles.bar} aria-label={t('Reading')} max={1} value={done} />
      <Button size="small" working={stopping} onClick={() => void stopIntake()}>
        {t('Stop')}
      </Button>
    </div>
  );
}
