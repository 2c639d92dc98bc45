import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Statement } from '../../core/incident/events';
import type { IncidentSummary } from '../../core/incident/snapshot';
import { type Failure, failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { makeFolder, privateFolder, syncFolder } from './durable';
import { errorCode, readFailure, writeFailure } from './file-failure';
import { idBytes, incidentId } from './ids';
import { createLog } from './incident-log';
import { readSummary } from './incident-summary';
import type { Machine } from './machine';
import { notHere, numbered, type OpenIncident, openIncident } from './open-incident';

export type { OpenIncident } from './open-incident';

/** The practice site that an incident is begun on. */
export interface BegunPractice {
  readonly site: string;
  /** Its cause is hidden until it is asked for. */
  readonly rehearsal: boolean;
}

/** The folder that holds the incidents, one folder each. */
export interface IncidentStore {
  readonly folder: string;
  /** Newest first. An incident that cannot be opened is in the list too, with the reason. */
  list(): Promise<Result<readonly IncidentSummary[]>>;
  /** Begins an incident; `more` is said right after its beginning. */
  create(
    title: string,
    practice: BegunPractice | null,
    more?: readonly Statement[],
  ): Promise<Result<OpenIncident>>;
  /** Opens an incident for writing. The same one twice is the same one. */
  open(id: string): Promise<Result<OpenIncident>>;
  /** Closes all that is open. */
  close(): Promise<void>;
}

/** Ids come from outside too: they name a folder in this one and nothing else. */
const safeId = /^[\w-]{1,80}$/;

/** Folders looked at in one go for the list. */
const atOnce = 32;

export function openStore(folder: string, machine: Machine): IncidentStore {
  const opened = new Map<string, Promise<Result<OpenIncident>>>();
  /** True once the folder was seen: from then on it is never made again where it is gone. */
  let wasThere = false;

  /** One opening at a time for each incident, also where two are asked for at once. */
  const remember = (
    id: string,
    opening: () => Promise<Result<OpenIncident>>,
  ): Promise<Result<OpenIncident>> => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const promise = opening().then((result) => {
      if (!result.ok) opened.delete(id);
      return result;
    });
    opened.set(id, promise);
    return promise;
  };
  const openOne = (id: string): Promise<Result<OpenIncident>> =>
    remember(id, () => openIncident(path.join(folder, id), id, machine, () => opened.delete(id)));

  return {
    folder,
    async list() {
      const names = await folderNames(folder);
      if (!names.ok) return names;
      if (names.value === null) return wasThere ? storeGone(folder) : success([]);
      wasThere = true;
      return success(await summariesOf(folder, names.value));
    },
    async create(title, practice, more = []) {
      const id = incidentId(machine.now(), machine.random(idBytes));
      try {
        if (!wasThere) await makeFolder(folder);
        wasThere = true;
        await mkdir(path.join(folder, id), { mode: privateFolder });
        await syncFolder(folder);
      } catch (error) {
        return writeFailure(error);
      }
      const failed = await begin(path.join(folder, id), title, practice, more, machine);
      return failed ?? openOne(id);
    },
    async open(id) {
      if (!safeId.test(id)) return notHere(id);
      const result = await openOne(id);
      if (result.ok) wasThere = true;
      else if (result.code === 'not-found' && wasThere && !(await isThere(folder))) return storeGone(folder);
      return result;
    },
    async close() {
      const all = await Promise.all(opened.values());
      await Promise.all(all.map((one) => (one.ok ? one.value.close() : undefined)));
    },
  };
}

/** The list is not empty then: it cannot be seen. */
function storeGone(folder: string): Failure {
  return failure(
    'folder-gone',
    say('The folder with the incidents is not there any more: {folder}', { folder }),
    say('Plug the stick in or connect the share again, then try again.'),
  );
}

/** Writes the beginning of an incident into its folder, which is empty and its own. */
async function begin(
  folder: string,
  title: string,
  practice: BegunPractice | null,
  more: readonly Statement[],
  machine: Machine,
): Promise<Failure | null> {
  const statements: readonly Statement[] = [
    {
      type: 'created',
      title,
      practice: practice?.site ?? null,
      ...(practice?.rehearsal === true ? { rehearsal: true } : {}),
    },
    ...more,
  ];
  const failed = await createLog(folder, numbered(statements, 0, machine));
  // What could not be begun is not in the list either.
  if (failed !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return failed;
}

/** Names of the folders that may hold incidents; null where there is no folder with incidents. */
async function folderNames(folder: string): Promise<Result<readonly string[] | null>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return success(
      entries.filter((entry) => entry.isDirectory() && safeId.test(entry.name)).map(({ name }) => name),
    );
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? success(null) : readFailure(error, folder);
  }
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}

/** The list's lines, newest first. */
async function summariesOf(folder: string, names: readonly string[]): Promise<readonly IncidentSummary[]> {
  const summaries: IncidentSummary[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const batch = await Promise.all(
      names.slice(at, at + atOnce).map((name) => readSummary(path.join(folder, name), name)),
    );
    summaries.push(...batch.filter((one) => one !== null));
  }
  return summaries.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
}
