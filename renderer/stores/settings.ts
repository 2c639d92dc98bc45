import { createStore } from 'zustand/vanilla';
import type { Language } from '../../electron/core/languages';
import type { Theme } from '../../electron/core/themes';
import type { SettingsView } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { incidentStore, openIncident } from './incident';
import { addressIn, speak } from './language';
import { notify, notifyFailure } from './notices';

/** What was set on this laptop; null until the main process told. */
export const settingsStore = createStore<{
  readonly settings: SettingsView | null;
  /** Is the dialog open in which the name is set? */
  readonly naming: boolean;
}>(() => ({ settings: null, naming: false }));

const { getState, setState } = settingsStore;

/** Asks what was set on this laptop; what is wrong with it is told. */
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

/** Opens or closes the question who is at the keyboard. */
export function setNaming(naming: boolean): void {
  setState({ naming });
}

/** Sets how the window looks from now on. */
export async function setTheme(theme: Theme): Promise<void> {
  const answer = await answerOf(() => bridge().settings.setLook({ theme }));
  if (answer.ok) setState({ settings: answer.value });
  else notifyFailure(answer);
}

/** Sets the language of the window; null: the system's. */
export async function setLanguage(language: Language | null): Promise<void> {
  const answer = await answerOf(() => bridge().settings.setLook({ language }));
  if (!answer.ok) {
    notifyFailure(answer);
    return;
  }
  setState({ settings: answer.value });
  const spoken = answer.value.language ?? answer.value.systemLanguage;
  await speak(spoken);
  // A page that is loaded anew speaks it from its first picture on.
  window.history.replaceState(null, '', addressIn(spoken, window.location.href));
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
