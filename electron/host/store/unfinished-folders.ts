import { randomUUID } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { logName } from './incident-log';

/**
 * Folders in which an incident is being put together, by opening a package, copying or taking one over:
 * in the store, so that a rename makes them an incident. The dot keeps them out of every list.
 */
export function unfinishedFolder(store: string): string {
  return path.join(store, `.making-${randomUUID()}.part`);
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Names as Rebind gives them, and as it gave them before: `.opening-`, and an incident's id with or without a UUID. */
const ours = new RegExp(
  `^\\.(?:(?:making|opening)-${uuid}|[\\w-]{1,80}\\.${uuid}|\\d{8}-\\d{6}-[0-9a-z]{10})\\.part$`,
);

/** No making takes as long, in milliseconds. */
const longestMaking = 24 * 60 * 60 * 1_000;

/** What Rebind puts into such a folder. */
const content = new RegExp(`^(?:evidence|${logName.replace('.', '\\.')}(?:\\..*\\.part)?)$`);

/**
 * Takes away what is left of a making that was killed: a folder with such a name, with nothing in it that Rebind
 * does not put there, in which nothing happened for a day. What cannot be looked at or removed stays.
 */
export async function clearUnfinishedFolders(store: string, now: Date): Promise<void> {
  const names = await readdir(store).catch(() => []);
  for (const name of names.filter((one) => ours.test(one))) {
    const place = path.join(store, name);
    if (await isLeft(place, now).catch(() => false)) {
      await rm(place, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** @throws the system's error */
async function isLeft(place: string, now: Date): Promise<boolean> {
  const info = await lstat(place);
  if (!info.isDirectory()) return false;
  const inside = await readdir(place);
  if (!inside.every((name) => content.test(name))) return false;
  const times = [info.mtimeMs];
  for (const name of inside) {
    const one = await lstat(path.join(place, name));
    // A link leads to somewhere else, and was never made here.
    if (one.isSymbolicLink()) return false;
    times.push(one.mtimeMs);
  }
  return now.getTime() - Math.max(...times) >= longestMaking;
}
