import { eventSchema, type IncidentEvent, schemaVersion } from '../../core/incident/events';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';

/** What an incident's `events.jsonl` holds. */
export interface EventLines {
  readonly events: readonly IncidentEvent[];
  /** Length in bytes of all that is whole: behind it only a torn line stands. */
  readonly wholeBytes: number;
  /** The torn last line: it was never acknowledged. null where there is none. */
  readonly torn: Uint8Array | null;
  /** Entries that could not be read or are missing, in words. What is good is kept. */
  readonly notices: readonly Message[];
}

const lineFeed = 10;

/** One event as its line, line feed included. */
export function eventLine(event: IncidentEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/**
 * Reads an incident's events. A line is whole once its line feed is on the disk; what stands
 * behind the last one was cut off while it was written, and had not been acknowledged.
 *
 * @returns a failure where a newer Rebind wrote a line, or where it is not known what incident this is
 */
export function readEventLines(bytes: Uint8Array): Result<EventLines> {
  const end = bytes.lastIndexOf(lineFeed) + 1;
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n').slice(0, -1);
  const events: IncidentEvent[] = [];
  const damaged: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (versionOf(value) > schemaVersion) return newer(versionOf(value));
    const read = eventSchema.safeParse(value);
    if (read.success) events.push(read.data);
    else damaged.push(index + 1);
  }
  if (events[0]?.say.type !== 'created') return beginningLost(bytes.length);
  return success({
    events,
    wholeBytes: end,
    torn: end < bytes.length ? bytes.slice(end) : null,
    notices: noticesOf(events, damaged),
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('v' in value)) return 0;
  return typeof value.v === 'number' ? value.v : 0;
}

function noticesOf(events: readonly IncidentEvent[], damaged: readonly number[]): readonly Message[] {
  // Numbers run without gaps, so a gap tells of entries that are gone, lines that cannot be read among them.
  const missing = Math.max(0, (events.at(-1)?.seq ?? 0) - events.length);
  const lost = Math.max(missing, damaged.length);
  if (lost === 0) return [];
  const [line] = damaged;
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
