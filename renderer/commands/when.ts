import { incidentStore } from '../stores/incident';

/** When a command can run. */
export const always = (): boolean => true;

export function inIncident(): boolean {
  return incidentStore.getState().snapshot !== null;
}
