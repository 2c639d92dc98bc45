import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../../core/result';
import { say } from '../../../core/text';
import { copyNew, privateFolder, renamePatiently, syncFolder } from '../durable';
import { errorCode, writeFailure } from '../file-failure';
import { idBytes, incidentId } from '../ids';
import { logName } from '../incident-log';
import type { Machine } from '../machine';
import { deletedName, folderOf, safeId } from './places';

/**
 * Copies an incident, its record and its evidence, into a new one beside it. The copy says nothing
 * of that yet: whoever asked for it opens it and says where it comes from.
 *
 * @returns the id of the copy
 */
export async function copyIncident(store: string, id: string, machine: Machine): Promise<Result<string>> {
  const from = folderOf(store, { id, isDeleted: false });
  if (!safeId.test(id) || id === deletedName || !(await holdsRecord(from))) {
    return failure(
      'not-found',
      say('There is no incident {id} in this folder.', { id }),
      say('Go back to the list.'),
    );
  }
  const copy = incidentId(machine.now(), machine.random(idBytes));
  const beside = path.join(store, `.${copy}.part`);
  try {
    await mkdir(path.join(beside, 'evidence'), { recursive: true, mode: privateFolder });
    await copyNew(path.join(from, logName), path.join(beside, logName));
    for (const name of await evidenceIn(path.join(from, 'evidence'))) {
      await copyNew(path.join(from, 'evidence', name), path.join(beside, 'evidence', name));
    }
    await syncFolder(path.join(beside, 'evidence'));
    await syncFolder(beside);
    await renamePatiently(beside, folderOf(store, { id: copy, isDeleted: false }));
    await syncFolder(store);
    return success(copy);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    return writeFailure(error);
  }
}

/** Names of the pieces; what is still being written is none. */
async function evidenceIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function holdsRecord(folder: string): Promise<boolean> {
  return stat(path.join(folder, logName)).then(
    (found) => found.isFile(),
    () => false,
  );
}
