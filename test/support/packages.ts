import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IncidentEvent } from '../../electron/core/incident/events';
import { manifestText } from '../../electron/host/package/manifest';
import { type Opener, openPackage } from '../../electron/host/package/open-package';
import { piecesNamed, sha256Of } from '../../electron/host/package/package-events';
import { savePackage } from '../../electron/host/package/save-package';
import { eventLine } from '../../electron/host/store/event-lines';
import { keepBytes } from '../../electron/host/store/evidence-store';
import { type IncidentStore, openStore } from '../../electron/host/store/incident-store';
import { type Machine, thisMachine } from '../../electron/host/store/machine';
import type { OpenIncident } from '../../electron/host/store/open-incident';
import type { BuiltMember } from './zip-builder';

/** A Rebind of one technician, with a store of its own. */
export interface Desk {
  readonly store: IncidentStore;
  readonly machine: Machine;
  readonly opener: Opener;
}

/** A folder for packages and stores of one test. */
export interface Bench {
  readonly root: string;
  desk(user: string): Desk;
  file(name: string): string;
  end(): Promise<void>;
}

export function packageBench(): Bench {
  const root = mkdtempSync(path.join(tmpdir(), 'rebind-package-'));
  mkdirSync(path.join(root, 'files'));
  const stores: IncidentStore[] = [];
  return {
    root,
    desk(user) {
      const machine: Machine = { ...thisMachine(), user };
      const store = openStore(path.join(root, `store-${user}`), machine);
      stores.push(store);
      const opener: Opener = {
        folder: store.folder,
        machine,
        async within(id, work) {
          const opened = await store.open(id);
          return opened.ok ? work(opened.value) : opened;
        },
      };
      return { store, machine, opener };
    },
    file: (name) => path.join(root, 'files', name),
    async end() {
      await Promise.all(stores.map((store) => store.close()));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export function okay<T>(result: { ok: true; value: T } | { ok: false; code: string; message: unknown }): T {
  if (!result.ok) throw new Error(`${result.code}: ${JSON.stringify(result.message)}`);
  return result.value;
}

/** An incident with some entries and two pieces of evidence, one of them put aside. */
export async function sampleIncident(desk: Desk, title = 'Site North'): Promise<OpenIncident> {
  const incident = okay(await desk.store.create(title, null));
  await bring(incident, 'netstat.txt', 'TCP 172.1.8.103:43027 LISTENING\n'.repeat(40));
  const aside = await bring(incident, 'photo.bin', '\u0000\u0001'.repeat(30));
  okay(await incident.say([{ type: 'evidence-removed', sha256: aside }]));
  okay(await incident.say([{ type: 'step-opened', step: 'netstat' }]));
  return incident;
}

/** Brings a text as evidence. @returns its SHA-256 */
export async function bring(incident: OpenIncident, name: string, text: string): Promise<string> {
  const { sha256, size } = okay(await keepBytes(incident.folder, Buffer.from(text)));
  okay(
    await incident.say([
      { type: 'evidence-added', phase: 'before', sha256, name, size, how: 'drop', owner: 'B' },
    ]),
  );
  return sha256;
}

export async function save(incident: OpenIncident, file: string): Promise<string> {
  return okay(await savePackage(incident, file, '0.1.0', thisMachine())).place;
}

export const open = (file: string, desk: Desk) => openPackage(file, desk.opener);

/** All files under a folder with the SHA-256 of their bytes, so that two looks can be compared. */
export function everyFile(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const file = path.join(at, name);
      if (statSync(file).isDirectory()) look(file);
      else found[path.relative(folder, file)] = createHash('sha256').update(readFileSync(file)).digest('hex');
    }
  };
  try {
    look(folder);
  } catch {
    // A store that was never written is not there.
  }
  return found;
}

/** The members of an honest package of these events, to be built with faults of their own. */
export function honestMembers(
  events: readonly IncidentEvent[],
  pieces: ReadonlyMap<string, Buffer>,
  change: (manifest: Record<string, unknown>) => Record<string, unknown> = (manifest) => manifest,
): BuiltMember[] {
  const record = Buffer.from(events.map(eventLine).join(''));
  const manifest = manifestText({
    format: 1,
    what: 'Rebind incident',
    rebind: '0.1.0',
    incident: '20260105-140312-0123456789',
    begins: events[0]?.id ?? '',
    madeAt: '2026-01-05T14:03:12.000Z',
    madeBy: 'K. Lindqvist',
    redaction: 'none',
    events: { count: events.length, sha256: sha256Of(record), size: record.length },
    evidence: piecesNamed(events).map(({ sha256, size }) => ({ sha256, size })),
  });
  return [
    { name: 'manifest.json', data: Buffer.from(JSON.stringify(change(JSON.parse(manifest)))) },
    { name: 'events.jsonl', data: record },
    ...[...pieces]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([sha256, data]) => ({
        name: `evidence/${sha256}`,
        data,
      })),
  ];
}

/** The bytes of an incident's evidence, by SHA-256. */
export function piecesOf(incident: OpenIncident): ReadonlyMap<string, Buffer> {
  const folder = path.join(incident.folder, 'evidence');
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
}
