import { eventSchema, type IncidentEvent, schemaVersion, statementSchema } from '../../core/incident/events';
import { lift } from '../../core/incident/migrations';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';

/** What an incident's `events.jsonl` holds. */
export interface EventLines {
  readonly events: readonly IncidentEvent[];
  /** Length in bytes of all that is whole: behind it stands only what is torn. */
  readonly wholeBytes: number;
  /** A torn end, of a line or of several that were said in one: it was never acknowledged. null where there is none. */
  readonly torn: Uint8Array | null;
  /** The highest number given so far, lines that could not be read among them: the next event gets the one behind it. */
  readonly lastSeq: number;
  /** Entries that could not be read or are missing, in words. What is good is kept. */
  readonly notices: readonly Message[];
}

const lineFeed = 10;

/** One event as its line, line feed included. */
export function eventLine(event: IncidentEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** A line that holds no event which can be read; `kind` where it names a kind of entry that is not known. */
interface Fault {
  readonly line: number;
  readonly kind: string | null;
}

/** How far the reading has come: what is whole, or all that was read. */
interface Mark {
  readonly bytes: number;
  readonly events: number;
  readonly faults: number;
  readonly lastSeq: number;
}

/** Numbers run without gaps; no loss that leaves a record behind makes a leap like this. */
const greatestLeap = 1_000_000;

/**
 * Reads an incident's events, those of older versions lifted to today's. A line is whole once
 * its line feed is on the disk, and events that were said in one are whole once the last of
 * them is; what stands behind was cut off while it was written, and had not been acknowledged.
 *
 * @returns a failure where a newer Rebind wrote a line, or where it is not known what incident this is
 */
export function readEventLines(bytes: Uint8Array): Result<EventLines> {
  const lines = bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1);
  const events: IncidentEvent[] = [];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  let lastSeq = 0;
  /** How many lines are still to come of what was said in one. */
  let more = 0;
  let whole: Mark = { bytes: 0, events: 0, faults: 0, lastSeq: 0 };
  let number = 0;
  for (const [line, start] of linesOf(lines)) {
    number += 1;
    if (line.trim() === '') continue;
    const value = parseJson(line);
    const lifted = lift(value);
    if (lifted.is === 'newer') return newer(lifted.version);
    const read = eventSchema.safeParse(lifted.is === 'lifted' ? lifted.event : null);
    if (!read.success || read.data.seq > lastSeq + greatestLeap) {
      faults.push({ line: number, kind: lifted.is === 'lifted' ? unknownKind(lifted.event.say) : null });
      lastSeq += 1;
      // It stands there whole: where it belongs to what was said in one, that goes on behind it.
      more = Math.max(0, more - 1);
      continue;
    }
    const event = read.data;
    // A line that stands there twice, as after a copy of a copy, was said once.
    if (ids.has(event.id)) continue;
    ids.add(event.id);
    const behind = event.more ?? 0;
    if (more === 0 || behind !== more - 1) {
      whole = { bytes: start, events: events.length, faults: faults.length, lastSeq };
    }
    more = behind;
    events.push(event);
    lastSeq = Math.max(lastSeq, event.seq);
  }
  if (more === 0) whole = { bytes: lines.length, events: events.length, faults: faults.length, lastSeq };
  const good = events.slice(0, whole.events);
  if (good[0]?.say.type !== 'created') return beginningLost(bytes.length);
  return success({
    events: good,
    wholeBytes: whole.bytes,
    torn: whole.bytes < bytes.length ? bytes.slice(whole.bytes) : null,
    lastSeq: whole.lastSeq,
    notices: noticesOf(whole.lastSeq - good.length, faults.slice(0, whole.faults)),
  });
}

/** The texts between line feeds with where they begin, one at a time: no string is ever as long as the whole record. */
function* linesOf(bytes: Uint8Array): Generator<readonly [string, number]> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, at);
    yield [decoder.decode(bytes.subarray(at, end)), at];
    at = end + 1;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const kinds: ReadonlySet<string> = new Set(statementSchema.options.map((one) => one.shape.type.value));

/** The kind that a statement names, where it names one that is not known here; null elsewhere. */
function unknownKind(statement: unknown): string | null {
  if (typeof statement !== 'object' || statement === null || !('type' in statement)) return null;
  const { type } = statement;
  return typeof type === 'string' && !kinds.has(type) ? type.slice(0, 60) : null;
}

/** @param missing how many numbers stand with no event that could be read */
function noticesOf(missing: number, faults: readonly Fault[]): readonly Message[] {
  const unknown = faults.filter(({ kind }) => kind !== null);
  const damaged = faults.filter(({ kind }) => kind === null);
  return [...damageNotices(missing - unknown.length, damaged), ...unknownNotices(unknown)];
}

function damageNotices(missing: number, damaged: readonly Fault[]): readonly Message[] {
  // Numbers run without gaps, so a gap tells of entries that are gone, lines that cannot be read among them.
  const lost = Math.max(0, missing, damaged.length);
  if (lost === 0) return [];
  const line = damaged[0]?.line;
  const left =
    lost === 1
      ? say('One entry of this incident could not be read and is left out.')
      : say('{lost} entries of this incident could not be read and are left out.', { lost });
  const where =
    line === undefined ? left : say('{left} The first is line {line} of its record.', { left, line });
  return [
    say('{where} Check what is shown before you rely on it. The record itself was not changed.', { where }),
  ];
}

function unknownNotices(unknown: readonly Fault[]): readonly Message[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const { line, kind } = first;
  const values = { count: unknown.length, line, kind: kind ?? '' };
  const what =
    unknown.length === 1
      ? say(
          'Line {line} of this incident’s record holds an entry of a kind that this Rebind does not know ({kind}). It is left out.',
          values,
        )
      : say(
          '{count} lines of this incident’s record hold entries of kinds that this Rebind does not know. They are left out. The first is line {line} ({kind}).',
          values,
        );
  return [
    say(
      '{what} Open the incident with the Rebind that wrote it to see all. The record itself was not changed.',
      { what },
    ),
  ];
}

function newer(version: number): Failure {
  return failure(
    'newer-version',
    say('This incident was written by a newer Rebind (form {version}; this one reads up to {known}).', {
      version,
      known: schemaVersion,
    }),
    say('Open it with that version. Nothing was changed.'),
  );
}

function beginningLost(size: number): Failure {
  return failure(
    'damaged',
    size === 0
      ? say('This incident’s record is empty.')
      : say('The beginning of this incident’s record cannot be read.'),
    say('Restore the folder from a copy. Nothing was changed.'),
  );
}
