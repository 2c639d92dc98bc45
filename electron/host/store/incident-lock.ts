import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type Failure, failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { privateFile } from './durable';
import { errorCode, writeFailure } from './file-failure';
import type { Machine } from './machine';

/** Who writes an incident now. */
const holderSchema = z.object({
  pid: z.int().min(1),
  host: z.string(),
  user: z.string(),
  since: z.iso.datetime(),
  /** Made anew by each taking: tells a lock from the one that was there before. */
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** The right to write an incident: one program at a time. */
export interface IncidentLock {
  /** False where another program took the incident over meanwhile. */
  isOurs(): Promise<boolean>;
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
    token: randomUUID(),
  };
  // Twice: the first time may find a stale lock, and the second another program that was quicker.
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await create(file, holder);
      held.add(holder.token);
      return success(lockOf(file, holder));
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return notWritable(error);
    }
    const other = await readHolder(file);
    if (other !== null && !isStale(other, machine)) return inUse(other);
    await setAside(file, other);
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
    await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: privateFile });
  } finally {
    await rm(written, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const read = holderSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return read.success ? read.data : null;
  } catch {
    // Gone meanwhile, or cut off while it was written: by a program that died, or just now.
    return null;
  }
}

function isStale(other: Holder, machine: Machine): boolean {
  // Whether a program of another machine still runs cannot be told from here.
  if (other.host !== machine.host) return false;
  if (other.pid === machine.pid) return !held.has(other.token);
  return !machine.isAlive(other.pid) || new Date(other.since) < machine.startedAt();
}

/** Moves a stale lock away, unless it is another one by now: then that one is put back. */
async function setAside(file: string, stale: Holder | null): Promise<void> {
  const aside = `${file}.${randomUUID()}.stale`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved !== null && moved.token !== stale?.token) {
    await rename(aside, file).catch(() => undefined);
    return;
  }
  await rm(aside, { force: true }).catch(() => undefined);
}

function lockOf(file: string, holder: Holder): IncidentLock {
  const isOurs = async (): Promise<boolean> => (await readHolder(file))?.token === holder.token;
  return {
    isOurs,
    async release() {
      if (await isOurs()) await unlink(file).catch(() => undefined);
      held.delete(holder.token);
    },
  };
}

function notWritable(error: unknown): Failure {
  const { code, message, hint } = writeFailure(error);
  return failure(
    code,
    code === 'disk-full'
      ? say('The disk is full, so this incident cannot be opened.')
      : code === 'not-writable'
        ? say('This incident’s folder cannot be written, so it cannot be opened.')
        : message,
    code === 'disk-full' ? say('Make room on the disk and open it again. Nothing was changed.') : hint,
  );
}

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
