import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { draftKey, draftStore, dropDraft, setDraft } from '../../stores/drafts';
import { useSnapshot } from '../../stores/hooks';
import { goTo, say } from '../../stores/incident';
import styles from './CloseIncident.module.css';

/** Where the fix did not help, or not enough: what is known now, and the way back to the diagnosis with it. */
export function GoOn() {
  const { id, incident, after, verification } = useSnapshot();
  const key = draftKey(id, 'set-aside.reason');
  const reason = useStore(draftStore, (state) => state.texts[key] ?? '');
  const [working, setWorking] = useState(false);
  const reasonId = useId();
  const isFixed = verification.allows.includes('fixed') || verification.statedBy !== null;
  if (incident.fix === null || incident.closing !== null || after === null || isFixed) return null;
  const goOn = async () => {
    setWorking(true);
    const failure = await say({ type: 'fix-set-aside', reason: reason.trim() });
    setWorking(false);
    if (failure !== null) return;
    dropDraft(key);
    await goTo('diagnosis');
  };
  return (
    <Section
      title={t('If the fix did not help')}
      lead={t('Go back to the diagnosis with what is known now, and plan the next fix from it.')}
    >
      <p>
        <Said message={after.verdict.title} />
      </p>
      <p className={styles.hint}>
        <Said message={after.verdict.sentence} />
      </p>
      <p className={styles.hint}>
        {t(
          'What was brought, tried and said here becomes what is known. Of the older evidence only the dialer’s own settings still count; bring again what is still true, as of the other side. All of it is kept, and the fix with its approval and ticks stays in the time line.',
        )}
      </p>
      <div className={styles.reason}>
        <label htmlFor={reasonId}>{t('What the fix did, and what it did not')}</label>
        <textarea
          id={reasonId}
          className={styles.field}
          rows={2}
          maxLength={4_000}
          value={reason}
          onChange={(event) => setDraft(key, event.currentTarget.value)}
        />
      </div>
      <div className={styles.end}>
        <Button disabled={reason.trim() === ''} working={working} onClick={() => void goOn()}>
          {t('Set this fix aside and go to Diagnosis')}
        </Button>
        {reason.trim() === '' ? (
          <span className={styles.hint}>{t('A reason is needed for this one.')}</span>
        ) : null}
      </div>
    </Section>
  );
}
