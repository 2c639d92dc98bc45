import { createStore } from 'zustand/vanilla';
import type { IncidentSummary } from '../../electron/core/incident/snapshot';
import type { Failure } from '../../electron/core/result';
import { answerOf, bridge } from '../app/bridge';

interface Home {
  /** Newest first; null until the list was read for the first time. */
  readonly incidents: readonly IncidentSummary[] | null;
  readonly failure: Failure | null;
}

export const homeStore = createStore<Home>(() => ({ incidents: null, failure: null }));

/** Reads the list anew. What was shown stays until the answer is there. */
export async function loadIncidents(): Promise<void> {
  const answer = await answerOf(() => bridge().incidents.list(undefined));
  if (answer.ok) homeStore.setState({ incidents: answer.value, failure: null });
  else homeStore.setState({ failure: answer });
}
