import type { CaseEvidence } from '../case/types';
import type { CollectionData } from '../evidence/collection/types';
import { type ClockReading, readPrintedClock } from '../evidence/text/printed-clock';
import type { EvidencePart } from '../evidence/types';
import type { EvidenceItem } from '../incident/incident';
import { sameName } from './same-host';

/** When a part was captured, by its host's own clock. */
export interface Captured {
  /** The collector's manifest; `date /t` and `time /t`, or a `host-clock`, in the same paste; null where nothing tells. */
  readonly source: 'manifest' | 'paste' | null;
  /** As the host's clock printed it. */
  readonly text: string | null;
  /** All ways to read it: none where it cannot be read as a day and a time. */
  readonly readings: readonly ClockReading[];
  /** A host's wall clock, or UTC as in Rebind's own records: the two are not compared. */
  readonly clock: 'wall' | 'utc';
  /** False where the manifest and the text itself give different times. */
  readonly agrees: boolean;
}

/** A piece of evidence with its parts. */
export interface Piece {
  readonly item: EvidenceItem;
  readonly parts: readonly Pick<CaseEvidence, 'owner' | 'part'>[];
}

interface Manifest {
  readonly data: CollectionData;
  readonly readings: readonly ClockReading[];
}

const slack = 60_000;

/** A collection takes minutes; a manifest whose end lies a day after its start is not believed. */
const longest = 24 * 60 * slack;

/**
 * Tells when parts were captured: by the manifest of the folder that they were dropped in, else by
 * the date and time that stand in the same paste. When something was pasted says nothing of it.
 *
 * A manifest speaks for the files that it lists, in its own folder and of its own host. Two of them
 * for one file speak for neither.
 */
export function captureTimes(pieces: readonly Piece[]): (item: EvidenceItem, part: EvidencePart) => Captured {
  const manifests = new Map<string, Manifest | null>();
  for (const { item, parts } of pieces) {
    const folder = item.name.slice(0, Math.max(0, item.name.lastIndexOf('/')));
    for (const { part } of parts) {
      if (part.kind !== 'collection' || folder === '') continue;
      const manifest = { data: part.data, readings: windowOf(part.data) };
      for (const { file } of part.data.entries) {
        const key = placeOf(item, `${folder}/${file}`);
        manifests.set(key, manifests.has(key) ? null : manifest);
      }
    }
  }
  const printed = new Map(pieces.flatMap(({ parts }) => printedAbove(parts)));
  return (item, part) => {
    if (part.kind === 'session-test' && part.data.startedAt !== null) return recordTime(part.data.startedAt);
    const clock = part.clock ?? printed.get(part) ?? null;
    const own = clock === null ? [] : readPrintedClock(clock);
    const manifest = manifestFor(part, manifests.get(placeOf(item, item.name)) ?? null);
    if (manifest === null) {
      const source = own.length === 0 ? null : 'paste';
      return { source, text: clock, readings: own, clock: 'wall', agrees: true };
    }
    const { data, readings } = manifest;
    const agrees =
      own.length === 0 ||
      readings.some((window) =>
        own.some((one) => one.end > window.start - slack && one.start < window.end + slack),
      );
    const text = agrees ? data.started : `${data.started}; ${clock}`;
    return { source: 'manifest', text, readings: agrees ? readings : [], clock: 'wall', agrees };
  };
}

/**
 * The clock that stands printed above each part of one text, as `Get-Date -Format o` prints it: the last one that
 * speaks for the part's host. Where a clock names no host and the text names several, it speaks for itself alone,
 * as nothing tells on which of them it was printed.
 */
function printedAbove(parts: Piece['parts']): readonly (readonly [EvidencePart, string])[] {
  const names = parts.flatMap(({ part }) => part.host ?? []);
  const isOneHost = names.every((one) => sameName(one, names[0] ?? one));
  const isOneOwner = new Set(parts.map(({ owner }) => owner)).size <= 1;
  const found: (readonly [EvidencePart, string])[] = [];
  const above: { readonly host: string | null; readonly clock: string }[] = [];
  const inOrder = parts.map(({ part }) => part).sort((one, other) => one.lines[0] - other.lines[0]);
  for (const part of inOrder) {
    if (part.kind === 'host-clock') {
      for (const { clock, host } of part.data.clocks) above.push({ clock, host: host ?? part.host });
      const last = part.data.clocks.at(-1);
      if (last !== undefined) found.push([part, last.clock]);
      continue;
    }
    const own = above.findLast(({ host }) =>
      host === null || part.host === null ? isOneHost && isOneOwner : sameName(host, part.host),
    );
    if (own !== undefined) found.push([part, own.clock]);
  }
  return found;
}

/** A record that Rebind keeps of its own test tells its time in UTC. */
function recordTime(startedAt: string): Captured {
  const start = Date.parse(startedAt);
  const readings: readonly ClockReading[] = Number.isNaN(start)
    ? []
    : [{ order: 'year-first', start, end: start + 1 }];
  return { source: 'paste', text: startedAt, readings, clock: 'utc', agrees: true };
}

function manifestFor(part: EvidencePart, listed: Manifest | null): Manifest | null {
  const found = part.kind === 'collection' ? { data: part.data, readings: windowOf(part.data) } : listed;
  if (found === null || found.readings.length === 0) return null;
  const { host } = found.data;
  return part.host !== null && host !== null && !sameName(part.host, host) ? null : found;
}

/** From the collection's start to its end. */
function windowOf({ started, ended }: CollectionData): readonly ClockReading[] {
  if (started === null || ended === null) return [];
  const ends = readPrintedClock(ended);
  return readPrintedClock(started).flatMap(({ order, start }) =>
    ends
      .filter((one) => one.order === order && one.end > start && one.end - start < longest)
      .map(({ end }) => ({ order, start, end })),
  );
}

function placeOf({ phase }: EvidenceItem, name: string): string {
  return `${phase} ${name.toLowerCase()}`;
}
