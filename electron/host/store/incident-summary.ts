import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { IncidentEvent } from '../../core/incident/events';
import { fold } from '../../core/incident/fold';
import { searchText } from '../../core/incident/search-text';
import type { IncidentSummary, Snapshot } from '../../core/incident/snapshot';
import type { Failure } from '../../core/result';
import { say } from '../../core/text';
import { privateFile } from './durable';
import { readEventLines } from './event-lines';
import { errorCode, readFailure } from './file-failure';
import { logName } from './incident-log';

/**
 * A line of the incident list, kept beside the events so that the list is there at once.
 * It is a cache: where it does not go with the events, the events are read instead.
 */
export const summaryName = 'summary.json';

/** A line of the list, with the text by which the incident is found. */
export interface FoundSummary {
  readonly summary: IncidentSummary;
  readonly words: string;
}

const keptSchema = z.object({
  /** Length in bytes of the events that it was made from. A record grows, or gives way whole to another: its length tells them apart. */
  bytes: z.int(),
  summary: z.looseObject({
    verdict: z.string().nullable(),
    verdictText: z.looseObject({ text: z.string() }),
  }),
  /** Absent where an older Rebind kept it. */
  words: z.string().optional(),
});
type Kept = z.infer<typeof keptSchema>;

/** What the list shows of an incident, from its snapshot and the events that it was made from. */
export function summaryOf(snapshot: Snapshot, events: readonly IncidentEvent[]): FoundSummary {
  const { verdict } = snapshot.before;
  return found(snapshot.id, events, { verdict: verdict.cause, verdictText: verdict.title });
}

/**
 * Keeps the list's line. Losing it costs nothing, so a failure is no one's business.
 * @param bytes length of the events that the summary was made from
 * @param words the text by which it is found; without it the events are read for it
 */
export async function keepSummary(
  folder: string,
  summary: IncidentSummary,
  bytes: number,
  words?: string,
): Promise<void> {
  const file = path.join(folder, summaryName);
  const beside = `${file}.${bytes}.part`;
  try {
    await writeFile(beside, JSON.stringify({ bytes, summary, words }), { mode: privateFile });
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** The list's line of an incident with its search text; null where the folder holds none. */
export async function findSummary(folder: string, id: string): Promise<FoundSummary | null> {
  try {
    const { size } = await stat(path.join(folder, logName));
    const kept = await readKept(folder);
    const matching = kept?.bytes === size ? kept : null;
    const whole = matching === null ? null : asFound(matching, id);
    return whole ?? (await fromRecord(folder, id, matching));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    return closedSummary(id, readFailure(error, id));
  }
}

async function readKept(folder: string): Promise<Kept | null> {
  try {
    const kept = keptSchema.safeParse(JSON.parse(await readFile(path.join(folder, summaryName), 'utf8')));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

const wholeSchema = z.custom<IncidentSummary>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['id', 'title', 'updatedAt', 'createdAt', 'archived', 'diagnosed'].every((key) => key in value),
);

/** What was kept, where it holds all that a line shows today. */
function asFound({ summary, words }: Kept, id: string): FoundSummary | null {
  const read = wholeSchema.safeParse(summary);
  return read.success && words !== undefined ? { summary: { ...read.data, id }, words } : null;
}

/** Without its evidence read, an incident's verdict is not known: it is told as that. */
async function fromRecord(folder: string, id: string, kept: Kept | null): Promise<FoundSummary> {
  try {
    const read = readEventLines(await readFile(path.join(folder, logName)));
    if (!read.ok) return closedSummary(id, read);
    const verdict = kept === null ? null : (kept.summary as unknown as Verdict);
    return found(id, read.value.events, verdict);
  } catch (error) {
    return closedSummary(id, readFailure(error, id));
  }
}

type Verdict = Pick<IncidentSummary, 'verdict' | 'verdictText'>;

/** @param verdict null where it was not diagnosed as it stands */
function found(id: string, events: readonly IncidentEvent[], verdict: Verdict | null): FoundSummary {
  const incident = fold(events);
  return {
    summary: {
      id,
      title: incident.title,
      practice: incident.practice !== null,
      ...(incident.linked === undefined ? {} : { linked: true as const }),
      archived: incident.archived,
      step: incident.step,
      createdAt: incident.createdAt,
      updatedAt: incident.updatedAt,
      closing: incident.closing?.as ?? null,
      verdict: verdict?.verdict ?? null,
      verdictText: verdict?.verdictText ?? say('Not diagnosed as it stands. Open it to see the verdict.'),
      diagnosed: verdict !== null,
      problem: null,
    },
    words: searchText(incident, verdict?.verdictText ?? null),
  };
}

function closedSummary(id: string, failure: Failure): FoundSummary {
  return {
    summary: {
      id,
      title: id,
      practice: false,
      archived: false,
      step: 'site',
      createdAt: '',
      updatedAt: '',
      closing: null,
      verdict: null,
      verdictText: say('It cannot be opened'),
      diagnosed: false,
      problem: failure.message,
    },
    words: id.toLowerCase(),
  };
}
