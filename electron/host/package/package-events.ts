import { createHash } from 'node:crypto';
import type { IncidentEvent } from '../../core/incident/events';
import { failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { readEventLines } from '../store/event-lines';
import { damaged } from './refusals';

/**
 * Reads the events of a package. In a store, what is damaged is left out and told; here nothing may
 * be: a package is whole, or it is not opened.
 *
 * @returns the events, numbered from 1 without a gap, each with an id of its own
 */
export function readPackageEvents(bytes: Uint8Array): Result<readonly IncidentEvent[]> {
  const read = readEventLines(bytes);
  if (!read.ok) {
    return read.code === 'newer-version'
      ? failure(
          'newer-version',
          say('A newer Rebind saved this package. Its entries cannot be read here.'),
          say('Open it with that version. Nothing was taken from it.'),
        )
      : damaged(say('Its record of events cannot be read.'));
  }
  const { events, torn, notices } = read.value;
  const [notice] = notices;
  if (notice !== undefined) return damaged(notice);
  if (torn !== null) return damaged(say('Its record of events is cut off.'));
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0)
    return damaged(say('Entry {number} of its record of events is missing.', { number: gap + 1 }));
  if (lineCount(bytes) !== events.length)
    return damaged(say('An entry stands twice in its record of events.'));
  return success(events);
}

function lineCount(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** A piece of evidence as the event that brought it tells. */
export interface NamedPiece {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly name: string;
}

/**
 * Every piece that was brought, also where it was put aside since: that can be undone. In the order
 * of their SHA-256. What brings bytes tells `sha256`, `size` and `name` of them, whatever its type.
 */
export function piecesNamed(events: readonly IncidentEvent[]): readonly NamedPiece[] {
  const pieces = new Map<string, NamedPiece>();
  for (const { say: statement } of events) {
    if (!('sha256' in statement && 'size' in statement && 'name' in statement)) continue;
    const { sha256, size, name } = statement;
    if (!pieces.has(sha256)) pieces.set(sha256, { sha256, size, name });
  }
  return [...pieces.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

/** SHA-256 of bytes that are in memory. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
