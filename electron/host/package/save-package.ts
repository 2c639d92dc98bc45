import { rm } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result } from '../../core/result';
import { say } from '../../core/text';
import type { OpenIncident } from '../store/open-incident';
import { writePackage } from './write-package';

/**
 * Saves an incident as one file. That it was handed over is an event of the incident, and part of the
 * package: it is numbered, the package that holds it is written, and the same event is saved. Where it
 * cannot be saved, the file is taken away again.
 *
 * @returns the place
 */
export async function savePackage(
  incident: OpenIncident,
  place: string,
  version: string,
): Promise<Result<string>> {
  const file = path.basename(place).slice(-260);
  return incident.sayWith(
    [{ type: 'exported', format: 'rebind', file }],
    async (events) => {
      if (events.some(({ seq }, index) => seq !== index + 1)) return notWhole;
      return writePackage(place, { events, folder: incident.folder, incident: incident.id, version });
    },
    (written) => rm(written, { force: true }).catch(() => undefined),
  );
}

const notWhole = failure(
  'record-damaged',
  say('Entries of this incident’s record are damaged or missing, so it cannot be handed over as one file.'),
  say('Send the incident’s folder as it is. Nothing in it was changed.'),
);
