import { type Stats, stat } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { LibraryRow } from '../../../core/incident/library';
import { logName } from '../incident-log';
import { findSummary, summaryName } from '../incident-summary';
import { folderOf, type Place } from './places';

/** What is known of an incident, and of the files that it was read from. */
export interface LibraryEntry {
  /** Of the record: length in bytes, and when it was written last, in milliseconds since 1970. */
  readonly size: number;
  readonly written: number;
  /** When the verdict beside the record was kept, in the same way; 0 where none is. */
  readonly kept: number;
  readonly row: LibraryRow;
  /** What it is found by. */
  readonly words: string;
}

/** Stands in a deleted incident's folder and tells who deleted it, and when. */
export const deletionName = 'deletion.json';

const deletionSchema = z.object({ at: z.iso.datetime(), by: z.string() });

/** Is this entry still what the files say? Costs one look at the file system, two for what has no verdict. */
export async function isCurrent(store: string, place: Place, entry: LibraryEntry): Promise<boolean> {
  const folder = folderOf(store, place);
  const log = await look(path.join(folder, logName));
  if (log === null || log.size !== entry.size || log.mtimeMs !== entry.written) return false;
  if (entry.row.diagnosed || entry.row.problem !== null) return true;
  return ((await look(path.join(folder, summaryName)))?.mtimeMs ?? 0) === entry.kept;
}

/** Reads an incident anew; null where its folder holds none. */
export async function readEntry(store: string, place: Place): Promise<LibraryEntry | null> {
  const folder = folderOf(store, place);
  // Looked at before it is read: what is written meanwhile makes the entry old, and never wrong.
  const log = await look(path.join(folder, logName));
  const kept = await look(path.join(folder, summaryName));
  const found = await findSummary(folder, place.id);
  if (found === null) return null;
  return {
    size: log?.size ?? -1,
    written: log?.mtimeMs ?? 0,
    kept: kept?.mtimeMs ?? 0,
    row: { ...found.summary, deleted: place.isDeleted ? await readDeletion(folder) : null },
    words: found.words,
  };
}

async function readDeletion(folder: string): Promise<LibraryRow['deleted']> {
  try {
    return deletionSchema.parse(JSON.parse(await readFile(path.join(folder, deletionName), 'utf8')));
  } catch {
    return { at: '', by: '' };
  }
}

/** A file's size and times; null where it cannot be seen. The plain call: it takes half the time of the promise's. */
function look(file: string): Promise<Stats | null> {
  return new Promise((resolve) => {
    stat(file, (error, stats) => resolve(error === null ? stats : null));
  });
}
