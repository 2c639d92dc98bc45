import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Section } from '../../components/Section';
import { useIncident } from '../../stores/hooks';
import styles from './Verify.module.css';

/** Fixes that did not help, with what was done and why they were set aside. */
export function EarlierFixes() {
  const { setAside = [] } = useIncident();
  if (setAside.length === 0) return null;
  const now = new Date();
  return (
    <Section title={t('Earlier fixes')}>
      <ul className={styles.missing}>
        {setAside.map(({ fix, reason, at, by }) => (
          <li key={at}>
            {t('Side {side}, begun {begun}, {count} steps ticked, set aside {time} by {by}: {reason}', {
              side: fix.side,
              begun: dayAndTime(fix.begunAt, now),
              count: Object.keys(fix.ticks).length,
              time: dayAndTime(at, now),
              by,
              reason,
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
