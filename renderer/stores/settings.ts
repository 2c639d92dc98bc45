import { createStore } from 'zustand/vanilla';
import type { SettingsView } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { incidentStore, openIncident } from './incident';
import { notify, notifyFailure } from './notices';

/** What was set on this laptop; null until the main process told. */
export const settingsStore = createStore<{
  readonly settings: SettingsView | null;
  /** Is the dialog open in which the name is set? */
  readonly naming: boolean;
}>(() => ({ settings: null, naming: false }));

const { getState, setState } = settingsStore;

export async function loadSettings(): Promise<void> {
  const answer = await answerOf(() => bridge().settings.get(undefined));
  if (!answer.ok) {
    notifyFailure(answer);
    return;
  }
  setState({ settings: answer.value });
  const { problem } = answer.value;
  if (problem !== null) notify('look', problem);
}

export function setNaming(naming: boolean): void {
  setState({ naming });
}

/**
 * Sets the name that everything said from now on is recorded under; empty: the system's user.
 * @returns false where it could not be kept
 */
export async function setName(name: string): Promise<boolean> {
  const before = getState().settings?.name;
  const answer = await answerOf(() => bridge().settings.setName({ name }));
  if (!answer.ok) {
    notifyFailure(answer);
    return false;
  }
  setState({ settings: answer.value });
  // What can be undone is each technician's own.
  const { snapshot } = incidentStore.getState();
  if (snapshot !== null && before !== answer.value.name) await openIncident(snapshot.id);
  return true;
}
