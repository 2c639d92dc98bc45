import { createStore } from 'zustand/vanilla';
import type { AddedEvidence } from '../../electron/ipc/contract';

/** What came of the last drop or paste that was made anywhere in the window; null once it was closed. */
export const receivedStore = createStore<{ readonly received: AddedEvidence['received'] | null }>(() => ({
  received: null,
}));

/** Shows what came of what was brought. */
export function showReceived(received: AddedEvidence['received']): void {
  receivedStore.setState({ received });
}

/** Takes that away again. */
export function closeReceived(): void {
  receivedStore.setState({ received: null });
}
