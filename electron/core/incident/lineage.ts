import type { IncidentEvent, Statement } from './events';

/**
 * How two records of one incident stand to each other, event by event. Both have the same origin
 * ({@link originOf}): an incident is not known by the name of its folder.
 */
export type Lineage =
  | { readonly is: 'unrelated' }
  /** Theirs holds nothing that ours does not hold too. */
  | { readonly is: 'ours' }
  /**
   * Theirs goes on where ours ends. `keep` of our events stay, the rest of ours told only where the
   * window stood; `more` of theirs follow.
   */
  | { readonly is: 'theirs'; readonly keep: number; readonly more: readonly IncidentEvent[] }
  /** Both went on since the first `common` events. */
  | { readonly is: 'both'; readonly common: number };

/**
 * What tells nothing of the incident: which step stood on the screen, that it lies beside
 * another one in this store, and whether this laptop's list has put it away. It may give way
 * where the other record goes on.
 */
const passing: ReadonlySet<Statement['type']> = new Set(['step-opened', 'linked', 'archived', 'unarchived']);

/**
 * Id of the event by which an incident is known wherever it is: its first one, or the last one that
 * made it a copy of another incident. A copy begins as its original does, and is another incident.
 * null where there is no event.
 */
export function originOf(events: readonly IncidentEvent[]): string | null {
  const copied = events.findLast(({ say }) => say.type === 'duplicated');
  return (copied ?? events[0])?.id ?? null;
}

/** True where an event tells something of the incident itself, which is never given up. */
export function isSubstantive(event: IncidentEvent): boolean {
  return !passing.has(event.say.type);
}

/**
 * Compares a record that was brought with the one that is here.
 *
 * Of an event not the id alone counts but all that it says: one that was changed on its way is
 * another event, so what follows it never goes on ours.
 */
export function lineageOf(ours: readonly IncidentEvent[], theirs: readonly IncidentEvent[]): Lineage {
  const origin = originOf(ours);
  if (origin === null || origin !== originOf(theirs)) return { is: 'unrelated' };
  const common = commonLength(ours, theirs);
  const onlyOurs = ours.slice(common);
  const onlyTheirs = theirs.slice(common);
  if (onlyTheirs.length === 0) return { is: 'ours' };
  if (onlyOurs.length === 0) return { is: 'theirs', keep: common, more: onlyTheirs };
  // A first event that was changed on its way is no common beginning, though its id is the same.
  if (common === 0) return { is: 'both', common };
  // Theirs, or both, only moved about the screen: ours stays.
  if (!onlyTheirs.some(isSubstantive)) return { is: 'ours' };
  if (!onlyOurs.some(isSubstantive)) return { is: 'theirs', keep: common, more: onlyTheirs };
  return { is: 'both', common };
}

/** How many events from the first on are the same in both. */
function commonLength(ours: readonly IncidentEvent[], theirs: readonly IncidentEvent[]): number {
  const most = Math.min(ours.length, theirs.length);
  let length = 0;
  while (length < most && isSame(ours[length], theirs[length])) length += 1;
  return length;
}

function isSame(one: IncidentEvent | undefined, other: IncidentEvent | undefined): boolean {
  return one !== undefined && other !== undefined && one.id === other.id && plain(one) === plain(other);
}

/** As text, with the members of every object in one order: how a line was written does not count. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

/**
 * Of several records in a store that begin alike, the one that a record which was brought belongs
 * to: one that holds it already, else one that it goes on, else the one with which it has most in
 * common. -1 where none has its origin.
 */
export function nearestRecord(
  records: readonly (readonly IncidentEvent[])[],
  theirs: readonly IncidentEvent[],
): number {
  let nearest = -1;
  let best = -1;
  for (const [index, ours] of records.entries()) {
    const rank = rankOf(lineageOf(ours, theirs));
    if (rank <= best) continue;
    best = rank;
    nearest = index;
  }
  return nearest;
}

/** Higher is nearer; a record has far fewer events than lie between two classes. */
function rankOf(lineage: Lineage): number {
  switch (lineage.is) {
    case 'unrelated':
      return -1;
    case 'both':
      return lineage.common;
    case 'theirs':
      return 1e9 + lineage.keep;
    case 'ours':
      return 2e9;
  }
}
