import { createStore } from 'zustand/vanilla';
import type { StepId } from '../../electron/core/incident/events';

/** What the help is open on; null while it is closed. */
export type HelpTopic = StepId | 'home' | 'glossary' | 'promises' | 'shortcuts';

export const helpStore = createStore<{ readonly topic: HelpTopic | null }>(() => ({ topic: null }));

/** Opens the help at a topic. */
export function openHelp(topic: HelpTopic): void {
  helpStore.setState({ topic });
}

/** Closes the help. */
export function closeHelp(): void {
  helpStore.setState({ topic: null });
}
