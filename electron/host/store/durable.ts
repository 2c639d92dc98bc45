import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './file-failure';

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
 * @param unique makes the name beside it one that nobody else takes
 * @throws the system's error; the place is as it was, and nothing is left beside it
 */
export async function writeWhole(file: string, bytes: Uint8Array | string, unique: string): Promise<void> {
  const beside = `${file}.${unique}.part`;
  let handle: FileHandle | null = null;
  try {
    handle = await open(beside, 'wx', privateFile);
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

/** Codes by which Windows says that a virus scanner or an indexer holds the file for a moment. */
const held = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Waits before each try again, in milliseconds: about two seconds in all. */
const patience = [10, 30, 80, 200, 500, 1_200];

export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? patience : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!held.has(errorCode(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await rename(from, to);
}
