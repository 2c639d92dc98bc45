import type { Failure } from '../../electron/core/result';
import styles from './Failed.module.css';
import { Said } from './Said';
import { Status, type Tone } from './Status';

interface FailedProps {
  readonly failure: Failure;
  /** `look` where nothing is wrong but what was brought. */
  readonly tone?: Tone;
}

/** Why something did not succeed, and what can be done. */
export function Failed({ failure, tone = 'wrong' }: FailedProps) {
  return (
    <div>
      <Status tone={tone}>
        <Said message={failure.message} />
      </Status>
      {failure.hint === undefined ? null : (
        <p className={styles.hint}>
          <Said message={failure.hint} />
        </p>
      )}
    </div>
  );
}
