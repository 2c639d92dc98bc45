import type { TimelineEntry } from './incident';
import type { Person } from './snapshot';

/** Who worked on an incident, the last one first. Moving between steps is no work. */
export function peopleOf(entries: readonly TimelineEntry[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { by, at, statement } of entries) {
    if (statement.type === 'step-opened') continue;
    const known = people.get(by);
    // Set anew, so that the one who spoke last stands last.
    people.delete(by);
    people.set(by, { name: by, entries: (known?.entries ?? 0) + 1, lastAt: at });
  }
  return [...people.values()].reverse();
}
