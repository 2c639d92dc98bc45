import { useStore } from 'zustand';
import type { OtherSideWord } from '../../../electron/core/incident/events';
import { draftKey, draftStore, dropDraft, setDraft } from '../../stores/drafts';

/** What is typed of the other side before a plan is begun. It outlives a change of step. */
export interface PartnerWord extends OtherSideWord {
  /** Is it whole: a name, and how they know? */
  readonly ready: boolean;
  readonly setState: (state: OtherSideWord['state']) => void;
  readonly setName: (name: string) => void;
  readonly setReason: (reason: string) => void;
  readonly drop: () => void;
}

/** What is typed of the other side of this incident, and how to change it. */
export function usePartnerWord(incident: string): PartnerWord {
  const keys = {
    state: draftKey(incident, 'fix.other-side.state'),
    name: draftKey(incident, 'fix.other-side.name'),
    reason: draftKey(incident, 'fix.other-side.reason'),
  };
  const texts = useStore(draftStore, (drafts) => drafts.texts);
  const state = texts[keys.state] === 'outage-agreed' ? 'outage-agreed' : 'in-service';
  const name = texts[keys.name] ?? '';
  const reason = texts[keys.reason] ?? '';
  return {
    state,
    name,
    reason,
    ready: name.trim() !== '' && reason.trim() !== '',
    setState: (next) => setDraft(keys.state, next),
    setName: (next) => setDraft(keys.name, next),
    setReason: (next) => setDraft(keys.reason, next),
    drop: () => {
      for (const key of Object.values(keys)) dropDraft(key);
    },
  };
}
