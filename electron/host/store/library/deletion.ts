import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../../core/result';
import { say } from '../../../core/text';
import { makeFolder, renamePatiently, syncFolder, writeWhole } from '../durable';
import { errorCode, writeFailure } from '../file-failure';
import { takeLock } from '../incident-lock';
import type { Machine } from '../machine';
import { deletionName } from './entry';
import { deletedName, folderOf, safeId } from './places';

/**
 * Deletes an incident: its folder is moved into `deleted/`, whole, with a note of who did it and
 * when. Nothing of it is lost, and it can be brought back. It has to be closed here; one that
 * another Rebind has open stays where it is.
 *
 * @returns the id that it has among the deleted ones: mostly its own
 */
export async function deleteIncident(store: string, id: string, machine: Machine): Promise<Result<string>> {
  if (!safeId.test(id) || id === deletedName) return notHere(id);
  const folder = folderOf(store, { id, isDeleted: false });
  if (!(await exists(folder))) return notHere(id);
  const lock = await takeLock(folder, machine);
  if (!lock.ok) return lock;
  const note = path.join(folder, deletionName);
  try {
    await makeFolder(path.join(store, deletedName));
    const kept = await freeName(store, id, true);
    const target = folderOf(store, { id: kept, isDeleted: true });
    await writeWhole(
      note,
      JSON.stringify({ at: machine.now().toISOString(), by: machine.user }),
      randomUUID(),
    );
    await renamePatiently(folder, target);
    // The lock went along with the folder.
    await rm(path.join(target, 'lock'), { force: true });
    await syncFolder(path.join(store, deletedName));
    await syncFolder(store);
    return success(kept);
  } catch (error) {
    await rm(note, { force: true }).catch(() => undefined);
    return writeFailure(error);
  } finally {
    await lock.value.release();
  }
}

/**
 * Brings a deleted incident back to where it was; beside, where another one has that place since, as the same
 * incident that came back in a package.
 *
 * @returns its id in the list: mostly its own
 */
export async function restoreIncident(store: string, id: string): Promise<Result<string>> {
  if (!safeId.test(id)) return notDeleted(id);
  const folder = folderOf(store, { id, isDeleted: true });
  if (!(await exists(folder))) return notDeleted(id);
  try {
    const here = await freeName(store, id, false);
    const target = folderOf(store, { id: here, isDeleted: false });
    await renamePatiently(folder, target);
    await rm(path.join(target, deletionName), { force: true });
    await syncFolder(store);
    await syncFolder(path.join(store, deletedName));
    return success(here);
  } catch (error) {
    return writeFailure(error);
  }
}

/** Ends the name of a folder that is being deleted for good: it is no incident any more. */
const ending = '.erased';

/** Deletes a deleted incident for good, evidence and all. Nothing brings it back. */
export async function eraseIncident(store: string, id: string): Promise<Result<null>> {
  if (!safeId.test(id)) return notDeleted(id);
  const folder = folderOf(store, { id, isDeleted: true });
  if (!(await exists(folder))) return notDeleted(id);
  try {
    // Renamed first, so that what is half gone is never listed.
    const leaving = `${folder}${ending}`;
    await rm(leaving, { recursive: true, force: true });
    await rename(folder, leaving);
    await clearErased(store);
    return success(null);
  } catch (error) {
    return writeFailure(error);
  }
}

/** Takes away what an erasing left that was broken off. @throws the system's error */
async function clearErased(store: string): Promise<void> {
  const place = path.join(store, deletedName);
  for (const name of await readdir(place)) {
    if (name.endsWith(ending)) await rm(path.join(place, name), { recursive: true, force: true });
  }
  await syncFolder(place);
}

/** The same id may lie there already, of an incident that came a second time. */
async function freeName(store: string, id: string, isDeleted: boolean): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? id : `${id.slice(0, 74)}-${number}`;
    if (!(await exists(folderOf(store, { id: name, isDeleted })))) return name;
  }
}

async function exists(folder: string): Promise<boolean> {
  try {
    await stat(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function notHere(id: string) {
  return failure(
    'not-found',
    say('There is no incident {id} in this folder.', { id }),
    say('Go back to the list.'),
  );
}

function notDeleted(id: string) {
  return failure('not-found', say('There is no deleted incident {id}.', { id }), say('Go back to the list.'));
}
