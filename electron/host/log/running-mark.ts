import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { makeFolder, writeWhole } from '../store/durable';

const name = 'running.json';
const markSchema = z.object({ since: z.iso.datetime() });

/** The Rebind before this one, where it did not end in order. */
export interface LostRun {
  /** When it was started. */
  readonly since: string;
}

/**
 * Marks that Rebind runs. A mark that is there already was left by one that was killed, or by
 * a power cut: only one Rebind runs on a folder of settings.
 *
 * @returns what the one before left; null where it ended in order
 */
export async function markRunning(folder: string, now: Date, unique: string): Promise<LostRun | null> {
  const file = path.join(folder, name);
  const lost = await readMark(file);
  try {
    await makeFolder(folder);
    await writeWhole(file, JSON.stringify({ since: now.toISOString() }), unique);
  } catch {
    // Without the mark the next start tells nothing; what was saved does not depend on it.
  }
  return lost;
}

/** Takes the mark away: this Rebind ends in order. */
export async function unmarkRunning(folder: string): Promise<void> {
  await rm(path.join(folder, name), { force: true }).catch(() => undefined);
}

async function readMark(file: string): Promise<LostRun | null> {
  try {
    const read = markSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
