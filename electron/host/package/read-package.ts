import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent } from '../../core/incident/events';
import { type Failure, failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { readFailure } from '../store/file-failure';
import { largestEvents, largestFile, largestManifest, largestPiece, largestUnpacked } from './limits';
import { type Manifest, manifestSchema, packageFormat } from './manifest';
import { readMember } from './member-bytes';
import { eventsName, manifestName, memberOf, pieceName } from './member-names';
import { piecesNamed, readPackageEvents } from './package-events';
import { goOn, OpeningStopped, openingStopped, type PackageWatch, unwatchedPackage } from './package-watch';
import { damaged, hostile, notAPackage, tooMuch } from './refusals';
import { readZipStructure, type ZipMember } from './zip-structure';

/** A package that was read to its last byte and found whole. It is open until it is closed. */
export interface OpenPackage {
  readonly manifest: Manifest;
  readonly events: readonly IncidentEvent[];
  /** `events.jsonl` as it stands in the package. */
  readonly eventBytes: Uint8Array;
  /** Is told of what is done with it, and asked whether to go on. */
  readonly watch: PackageWatch;
  /**
   * Unpacks a piece of evidence once more, its SHA-256 checked again.
   * @param take hears its bytes, in order
   */
  piece(sha256: string, take: (bytes: Buffer) => Promise<void>): Promise<Result<null>>;
  close(): Promise<void>;
}

/**
 * Opens a package and verifies all of it, without writing anything anywhere: structure, sizes while
 * unpacking, check sums, SHA-256, events, and that evidence and events name each other.
 * @param watch is told how far it is, and may stop it: then it fails with `opening-stopped`
 */
export async function openPackageFile(
  place: string,
  watch: PackageWatch = unwatchedPackage,
): Promise<Result<OpenPackage>> {
  let file: FileHandle;
  try {
    // Looked at first: opening a pipe would wait for somebody to write into it.
    const there = await stat(place);
    if (there.isDirectory()) return readFailure({ code: 'EISDIR' }, path.basename(place));
    if (!there.isFile()) return notAPackage();
    file = await open(place, 'r');
  } catch (error) {
    return readFailure(error, path.basename(place));
  }
  let read: Result<OpenPackage>;
  try {
    const { size } = await file.stat();
    read =
      size > largestFile
        ? tooMuch(say('The file is larger than any package is.'))
        : await readWhole(file, size, watch);
  } catch (error) {
    read = error instanceof OpeningStopped ? openingStopped() : readFailure(error, path.basename(place));
  }
  if (!read.ok) await file.close().catch(() => undefined);
  return read;
}

async function readWhole(file: FileHandle, size: number, watch: PackageWatch): Promise<Result<OpenPackage>> {
  const structure = await readZipStructure(file, size);
  if (!structure.ok) return structure;
  const sorted = sortMembers(structure.value);
  if (!sorted.ok) return sorted;
  const members = sorted.value;
  const manifest = await readManifest(file, members, watch);
  if (!manifest.ok) return manifest;
  const eventBytes = await inMemory(file, members.get(eventsName), manifest.value.events, watch);
  if (!eventBytes.ok) return eventBytes;
  const events = readPackageEvents(eventBytes.value);
  if (!events.ok) return events;
  const fault = contentFault(manifest.value, events.value, members);
  if (fault !== null) return fault;
  const { evidence } = manifest.value;
  watch.begin('checking', evidence.length, bytesOf(evidence));
  for (const piece of evidence) {
    watch.piece();
    const read = await verified(file, members.get(pieceName(piece.sha256)), piece.sha256, watch);
    if (!read.ok) return read;
  }
  return success({
    manifest: manifest.value,
    events: events.value,
    eventBytes: eventBytes.value,
    watch,
    piece: (sha256, take) => verified(file, members.get(pieceName(sha256)), sha256, watch, take),
    close: () => file.close().catch(() => undefined),
  });
}

/** How many bytes these pieces are together. */
export function bytesOf(pieces: Manifest['evidence']): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}

type Members = ReadonlyMap<string, ZipMember>;

/** By their names: each once, and none but those that a package has. */
function sortMembers(found: readonly ZipMember[]): Result<Members> {
  const members = new Map<string, ZipMember>();
  let total = 0;
  for (const member of found) {
    const { name, unpacked } = member;
    const kind = memberOf(name);
    if (kind === null) return hostile(say('It holds {name}, which no package has.', { name }));
    if (members.has(name)) return hostile(say('It holds {name} twice.', { name }));
    const most = kind === 'manifest' ? largestManifest : kind === 'events' ? largestEvents : largestPiece;
    if (unpacked > most) return tooMuch(say('{name} in it is larger than Rebind reads.', { name }));
    total += unpacked;
    members.set(name, member);
  }
  if (total > largestUnpacked) return tooMuch(say('It would unpack to more than 2 GB.'));
  return members.has(manifestName) ? success(members) : notAPackage();
}

async function readManifest(
  file: FileHandle,
  members: Members,
  watch: PackageWatch,
): Promise<Result<Manifest>> {
  const bytes = await inMemory(file, members.get(manifestName), null, watch);
  if (!bytes.ok) return bytes;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return damaged(say('Its list of contents cannot be read.'));
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format === 'number' && format > packageFormat) return newer(format);
  const read = manifestSchema.safeParse(value);
  return read.success ? success(read.data) : damaged(say('Its list of contents is not as Rebind writes it.'));
}

/** Does all that the manifest, the events and the members tell of the content go together? */
function contentFault(
  { begins, events: told, evidence }: Manifest,
  events: readonly IncidentEvent[],
  members: Members,
): Failure | null {
  if (told.count !== events.length || begins !== events[0]?.id) {
    return damaged(say('Its events are not those of its list of contents.'));
  }
  const named = piecesNamed(events);
  const listed = new Map(evidence.map((piece) => [piece.sha256, piece]));
  if (listed.size !== evidence.length)
    return damaged(say('Its list of contents names a piece of evidence twice.'));
  for (const { sha256, size, name } of named) {
    const piece = listed.get(sha256);
    const member = members.get(pieceName(sha256));
    if (piece === undefined || member === undefined)
      return damaged(say('The evidence {name} is missing in it.', { name }));
    if (member.unpacked !== piece.size || size !== piece.size) {
      return damaged(say('The evidence {name} in it has another size than was told.', { name }));
    }
  }
  const extra = listed.size > named.length || members.size !== named.length + 2;
  return extra ? hostile(say('It holds evidence that no event tells of.')) : null;
}

/** A member that is held in memory, as far as its limits allow. */
async function inMemory(
  file: FileHandle,
  member: ZipMember | undefined,
  told: Manifest['events'] | null,
  watch: PackageWatch,
): Promise<Result<Uint8Array>> {
  if (member === undefined) return damaged(say('Its record of events is missing.'));
  const chunks: Buffer[] = [];
  const read = await readMember(file, member, (bytes) => {
    goOn(watch, 0);
    chunks.push(bytes);
  });
  if (!read.ok) return read;
  if (told !== null && (told.sha256 !== read.value || told.size !== member.unpacked)) {
    return hostile(say('{name} in it was changed after it was saved.', { name: member.name }));
  }
  return success(Buffer.concat(chunks));
}

async function verified(
  file: FileHandle,
  member: ZipMember | undefined,
  sha256: string,
  watch: PackageWatch,
  take?: (bytes: Buffer) => Promise<void>,
): Promise<Result<null>> {
  if (member === undefined) return damaged(say('The evidence {name} is missing in it.', { name: sha256 }));
  const read = await readMember(file, member, async (bytes) => {
    goOn(watch, bytes.length);
    await take?.(bytes);
  });
  if (!read.ok) return read;
  return read.value === sha256
    ? success(null)
    : hostile(
        say('The evidence {name} in it was changed after it was saved.', { name: sha256.slice(0, 12) }),
      );
}

function newer(format: number): Failure {
  return failure(
    'newer-version',
    say('A newer Rebind saved this package (form {format}; this one reads up to {known}).', {
      format,
      known: packageFormat,
    }),
    say('Open it with that version. Nothing was taken from it.'),
  );
}
