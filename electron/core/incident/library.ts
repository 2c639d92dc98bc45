import type { Closing } from './events';
import { searchTerms } from './search-text';
import type { IncidentSummary } from './snapshot';

/** What the list of incidents can be narrowed to. `all`: neither archived nor deleted. */
export const libraryStates = [
  'all',
  'open',
  'fixed',
  'listener-corrected',
  'worked-around',
  'not-fixed',
  'handed-over',
  'practice',
  'damaged',
  'archived',
  'deleted',
] as const;
export type LibraryState = (typeof libraryStates)[number];

export const librarySorts = ['changed', 'created', 'title', 'verdict'] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** A line of the list. */
export interface LibraryRow extends IncidentSummary {
  /** When and by whom it was deleted; null where it was not. */
  readonly deleted: { readonly at: string; readonly by: string } | null;
}

/** An incident with the text that is searched, as {@link searchText} makes it. */
export interface SearchableRow {
  readonly row: LibraryRow;
  readonly words: string;
}

export interface LibraryQuery {
  /** Words that all have to be found; empty: everything. */
  readonly find: string;
  readonly state: LibraryState;
  readonly sort: LibrarySort;
}

/** A page of the list. */
export interface LibraryPage {
  /** Incidents that the query lets through. */
  readonly total: number;
  readonly rows: readonly LibraryRow[];
  /** How many incidents of each state the words are found in. */
  readonly counts: Readonly<Record<LibraryState, number>>;
  /** How many incidents there are at all, whatever was asked for, deleted ones left out. */
  readonly all: number;
  /** How far the folders are being looked through just now, `total` 0 until they are counted; null where all is known. */
  readonly checking: { readonly done: number; readonly total: number } | null;
}

/** The incidents that a query lets through, in its order, and how many each state would. */
export function selectRows(
  all: Iterable<SearchableRow>,
  { find, state, sort }: LibraryQuery,
): { readonly rows: readonly LibraryRow[]; readonly counts: LibraryPage['counts'] } {
  const terms = searchTerms(find);
  const counts = Object.fromEntries(libraryStates.map((one) => [one, 0])) as Record<LibraryState, number>;
  const rows: LibraryRow[] = [];
  for (const { row, words } of all) {
    if (!terms.every((term) => words.includes(term))) continue;
    const states = statesOf(row);
    for (const one of states) counts[one] += 1;
    if (states.includes(state)) rows.push(row);
  }
  return { rows: rows.sort(orders[sort]), counts };
}

const endings: Readonly<Record<Closing, LibraryState>> = {
  fixed: 'fixed',
  'fixed-time-stated': 'fixed',
  'listener-corrected': 'listener-corrected',
  'worked-around': 'worked-around',
  'not-fixed': 'not-fixed',
  'handed-over': 'handed-over',
};

function statesOf(row: LibraryRow): readonly LibraryState[] {
  if (row.deleted !== null) return ['deleted'];
  if (row.archived) return ['archived'];
  if (row.problem !== null) return ['all', 'damaged'];
  const ending = row.closing === null ? 'open' : endings[row.closing];
  return row.practice ? ['all', ending, 'practice'] : ['all', ending];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

type Order = (one: LibraryRow, other: LibraryRow) => number;

/** Newest first; of two of the same moment the order stays the same from time to time. */
const byChange: Order = (one, other) =>
  compare(other.deleted?.at ?? other.updatedAt, one.deleted?.at ?? one.updatedAt) ||
  compare(other.id, one.id);

const orders: Readonly<Record<LibrarySort, Order>> = {
  changed: byChange,
  created: (one, other) => compare(other.createdAt, one.createdAt) || compare(other.id, one.id),
  title: (one, other) => collator.compare(one.title, other.title) || byChange(one, other),
  // What was found, by its name; what is not decided or not diagnosed comes last.
  verdict: (one, other) => compare(one.verdict ?? '~', other.verdict ?? '~') || byChange(one, other),
};

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
