import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent } from '../../core/incident/events';
import { type Failure, failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { writeWhole } from './durable';
import { type EventLines, eventLine, readEventLines } from './event-lines';
import { readFailure, writeFailure } from './file-failure';
import { patiently } from './patience';

export const logName = 'events.jsonl';

/** An incident's `events.jsonl`, as it was read, and open for adding. */
export interface IncidentLog {
  readonly read: EventLines;
  /** Length in bytes of all events that are on the disk. */
  readonly bytes: number;
  /** Adds events, all of them or none. Succeeds only once they are on the disk. */
  append(events: readonly IncidentEvent[]): Promise<Failure | null>;
  /**
   * Puts another record of the same incident in the place of this one, whole or not at all. The old
   * bytes are kept beside it first, as `events.jsonl.before-<time>`.
   */
  replace(events: readonly IncidentEvent[]): Promise<Failure | null>;
  close(): Promise<void>;
}

/** Makes the log of a new incident with its first events: it is there whole, or not at all. */
export async function createLog(folder: string, events: readonly IncidentEvent[]): Promise<Failure | null> {
  try {
    await writeWhole(path.join(folder, logName), events.map(eventLine).join(''), String(process.pid));
    return null;
  } catch (error) {
    return writeFailure(error);
  }
}

/**
 * Reads the log of an incident. Nothing is changed by that: a torn last line, which was never
 * acknowledged, is cut off when something is added, and kept beside it as `events.jsonl.torn-<time>`.
 *
 * @param now the time, for that name
 */
export async function openLog(folder: string, now: () => Date): Promise<Result<IncidentLog>> {
  const file = path.join(folder, logName);
  let bytes: Uint8Array;
  try {
    bytes = await patiently(() => readAll(file));
  } catch (error) {
    return readFailure(error, logName);
  }
  const read = readEventLines(bytes);
  if (!read.ok) return read;
  return success(new AddingLog(file, read.value, bytes, now));
}

async function readAll(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** How many bytes before the end are looked at to tell this record from another one. */
const markLength = 4_096;

/**
 * The record while an incident is open. Before each adding it is made sure that the file is
 * still the one that was read and ends where it ended: a stick may have been pulled out and come
 * back, a folder may have been replaced, and another program may not have kept to the lock.
 */
class AddingLog implements IncidentLog {
  readonly read: EventLines;
  readonly #file: string;
  readonly #now: () => Date;
  #handle: FileHandle | null = null;
  #length: number;
  /** The last bytes of all that is saved. */
  #mark: Uint8Array;
  /** What may stand behind that: a torn line that was found there, not cut off yet. */
  #torn: Uint8Array | null;
  /** What may stand there too, whole or in part: an adding of this program that failed. */
  #failed: Uint8Array | null = null;

  constructor(file: string, read: EventLines, bytes: Uint8Array, now: () => Date) {
    this.#file = file;
    this.#now = now;
    this.read = read;
    this.#length = read.wholeBytes;
    this.#mark = bytes.slice(Math.max(0, read.wholeBytes - markLength), read.wholeBytes);
    this.#torn = read.torn;
  }

  get bytes(): number {
    return this.#length;
  }

  async append(events: readonly IncidentEvent[]): Promise<Failure | null> {
    const bytes = new TextEncoder().encode(events.map(eventLine).join(''));
    let handle: FileHandle | Failure;
    try {
      handle = await this.#connected();
    } catch (error) {
      await this.close();
      return writeFailure(error);
    }
    if ('ok' in handle) return handle;
    try {
      await writeAll(handle, bytes, this.#length);
      await handle.sync();
    } catch (error) {
      // What was written of it is taken back now, or before the next adding where that fails too.
      this.#failed = bytes;
      try {
        await handle.truncate(this.#length);
        await handle.sync();
        this.#failed = null;
      } catch {
        await this.close();
      }
      return writeFailure(error);
    }
    this.#length += bytes.length;
    this.#mark = bytes.slice(-markLength);
    return null;
  }

  async replace(events: readonly IncidentEvent[]): Promise<Failure | null> {
    const bytes = new TextEncoder().encode(events.map(eventLine).join(''));
    try {
      // It is made sure first that nobody else changed the record.
      const handle = await this.#connected();
      if ('ok' in handle) return handle;
      const old = new Uint8Array(this.#length);
      await readFully(handle, old, 0);
      await writeWhole(`${this.#file}.before-${this.#stamp()}`, old, String(process.pid));
      // Windows replaces no file that is open.
      await this.close();
      await writeWhole(this.#file, bytes, String(process.pid));
    } catch (error) {
      await this.close();
      return writeFailure(error);
    }
    this.#length = bytes.length;
    this.#mark = bytes.slice(-markLength);
    return null;
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => undefined);
  }

  /** The file, open for writing, ending where all that is saved ends. Throws the system's error. */
  async #connected(): Promise<FileHandle | Failure> {
    if (this.#handle !== null && !(await this.#isThere(this.#handle))) await this.close();
    if (this.#handle !== null) return this.#handle;
    const handle = await patiently(() => open(this.#file, 'r+'));
    try {
      const changed = await this.#cutBack(handle);
      if (changed === null) {
        this.#handle = handle;
        return handle;
      }
      await handle.close();
      return changed;
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
  }

  /** Is what is open still what stands under the name, and does it end where it should? */
  async #isThere(handle: FileHandle): Promise<boolean> {
    try {
      const [named, opened] = await Promise.all([
        stat(this.#file, { bigint: true }),
        handle.stat({ bigint: true }),
      ]);
      return named.ino === opened.ino && named.dev === opened.dev && named.size === BigInt(this.#length);
    } catch {
      return false;
    }
  }

  /** Makes sure that the file is the one that was read, and takes away what was never acknowledged. */
  async #cutBack(handle: FileHandle): Promise<Failure | null> {
    const { size } = await handle.stat();
    const from = this.#length - this.#mark.length;
    const rest = new Uint8Array(Math.max(0, Math.min(size, this.#length + this.#mostBehind()) - from));
    await readFully(handle, rest, from);
    const behind = rest.subarray(this.#mark.length);
    if (
      size < this.#length ||
      size > this.#length + behind.length ||
      !isSame(rest.subarray(0, this.#mark.length), this.#mark)
    ) {
      return changedElsewhere;
    }
    if (behind.length === 0) return null;
    if (this.#failed === null || !isSame(behind, this.#failed.subarray(0, behind.length))) {
      if (this.#torn === null || !isSame(behind, this.#torn)) return changedElsewhere;
      await writeWhole(`${this.#file}.torn-${this.#stamp()}`, behind, String(process.pid));
    }
    await handle.truncate(this.#length);
    await handle.sync();
    this.#torn = null;
    this.#failed = null;
    return null;
  }

  /** The time as a file's name may have it. */
  #stamp(): string {
    return this.#now()
      .toISOString()
      .replaceAll(/[-:.+]/g, '');
  }

  #mostBehind(): number {
    return Math.max(this.#torn?.length ?? 0, this.#failed?.length ?? 0);
  }
}

/** A disk may take a part of what is written and say so only by its count. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await patiently(() => handle.write(bytes, done, bytes.length - done, at + done));
    done += bytesWritten;
  }
}

async function readFully(handle: FileHandle, into: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await handle.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) return;
    done += bytesRead;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

const changedElsewhere = failure(
  'changed-elsewhere',
  say('Another program has changed this incident’s record. This was not saved.'),
  say('Go back to the list and open the incident again: it shows what was saved there. Then try again.'),
);
