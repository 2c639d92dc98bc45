import type { Closing } from '../../../electron/core/incident/events';

export type { Closing };

/** The five ends of an incident, the best first. Typed so that a new one cannot be forgotten here. */
const places: Readonly<Record<Closing, number>> = {
  fixed: 1,
  'listener-corrected': 2,
  'worked-around': 3,
  'not-fixed': 4,
  'handed-over': 5,
};

export const closings: readonly Closing[] = (Object.keys(places) as Closing[]).sort(
  (one, other) => places[one] - places[other],
);
