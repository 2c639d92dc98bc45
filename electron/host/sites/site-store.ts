import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  recordForm,
  type SiteRecord,
  type SiteVisit,
  siteIdSchema,
  siteNameSchema,
  siteRecordSchema,
  withoutVisit,
  withVisit,
} from '../../core/known-good/site-record';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { makeFolder, writeWhole } from '../store/durable';
import { errorCode, readFailure, writeFailure } from '../store/file-failure';
import type { Machine } from '../store/machine';
import { oneAtATime } from '../store/one-at-a-time';
import { keptVisits } from './kept-visits';

/** Beside the incidents, in the folder that holds them. */
export const sitesFolder = 'sites';

/** No record is longer: twenty visits of at most some fifty kilobytes. */
const longestRecord = 4 * 1024 * 1024;

/** What is known of sites on this laptop. */
export interface KnownRecords {
  readonly records: readonly SiteRecord[];
  /** Records that were damaged and were put right, or that a newer Rebind wrote, in words. */
  readonly notices: readonly Message[];
}

/** The records of the sites, one file each. All changes are done one after the other. */
export interface SiteStore {
  all(): Promise<Result<KnownRecords>>;
  /** Keeps how a site stood. A site without an id is a new one. @returns the record as it is on the disk */
  keep(id: string | null, name: string, visit: SiteVisit): Promise<Result<SiteRecord>>;
  /** Takes back what an incident left. Nothing is done where it left nothing. */
  withdraw(id: string, incident: string): Promise<Result<null>>;
  rename(id: string, name: string): Promise<Result<null>>;
  /** Forgets a site: its file is deleted. Incidents keep what was said in them. */
  forget(id: string): Promise<Result<null>>;
}

/**
 * Opens the records of the sites in an incidents folder; the folder for them is made with the first one.
 *
 * Each is written whole. One that cannot be read is put aside under another name and made anew from the
 * incidents that it was made from, as each keeps in an event of its own what it left there.
 */
export function openSites(store: string, machine: Pick<Machine, 'now' | 'random'>): SiteStore {
  const folder = path.join(store, sitesFolder);
  const inLine = oneAtATime();
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);

  const write = async (record: SiteRecord): Promise<Result<SiteRecord>> => {
    try {
      await makeFolder(folder);
      await writeWhole(fileOf(record.id), `${JSON.stringify(record, null, 1)}\n`, randomUUID());
      return success(record);
    } catch (error) {
      return writeFailure(error);
    }
  };

  /** Puts a damaged record aside, and makes it anew. */
  const heal = async (
    id: string,
  ): Promise<{ readonly record: SiteRecord | null; readonly notice: Message }> => {
    const stamp = machine.now().toISOString().replace(/[:.]/g, '-');
    const aside = `${id}.damaged-${stamp}`;
    const kept = await keptVisits(store, id);
    const made =
      kept === null
        ? null
        : kept.visits.reduce<SiteRecord | null>((record, one) => withVisit(record, id, kept.name, one), null);
    try {
      await rename(fileOf(id), path.join(folder, aside));
    } catch {
      // It stays where it is, and is read anew the next time.
      return { record: made, notice: say('The record of a known site ({id}) cannot be read.', { id }) };
    }
    const written = made === null ? null : await write(made);
    if (written?.ok === true) {
      return {
        record: written.value,
        notice: say('The record of the known site {name} was damaged. It was made anew from its incidents.', {
          name: written.value.name,
        }),
      };
    }
    return {
      record: made,
      notice: say('The record of a known site ({id}) was damaged and put aside as {aside}.', { id, aside }),
    };
  };

  const read = async (id: string): Promise<SiteRecord | 'absent' | 'damaged' | 'newer' | Failure> => {
    let text: string;
    try {
      const file = fileOf(id);
      if ((await stat(file)).size > longestRecord) return 'damaged';
      text = await readFile(file, 'utf8');
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? 'absent' : readFailure(error, `${id}.json`);
    }
    const value = parsed(text);
    if (formOf(value) > recordForm) return 'newer';
    const record = siteRecordSchema.safeParse(value);
    return record.success && record.data.id === id ? record.data : 'damaged';
  };

  /** The record as it is now, put right where it is damaged. */
  const current = async (id: string): Promise<Result<SiteRecord | null>> => {
    if (!siteIdSchema.safeParse(id).success) return unknownSite(id);
    const found = await read(id);
    if (found === 'absent') return success(null);
    if (found === 'damaged') return success((await heal(id)).record);
    if (found === 'newer') return newer(id);
    return 'ok' in found ? found : success(found);
  };

  const change = (id: string, change: (record: SiteRecord) => SiteRecord): Promise<Result<null>> =>
    inLine(async () => {
      const found = await current(id);
      if (!found.ok) return found;
      if (found.value === null) return unknownSite(id);
      const written = await write(change(found.value));
      return written.ok ? success(null) : written;
    });

  return {
    all: () =>
      inLine(async () => {
        let names: string[];
        try {
          names = await readdir(folder);
        } catch (error) {
          if (errorCode(error) === 'ENOENT') return success({ records: [], notices: [] });
          return readFailure(error, sitesFolder);
        }
        const records: SiteRecord[] = [];
        const notices: Message[] = [];
        for (const name of names.sort()) {
          if (name.endsWith('.part')) {
            // Was being written when Rebind ended; what it was to replace still stands.
            await rm(path.join(folder, name), { force: true }).catch(() => undefined);
            continue;
          }
          const id = name.endsWith('.json') ? name.slice(0, -5) : '';
          if (!siteIdSchema.safeParse(id).success) continue;
          const found = await read(id);
          if (found === 'absent') continue;
          if (found === 'newer') notices.push(newer(id).message);
          else if (found === 'damaged') {
            const { record, notice } = await heal(id);
            notices.push(notice);
            if (record !== null) records.push(record);
          } else if ('ok' in found) notices.push(found.message);
          else records.push(found);
        }
        return success({ records, notices });
      }),
    keep: (id, name, visit) =>
      inLine(async () => {
        const own = id ?? `site-${Buffer.from(machine.random(6)).toString('hex')}`;
        const found = await current(own);
        return found.ok ? write(withVisit(found.value, own, cleanName(name), visit)) : found;
      }),
    withdraw: (id, incident) =>
      inLine(async () => {
        const found = await current(id);
        if (!found.ok) return found;
        const record = found.value;
        if (record === null || !record.visits.some((one) => one.incident === incident)) return success(null);
        const written = await write(withoutVisit(record, incident));
        return written.ok ? success(null) : written;
      }),
    rename(id, name) {
      const read = siteNameSchema.safeParse(name);
      if (!read.success) {
        return Promise.resolve(
          failure(
            'no-name',
            say('A site needs a name of 200 letters at most.'),
            say('Type one and save it again.'),
          ),
        );
      }
      return change(id, (record) => ({ ...record, name: read.data }));
    },
    forget: (id) =>
      inLine(async () => {
        if (!siteIdSchema.safeParse(id).success) return unknownSite(id);
        try {
          await rm(fileOf(id));
          return success(null);
        } catch (error) {
          return errorCode(error) === 'ENOENT' ? unknownSite(id) : writeFailure(error);
        }
      }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function formOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('form' in value)) return 0;
  return typeof value.form === 'number' ? value.form : 0;
}

function cleanName(name: string): string {
  const read = siteNameSchema.safeParse(name.slice(0, 200));
  return read.success ? read.data : 'Site';
}

function unknownSite(id: string): Failure {
  return failure(
    'not-found',
    say('There is no known site {id}.', { id: id.slice(0, 80) }),
    say('It may have been forgotten meanwhile.'),
  );
}

function newer(id: string): Failure {
  return failure(
    'newer-version',
    say('The record of a known site ({id}) was written by a newer Rebind. It is left as it is.', { id }),
    say('Open it with that version.'),
  );
}
