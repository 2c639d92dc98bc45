import { type Failure, failure } from '../result';
import { say } from '../text';
import type { IncidentEvent, Statement } from './events';

/**
 * What undo never takes back: an incident's beginning; a step that was carried out at a
 * customer's; what was done to the sockets of a practice site; a cause that was told, which nobody can
 * unlearn; a file that was handed over, and what a site's record keeps. Saying the opposite is a
 * new statement (a tick taken off again), and the time line shows both.
 */
const lasting: ReadonlySet<Statement['type']> = new Set([
  'created',
  'fix-step-ticked',
  'exported',
  'linked',
  'known-good-kept',
  'practice-ordered',
  'practice-restarted',
  'practice-failed-over',
  'duplicated',
  'practice-explained',
]);

/**
 * Ids of the events that a later event undid. An undo can be undone itself, so the events
 * are read from the last to the first: an undo that was taken back takes nothing back.
 */
export function undoneEvents(events: readonly IncidentEvent[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const places = new Map(events.map(({ id }, at) => [id, at]));
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event === undefined || event.say.type !== 'undone' || undone.has(event.id)) continue;
    const named = event.say.event;
    const place = places.get(named);
    const target = place === undefined || place >= at ? undefined : events[place];
    if (target !== undefined && !lasting.has(target.say.type)) undone.add(named);
  }
  return undone;
}

/** True for what undo never takes back. */
export function isLasting({ type }: Statement): boolean {
  return lasting.has(type);
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
  const undone = undoneEvents(events);
  if (undone.has(id)) {
    return failure('undone-already', say('This entry is undone already.'));
  }
  return refuseUnder(
    target,
    events.filter((event) => event.seq > target.seq && !undone.has(event.id)).map((event) => event.say),
  );
}

/**
 * Why a statement stays because of what was done under it; null where nothing was.
 * @param later what was said after it, and stands
 */
function refuseUnder({ say: said }: IncidentEvent, later: readonly Statement[]): Failure | null {
  switch (said.type) {
    case 'fix-begun':
    case 'fix-approved':
      return hasTicks(later)
        ? failure(
            'carried-out',
            say('Steps of this fix were carried out since, so it is not undone.'),
            say('Take their ticks off first, or set the fix aside in step 7.'),
          )
        : null;
    case 'fix-set-aside':
      return later.some(isOfNextCheck)
        ? failure(
            'gone-on',
            say('More was found or begun since the fix was set aside, so that is not undone.'),
            say('Undo what came after it first.'),
          )
        : null;
    default:
      return null;
  }
}

/** Do ticks stand that were made for the fix of this moment, and not for one begun after it? */
function hasTicks(later: readonly Statement[]): boolean {
  const end = later.findIndex(({ type }) => type === 'fix-begun' || type === 'fix-set-aside');
  const ticked = new Set<string>();
  for (const one of end < 0 ? later : later.slice(0, end)) {
    if (one.type !== 'fix-step-ticked') continue;
    if (one.done) ticked.add(one.step);
    else ticked.delete(one.step);
  }
  return ticked.size > 0;
}

/** What is brought after a fix was set aside is of the time before the next one; taken back into the fix, it would be told as found before that. */
function isOfNextCheck(one: Statement): boolean {
  return one.type === 'fix-begun' || 'phase' in one;
}

/**
 * The statement that would stand again if this event were undone: one that was undone itself, or the end
 * of an incident that was opened again. What was true when it was said may not be any more, so it
 * is held against what is known now as if it were said anew; null where none would stand again.
 */
export function saidAgain(events: readonly IncidentEvent[], id: string): Statement | null {
  const at = events.findIndex((event) => event.id === id);
  const said = events[at]?.say;
  if (said?.type === 'undone') return events.find((event) => event.id === said.event)?.say ?? null;
  if (said?.type !== 'reopened') return null;
  const undone = undoneEvents(events);
  return (
    events
      .slice(0, at)
      .findLast(
        (event) => (event.say.type === 'closed' || event.say.type === 'reopened') && !undone.has(event.id),
      )?.say ?? null
  );
}
