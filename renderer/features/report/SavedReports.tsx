import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Fold } from '../../components/Fold';
import { useIncident } from '../../stores/hooks';
import { formats, nameOf } from './format-words';
import styles from './Report.module.css';

/** Most reports that are listed; the time line has them all. */
const mostListed = 20;

/** The reports that were saved of this incident, the last one first. */
export function SavedReports() {
  const { exports = [] } = useIncident();
  const reports = exports.flatMap(({ format, ...more }) => {
    const known = formats.find((one) => one === format);
    return known === undefined ? [] : [{ format: known, ...more }];
  });
  if (reports.length === 0) return null;
  const now = new Date();
  return (
    <div className={styles.earlier}>
      <Fold
        title={t('What was saved, and when')}
        hint={reports.length === 1 ? t('1 report') : t('{count} reports', { count: reports.length })}
      >
        <ul className={styles.earlierList}>
          {reports
            .toReversed()
            .slice(0, mostListed)
            .map((one) => (
              <li key={`${one.at} ${one.format} ${one.file}`}>
                <span className={styles.when}>{dayAndTime(one.at, now)}</span>
                <span className={styles.formatName}>{nameOf(one.format)}</span>
                <span className={styles.fileName}>
                  {one.file}
                  {one.parts === 'customer' ? (
                    <span className={styles.soft}> · {t('the customer’s page')}</span>
                  ) : null}
                </span>
                <span className={styles.soft}>{one.by}</span>
              </li>
            ))}
        </ul>
      </Fold>
    </div>
  );
}
