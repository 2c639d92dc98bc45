import type { OutcomeMethod, Place } from '../../../electron/core/case/types';
import { sessionWords } from '../../../electron/core/cti/session-words';
import type { Phase } from '../../../electron/core/incident/events';
import type { Side } from '../../../electron/core/net/ports';
import { t, tell } from '../../app/text';
import { timeOfDay } from '../../app/time';
import { Button } from '../../components/Button';
import { Cites } from '../../components/Cites';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { useIncident } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './OutcomeList.module.css';
import { kindWord, outcomeMeaning, outcomeSentence, toneOf } from './outcome-words';

interface OutcomeListProps {
  readonly side: Side;
  readonly phase: Phase;
  /** Shows only what was tried in this way. */
  readonly methods?: readonly OutcomeMethod[];
  /** Shows only what was tried from these places. */
  readonly only?: (from: Place | null) => boolean;
}

/** What was recorded for a side, newest first; each can be taken back. */
export function OutcomeList({ side, phase, methods, only }: OutcomeListProps) {
  const outcomes = useIncident()
    .outcomes.filter(
      (outcome) =>
        outcome.side === side &&
        outcome.phase === phase &&
        (methods === undefined || methods.includes(outcome.method)) &&
        (only === undefined || only(outcome.from)),
    )
    .toReversed();
  if (outcomes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('Outcomes for side {side}', { side })}>
      {outcomes.map((outcome) => {
        const meaning = outcomeMeaning(outcome);
        const details = sessionWords(outcome.code, outcome.told);
        return (
          <li key={outcome.eventId} className={styles.item} data-outcome={outcome.kind}>
            <div className={styles.head}>
              <Status tone={toneOf(outcome.kind)} strong>
                {kindWord(outcome.kind)}
              </Status>
              <span className={styles.when}>
                {timeOfDay(outcome.at)} · {outcome.by}
              </span>
              <Button
                kind="quiet"
                size="small"
                label={t('Take back: {what}', { what: kindWord(outcome.kind) })}
                onClick={() => void say({ type: 'undone', event: outcome.eventId })}
              >
                {t('Take back')}
              </Button>
            </div>
            <p className={styles.sentence}>
              <Said message={outcomeSentence(outcome)} />{' '}
              {outcome.source === null ? null : (
                <Cites
                  cites={[
                    {
                      evidence: outcome.source.evidence,
                      first: outcome.source.lines[0],
                      last: outcome.source.lines[1],
                    },
                  ]}
                />
              )}
            </p>
            {details.length === 0 ? null : (
              <ul className={styles.details}>
                {details.map((detail) => (
                  <li key={tell(detail)}>
                    <Said message={detail} />
                  </li>
                ))}
              </ul>
            )}
            {meaning === null ? null : (
              <p className={styles.meaning}>
                <Said message={meaning} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
