import { useEffect, useState } from 'react';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { useLate } from '../../components/late';
import { cancelTest, type RunningTest } from '../../stores/tests';
import { duration } from './outcome-words';
import styles from './TestProgress.module.css';

/** Seconds that have passed since `startedAt` (the window's clock, in milliseconds), a few times a second. */
function useSeconds(startedAt: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - startedAt) / 1000;
}

/** How far a test from this laptop has come, and the way to take it back. Nothing for one that ends at once. */
export function TestProgress({ running }: { readonly running: RunningTest }) {
  const { limitMilliseconds, startedAt, progress } = running;
  const passed = useSeconds(startedAt);
  const late = useLate(true);
  if (!late) return null;
  const many = progress !== null && progress.total > 1 ? progress : null;
  const words =
    progress?.pausing === true
      ? t('Waits ten seconds before it asks this server again')
      : many === null
        ? passed * 1000 < limitMilliseconds + 1000
          ? t('{passed} s of {limit}', { passed: Math.floor(passed), limit: duration(limitMilliseconds) })
          : t('{passed} s: the name and the connection have {limit} each', {
              passed: Math.floor(passed),
              limit: duration(limitMilliseconds),
            })
        : running.kind === 'path'
          ? t('{done} of {total} endpoints', { done: many.done, total: many.total })
          : t('Version {number} of {total}', { number: many.done + 1, total: many.total });
  return (
    <div className={styles.progress} data-test-progress={running.kind}>
      <progress
        className={styles.bar}
        aria-label={t('Waiting for an answer')}
        max={many === null ? limitMilliseconds / 1000 : many.total}
        value={progress?.pausing === true ? undefined : many === null ? passed : many.done}
      />
      <span className={styles.count} role="status">
        {words}
      </span>
      <Button size="small" onClick={() => void cancelTest()}>
        {t('Cancel')}
      </Button>
    </div>
  );
}
