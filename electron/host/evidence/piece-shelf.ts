import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readEvidence } from '../../core/evidence/read';
import { Lines } from '../../core/evidence/text/lines';
import type { ReadEvidence } from '../../core/incident/readings';
import { readingKey } from '../../core/incident/readings';
import { type Failure, failure } from '../../core/result';
import { say } from '../../core/text';
import { evidenceFile } from '../store/evidence-store';
import { errorCode, readFailure } from '../store/file-failure';
import { decode } from './decode';
import type { PieceName } from './desk-jobs';

/** A piece of evidence, read. */
export interface Piece {
  readonly read: ReadEvidence;
  /** Its text by lines; no lines where it could not be read. */
  readonly lines: Lines;
  /** Why it could not be read; null where it could. */
  readonly failure: Failure | null;
}

/** Keeps what was read lately, so that the same bytes are read once. */
export interface PieceShelf {
  /** `tell` hears how much of the reading is done, from 0 to 1, where the piece is not here yet. */
  piece(folder: string, name: PieceName, tell?: (done: number) => void): Promise<Piece>;
}

/** @param mostBytes of text that stay in memory, with what was read of it; the piece at hand stays whatever its size */
export function pieceShelf(mostBytes: number): PieceShelf {
  /** Oldest use first. */
  const kept = new Map<string, Shelved>();

  const makeRoom = (): void => {
    let total = 0;
    for (const { bytes } of kept.values()) total += bytes;
    for (const [key, { bytes }] of kept) {
      if (total <= mostBytes || kept.size === 1) return;
      kept.delete(key);
      total -= bytes;
    }
  };

  return {
    async piece(folder, name, tell) {
      const key = `${folder}\n${readingKey(name)}`;
      const entry = kept.get(key) ?? shelved(folder, name, tell);
      // Put at the end: used last.
      kept.delete(key);
      kept.set(key, entry);
      const piece = await entry.piece;
      // A file that could not be read may be there again the next time.
      if (piece.failure !== null && kept.get(key) === entry) kept.delete(key);
      makeRoom();
      return piece;
    },
  };
}

function shelved(folder: string, name: PieceName, tell?: (done: number) => void): Shelved {
  const entry: Shelved = { piece: readPiece(folder, name, tell), bytes: 0 };
  void entry.piece.then(({ lines }) => {
    entry.bytes = 2 * lines.text.length;
  });
  return entry;
}

interface Shelved {
  readonly piece: Promise<Piece>;
  /** Of its text in memory; 0 while it is being read. */
  bytes: number;
}

/** Of the work on a piece, how much is done once its bytes are here, and once they are text; about. */
const bytesShare = 0.1;
const decodedShare = 0.35;

async function readPiece(folder: string, name: PieceName, tell?: (done: number) => void): Promise<Piece> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(evidenceFile(folder, name.sha256));
  } catch (error) {
    return unread(errorCode(error) === 'ENOENT' ? gone : readFailure(error, name.sha256.slice(0, 12)));
  }
  if (createHash('sha256').update(bytes).digest('hex') !== name.sha256) return unread(damaged);
  tell?.(bytesShare);
  const decoded = decode(bytes, name.encoding);
  if (!decoded.ok) return unread(decoded);
  tell?.(decodedShare);
  const { text, encoding, reason } = decoded.value;
  const onProgress = (done: number): void => tell?.(decodedShare + (1 - decodedShare) * done);
  return {
    read: { reading: readEvidence(text, onProgress), encoding, encodingReason: reason, problem: null },
    lines: new Lines(text),
    failure: null,
  };
}

function unread(why: Failure): Piece {
  return {
    read: {
      reading: null,
      encoding: '',
      encodingReason: say('not read'),
      problem: why.message,
      attachment: why.code === 'not-text',
    },
    lines: new Lines(''),
    failure: why,
  };
}

const gone = failure(
  'evidence-missing',
  say('Its file is missing from the incident’s folder.'),
  say('Bring the same file once more, or restore the folder from a copy.'),
);

const damaged = failure(
  'evidence-damaged',
  say('Its file was changed since it was brought: the bytes are not those of its SHA-256.'),
  say('Bring the same file once more, or restore the folder from a copy.'),
);
