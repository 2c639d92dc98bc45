import { useState } from 'react';
import { useStore } from 'zustand';
import type { Fix } from '../../../electron/core/incident/incident';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { draftKey, draftStore, dropDraft, setDraft } from '../../stores/drafts';
import { useIncident, useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './Approval.module.css';
import { WordField } from './WordField';

const longestName = 200;
const longestNote = 2_000;

/** Who allowed the interruption, and under what condition. What is typed outlives a change of step. */
export function Approval({ fix }: { readonly fix: Fix | null }) {
  const { id } = useSnapshot();
  const { closing } = useIncident();
  const nameKey = draftKey(id, 'fix.approver');
  const noteKey = draftKey(id, 'fix.approval-note');
  const name = useStore(draftStore, (state) => state.texts[nameKey] ?? '');
  const note = useStore(draftStore, (state) => state.texts[noteKey] ?? '');
  const [working, setWorking] = useState(false);

  if (fix?.approval != null) {
    const { approver, note: said, at, by } = fix.approval;
    return (
      <Section
        title={t('Approval')}
        aside={
          <Status tone="good" look="pill">
            {t('Approved')}
          </Status>
        }
      >
        <p className={styles.given}>
          {t('{approver}, {time}; recorded by {by}.', { approver, time: dayAndTime(at, new Date()), by })}
        </p>
        {said === '' ? null : <p className={styles.note}>{said}</p>}
      </Section>
    );
  }

  const ready = fix !== null && name.trim() !== '' && closing === null;
  const record = async () => {
    if (!ready || working) return;
    setWorking(true);
    const failure = await say({ type: 'fix-approved', approver: name.trim(), note: note.trim() });
    setWorking(false);
    if (failure !== null) return;
    dropDraft(nameKey);
    dropDraft(noteKey);
  };
  return (
    <Section
      title={t('Approval')}
      lead={t('Steps that interrupt service need somebody at the customer’s who allowed it.')}
    >
      <div className={styles.form}>
        <WordField
          label={t('Who approved')}
          field="fix.approver"
          longest={longestName}
          value={name}
          onChange={(value) => setDraft(nameKey, value)}
          onEnter={() => void record()}
        />
        <WordField
          label={t('When, how, on what condition (optional)')}
          field="fix.note"
          longest={longestNote}
          value={note}
          onChange={(value) => setDraft(noteKey, value)}
          onEnter={() => void record()}
        />
        <Button disabled={!ready} working={working} onClick={() => void record()}>
          {t('Record the approval')}
        </Button>
      </div>
      {fix === null ? (
        <p className={styles.hint}>{t('It can be recorded once the plan was begun.')}</p>
      ) : null}
    </Section>
  );
}
