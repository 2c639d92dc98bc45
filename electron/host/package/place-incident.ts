import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Statement } from '../../core/incident/events';
import { type Result, success } from '../../core/result';
import { makeFolder, privateFolder, renamePatiently, syncFolder, writeWhole } from '../store/durable';
import { eventLine } from '../store/event-lines';
import { writeFailure } from '../store/file-failure';
import { idBytes, incidentId } from '../store/ids';
import { logName } from '../store/incident-log';
import type { Machine } from '../store/machine';
import { numbered } from '../store/open-incident';
import { isInSight } from '../store/there';
import { clearUnfinishedFolders, unfinishedFolder } from '../store/unfinished-folders';
import { unpackPieces } from './piece-files';
import type { OpenPackage } from './read-package';

/**
 * Makes a package an incident of this store. All of it is put together in a folder beside, which is
 * then renamed: killed at any moment, the incident is there whole or not at all.
 *
 * @param more said behind the package's own events
 * @returns the incident's id: the one that it had where it was saved, or a new one where that is taken
 */
export async function placeIncident(
  opened: OpenPackage,
  store: string,
  machine: Machine,
  more: readonly Statement[] = [],
): Promise<Result<string>> {
  const beside = unfinishedFolder(store);
  try {
    await makeFolder(store);
    await clearUnfinishedFolders(store, machine.now());
    await mkdir(beside, { mode: privateFolder });
    const failed = await unpackPieces(opened, beside);
    if (failed !== null) {
      await rm(beside, { recursive: true, force: true });
      return failed;
    }
    const lines = new TextEncoder().encode(
      numbered(more, opened.events.length, machine).map(eventLine).join(''),
    );
    await writeWhole(path.join(beside, logName), Buffer.concat([opened.eventBytes, lines]), randomUUID());
    await syncFolder(beside);
    const id = await freeId(store, opened.manifest.incident, machine);
    await renamePatiently(beside, path.join(store, id));
    await syncFolder(store);
    return success(id);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    return writeFailure(error);
  }
}

/** Only a name as Rebind makes them is taken over: no other can be a device or a folder of the system. */
const ownName = /^\d{8}-\d{6}-[0-9a-z]{10}$/;

async function freeId(store: string, wanted: string, machine: Machine): Promise<string> {
  if (ownName.test(wanted) && !(await isInSight(path.join(store, wanted)))) return wanted;
  return incidentId(machine.now(), machine.random(idBytes));
}
