import type { LoggedEvent } from '../evidence/machine/types';
import { type ClockReading, isUtcClock, readPrintedClock } from '../evidence/text/printed-clock';
import type { EvidenceItem } from '../incident/incident';
import { type Message, say } from '../text';
import { type ClockHost, longestClock, zoneOfHost } from './captures';
import { isTelling } from './logged';
import { entryOf, type Placed, timesOf } from './placed';

/** Of each host's event logs the newest that tell something; a report is a document, not an archive. */
const mostLogged = 200;

/** Longest words of an event. */
const longestWords = 200;

/** What a host's event logs tell of a case like this one, placed by that host's clock. */
export function logEntries(
  host: ClockHost,
  number: number,
): { readonly placed: readonly Placed[]; readonly left: number } {
  const logs = host.pieces.flatMap(({ item, part }) =>
    part.kind === 'event-log' ? [{ item, events: part.data.events }] : [],
  );
  const all = logs.reduce((sum, { events }) => sum + events.length, 0);
  const most = Math.max(1, Math.floor(mostLogged / Math.max(1, logs.length)));
  const placed = logs.flatMap(({ item, events }) =>
    newest(events.filter(isTelling), most).map((event) => placedEvent(host, number, item, event)),
  );
  return { placed, left: all - placed.length };
}

/** The newest of a log: some tools print the newest first, others last. */
function newest(events: readonly LoggedEvent[], most: number): readonly LoggedEvent[] {
  const startOf = (event: LoggedEvent | undefined) => readPrintedClock(event?.at ?? '')[0]?.start ?? null;
  const [first, last] = [startOf(events[0]), startOf(events.at(-1))];
  return first !== null && last !== null && first > last ? events.slice(0, most) : events.slice(-most);
}

function placedEvent(host: ClockHost, number: number, item: EvidenceItem, event: LoggedEvent): Placed {
  const orders = new Set(host.captures.flatMap(({ readings }) => readings.map(({ order }) => order)));
  const zone = zoneOfHost(host);
  const at = event.at ?? '';
  const ways = readPrintedClock(at);
  // The same Windows prints its dates in one order, mostly: where that settles it, it does.
  const alike = ways.filter(({ order }) => orders.has(order));
  const readings = alike.length > 0 && !isUtcClock(at) ? alike : ways;
  // An event in UTC goes with the wall clock where the host states its zone, and else with none.
  const { earliest, latest } = timesOf(
    isUtcClock(at) ? (zone === null ? [] : moved(readings, zone)) : readings,
    host.captures,
  );
  // A log tells of what was before it was brought.
  const bound = latest === null ? null : Math.min(latest, Date.parse(item.at));
  return {
    entry: entryOf(
      host,
      {
        id: `l ${number} ${item.phase} ${item.sha256.slice(0, 12)} ${event.line}`,
        kind: 'logged',
        text: eventWords(event.id, event.source, event.text),
        clock: at === '' ? null : at.slice(0, longestClock),
        cites: [{ evidence: item.sha256, first: event.line, last: event.line }],
      },
      earliest,
      bound,
    ),
    at: bound,
    host: number,
    own: readings.length === 1 ? (readings[0]?.start ?? null) : null,
    place: event.line,
  };
}

/** What UTC shows, on a wall clock that is so many minutes ahead of it. */
function moved(readings: readonly ClockReading[], zoneMinutes: number): readonly ClockReading[] {
  const by = zoneMinutes * 60_000;
  return readings.map(({ order, start, end }) => ({ order, start: start + by, end: end + by }));
}

function eventWords(id: number | null, source: string | null, text: string): Message {
  const words = text.length > longestWords ? `${text.slice(0, longestWords)}…` : text;
  const values = { id: id ?? '?', source: source ?? '?', words };
  return words === ''
    ? say('Event {id} of {source}', values)
    : say('Event {id} of {source}: {words}', values);
}
