import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent } from '../../core/incident/events';
import { type Result, success } from '../../core/result';
import { readEventLines } from '../store/event-lines';
import { errorCode, readFailure } from '../store/file-failure';
import { logName } from '../store/incident-log';

/** An incident of a store that begins with a certain event. */
export interface HeldRecord {
  readonly id: string;
  /** As far as they can be read. */
  readonly events: readonly IncidentEvent[];
  /** False where something of its record is damaged or missing. */
  readonly whole: boolean;
}

/** Folders looked at in one go. */
const atOnce = 32;

/** A first event holds a title of 200 characters at most; longer lines are none. */
const longestFirstLine = 8_192;

/** The incidents of a store whose first event has this id, by their names. */
export async function recordsBeginningWith(
  store: string,
  begins: string,
): Promise<Result<readonly HeldRecord[]>> {
  let names: string[];
  try {
    const entries = await readdir(store, { withFileTypes: true });
    names = entries
      .filter((entry) => entry.isDirectory() && /^[\w-]{1,80}$/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? success([]) : readFailure(error, path.basename(store));
  }
  const records: HeldRecord[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const batch = await Promise.all(
      names.slice(at, at + atOnce).map((name) => recordOf(path.join(store, name, logName), name, begins)),
    );
    records.push(...batch.filter((one) => one !== null));
  }
  return success(records);
}

async function recordOf(file: string, id: string, begins: string): Promise<HeldRecord | null> {
  try {
    if ((await firstId(file)) !== begins) return null;
    const read = readEventLines(await readFile(file));
    return read.ok
      ? { id, events: read.value.events, whole: read.value.notices.length === 0 }
      : { id, events: [], whole: false };
  } catch {
    // What cannot be read is no incident that could be gone on with.
    return null;
  }
}

/** Id in the first line; null where there is none that can be read. */
async function firstId(file: string): Promise<string | null> {
  const handle: FileHandle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(longestFirstLine), 0, longestFirstLine, 0);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    const end = text.indexOf('\n');
    const value: unknown = JSON.parse(end < 0 ? '' : text.slice(0, end));
    if (typeof value !== 'object' || value === null || !('id' in value)) return null;
    return typeof value.id === 'string' ? value.id : null;
  } finally {
    await handle.close();
  }
}
