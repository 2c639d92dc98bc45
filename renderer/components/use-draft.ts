import { useState } from 'react';
import { useStore } from 'zustand';
import { draftKey, draftStore, dropDraft, dropSavedDraft, setDraft } from '../stores/drafts';
import { useSnapshot } from '../stores/hooks';
import { incidentStore } from '../stores/incident';
import type { Checked } from './field-rules';

/** What a field shows and does. */
export interface Draft {
  readonly text: string;
  /** Why it is not saved, once the field was left; null where there is nothing to say. */
  readonly error: string | null;
  /** True where it is good and could not be saved: it stands in this window only. */
  readonly isUnsaved: boolean;
  readonly type: (text: string) => void;
  /** Saves what is good. What is not stays as it was typed. */
  readonly leave: () => void;
  /** Puts back what is saved. */
  readonly takeBack: () => void;
}

/** Could the last thing that was said not be put on the disk? */
function isUnsaved(): boolean {
  return incidentStore.getState().unsaved !== null;
}

/** Keeps what is typed until it is saved, over changes of step too. */
export function useDraft<T>(
  field: string,
  saved: string,
  check: (text: string) => Checked<T>,
  save: (value: T | null) => Promise<boolean>,
): Draft {
  const key = draftKey(useSnapshot().id, field);
  const draft = useStore(draftStore, (state) => state.texts[key]);
  // A field that comes back with a draft was left with it: its error shows at once.
  const [left, setLeft] = useState(draft !== undefined);
  const text = draft ?? saved;
  const [failed, setFailed] = useState(() => draft !== undefined && isUnsaved());
  const checked = draft === undefined ? null : check(draft);
  return {
    text,
    error: left && checked !== null && !checked.ok ? checked.message : null,
    isUnsaved: failed && checked?.ok === true,
    type: (typed) => {
      setFailed(false);
      setDraft(key, typed);
    },
    leave: () => {
      setLeft(true);
      if (checked === null || !checked.ok) return;
      const typed = draft;
      if (typed?.trim() === saved) {
        dropDraft(key);
        return;
      }
      void save(checked.value).then((done) => {
        if (done) dropSavedDraft(key, typed);
        setFailed(!done && isUnsaved());
      });
    },
    takeBack: () => {
      dropDraft(key);
      setLeft(false);
    },
  };
}
