import type { IncidentEvent } from './events';
import type { History, HistoryStep } from './snapshot';
import { sentenceOf } from './statement-sentence';
import { knownOf } from './timeline';
import { refuseUndo, undoneEvents } from './undo';

/**
 * What this technician's undo and redo would do now.
 *
 * Undo takes back their own last statement that stands, whatever others said meanwhile. Moving
 * between steps is no statement, and what was carried out or handed over is passed by. Redo takes
 * back their last undo, as long as they have said nothing new since.
 * @param by the name at the keyboard
 */
export function historyOf(events: readonly IncidentEvent[], by: string): History {
  const undone = undoneEvents(events);
  const own = events.filter((event) => event.by === by && event.say.type !== 'step-opened').reverse();
  const said = own.find(
    ({ id, say: { type } }) => type !== 'undone' && !undone.has(id) && refuseUndo(events, id) === null,
  );
  return {
    undo: said === undefined ? null : stepFor(said, said, events),
    redo: redoOf(own, undone, events),
  };
}

function redoOf(
  own: readonly IncidentEvent[],
  undone: ReadonlySet<string>,
  events: readonly IncidentEvent[],
): HistoryStep | null {
  for (const event of own) {
    if (event.say.type !== 'undone') return null;
    if (undone.has(event.id)) continue;
    const { event: named } = event.say;
    const target = events.find(({ id }) => id === named);
    // An undo of an undo is a redo: the ones before it may be left to bring back.
    if (target === undefined || target.say.type === 'undone') continue;
    return stepFor(event, target, events);
  }
  return null;
}

function stepFor(named: IncidentEvent, told: IncidentEvent, events: readonly IncidentEvent[]): HistoryStep {
  const entries = events.map(({ id: eventId, say: statement }) => ({ eventId, statement }));
  return { event: named.id, text: sentenceOf(told.say, knownOf(entries)) };
}
