import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent } from '../../core/incident/events';
import { type Failure, failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { privateFile, syncFolder, writeWhole } from './durable';
import { type EventLines, eventLine, readEventLines } from './event-lines';
import { readFailure, writeFailure } from './file-failure';

export const logName = 'events.jsonl';

/** An incident's `events.jsonl`, open for adding. */
export interface IncidentLog {
  readonly read: EventLines;
  /** Length in bytes of all events that are on the disk. */
  readonly bytes: number;
  /** Adds events, all of them or none. Succeeds only once they are on the disk. */
  append(events: readonly IncidentEvent[]): Promise<Failure | null>;
  close(): Promise<void>;
}

/** Makes the log of a new incident with its first events. */
export async function createLog(folder: string, events: readonly IncidentEvent[]): Promise<Failure | null> {
  try {
    const handle = await open(path.join(folder, logName), 'wx', privateFile);
    try {
      await handle.writeFile(events.map(eventLine).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(folder);
    return null;
  } catch (error) {
    return writeFailure(error);
  }
}

/**
 * Opens the log of an incident. A torn last line, which was never acknowledged, is cut off
 * and kept beside it as `events.jsonl.torn-<time>`; nothing else is ever changed.
 */
export async function openLog(folder: string, now: Date): Promise<Result<IncidentLog>> {
  const file = path.join(folder, logName);
  let handle: FileHandle;
  try {
    handle = await open(file, 'r+');
  } catch (error) {
    return readFailure(error, logName);
  }
  try {
    const read = readEventLines(await handle.readFile());
    if (!read.ok) {
      await handle.close();
      return read;
    }
    const { torn, wholeBytes } = read.value;
    if (torn !== null) {
      const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
      await writeWhole(`${file}.torn-${stamp}`, torn, String(process.pid));
      await handle.truncate(wholeBytes);
      await handle.sync();
    }
    return success(logOf(handle, read.value));
  } catch (error) {
    await handle.close().catch(() => undefined);
    return writeFailure(error);
  }
}

function logOf(handle: FileHandle, read: EventLines): IncidentLog {
  let length = read.wholeBytes;
  /** True once half a line may stand at the end and could not be taken back. */
  let broken = false;

  return {
    read,
    get bytes() {
      return length;
    },
    async append(events) {
      if (broken) return brokenLog;
      const bytes = new TextEncoder().encode(events.map(eventLine).join(''));
      try {
        await writeAll(handle, bytes, length);
        await handle.sync();
        length += bytes.length;
        return null;
      } catch (error) {
        // What was written of it is taken back, so that the next line does not hang on to half of this one.
        await handle.truncate(length).catch(() => {
          broken = true;
        });
        await handle.sync().catch(() => undefined);
        return writeFailure(error);
      }
    },
    async close() {
      await handle.close();
    },
  };
}

/** A disk may take a part of what is written and say so only by its count. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

const brokenLog = failure(
  'log-broken',
  say('The incident’s record cannot be written any more. This was not saved.'),
  say('Check the disk, then open the incident again. Everything that was shown as saved is safe.'),
);
