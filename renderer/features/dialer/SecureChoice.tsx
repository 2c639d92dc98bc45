import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { useIncident } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './DialerStep.module.css';

type Answer = 'yes' | 'no' | 'unknown';

/** Does the dialer ask for a secured connection? Older releases have no such setting. */
export function SecureChoice() {
  const { secure } = useIncident().site.dialer;
  return (
    <div className={styles.secure}>
      <Choice<Answer>
        legend={t('Enable Secured Connection')}
        options={[
          { value: 'yes', label: t('Yes') },
          { value: 'no', label: t('No') },
          { value: 'unknown', label: t('Not known') },
        ]}
        value={secure === null ? 'unknown' : secure ? 'yes' : 'no'}
        onChange={async (answer) =>
          (await say({ type: 'dialer-set', secure: answer === 'unknown' ? null : answer === 'yes' })) === null
        }
      />
      <p className={styles.hint}>
        {t(
          'The CTI Server has one port for plain connections and another for secured ones. Older releases have no such setting.',
        )}
      </p>
    </div>
  );
}
