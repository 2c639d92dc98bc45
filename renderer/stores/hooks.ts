import { useStore } from 'zustand';
import type { Incident } from '../../electron/core/incident/incident';
import type { Snapshot } from '../../electron/core/incident/snapshot';
import { incidentStore } from './incident';

/** The open incident's snapshot. Only for screens of an incident; the first screen has none. */
export function useSnapshot(): Snapshot {
  const snapshot = useStore(incidentStore, (state) => state.snapshot);
  if (snapshot === null) throw new Error('This screen needs an open incident.');
  return snapshot;
}

/** The incident inside the snapshot. */
export function useIncident(): Omit<Incident, 'timeline'> {
  return useSnapshot().incident;
}

/** True where this incident is a rehearsal on the practice site. */
export function useIsPractice(): boolean {
  return useIncident().practice !== null;
}
