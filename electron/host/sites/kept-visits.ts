import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '../../core/incident/fold';
import type { SiteVisit } from '../../core/known-good/site-record';
import { readEventLines } from '../store/event-lines';
import { logName } from '../store/incident-log';

/** What all incidents of a folder left for one site. */
export interface KeptVisits {
  readonly name: string;
  /** Oldest first. */
  readonly visits: readonly SiteVisit[];
}

/**
 * Goes through the incidents for what they left for a site, to make its damaged record anew. An incident that
 * was opened again, or cannot be read, leaves nothing.
 * @returns null where no incident left anything
 */
export async function keptVisits(store: string, site: string): Promise<KeptVisits | null> {
  const found: { readonly name: string; readonly visit: SiteVisit }[] = [];
  for (const id of await foldersIn(store)) {
    const kept = await keptIn(path.join(store, id), id, site);
    if (kept !== null) found.push(kept);
  }
  found.sort((one, other) => (one.visit.closedAt < other.visit.closedAt ? -1 : 1));
  const last = found.at(-1);
  return last === undefined ? null : { name: last.name, visits: found.map(({ visit }) => visit) };
}

async function foldersIn(store: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(store, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

async function keptIn(folder: string, id: string, site: string) {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(folder, logName));
  } catch {
    return null;
  }
  // Most incidents never kept anything: their events need not be read.
  if (!bytes.includes('"known-good-kept"') || !bytes.includes(site)) return null;
  const read = readEventLines(bytes);
  if (!read.ok) return null;
  const { events } = read.value;
  const incident = fold(events);
  const kept = incident.knownSite?.kept ?? null;
  if (kept === null || kept.site !== site || incident.closing === null) return null;
  // A copy was at no site: what its original left stands with that one.
  const own = events.slice(events.findLastIndex(({ say }) => say.type === 'duplicated') + 1);
  const said = own.findLast(({ say }) => say.type === 'known-good-kept' && say.site === site)?.say;
  if (said?.type !== 'known-good-kept') return null;
  const { at, as } = incident.closing;
  return { name: said.name, visit: { incident: id, closedAt: at, as, fingerprint: said.fingerprint } };
}
