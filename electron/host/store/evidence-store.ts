import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Result, success } from '../../core/result';
import { privateFile, privateFolder, renamePatiently, syncFolder } from './durable';
import { errorCode, readFailure, writeFailure } from './file-failure';
import { isThere } from './there';

/** A piece of evidence that is on the disk, as it came. */
export interface KeptEvidence {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** True where the same bytes were there already. */
  readonly known: boolean;
}

/** Where an incident keeps a piece of evidence: its raw bytes, named by their SHA-256. */
export function evidenceFile(folder: string, sha256: string): string {
  return path.join(folder, 'evidence', sha256);
}

/** Keeps bytes that came without a file. They are on the disk when this succeeds. */
export async function keepBytes(folder: string, bytes: Uint8Array): Promise<Result<KeptEvidence>> {
  return keep(folder, () => [bytes]);
}

/** Keeps a copy of a file, without holding it in memory. */
export async function keepFile(folder: string, file: string): Promise<Result<KeptEvidence>> {
  try {
    if (!(await stat(file)).isFile()) return readFailure({ code: 'EISDIR' }, path.basename(file));
  } catch (error) {
    return readFailure(error, path.basename(file));
  }
  return keep(folder, () => createReadStream(file), path.basename(file));
}

/** Takes a piece away again that no event names. */
export async function dropEvidence(folder: string, sha256: string): Promise<void> {
  await rm(evidenceFile(folder, sha256), { force: true });
}

/** Takes away what a program that died was still writing. Only the one that holds the incident's lock may. */
export async function clearUnfinished(folder: string): Promise<void> {
  for (const place of [folder, path.join(folder, 'evidence')]) {
    const names = await readdir(place).catch(() => []);
    for (const name of names) {
      // A lock that another program is just making is none of ours.
      if (!name.endsWith('.part') || name.startsWith('lock.')) continue;
      await rm(path.join(place, name), { force: true }).catch(() => undefined);
    }
  }
}

/** SHA-256 of a file; null where it cannot be read. */
export async function hashFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** @param source is asked for its bytes when they are read: a file that is opened before, and cannot be, has nobody to tell it to */
async function keep(
  folder: string,
  source: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name = '',
): Promise<Result<KeptEvidence>> {
  const hash = createHash('sha256');
  const place = path.join(folder, 'evidence');
  const beside = path.join(place, `${randomUUID()}.part`);
  let size = 0;
  let reading = false;
  try {
    await makeEvidenceFolder(folder);
    const handle = await open(beside, 'wx', privateFile);
    try {
      reading = true;
      for await (const bytes of source()) {
        reading = false;
        hash.update(bytes);
        size += bytes.length;
        await handle.writeFile(bytes);
        reading = true;
      }
      reading = false;
      await handle.sync();
    } finally {
      await handle.close();
    }
    const sha256 = hash.digest('hex');
    const target = path.join(place, sha256);
    // Bytes that lie there already count only where they are still what their name says.
    const known = (await isThere(target)) && (await hashFile(target)) === sha256;
    if (known) await rm(beside, { force: true });
    else await renamePatiently(beside, target);
    await syncFolder(place);
    return success({ sha256, size, known });
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return reading ? readFailure(error, name) : writeFailure(error);
  }
}

/**
 * Makes the folder for evidence inside of the incident's, and never the incident's own: where
 * that is gone, as with a stick that was pulled out, nothing is put in its place.
 */
async function makeEvidenceFolder(folder: string): Promise<void> {
  try {
    await mkdir(path.join(folder, 'evidence'), { mode: privateFolder });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  // Also where it was there: who made it may have died before.
  await syncFolder(folder);
}
