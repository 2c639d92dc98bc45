import { createStore } from 'zustand/vanilla';
import type { OpeningProgress } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';

interface OpeningState {
  /** The package that is being opened; null while none is. */
  readonly opening: OpeningProgress | null;
  /** It was asked to stop, and has not yet. */
  readonly stopping: boolean;
}

/** How far the opening of a package has come: one that was dropped, chosen or double-clicked. */
export const openingStore = createStore<OpeningState>(() => ({ opening: null, stopping: false }));

const { setState } = openingStore;

/** Hears how far an opening is, for as long as the page stands. */
export async function watchOpenings(): Promise<void> {
  let seen = 0;
  for (;;) {
    const answer = await answerOf(() => bridge().package.opening({ seen }));
    // Another page waits now, or nobody is there to ask.
    if (!answer.ok || answer.value === null) return;
    const { number, opening } = answer.value;
    seen = number;
    setState((state) => ({ opening, stopping: opening !== null && state.stopping }));
  }
}

/** Stops the opening. Nothing of the package is taken. */
export async function stopOpening(): Promise<void> {
  setState({ stopping: true });
  await answerOf(() => bridge().package.stop(undefined));
}
