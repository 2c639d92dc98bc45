import { type Failure, failure } from '../result';
import { say } from '../text';
import type { IncidentEvent, Statement } from './events';

/**
 * What undo never takes back: an incident's beginning; a step that was carried out at a
 * customer's, or on the practice site; a file that was handed over. Saying the opposite is a
 * new statement (a tick taken off again), and the time line shows both.
 */
const lasting: ReadonlySet<Statement['type']> = new Set([
  'created',
  'fix-step-ticked',
  'exported',
  'practice-ordered',
  'practice-restarted',
]);

/**
 * Ids of the events that a later event undid. An undo can be undone itself, so the events
 * are read from the last to the first: an undo that was taken back takes nothing back.
 */
export function undoneEvents(events: readonly IncidentEvent[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event === undefined || event.say.type !== 'undone' || undone.has(event.id)) continue;
    const named = event.say.event;
    const target = events.slice(0, at).find((one) => one.id === named);
    if (target !== undefined && !lasting.has(target.say.type)) undone.add(named);
  }
  return undone;
}

/** Why an event cannot be undone now; null where it can. */
export function refuseUndo(events: readonly IncidentEvent[], id: string): Failure | null {
  const target = events.find((event) => event.id === id);
  if (target === undefined) {
    return failure('nothing-to-undo', say('There is no such entry in this incident.'));
  }
  if (lasting.has(target.say.type)) {
    return failure(
      'not-undone',
      say('What was carried out or handed over is not undone. It stays in the time line.'),
      say('Say what is true now instead: take the tick off, or add a note.'),
    );
  }
  if (undoneEvents(events).has(id)) {
    return failure('undone-already', say('This entry is undone already.'));
  }
  return null;
}
