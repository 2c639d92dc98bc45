import { incidentStore } from '../stores/incident';

/** When a command can run. */
export const always = (): boolean => true;

/** True while an incident is open. */
export function inIncident(): boolean {
  return incidentStore.getState().snapshot !== null;
}
