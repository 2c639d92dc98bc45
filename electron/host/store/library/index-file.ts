import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../durable';
import type { LibraryEntry } from './entry';

/**
 * The library's index: what was read of every incident, in one file of the store. It is a cache.
 * Each entry names the size and the time of the record that it was read from, so one that is out
 * of date is seen; the whole file stands under a hash, so one that was damaged is seen. Both cost
 * time, and nothing else.
 */
export const indexName = 'library.jsonl';

/** Rises when an entry holds something else; an index of another version is made anew. */
const version = 1;

const headSchema = z.object({ version: z.literal(version), sha256: z.string() });

/** Entries by the key of their place; empty where there is no index, or none that can be trusted. */
export async function readIndex(store: string): Promise<Map<string, LibraryEntry>> {
  const entries = new Map<string, LibraryEntry>();
  try {
    const bytes = await readFile(path.join(store, indexName));
    const end = bytes.indexOf(10);
    const head = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    const rest = bytes.subarray(end + 1);
    if (createHash('sha256').update(rest).digest('hex') !== head.sha256) return entries;
    // In one go: ten thousand small texts take twice as long to read as one large one.
    for (const [key, entry] of JSON.parse(rest.toString('utf8')) as [string, LibraryEntry][]) {
      entries.set(key, entry);
    }
    return entries;
  } catch {
    return new Map();
  }
}

/** Writes the index as a whole. @throws the system's error; the old one stays then */
export async function writeIndex(
  store: string,
  entries: ReadonlyMap<string, LibraryEntry>,
  unique: string,
): Promise<void> {
  const rest = Buffer.from(JSON.stringify([...entries]));
  const sha256 = createHash('sha256').update(rest).digest('hex');
  const head = Buffer.from(`${JSON.stringify({ version, sha256 })}\n`);
  await writeWhole(path.join(store, indexName), Buffer.concat([head, rest]), unique);
}
