import { Button } from '../../components/Button';
import { shortened } from '../shortened';
import { t } from '../text';
import styles from './ProgressCard.module.css';

interface ProgressCardProps {
  /** What goes on, with how far it is in numbers. */
  readonly title: string;
  /** What it is about, as the name of a file. */
  readonly name: string;
  /** What the bar is called for a screen reader. */
  readonly label: string;
  /** From 0 to 1; undefined: nobody knows yet. */
  readonly done: number | undefined;
  /** It was asked to stop, and has not yet. */
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** Long work that goes on wherever one is in the window: how far it is, and the way to stop it. */
export function ProgressCard({ title, name, label, done, stopping, onStop }: ProgressCardProps) {
  return (
    <div className={styles.card}>
      <div className={styles.words} role="status">
        <p className={styles.title}>{stopping ? t('Stopping …') : title}</p>
        <p className={styles.name} title={name}>
          {shortened(name)}
        </p>
      </div>
      <progress className={styles.bar} aria-label={label} max={1} value={done} />
      <Button size="small" working={stopping} onClick={onStop}>
        {t('Stop')}
      </Button>
    </div>
  );
}
