import type { Closing } from '../../../electron/core/incident/events';

export type { Closing };

/** The ends of an incident, the best first. Typed so that a new one cannot be forgotten here. */
const places: Readonly<Record<Closing, number>> = {
  fixed: 1,
  'fixed-time-stated': 2,
  'listener-corrected': 3,
  'worked-around': 4,
  'not-fixed': 5,
  'handed-over': 6,
};

const closings: readonly Closing[] = (Object.keys(places) as Closing[]).sort(
  (one, other) => places[one] - places[other],
);

/** The ends to choose from. That the time was stated is offered only where it is so: the same end with a mark. */
export function closingsFor(allows: readonly Closing[]): readonly Closing[] {
  return closings.filter((as) => as !== 'fixed-time-stated' || allows.includes(as));
}

/** May the reason stay empty? */
export function needsReason(as: Closing): boolean {
  return as !== 'fixed' && as !== 'fixed-time-stated';
}
