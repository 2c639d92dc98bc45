import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { IncidentEvent } from '../../core/incident/events';
import { fold } from '../../core/incident/fold';
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
const summaryName = 'summary.json';

const keptSchema = z.object({
  /** Length in bytes of the events that it was made from. They only ever grow, so it tells them apart. */
  bytes: z.int(),
  summary: z.custom<IncidentSummary>(
    (value) => typeof value === 'object' && value !== null && 'id' in value && 'verdictText' in value,
  ),
});

/** What the list shows of an incident, from its snapshot. */
export function summaryOf(snapshot: Snapshot): IncidentSummary {
  const { incident, before } = snapshot;
  return {
    id: snapshot.id,
    title: incident.title,
    practice: incident.practice !== null,
    step: incident.step,
    updatedAt: incident.updatedAt,
    closing: incident.closing?.as ?? null,
    verdict: before.verdict.cause,
    verdictText: before.verdict.title,
    problem: null,
  };
}

/**
 * Keeps the list's line. Losing it costs nothing, so a failure is no one's business.
 * @param bytes length of the events that the summary was made from
 */
export async function keepSummary(folder: string, summary: IncidentSummary, bytes: number): Promise<void> {
  const file = path.join(folder, summaryName);
  const beside = `${file}.${bytes}.part`;
  try {
    await writeFile(beside, JSON.stringify({ bytes, summary }), { mode: privateFile });
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** The list's line of an incident; null where the folder holds none. */
export async function readSummary(folder: string, id: string): Promise<IncidentSummary | null> {
  try {
    const { size } = await stat(path.join(folder, logName));
    return (await keptSummary(folder, id, size)) ?? (await freshSummary(folder, id));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    return closedSummary(id, readFailure(error, id));
  }
}

async function keptSummary(folder: string, id: string, size: number): Promise<IncidentSummary | null> {
  try {
    const kept = keptSchema.safeParse(JSON.parse(await readFile(path.join(folder, summaryName), 'utf8')));
    return kept.success && kept.data.bytes === size ? { ...kept.data.summary, id } : null;
  } catch {
    return null;
  }
}

/** Without its evidence read, an incident's verdict is not known: it is told as that. */
async function freshSummary(folder: string, id: string): Promise<IncidentSummary> {
  try {
    const read = readEventLines(await readFile(path.join(folder, logName)));
    return read.ok ? fromEvents(id, read.value.events) : closedSummary(id, read);
  } catch (error) {
    return closedSummary(id, readFailure(error, id));
  }
}

function fromEvents(id: string, events: readonly IncidentEvent[]): IncidentSummary {
  const incident = fold(events);
  return {
    id,
    title: incident.title,
    practice: incident.practice !== null,
    step: incident.step,
    updatedAt: incident.updatedAt,
    closing: incident.closing?.as ?? null,
    verdict: null,
    verdictText: say('Open it to see the verdict'),
    problem: null,
  };
}

function closedSummary(id: string, failure: Failure): IncidentSummary {
  return {
    id,
    title: id,
    practice: false,
    step: 'site',
    updatedAt: '',
    closing: null,
    verdict: null,
    verdictText: say('It cannot be opened'),
    problem: failure.message,
  };
}
