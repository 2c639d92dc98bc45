import path from 'node:path';
import { statementSchema } from '../core/incident/events';
import { siteStatements } from '../core/incident/site-statements';
import { failure, type Result, success } from '../core/result';
import { format, type Message, say } from '../core/text';
import { type CaseFile, type CaseFiles, listCaseFiles } from '../host/case-folder/case-folder-files';
import { adoptIncident, holdsIncident } from '../host/store/adopt-incident';
import { readFailure } from '../host/store/file-failure';
import type { Argument } from '../ipc/contract';
import { takeIn } from './evidence';
import { unwatched } from './intake-watch';
import type { OpenWork, Workspace } from './workspace';

/**
 * Opens a folder that the technician chose: an incident, which becomes one of this store, or
 * a case folder, from whose site and evidence an incident is begun.
 *
 * @returns the incident's id
 */
export async function importFolder(folder: string, work: Workspace): Promise<Result<string>> {
  if (await holdsIncident(folder)) return adoptIncident(folder, work.folder);
  const site = await work.reader.site({ folder });
  if (!site.ok) return site;
  let listed: CaseFiles;
  try {
    listed = await listCaseFiles(folder);
  } catch (error) {
    return readFailure(error, path.basename(folder));
  }
  const { files, notes } = listed;
  if (site.value === null && files.length === 0) {
    return failure(
      'no-case',
      say('{name} holds no incident and no case.', { name: path.basename(folder) }),
      say(
        'An incident folder holds events.jsonl. A case folder holds site.json, and evidence under A, B and dialer.',
      ),
    );
  }
  const statements = site.value === null ? [] : siteStatements(site.value.site, site.value.outcomes);
  const good = statements.filter((one) => statementSchema.safeParse(one).success);
  const made = await work.create(path.basename(path.resolve(folder)).slice(0, 200), null, good);
  if (!made.ok) return made;
  const told: Message[] = [...(site.value?.notes ?? []), ...notes];
  const taken = await takeFiles(files, made.value, work, told);
  if (!taken.ok) return taken;
  if (told.length > 0) {
    const text = told
      .map((one) => format(one))
      .join('\n')
      .slice(0, 20_000);
    const said = await made.value.file.say([{ type: 'noted', step: 'site', text }]);
    if (!said.ok) return said;
  }
  return success(made.value.file.id);
}

/** The folder of a file says whose it is. What could not be read is told, and leaves the rest alone. */
async function takeFiles(
  files: readonly CaseFile[],
  incident: OpenWork,
  work: Workspace,
  told: Message[],
): Promise<Result<null>> {
  for (const owner of ['A', 'B', 'dialer'] as const) {
    const paths = files.filter((one) => one.owner === owner).map((one) => one.file);
    if (paths.length === 0) continue;
    const { id } = incident.file;
    const had = new Set(incident.incident().evidence.map(({ sha256 }) => sha256));
    const argument: Argument<'evidence.add'> = { id, phase: 'before', owner, how: 'open', items: [], paths };
    const added = await takeIn(argument, incident, work, unwatched, true);
    if (!added.ok) return added;
    for (const { name, failure: why, sha256 } of added.value.received) {
      if (sha256 !== null && had.has(sha256)) {
        told.push(
          say('{name} lies under two hosts with the same bytes. It counts for the last one alone.', { name }),
        );
      }
      if (why !== null) told.push(say('{name} was left out: {why}', { name, why: why.message }));
    }
  }
  return success(null);
}
