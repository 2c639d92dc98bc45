import { createStore } from 'zustand/vanilla';

interface Drafts {
  /** What was typed and is not saved, by incident and field. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What stands in fields and could not be saved yet: it outlives a change of steps. */
export const draftStore = createStore<Drafts>(() => ({ texts: {} }));

/** Under what a field of an incident is kept while it is typed. */
export function draftKey(incident: string, field: string): string {
  return `${incident}/${field}`;
}

/** Keeps what is typed. */
export function setDraft(key: string, text: string): void {
  draftStore.setState((state) => ({ texts: { ...state.texts, [key]: text } }));
}

/** Forgets what was typed: it is saved, or no longer wanted. */
export function dropDraft(key: string): void {
  draftStore.setState((state) => {
    const { [key]: _dropped, ...texts } = state.texts;
    return { texts };
  });
}

/** The text of a draft as it stands now; undefined where the field holds what is saved. */
export function draftNow(key: string): string | undefined {
  return draftStore.getState().texts[key];
}

/** Drops a draft that was saved as `text`. What was typed meanwhile is newer than what was saved, and stays. */
export function dropSavedDraft(key: string, text: string | undefined): void {
  if (draftNow(key) === text) dropDraft(key);
}
