import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, type Result, success } from '../../core/result';
import { makeFolder, privateFile, renamePatiently, syncFolder } from '../store/durable';
import { evidenceFile, hashFile } from '../store/evidence-store';
import { writeFailure } from '../store/file-failure';
import { OpeningStopped, openingStopped } from './package-watch';
import { bytesOf, type OpenPackage } from './read-package';

/**
 * Unpacks the evidence of a package into an incident's folder: each piece is written beside its
 * place, verified, put on the disk and renamed. What lies there already, and is what its name says, stays.
 * Where it is stopped, what it had put there is taken away again.
 */
export async function unpackPieces(opened: OpenPackage, folder: string): Promise<Failure | null> {
  const place = path.join(folder, 'evidence');
  const { evidence } = opened.manifest;
  const { watch } = opened;
  const put: string[] = [];
  try {
    await makeFolder(place);
    watch.begin('writing', evidence.length, bytesOf(evidence));
    for (const { sha256, size } of evidence) {
      const target = evidenceFile(folder, sha256);
      watch.piece();
      if ((await hashFile(target)) === sha256) {
        watch.done(size);
        continue;
      }
      const written = await unpackPiece(opened, sha256, target);
      if (!written.ok) return written;
      put.push(target);
    }
    await syncFolder(place);
    return null;
  } catch (error) {
    if (!(error instanceof OpeningStopped)) return writeFailure(error);
    for (const target of put) await rm(target, { force: true }).catch(() => undefined);
    return openingStopped();
  }
}

async function unpackPiece(opened: OpenPackage, sha256: string, target: string): Promise<Result<null>> {
  // Ends like all that is unfinished, so that it is cleared where this program dies.
  const beside = path.join(path.dirname(target), `${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx', privateFile);
    let read: Result<null>;
    try {
      read = await opened.piece(sha256, (bytes) => handle.writeFile(bytes));
      if (read.ok) await handle.sync();
    } finally {
      await handle.close();
    }
    if (!read.ok) {
      await rm(beside, { force: true });
      return read;
    }
    await renamePatiently(beside, target);
    return success(null);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
