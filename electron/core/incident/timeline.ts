import type { TimelineEntry } from './incident';
import type { TimelineView } from './snapshot';
import { type Known, sentenceOf } from './statement-sentence';

/**
 * The time line as people read it. Moving between steps is no act at the site, so it is left out.
 */
export function timelineOf(entries: readonly TimelineEntry[]): readonly TimelineView[] {
  const known = knownOf(entries);
  return entries
    .filter(({ statement }) => statement.type !== 'step-opened')
    .map(({ eventId, at, by, statement, undone }) => ({
      eventId,
      at,
      by,
      undone,
      text: sentenceOf(statement, known),
    }));
}

/** What sentences about statements need to know of the others. */
export function knownOf(entries: readonly Pick<TimelineEntry, 'eventId' | 'statement'>[]): Known {
  return {
    said: new Map(entries.map(({ eventId, statement }) => [eventId, statement])),
    names: new Map(
      entries.flatMap(({ statement }) =>
        statement.type === 'evidence-added' ? [[statement.sha256, statement.name] as const] : [],
      ),
    ),
  };
}
