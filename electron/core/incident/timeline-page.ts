import type { IncidentEvent, Statement } from './events';
import { fold } from './fold';
import type { TimelineEntry } from './incident';
import { peopleOf } from './people';
import type { Person, TimelineView } from './snapshot';
import { timelineOf } from './timeline';
import { isLasting } from './undo';

/** What an entry of the time line is about. */
export const timelineKinds = ['facts', 'evidence', 'tests', 'fix', 'notes', 'incident', 'undo'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** An entry of the time line, with what can be done about it. */
export interface TimelineRow extends TimelineView {
  readonly kind: TimelineKind;
  /** Can it be taken back? Not where it was carried out or handed over, and not twice. */
  readonly canUndo: boolean;
  /** The undo that took it back, which can be taken back itself; null where it stands. */
  readonly undoneBy: string | null;
}

export interface TimelinePage {
  /** Entries that the filter lets through. */
  readonly total: number;
  readonly rows: readonly TimelineRow[];
  readonly people: readonly Person[];
}

/** Which entries are wanted; null: of everybody, of every kind. */
export interface WantedTimeline {
  readonly by: string | null;
  readonly kind: TimelineKind | null;
  /** From 0, the newest entry first. */
  readonly offset: number;
  readonly count: number;
}

/** A page of an incident's time line, the newest entry first. Pure. */
export function timelinePage(events: readonly IncidentEvent[], wanted: WantedTimeline): TimelinePage {
  const { timeline } = fold(events);
  const people = peopleOf(timeline);
  const undoneBy = undosOf(timeline);
  const views = new Map(timelineOf(timeline).map((view) => [view.eventId, view]));
  const rows = timeline
    .flatMap((entry): TimelineRow[] => {
      const view = views.get(entry.eventId);
      const kind = kindOf(entry.statement);
      if (view === undefined || kind === null) return [];
      if (wanted.by !== null && entry.by !== wanted.by) return [];
      if (wanted.kind !== null && kind !== wanted.kind) return [];
      const canUndo = !entry.undone && kind !== 'undo' && !isLasting(entry.statement);
      // What an undo did is brought back on the entry that it took back.
      const by = kind === 'undo' ? null : (undoneBy.get(entry.eventId) ?? null);
      return [{ ...view, kind, canUndo, undoneBy: by }];
    })
    .reverse();
  return { total: rows.length, people, rows: rows.slice(wanted.offset, wanted.offset + wanted.count) };
}

/** Which undo took an entry back, by the entry's id; of several in force the last one. */
function undosOf(timeline: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  const undone = new Set(timeline.filter((entry) => entry.undone).map(({ eventId }) => eventId));
  return new Map(
    timeline.flatMap(({ eventId, statement, undone: taken }) =>
      statement.type === 'undone' && !taken && undone.has(statement.event)
        ? [[statement.event, eventId] as const]
        : [],
    ),
  );
}

/** null for what is no act at the site: moving between steps. */
function kindOf({ type }: Statement): TimelineKind | null {
  switch (type) {
    case 'step-opened':
      return null;
    case 'site-set':
    case 'dialer-set':
    case 'symptom-set':
      return 'facts';
    case 'evidence-added':
    case 'evidence-assigned':
    case 'evidence-encoding-set':
    case 'evidence-removed':
    case 'evidence-time-stated':
      return 'evidence';
    case 'outcome-recorded':
    case 'path-tested':
      return 'tests';
    case 'fix-begun':
    case 'fix-approved':
    case 'fix-step-ticked':
    case 'fix-set-aside':
      return 'fix';
    case 'noted':
    case 'note-removed':
    case 'picture-attached':
    case 'picture-captioned':
    case 'picture-removed':
      return 'notes';
    case 'undone':
      return 'undo';
    default:
      return 'incident';
  }
}
