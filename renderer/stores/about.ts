import { createStore } from 'zustand/vanilla';
import type { About } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { notifyFailure } from './notices';

/** What this program and this laptop are; null until the main process told. */
export const aboutStore = createStore<{ readonly about: About | null }>(() => ({ about: null }));

/** Asks what this program and this machine are. */
export async function loadAbout(): Promise<void> {
  const answer = await answerOf(() => bridge().app.about(undefined));
  if (answer.ok) aboutStore.setState({ about: answer.value });
  else notifyFailure(answer);
}
