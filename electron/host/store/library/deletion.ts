import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../../core/result';
import { say } from '../../../core/text';
import { makeFolder, renamePatiently, syncFolder, writeWhole } from '../durable';
import { errorCode, writeFailure } from '../file-failure';
import { takeLock } from '../incident-lock';
import type { Machine } from '../machine';
import { notHere } from '../open-incident';
import { isThere } from '../there';
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
  if (!(await isThere(folder))) return notHere(id);
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
  if (!(await isThere(folder))) return notDeleted(id);
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

/**
 * Deletes a deleted incident for good, evidence and all. Nothing brings it back. What cannot be removed now,
 * as a file that another program holds, is told, and is removed at the next start.
 */
export async function eraseIncident(store: string, id: string): Promise<Result<null>> {
  if (!safeId.test(id)) return notDeleted(id);
  const place = path.join(store, deletedName);
  const folder = folderOf(store, { id, isDeleted: true });
  // What is half gone is never listed. The name is one of its own: what was left of an earlier one may still be there.
  const leaving = path.join(place, `${id}.${randomUUID()}${ending}`);
  try {
    if (!(await isThere(folder))) return notDeleted(id);
    await renamePatiently(folder, leaving);
  } catch (error) {
    return writeFailure(error);
  }
  try {
    await rm(leaving, { recursive: true, force: true });
    await syncFolder(place);
    return success(null);
  } catch (error) {
    return failure(
      'half-erased',
      say('{id} is out of every list, and some of its files could not be deleted yet ({reason}).', {
        id,
        reason: errorCode(error),
      }),
      say('They lie in {folder}. Rebind deletes them at its next start, or delete that folder yourself.', {
        folder: leaving,
      }),
    );
  }
}

/** Takes away what an erasing left that was broken off. What still cannot be removed stays until the next time. */
export async function clearErased(store: string): Promise<void> {
  const place = path.join(store, deletedName);
  const names = await readdir(place).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(ending))) {
    await rm(path.join(place, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The same id may lie there already, of an incident that came a second time. */
async function freeName(store: string, id: string, isDeleted: boolean): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? id : `${id.slice(0, 74)}-${number}`;
    if (!(await isThere(folderOf(store, { id: name, isDeleted })))) return name;
  }
}

function notDeleted(id: string) {
  return failure('not-found', say('There is no deleted incident {id}.', { id }), say('Go back to the list.'));
}
