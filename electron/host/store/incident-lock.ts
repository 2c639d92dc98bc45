import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type Failure, failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { privateFile } from './durable';
import { errorCode, writeFailure } from './file-failure';
import type { Machine } from './machine';
import { ownPatience, patiently } from './patience';

/** Who writes an incident now. */
const holderSchema = z.object({
  pid: z.int().min(1),
  host: z.string(),
  user: z.string(),
  since: z.iso.datetime(),
  /** Which start of that machine it was. */
  boot: z.string().nullish(),
  /** Made anew by each taking: tells a lock from the one that was there before. */
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** The right to write an incident: one program at a time. */
export interface IncidentLock {
  /** Tells this taking from every other. */
  readonly token: string;
  /**
   * Makes sure that it is still this program's. Where the lock file is gone and the folder is
   * there, as with a stick that was pulled out and came back, it is taken again.
   * @returns null, or why nothing may be written now
   */
  hold(): Promise<Failure | null>;
  release(): Promise<void>;
}

/** Locks that this program holds: its own number in a lock file that is not among them was left by a dead one. */
const held = new Set<string>();

/**
 * Takes the lock of an incident's folder. A lock whose program is gone is taken over: one
 * of this machine that no longer runs, or that was taken before this machine started.
 */
export async function takeLock(folder: string, machine: Machine): Promise<Result<IncidentLock>> {
  const file = path.join(folder, 'lock');
  const holder: Holder = {
    pid: machine.pid,
    host: machine.host,
    user: machine.user,
    since: machine.now().toISOString(),
    boot: machine.boot,
    token: randomUUID(),
  };
  // Again: the first time may find a stale lock, and the second another program that was quicker.
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await create(file, holder);
      held.add(holder.token);
      return success(lockOf(file, holder, machine));
    } catch (error) {
      // A folder that cannot be written may be in use all the same.
      if (errorCode(error) !== 'EEXIST') {
        const standing = await standingLock(file, machine);
        return standing.used ?? writeFailure(error);
      }
    }
    const { used, stale } = await standingLock(file, machine);
    if (used !== null) return used;
    await setAside(file, stale);
  }
  return failure('in-use', say('Another program is opening this incident.'), say('Try again in a moment.'));
}

/** File systems without hard links, as on memory sticks and some shares. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Makes the lock file with its content in it: nobody ever sees an empty one. Throws EEXIST where there is one. */
async function create(file: string, holder: Holder): Promise<void> {
  const written = `${file}.${holder.token}.part`;
  try {
    await writeFile(written, JSON.stringify(holder), { flag: 'wx', mode: privateFile });
    await link(written, file);
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error;
    await createInPlace(file, holder);
  } finally {
    await rm(written, { force: true }).catch(() => undefined);
  }
}

async function createInPlace(file: string, holder: Holder): Promise<void> {
  const handle = await open(file, 'wx', privateFile);
  try {
    await handle.writeFile(JSON.stringify(holder));
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    // Half a lock names nobody: it would only be in the way.
    await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A lock file as it stands there. */
interface Standing {
  /** null where it names nobody: gone, or cut off while it was written. */
  readonly holder: Holder | null;
  /** The system's error where it could not be read. */
  readonly error: unknown;
}

async function readHolder(file: string): Promise<Standing> {
  let text: string;
  try {
    text = await patiently(() => readFile(file, 'utf8'));
  } catch (error) {
    return { holder: null, error };
  }
  try {
    const read = holderSchema.safeParse(JSON.parse(text));
    return { holder: read.success ? read.data : null, error: null };
  } catch {
    return { holder: null, error: null };
  }
}

/** Who uses the incident now, as a failure (null: nobody does), and whose stale lock is in the way. */
async function standingLock(
  file: string,
  machine: Machine,
): Promise<{ readonly used: Failure | null; readonly stale: Holder | null }> {
  let { holder, error } = await readHolder(file);
  if (holder === null && error === null) {
    // Without hard links a lock is empty for a moment while it is made: that one gets its time.
    await ownPatience.wait(moment);
    ({ holder, error } = await readHolder(file));
  }
  const used = holder === null || isStale(holder, machine) ? null : inUse(holder);
  return { used, stale: holder };
}

/** Milliseconds that a program may take to write who it is into a lock that it made. */
const moment = 50;

function isStale(other: Holder, machine: Machine): boolean {
  // Whether a program of another machine still runs cannot be told from here.
  if (other.host !== machine.host) return false;
  if (other.pid === machine.pid) return !held.has(other.token);
  if (!machine.isAlive(other.pid)) return true;
  // A clock that was set would make a lock of now look like one of before the last start.
  if (other.boot != null && machine.boot !== null) return other.boot !== machine.boot;
  return new Date(other.since) < machine.startedAt();
}

/** Moves a stale lock away, unless it is another one by now: then that one is put back. */
async function setAside(file: string, stale: Holder | null): Promise<void> {
  const aside = `${file}.${randomUUID()}.stale`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const { holder: moved } = await readHolder(aside);
  if (moved !== null && moved.token !== stale?.token) {
    await rename(aside, file).catch(() => undefined);
    return;
  }
  await rm(aside, { force: true }).catch(() => undefined);
}

function lockOf(file: string, taken: Holder, machine: Machine): IncidentLock {
  let token = taken.token;
  return {
    async hold() {
      const { holder, error } = await readHolder(file);
      if (holder?.token === token) return null;
      if (holder !== null) return takenOver;
      if (error !== null && errorCode(error) !== 'ENOENT') return writeFailure(error);
      const again = await takeLock(path.dirname(file), machine);
      if (!again.ok) return again.code === 'in-use' ? takenOver : again;
      held.delete(token);
      token = again.value.token;
      return null;
    },
    async release() {
      if ((await readHolder(file)).holder?.token === token) await unlink(file).catch(() => undefined);
      held.delete(token);
    },
    get token() {
      return token;
    },
  };
}

const takenOver = failure(
  'taken-over',
  say('Another Rebind has taken this incident over. This was not saved.'),
  say('Close it there, then open it here again.'),
);

function inUse(other: Holder): Failure {
  return failure(
    'in-use',
    say('This incident is open in another Rebind: {user} on {host}, since {since}.', {
      user: other.user,
      host: other.host,
      since: other.since,
    }),
    say('Close it there first. If that computer is gone for good, delete the file named lock in its folder.'),
  );
}
