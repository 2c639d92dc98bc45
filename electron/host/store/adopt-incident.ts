import { mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { copyNew, makeFolder, privateFolder, renamePatiently, syncFolder, writeNew } from './durable';
import { readEventLines } from './event-lines';
import { hashFile } from './evidence-store';
import { errorCode, readFailure, writeFailure } from './file-failure';
import { logName } from './incident-log';
import { safeId } from './library/places';
import { isInSight } from './there';
import { unfinishedFolder } from './unfinished-folders';

/** True where a folder holds an incident. */
export async function holdsIncident(folder: string): Promise<boolean> {
  try {
    return (await stat(path.join(folder, logName))).isFile();
  } catch {
    return false;
  }
}

/**
 * Makes an incident that lies somewhere else one of this store: its events and evidence are
 * copied, and the folder that it came from stays as it is.
 *
 * @returns its id here. One that lies in the store already is just named.
 */
export async function adoptIncident(folder: string, store: string): Promise<Result<string>> {
  const id = path.basename(path.resolve(folder));
  const place = path.join(store, id);
  if (await isSame(folder, place)) return success(id);
  if (!safeId.test(id)) {
    return failure(
      'bad-name',
      say('{name} cannot be the name of an incident.', { name: id }),
      say('Give the folder its old name back: letters, digits and hyphens.'),
    );
  }
  if (await isInSight(place)) {
    return failure(
      'here-already',
      say('An incident named {id} is here already. Nothing was changed.', { id }),
      say('Open it from the list.'),
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.join(folder, logName));
  } catch (error) {
    return readFailure(error, logName);
  }
  const read = readEventLines(bytes);
  if (!read.ok) return read;
  const beside = unfinishedFolder(store);
  try {
    await makeFolder(store);
    await mkdir(path.join(beside, 'evidence'), { recursive: true, mode: privateFolder });
    await writeNew(path.join(beside, logName), [bytes.subarray(0, read.value.wholeBytes)]);
    await copyEvidence(path.join(folder, 'evidence'), path.join(beside, 'evidence'));
    await syncFolder(path.join(beside, 'evidence'));
    await syncFolder(beside);
    await renamePatiently(beside, place);
    await syncFolder(store);
    return success(id);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    return writeFailure(error);
  }
}

/** Only files that are what their names say: the rest is not evidence of this incident. */
async function copyEvidence(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    if (!/^[0-9a-f]{64}$/.test(name) || (await hashFile(path.join(from, name))) !== name) continue;
    await copyNew(path.join(from, name), path.join(to, name));
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch {
    return false;
  }
}
