import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './file-failure';
import { ownPatience, type Patience, patiently } from './patience';

/** Evidence of customers: for the technician's own eyes. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

const noFolderSync = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/**
 * Puts a folder's list of names on the disk, so that a file made or renamed in it is still
 * there after a power cut. Windows has no such call, and keeps names in its own log.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some shares keep no list of names that could be put on a disk.
    if (!noFolderSync.has(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, and puts their names on the disk. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: privateFolder });
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = path.dirname(at)) {
    await syncFolder(path.dirname(at));
  }
}

/**
 * Writes a whole file so that its place holds the old bytes or the new ones and never a
 * part: into a file beside it, onto the disk, then renamed. A write that the disk cut short
 * is an error of `writeFile` here, so a torn file is never renamed into place.
 *
 * @param unique stands in the name beside it and tells whose it is. A name that is taken, as by
 *   a program that died, is passed by
 * @throws the system's error; the place is as it was, and nothing is left beside it
 */
export async function writeWhole(file: string, bytes: Uint8Array | string, unique: string): Promise<void> {
  const beside = `${file}.${unique}.${randomUUID().slice(0, 8)}.part`;
  let handle: FileHandle | null = null;
  try {
    handle = await patiently(() => open(beside, 'wx', privateFile));
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = null;
    await renamePatiently(beside, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a file that is not there yet and puts its content on the disk; its name is on the disk
 * once its folder is synced. A file that could not be written to its end is left for the caller.
 *
 * @throws the system's error
 */
export async function writeNew(
  file: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  return writeFrom(file, () => content);
}

/** @param content is asked for once the place is there: what is opened before would stay open where it is not */
async function writeFrom(
  file: string,
  content: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await patiently(() => open(file, 'wx', privateFile));
  try {
    for await (const bytes of content()) await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a file to a place where none is, as `writeNew` writes one. */
export function copyNew(from: string, to: string): Promise<void> {
  return writeFrom(to, () => createReadStream(from));
}

/** Renames a file, and waits where a virus scanner or an indexer holds one of the two for a moment. */
export function renamePatiently(from: string, to: string, patience: Patience = ownPatience): Promise<void> {
  return patiently(() => rename(from, to), patience);
}
