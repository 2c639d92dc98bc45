import { useState } from 'react';
import { useStore } from 'zustand';
import type { IncidentSummary } from '../../../electron/core/incident/snapshot';
import { stepNumber, stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Said } from '../../components/Said';
import { StateTag } from '../../components/StateTag';
import { Status } from '../../components/Status';
import { homeStore } from '../../stores/home';
import { openIncident } from '../../stores/incident';
import styles from './IncidentList.module.css';

/** Shown at once. The rest comes with one click: a list of thousands need not be drawn to find yesterday's. */
const shownAtFirst = 50;

function IncidentRow({ incident, now }: { readonly incident: IncidentSummary; readonly now: Date }) {
  const broken = incident.problem !== null;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-incident={incident.id}
        data-broken={broken || undefined}
        onClick={() => void openIncident(incident.id)}
      >
        <span className={styles.main}>
          <span className={styles.title}>{incident.title}</span>
          <span className={styles.verdict}>
            {incident.problem === null ? (
              <Said message={incident.verdictText} />
            ) : (
              <Status tone="unread">
                <Said message={incident.problem} />
              </Status>
            )}
          </span>
        </span>
        {incident.practice ? <span className={styles.practice}>{t('practice')}</span> : null}
        <StateTag closing={incident.closing} />
        <span className={styles.step}>
          {t('{number} of 8 · {step}', { number: stepNumber(incident.step), step: stepTitle(incident.step) })}
        </span>
        <span className={styles.time}>{dayAndTime(incident.updatedAt, now)}</span>
      </button>
    </li>
  );
}

/** The incidents there are, newest first. */
export function IncidentList() {
  const { incidents, failure } = useStore(homeStore);
  const [all, setAll] = useState(false);
  const now = new Date();
  return (
    <section className={styles.section} aria-labelledby="incidents">
      <h2 id="incidents" className={styles.heading}>
        {t('Incidents')}
      </h2>
      {failure === null ? null : (
        <div role="alert" className={styles.failure}>
          <Status tone="look">
            <Said message={failure.message} />
          </Status>
          {failure.hint === undefined ? null : (
            <p>
              <Said message={failure.hint} />
            </p>
          )}
        </div>
      )}
      {incidents === null ? null : incidents.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t('No incident yet')}</p>
          <p>
            {t(
              'The first one begins with what you have: a netstat, the Dialer Properties, or only the symptom. Everything is saved as you say it, on this laptop and nowhere else.',
            )}
          </p>
        </div>
      ) : (
        <ul className={styles.list}>
          {(all ? incidents : incidents.slice(0, shownAtFirst)).map((incident) => (
            <IncidentRow key={incident.id} incident={incident} now={now} />
          ))}
        </ul>
      )}
      {!all && incidents !== null && incidents.length > shownAtFirst ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('Show all {count}', { count: incidents.length })}
        </button>
      ) : null}
    </section>
  );
}
