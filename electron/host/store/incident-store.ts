import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Statement } from '../../core/incident/events';
import type { Failure, Result } from '../../core/result';
import { makeFolder, privateFolder, syncFolder } from './durable';
import { storeGone, writeFailure } from './file-failure';
import { idBytes, incidentId } from './ids';
import { createLog } from './incident-log';
import { safeId } from './library/places';
import type { Machine } from './machine';
import { notHere, numbered, type OpenIncident, openIncident } from './open-incident';
import { isInSight } from './there';

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

/**
 * The incidents of a folder. The folder is made with the first incident, and never again where it is gone.
 */
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
      else if (result.code === 'not-found' && wasThere && !(await isInSight(folder)))
        return storeGone(folder);
      return result;
    },
    async close() {
      const all = await Promise.all(opened.values());
      await Promise.all(all.map((one) => (one.ok ? one.value.close() : undefined)));
    },
  };
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
