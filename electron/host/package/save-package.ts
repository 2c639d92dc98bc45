import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent } from '../../core/incident/events';
import { failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import type { Machine } from '../store/machine';
import type { OpenIncident } from '../store/open-incident';
import { writePackage } from './write-package';

/** A package that was written. */
export interface SavedPackage {
  /** Where it lies. */
  readonly place: string;
  /** What has to be known of it; null where all is as always. */
  readonly told: Message | null;
}

/**
 * Saves an incident as one file. That it was handed over is an event of the incident, and part of the
 * package: it is numbered, the package that holds it is written, and the same event is saved. Where it
 * cannot be saved, the file is taken away again.
 *
 * Where the incident's own folder takes nothing more, as on a full disk or a write-protected stick, the package
 * is the way out: then it holds all that is saved, without that event, and this is told.
 */
export async function savePackage(
  incident: OpenIncident,
  place: string,
  version: string,
  machine: Pick<Machine, 'now' | 'user'>,
): Promise<Result<SavedPackage>> {
  const file = path.basename(place).slice(-260);
  const content = { folder: incident.folder, incident: incident.id, version };
  const saved = await incident.sayWith(
    [{ type: 'exported', format: 'rebind', file }],
    async (events) => (isWhole(events) ? writePackage(place, { events, ...content }) : notWhole),
    (written) => rm(written, { force: true }).catch(() => undefined),
  );
  if (saved.ok) return success({ place: saved.value, told: null });
  const { events } = incident;
  if (!takesNothing.has(saved.code) || !isWhole(events)) return saved;
  const made = { at: machine.now().toISOString(), by: machine.user };
  const alone = await writePackage(place, { events, ...content, made });
  return alone.ok ? success({ place: alone.value, told: notRecorded }) : alone;
}

/** Codes of a folder that cannot be written now; what is saved in it can be read. */
const takesNothing: ReadonlySet<string> = new Set(['disk-full', 'not-writable', 'not-saved', 'held']);

const notRecorded = say(
  'The folder of the incident takes nothing more, so the file holds all that was saved so far, and the incident itself does not tell that it was handed over. What stands as not saved is not in it.',
);

function isWhole(events: readonly IncidentEvent[]): boolean {
  return events.every(({ seq }, index) => seq === index + 1);
}

const notWhole = failure(
  'record-damaged',
  say('Entries of this incident’s record are damaged or missing, so it cannot be handed over as one file.'),
  say('Send the incident’s folder as it is. Nothing in it was changed.'),
);
