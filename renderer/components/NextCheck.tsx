import type { StepId } from '../../electron/core/incident/events';
import { stepTitle } from '../app/steps';
import { t, tell } from '../app/text';
import { useSnapshot } from '../stores/hooks';
import { goTo } from '../stores/incident';
import styles from './NextCheck.module.css';
import { closingWord } from './StateTag';

/**
 * The check that tells most for its cost, in two lines at most; a click goes to its step. None is named once the
 * incident is closed, or once its fresh evidence allows it to be closed as fixed.
 */
export function NextCheck({ step }: { readonly step: StepId }) {
  const { before, after, incident, verification } = useSnapshot();
  const { next, verdict } = after ?? before;
  if (incident.closing !== null) {
    return (
      <Line words={t('This incident is closed: {state}.', { state: closingWord(incident.closing.as) })} />
    );
  }
  if (verification.allows.includes('fixed') || verification.statedBy !== null) {
    return <Line words={t('No more check is needed: the incident can be closed as fixed.')} />;
  }
  if (next === null) {
    return (
      <Line
        words={
          verdict.status !== 'confirmed'
            ? t('Next best check: none known.')
            : verdict.cause === 'healthy'
              ? t('Next best check: none needed. The session is proven.')
              : t('Next best check: none needed. The cause is proven.')
        }
      />
    );
  }
  const title = tell(next.title);
  const whole = t('Next best check: {title}. {why}', { title, why: tell(next.why) });
  const label = t('Next best check:');
  if (next.step === step) {
    return (
      <span className={styles.line} title={whole}>
        {label} <span className={styles.here}>{title}</span>
      </span>
    );
  }
  return (
    // All of it is the button: a button within the line would be one box of as many lines as it likes.
    <button
      type="button"
      className={styles.go}
      title={whole}
      aria-label={t('Next best check: {check}, on the step {step}', {
        check: title,
        step: stepTitle(next.step),
      })}
      onClick={() => void goTo(next.step)}
    >
      <span className={styles.line}>
        {label} <span className={styles.check}>{title}</span>
      </span>
    </button>
  );
}

function Line({ words }: { readonly words: string }) {
  return (
    <span className={styles.line} title={words}>
      {words}
    </span>
  );
}
