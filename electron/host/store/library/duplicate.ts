import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '../../../core/incident/fold';
import { type Result, success } from '../../../core/result';
import { format, say } from '../../../core/text';
import { copyNew, privateFolder, renamePatiently, syncFolder, writeNew } from '../durable';
import { eventLine, readEventLines } from '../event-lines';
import { errorCode, readFailure, writeFailure } from '../file-failure';
import { idBytes, incidentId } from '../ids';
import { logName } from '../incident-log';
import type { Machine } from '../machine';
import { notHere, numbered } from '../open-incident';
import { clearUnfinishedFolders, unfinishedFolder } from '../unfinished-folders';
import { deletedName, folderOf, safeId } from './places';

/** Longest title, in characters. */
const longestTitle = 200;

/**
 * Copies an incident, its record and its evidence, into a new one beside it. The copy's record ends with
 * `duplicated`, which says where it comes from and makes it an incident of its own: it is there with that
 * entry or not at all.
 *
 * @returns the id and the title of the copy
 */
export async function copyIncident(
  store: string,
  id: string,
  machine: Machine,
): Promise<Result<{ readonly id: string; readonly title: string }>> {
  if (!safeId.test(id) || id === deletedName) return notHere(id);
  const from = folderOf(store, { id, isDeleted: false });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.join(from, logName));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? notHere(id) : readFailure(error, logName);
  }
  const read = readEventLines(bytes);
  if (!read.ok) return read;
  const { events, lastSeq, wholeBytes } = read.value;
  const { title: fromTitle } = fold(events);
  const title = format(say('Copy of {title}', { title: fromTitle })).slice(0, longestTitle);
  const said = numbered([{ type: 'duplicated', from: id, fromTitle, title }], lastSeq, machine);
  const copy = incidentId(machine.now(), machine.random(idBytes));
  const beside = unfinishedFolder(store);
  try {
    await clearUnfinishedFolders(store, machine.now());
    await mkdir(path.join(beside, 'evidence'), { recursive: true, mode: privateFolder });
    const lines = new TextEncoder().encode(said.map(eventLine).join(''));
    await writeNew(path.join(beside, logName), [bytes.subarray(0, wholeBytes), lines]);
    for (const name of await evidenceIn(path.join(from, 'evidence'))) {
      await copyNew(path.join(from, 'evidence', name), path.join(beside, 'evidence', name));
    }
    await syncFolder(path.join(beside, 'evidence'));
    await syncFolder(beside);
    await renamePatiently(beside, folderOf(store, { id: copy, isDeleted: false }));
    await syncFolder(store);
    return success({ id: copy, title });
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
