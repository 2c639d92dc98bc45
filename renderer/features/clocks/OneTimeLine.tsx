import type { ClockEntry } from '../../../electron/core/clocks/types';
import { withStepTitle } from '../../../electron/core/remedy/step-title';
import { t, tell } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Cites } from '../../components/Cites';
import { Fold } from '../../components/Fold';
import { Said } from '../../components/Said';
import { useSnapshot } from '../../stores/hooks';
import styles from './ClockCard.module.css';

/** Captures, logged events, listeners bound anew and what was done here, in this laptop's time. */
export function OneTimeLine() {
  const { clocks, timeline, plan } = useSnapshot();
  const acts = new Map(timeline.map((entry) => [entry.eventId, entry]));
  const shown = clocks.timeline.filter(({ eventId }) => eventId === null || acts.has(eventId));
  if (shown.every(({ kind }) => kind === 'act')) return null;
  return (
    <Fold title={t('One time line, by this laptop’s clock')}>
      <ol className={styles.line}>
        {shown.map((entry) => {
          const act = entry.eventId === null ? undefined : acts.get(entry.eventId);
          const said = act?.text ?? entry.text;
          const text = said === null ? null : withStepTitle(said, plan);
          return (
            <li key={entry.id} className={styles.entry} data-kind={entry.kind} data-place={entry.place}>
              <span className={styles.when}>{whenWords(entry)}</span>
              <span className={styles.what}>
                {text === null ? null : <Said message={text} />}{' '}
                <span className={styles.by}>
                  {entry.label === null
                    ? (act?.by ?? '')
                    : entry.clock === null
                      ? tell(entry.label)
                      : t('{host}, its clock: {clock}', { host: entry.label, clock: entry.clock })}
                </span>{' '}
                <Cites cites={entry.cites} most={2} short />
              </span>
            </li>
          );
        })}
      </ol>
      {clocks.loggedLeft === 0 ? null : (
        <p className={styles.note}>
          {t('{count} logged events that tell nothing of this case are left out.', {
            count: clocks.loggedLeft,
          })}
        </p>
      )}
    </Fold>
  );
}

/** When, with how sure it is. */
function whenWords({ place, earliest, latest }: ClockEntry): string {
  const now = new Date();
  const to = latest === null ? '' : dayAndTime(latest, now);
  switch (place) {
    case 'exact':
      return to;
    case 'by':
      return t('{time} at the latest', { time: to });
    case 'between': {
      const from = earliest === null ? '' : dayAndTime(earliest, now);
      return from === to ? to : t('{from} to {to}', { from, to });
    }
    case 'unknown':
      return t('not known by this clock');
  }
}
