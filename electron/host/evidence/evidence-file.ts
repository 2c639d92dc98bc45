import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { readEvidence } from '../../core/evidence/read';
import { Lines } from '../../core/evidence/text/lines';
import type { EvidenceReading } from '../../core/evidence/types';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { readFailure } from '../store/file-failure';
import { decode } from './decode';

/** Largest file that is read, in bytes (128 MiB). */
export const largestFile = 128 * 1024 * 1024;

/** A file with evidence, read from where it lies. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly size: number;
  /** null where it could not be read; `problem` says why. */
  readonly reading: EvidenceReading | null;
  readonly lines: Lines;
  /** null where it could not be read. */
  readonly encoding: string | null;
  readonly encodingReason: Message;
  readonly problem: Failure | null;
}

/**
 * Reads a file as evidence. A file whose content cannot be read is an answer, with its reason;
 * a file that is not there, or may not be read, is a failure.
 * @param name as the person knows it, for sentences
 * @param followLinks false where a link could lead out of a folder
 */
export async function readEvidenceFile(
  file: string,
  name: string,
  followLinks = true,
): Promise<Result<EvidenceFile>> {
  const bytes = await bytesOf(file, name, followLinks);
  if (!bytes.ok) return bytes.code === 'too-large' ? success(unread(0, '', bytes)) : bytes;
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  const decoded = decode(bytes.value, null);
  if (!decoded.ok) return success(unread(bytes.value.length, sha256, decoded));
  const { text, encoding, reason } = decoded.value;
  return success({
    sha256,
    size: bytes.value.length,
    reading: readEvidence(text),
    lines: new Lines(text),
    encoding,
    encodingReason: reason,
    problem: null,
  });
}

function unread(size: number, sha256: string, problem: Failure): EvidenceFile {
  return {
    sha256,
    size,
    reading: null,
    lines: new Lines(''),
    encoding: null,
    encodingReason: say('not read'),
    problem,
  };
}

async function bytesOf(file: string, name: string, followLinks: boolean): Promise<Result<Uint8Array>> {
  // A pipe would be waited for without end: nothing is opened that way, and only files are read.
  const flags =
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (followLinks ? 0 : (constants.O_NOFOLLOW ?? 0));
  try {
    const handle = await open(file, flags);
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) return readFailure({ code: 'EISDIR' }, name);
      if (!stats.isFile()) {
        return failure(
          'not-a-file',
          say('{name} is no file.', { name }),
          say('Choose a file with text in it.'),
        );
      }
      if (stats.size > largestFile) {
        return failure(
          'too-large',
          say('{name} has {size} MB. Rebind reads up to {most} MB.', {
            name,
            size: Math.ceil(stats.size / 1024 / 1024),
            most: largestFile / 1024 / 1024,
          }),
          say('Cut out the part that matters and bring that.'),
        );
      }
      return success(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return readFailure(error, name);
  }
}
