import type { Format } from '../format';
import { headingNames, isLetter, listedName } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { count, word, wording } from '../powershell/values';
import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import { eventOfRow, isRowHeading } from './event-row';
import { isEventText, isIdLine, readEventTexts } from './event-text';
import { isXmlEvent, readXmlEvents } from './event-xml';
import type { LoggedEvent } from './types';

/**
 * Reads events of Windows' event log: `wevtutil qe` as XML and as text, what the event viewer copies
 * and exports, and `Get-EventLog` and `Get-WinEvent` as table and list. Only what has an event's
 * number in a place of its own counts.
 */
export const eventLog: Format<'event-log'> = {
  kind: 'event-log',
  commands: ['wevtutil', 'get-eventlog', 'get-winevent'],
  anchors: (line) =>
    isXmlEvent(line) ||
    isEventText(line) ||
    isIdLine(line) ||
    eventOfRow(line, 0) !== null ||
    (isLetter(line.charCodeAt(0)) && (isEventHeading(line) || own.has(listedName(line)))),
  read(lines, first, last) {
    const unread = new Unread(lines);
    const events: LoggedEvent[] = [];
    const used = new Set<number>();
    readXmlEvents(lines, first, last, events, used);
    readEventTexts(lines, first, last, events, used);
    for (let line = first; line <= last; line += 1) {
      const event = used.has(line) ? null : eventOfRow(lines.at(line).trim(), line);
      if (event === null) continue;
      events.push(event);
      used.add(line);
      // The heading, which has as many cells.
      if (events.length === 1 && line > first && isRowHeading(lines.at(line - 1))) used.add(line - 1);
    }
    if (used.size > 0) {
      for (let line = first; line <= last; line += 1) {
        if (!lines.isBlank(line) && !used.has(line)) unread.add(line);
      }
    } else if (!readPrinted(lines, first, last, events, unread)) return null;
    events.sort((one, other) => one.line - other.line);
    return { data: { events }, ...unread.result() };
  },
};

/** Properties of an event that nothing else has. */
const own = new Set(
  'timecreated timegenerated timewritten replacementstrings recordid eventid providerid instanceid'.split(
    ' ',
  ),
);

function isEventHeading(line: string): boolean {
  const names = headingNames(line, /timecreated|instanceid|eventid|timegenerated/i);
  return names !== null && isEvent(names);
}

function isEvent(names: ReadonlySet<string>): boolean {
  if (names.has('eventid') || (names.has('instanceid') && names.has('source'))) return true;
  return names.has('timecreated') && names.has('id');
}

const wanted: Wanted = { has: (names) => isEvent(names), always: ['eventid', 'id', 'instanceid'] };

function readPrinted(lines: Lines, first: number, last: number, events: LoggedEvent[], unread: Unread) {
  return readObjects(lines, first, last, wanted, {
    take(object) {
      const event = eventOf(lines, object);
      if (event !== null) events.push(event);
      return event !== null;
    },
    unread: (line) => {
      if (providerIn(lines.at(line)) === null) unread.add(line);
    },
  });
}

function eventOf(lines: Lines, object: PrintedObject): LoggedEvent | null {
  const instance = count(object, 'instanceid');
  // Of the number of an instance the lower half is the event's; the rest tells how grave it is.
  const id =
    count(object, 'eventid') ?? (instance === null ? null : instance % 0x10000) ?? count(object, 'id');
  if (id === null) return null;
  return {
    id,
    source: word(object, 'source', 'providername') ?? providerAbove(lines, object.head),
    at: wording(object, 'timecreated', 'timegenerated', 'time'),
    text: wording(object, 'message') ?? '',
    line: object.line,
  };
}

/** `   ProviderName: Tcpip` stands over each table of `Get-WinEvent`. */
function providerAbove(lines: Lines, head: number): string | null {
  for (let line = head - 1; line >= Math.max(1, head - 3); line -= 1) {
    const name = providerIn(lines.at(line));
    if (name !== null) return name;
  }
  return null;
}

function providerIn(line: string): string | null {
  return /^ProviderName: (\S.{0,200})$/.exec(line.trim())?.[1] ?? null;
}
