import type { StepId } from '../../electron/core/incident/events';
import { stepTitle } from '../app/steps';
import { t, tell } from '../app/text';
import { useSnapshot } from '../stores/hooks';
import { goTo } from '../stores/incident';
import styles from './NextCheck.module.css';
import { closingWord } from './StateTag';

/** The check that tells most for its cost, in one line; a click goes to its step. */
export function NextCheck({ step }: { readonly step: StepId }) {
  const { before, after, incident } = useSnapshot();
  const { next, verdict } = after ?? before;
  if (incident.closing !== null) {
    return (
      <span className={styles.line}>
        {t('This incident is closed: {state}.', { state: closingWord(incident.closing.as) })}
      </span>
    );
  }
  if (next === null) {
    const words =
      verdict.status !== 'confirmed'
        ? t('Next best check: none known.')
        : verdict.cause === 'healthy'
          ? t('Next best check: none needed. The session is proven.')
          : t('Next best check: none needed. The cause is proven.');
    return <span className={styles.line}>{words}</span>;
  }
  const title = tell(next.title);
  const why = tell(next.why);
  return (
    <span className={styles.line} title={`${title}. ${why}`}>
      {t('Next best check:')}{' '}
      {next.step === step ? (
        <span className={styles.here}>{title}</span>
      ) : (
        <button
          type="button"
          className={styles.go}
          aria-label={t('{check}, on the step {step}', { check: title, step: stepTitle(next.step) })}
          onClick={() => void goTo(next.step)}
        >
          {title}
        </button>
      )}
    </span>
  );
}
