import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, type Readable, Transform } from 'node:stream';
import { pipeline as finished } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { IncidentEvent } from '../../core/incident/events';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { privateFile, renamePatiently, syncFolder } from '../store/durable';
import { eventLine } from '../store/event-lines';
import { evidenceFile } from '../store/evidence-store';
import { writeFailure } from '../store/file-failure';
import { isBomb, largestEvents, largestPiece, largestUnpacked, mostPieces, ratioCounts } from './limits';
import { type Manifest, manifestText } from './manifest';
import { eventsName, manifestName, pieceName } from './member-names';
import { type NamedPiece, piecesNamed, sha256Of } from './package-events';

/** What is packed: an incident's record, and the folder that its evidence lies in. */
export interface PackageContent {
  readonly events: readonly IncidentEvent[];
  readonly folder: string;
  readonly incident: string;
  /** Version of this Rebind. */
  readonly version: string;
  /** When it is made and by whom; absent: as its last event says, which tells of this package. */
  readonly made?: { readonly at: string; readonly by: string };
}

/**
 * Writes a package: beside its place, onto the disk, then renamed, so that the place holds a whole
 * package or what was there before. The same content gives the same bytes. Evidence is streamed.
 *
 * @returns the place
 */
export async function writePackage(place: string, content: PackageContent): Promise<Result<string>> {
  const { events, folder } = content;
  const named = piecesNamed(events);
  const record = Buffer.from(events.map(eventLine).join(''));
  const beyond = beyondLimits(named, record.length);
  if (beyond !== null) return failure('package-too-large', beyond);
  const pieces: Piece[] = [];
  for (const piece of named) {
    const looked = await lookAt(folder, piece);
    if (!looked.ok) return looked;
    pieces.push(looked.value);
  }
  const manifest = manifestText(manifestOf(content, record, named));
  const beside = `${place}.${randomUUID()}.part`;
  try {
    const handle = await open(beside, 'wx', privateFile);
    try {
      const zip = zipOf(folder, manifest, record, pieces);
      for await (const chunk of zip) await handle.writeFile(chunk as Buffer);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(beside, place);
    await syncFolder(path.dirname(place));
    return success(place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return error instanceof PieceChanged ? pieceLost(error.piece) : writeFailure(error);
  }
}

interface Piece extends NamedPiece {
  /** False where it would pack better than {@link isBomb} believes of honest content. */
  readonly deflate: boolean;
}

function beyondLimits(pieces: readonly NamedPiece[], record: number): Message | null {
  if (pieces.length > mostPieces) {
    return say('This incident holds {count} pieces of evidence; a package takes {most}.', {
      count: pieces.length,
      most: mostPieces,
    });
  }
  const large = pieces.find(({ size }) => size > largestPiece);
  if (large !== undefined)
    return say('The evidence {name} is too large for a package.', { name: large.name });
  const total = pieces.reduce((sum, { size }) => sum + size, record);
  if (record > largestEvents || total > largestUnpacked) {
    return say('This incident is too large for one package, which takes 2 GB.');
  }
  return null;
}

/** Is the piece there, and is it what its name says? And how well does it pack? */
async function lookAt(folder: string, piece: NamedPiece): Promise<Result<Piece>> {
  const file = evidenceFile(folder, piece.sha256);
  try {
    if ((await stat(file)).size !== piece.size) return pieceLost(piece);
    const hash = createHash('sha256');
    await finished(createReadStream(file), hash);
    if (hash.digest('hex') !== piece.sha256) return pieceLost(piece);
    const packed = piece.size > ratioCounts ? await packedLength(file) : piece.size;
    return success({ ...piece, deflate: !isBomb(packed, piece.size) });
  } catch {
    return pieceLost(piece);
  }
}

async function packedLength(file: string): Promise<number> {
  let length = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      length += chunk.length;
      next();
    },
  });
  counted.resume();
  await finished(createReadStream(file), createDeflateRaw({ level: packingLevel }), counted);
  return length;
}

function pieceLost({ name }: NamedPiece): Failure {
  return failure(
    'evidence-lost',
    say(
      'The evidence {name} is missing on this laptop, or was changed. So the incident cannot be handed over whole.',
      {
        name,
      },
    ),
    say('Bring it once more, then save the package again. Or send the incident’s folder as it is.'),
  );
}

function manifestOf(content: PackageContent, record: Uint8Array, pieces: readonly NamedPiece[]): Manifest {
  const [first] = content.events;
  const last = content.events.at(-1);
  return {
    format: 1,
    what: 'Rebind incident',
    rebind: content.version,
    incident: content.incident,
    begins: first?.id ?? '',
    madeAt: content.made?.at ?? last?.at ?? '',
    madeBy: content.made?.by ?? last?.by ?? '',
    redaction: 'none',
    events: { count: content.events.length, sha256: sha256Of(record), size: record.length },
    evidence: pieces.map(({ sha256, size }) => ({ sha256, size })),
  };
}

const packingLevel = 6;

/** The same for every package and in every time zone: when it was made stands in the manifest. */
function memberOptions() {
  // Read by the clock of this time zone when it is written, as it is made here.
  return { mtime: new Date(1980, 0, 2), mode: 0o100600, forceDosTimestamp: true };
}

function zipOf(folder: string, manifest: string, record: Buffer, pieces: readonly Piece[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  zip.addBuffer(Buffer.from(manifest), manifestName, { ...memberOptions(), compressionLevel: packingLevel });
  zip.addBuffer(record, eventsName, { ...memberOptions(), compressionLevel: packingLevel });
  for (const piece of pieces) {
    const options = {
      ...memberOptions(),
      size: piece.size,
      compressionLevel: piece.deflate ? packingLevel : 0,
    };
    zip.addReadStreamLazy(pieceName(piece.sha256), options, (give) => {
      give(
        null,
        checked(evidenceFile(folder, piece.sha256), piece, (error) => zip.emit('error', error)),
      );
    });
  }
  zip.end();
  return out;
}

class PieceChanged extends Error {
  readonly piece: NamedPiece;
  constructor(piece: NamedPiece) {
    super('changed');
    this.piece = piece;
  }
}

/** A piece's bytes; they fail at their end where they are not what its name says any more. */
function checked(file: string, piece: NamedPiece, failed: (error: Error) => void): Readable {
  const hash = createHash('sha256');
  const check = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
    flush(next) {
      next(hash.digest('hex') === piece.sha256 ? null : new PieceChanged(piece));
    },
  });
  pipeline(createReadStream(file), check, (error) => {
    if (error) failed(error);
  });
  return check;
}
