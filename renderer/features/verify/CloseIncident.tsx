import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { shortened } from '../../app/shortened';
import { t, tell } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Button } from '../../components/Button';
import { Hidden } from '../../components/Hidden';
import one from '../../components/looks/option.module.css';
import { Section } from '../../components/Section';
import { StateTag } from '../../components/StateTag';
import { draftKey, draftStore, dropDraft, setDraft } from '../../stores/drafts';
import { useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './CloseIncident.module.css';
import { closingHint, closingName, whyNot } from './closing-words';
import { type Closing, closingsFor, needsReason } from './closings';

const longestReason = 4_000;

/** How the incident ends: what the fresh evidence allows, and why the rest is not allowed. */
export function CloseIncident() {
  const { closing } = useSnapshot().incident;
  return closing === null ? <Open /> : <Closed />;
}

function Closed() {
  const { closing, knownSite } = useSnapshot().incident;
  const kept = knownSite?.kept ?? null;
  const [working, setWorking] = useState(false);
  if (closing === null) return null;
  const reopen = async () => {
    setWorking(true);
    await say({ type: 'reopened' });
    setWorking(false);
  };
  return (
    <Section title={t('How it ended')} aside={<StateTag closing={closing.as} />}>
      <p>
        {t('Closed as {state} by {by}, {time}.', {
          state: closingName(closing.as, closing.statedBy),
          by: closing.by,
          time: dayAndTime(closing.at, new Date()),
        })}
      </p>
      {kept === null ? null : (
        <p>
          {t('How the site stands now is kept on this laptop as known good: {name}.', {
            name: shortened(kept.name),
          })}
        </p>
      )}
      {closing.reason === '' ? null : <p className={styles.reasonGiven}>{closing.reason}</p>}
      <div className={styles.end}>
        <Button working={working} onClick={() => void reopen()}>
          {t('Open it again')}
        </Button>
      </div>
    </Section>
  );
}

function Open() {
  const { id, verification } = useSnapshot();
  const { allows, missing, statedBy } = verification;
  const key = draftKey(id, 'closing.reason');
  const reason = useStore(draftStore, (state) => state.texts[key] ?? '');
  const [picked, setPicked] = useState<Closing | null>(null);
  const [working, setWorking] = useState(false);
  const name = useId();
  const reasonId = useId();
  // What was picked may no longer be allowed once other evidence came.
  const chosen = picked !== null && allows.includes(picked) ? picked : null;
  const reasonLacks = chosen !== null && needsReason(chosen) && reason.trim() === '';

  const close = async () => {
    if (chosen === null || reasonLacks) return;
    setWorking(true);
    const word = chosen === 'fixed-time-stated' && statedBy !== null ? { statedBy } : {};
    const failure = await say({ type: 'closed', as: chosen, reason: reason.trim(), ...word });
    setWorking(false);
    if (failure === null) dropDraft(key);
  };
  return (
    <Section
      title={t('Close the incident')}
      lead={t('What the evidence does not show cannot be chosen. A closed incident can be opened again.')}
    >
      <fieldset className={styles.choices}>
        <legend>
          <Hidden>{t('Close as')}</Hidden>
        </legend>
        {closingsFor(allows).map((as) => {
          const allowed = allows.includes(as);
          const hintId = `${name}-${as}`;
          return (
            <label
              key={as}
              className={`${one.option} ${styles.choice}`}
              data-closing={as}
              data-allowed={allowed}
            >
              <input
                type="radio"
                className={one.radio}
                name={name}
                value={as}
                disabled={!allowed}
                checked={chosen === as}
                aria-describedby={hintId}
                onChange={() => setPicked(as)}
              />
              <span className={one.words}>
                <span className={styles.label}>{closingName(as, statedBy)}</span>
                <span id={hintId} className={one.hint}>
                  {allowed ? closingHint(as) : whyNot(as, missing.map(tell))}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.reason}>
        <label htmlFor={reasonId}>
          {chosen === null || !needsReason(chosen) ? t('Remark (may stay empty)') : t('Reason')}
        </label>
        <textarea
          id={reasonId}
          className={styles.field}
          rows={2}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setDraft(key, event.currentTarget.value)}
        />
      </div>
      <div className={styles.end}>
        <Button disabled={chosen === null || reasonLacks} working={working} onClick={() => void close()}>
          {chosen === null
            ? t('Close the incident')
            : t('Close as {state}', { state: closingName(chosen, statedBy) })}
        </Button>
        {reasonLacks ? <span className={styles.hint}>{t('A reason is needed for this one.')}</span> : null}
      </div>
    </Section>
  );
}
