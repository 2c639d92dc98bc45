import type { Finding } from '../../../electron/core/diagnosis/types';
import { stepTitle } from '../../app/steps';
import { t, tell } from '../../app/text';
import { Cites } from '../../components/Cites';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { goTo } from '../../stores/incident';
import { causeTitle, statusWord, statusWords, toneOfFinding } from './cause-words';
import styles from './FindingRow.module.css';

/** One cause, judged: its answer, why, the lines, and the check that would settle it. */
export function FindingRow({
  finding,
  withSide = false,
}: {
  readonly finding: Finding;
  readonly withSide?: boolean;
}) {
  const { check } = finding;
  const settled = finding.status === 'confirmed' || finding.status === 'ruled-out';
  return (
    <li className={styles.row} data-status={finding.status}>
      <div className={styles.state} data-words={statusWords().join('\n')}>
        <Status tone={toneOfFinding(finding)}>{statusWord(finding.status)}</Status>
      </div>
      <div>
        <p className={styles.title}>
          {withSide && finding.side !== null
            ? t('Side {side}: {cause}', { side: finding.side, cause: causeTitle(finding.cause) })
            : causeTitle(finding.cause)}
        </p>
        <p className={styles.because}>
          <Said message={finding.because} /> <Cites cites={finding.cites} most={2} />
        </p>
        {check === null || settled ? null : (
          <p className={styles.check}>
            {t('Would settle it:')}{' '}
            <button
              type="button"
              className={styles.go}
              aria-label={t('{check}, on the step {step}', {
                check: tell(check.title),
                step: stepTitle(check.step),
              })}
              onClick={() => void goTo(check.step)}
            >
              {tell(check.title)}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
