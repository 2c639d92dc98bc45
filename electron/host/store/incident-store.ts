import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent, Statement } from '../../core/incident/events';
import { schemaVersion, statementSchema } from '../../core/incident/events';
import type { IncidentSummary } from '../../core/incident/snapshot';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { makeFolder } from './durable';
import { clearUnfinished } from './evidence-store';
import { errorCode, readFailure, writeFailure } from './file-failure';
import { eventId, idBytes, incidentId } from './ids';
import { type IncidentLock, takeLock } from './incident-lock';
import { createLog, type IncidentLog, logName, openLog } from './incident-log';
import { readSummary } from './incident-summary';
import type { Machine } from './machine';

/** An incident that this program writes. */
export interface OpenIncident {
  readonly id: string;
  readonly folder: string;
  /** All that was said so far, first to last. */
  readonly events: readonly IncidentEvent[];
  /** Length in bytes of these events on the disk. */
  readonly bytes: number;
  /** What was wrong with its files when it was opened, in words. */
  readonly notices: readonly Message[];
  /** Says something: one after the other, all of it or nothing, and only once it is on the disk. */
  say(statements: readonly Statement[]): Promise<Result<readonly IncidentEvent[]>>;
  close(): Promise<void>;
}

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
    list: () => listIncidents(folder),
    async create(title, practice, more = []) {
      const id = incidentId(machine.now(), machine.random(idBytes));
      const made = await makeIncident(path.join(folder, id), title, practice, more, machine);
      return made ?? openOne(id);
    },
    async open(id) {
      if (!safeId.test(id)) return notHere(id);
      return openOne(id);
    },
    async close() {
      const all = await Promise.all(opened.values());
      await Promise.all(all.map((one) => (one.ok ? one.value.close() : undefined)));
    },
  };
}

function notHere(id: string): Failure {
  return failure(
    'not-found',
    say('There is no incident {id} in this folder.', { id }),
    say('Go back to the list.'),
  );
}

async function makeIncident(
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
  try {
    await makeFolder(folder);
  } catch (error) {
    return writeFailure(error);
  }
  const failed = await createLog(folder, numbered(statements, 0, machine));
  // What could not be begun is not in the list either.
  if (failed !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return failed;
}

function numbered(statements: readonly Statement[], after: number, machine: Machine): IncidentEvent[] {
  return statements.map((say, index) => {
    const now = machine.now();
    return {
      v: schemaVersion,
      id: eventId(now, machine.random(idBytes)),
      seq: after + index + 1,
      at: now.toISOString(),
      by: machine.user,
      // Through the schema once more: what is written can be read back.
      say: statementSchema.parse(say),
    };
  });
}

async function openIncident(
  folder: string,
  id: string,
  machine: Machine,
  closed: () => void,
): Promise<Result<OpenIncident>> {
  try {
    await stat(path.join(folder, logName));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? notHere(id) : readFailure(error, id);
  }
  const lock = await takeLock(folder, machine);
  if (!lock.ok) return lock;
  const log = await openLog(folder, machine.now());
  if (!log.ok) {
    await lock.value.release();
    return log;
  }
  await clearUnfinished(folder);
  return success(incidentOf(folder, id, machine, lock.value, log.value, closed));
}

function incidentOf(
  folder: string,
  id: string,
  machine: Machine,
  lock: IncidentLock,
  log: IncidentLog,
  closed: () => void,
): OpenIncident {
  let events = log.read.events;
  let line: Promise<unknown> = Promise.resolve();
  let ended = false;

  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work, work);
    line = turn.catch(() => undefined);
    return turn;
  };

  const append = async (statements: readonly Statement[]): Promise<Result<readonly IncidentEvent[]>> => {
    if (ended) return failure('closed', say('This incident is closed.'), say('Open it from the list again.'));
    if (!(await lock.isOurs())) return takenOver;
    const added = numbered(statements, events.at(-1)?.seq ?? 0, machine);
    const failed = await log.append(added);
    if (failed !== null) return failed;
    events = [...events, ...added];
    return success(added);
  };

  return {
    id,
    folder,
    get events() {
      return events;
    },
    get bytes() {
      return log.bytes;
    },
    notices: log.read.notices,
    say: (statements) => inLine(() => append(statements)),
    close: () =>
      inLine(async () => {
        if (ended) return;
        ended = true;
        await log.close().catch(() => undefined);
        await lock.release();
        closed();
      }),
  };
}

const takenOver = failure(
  'taken-over',
  say('Another Rebind has taken this incident over. This was not saved.'),
  say('Close it there, then open it here again.'),
);

async function listIncidents(folder: string): Promise<Result<readonly IncidentSummary[]>> {
  let names: string[];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    names = entries.filter((entry) => entry.isDirectory() && safeId.test(entry.name)).map(({ name }) => name);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return success([]);
    return readFailure(error, folder);
  }
  const summaries: IncidentSummary[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const batch = await Promise.all(
      names.slice(at, at + atOnce).map((name) => readSummary(path.join(folder, name), name)),
    );
    summaries.push(...batch.filter((one) => one !== null));
  }
  return success(summaries.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)));
}
