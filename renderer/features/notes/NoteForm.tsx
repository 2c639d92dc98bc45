import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { StepId } from '../../../electron/core/incident/events';
import { stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { draftKey, draftStore, dropSavedDraft, setDraft } from '../../stores/drafts';
import { useSnapshot } from '../../stores/hooks';
import { addNote } from '../../stores/notes';
import styles from './NoteForm.module.css';

/** Longest note, in characters. */
const longest = 20_000;

/** Takes a note on a step. What is typed stays until it is saved, over changes of step too. */
export function NoteForm({ step }: { readonly step: StepId }) {
  const id = useId();
  const field = `notes.${step}`;
  const key = draftKey(useSnapshot().id, field);
  const text = useStore(draftStore, (state) => state.texts[key] ?? '');
  const [working, setWorking] = useState(false);
  const save = async () => {
    if (text.trim() === '' || working) return;
    setWorking(true);
    if (await addNote(step, text.trim())) dropSavedDraft(key, text);
    setWorking(false);
  };
  return (
    <div className={styles.form}>
      <label htmlFor={id} className={styles.label}>
        {t('Note on “{step}”', { step: stepTitle(step) })}
      </label>
      <textarea
        id={id}
        className={styles.field}
        data-field={text === '' ? undefined : field}
        rows={3}
        maxLength={longest}
        value={text}
        onChange={(event) => setDraft(key, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      {text.trim() === '' ? null : (
        <div className={styles.buttons}>
          <span className={styles.hint}>{t('Ctrl+Enter')}</span>
          <Button size="small" kind="main" working={working} onClick={() => void save()}>
            {t('Add the note')}
          </Button>
        </div>
      )}
    </div>
  );
}
