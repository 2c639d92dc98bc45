import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { makeFolder, writeWhole } from '../store/durable';

const name = 'running.json';
const markSchema = z.object({
  since: z.iso.datetime(),
  incident: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .nullable()
    .optional(),
});

/** The Rebind before this one, where it did not end in order. */
export interface LostRun {
  /** When it was started. */
  readonly since: string;
  /** The incident that was open in it; null where none was. */
  readonly incident: string | null;
}

/** Tells the next start that this Rebind runs, and what is open in it. */
export interface RunningMark {
  /** What the one before left; null where it ended in order. */
  readonly lost: LostRun | null;
  /** Notes which incident is open; null: none. */
  open(incident: string | null): void;
  /** Takes the mark away: this Rebind ends in order. */
  end(): Promise<void>;
}

/**
 * Marks that Rebind runs. A mark that is there already was left by one that was killed, or by
 * a power cut: only one Rebind runs on a folder of settings.
 */
export async function markRunning(folder: string, now: Date, unique: string): Promise<RunningMark> {
  const file = path.join(folder, name);
  const lost = await readMark(file);
  const since = now.toISOString();
  let ended = false;
  let line: Promise<void> = Promise.resolve();
  const write = (incident: string | null): void => {
    line = line.then(async () => {
      if (ended) return;
      try {
        await makeFolder(folder);
        await writeWhole(file, JSON.stringify({ since, incident }), unique);
      } catch {
        // Without the mark the next start tells nothing; what was saved does not depend on it.
      }
    });
  };
  // Until it is known what is open here, the next start is told what was open before.
  write(lost?.incident ?? null);
  await line;
  return {
    lost,
    open: write,
    async end() {
      await line;
      ended = true;
      await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

async function readMark(file: string): Promise<LostRun | null> {
  try {
    const read = markSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return read.success ? { since: read.data.since, incident: read.data.incident ?? null } : null;
  } catch {
    return null;
  }
}
