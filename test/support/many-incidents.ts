import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type IncidentEvent, type Statement, schemaVersion } from '../../electron/core/incident/events';
import { fold } from '../../electron/core/incident/fold';
import { searchText } from '../../electron/core/incident/search-text';
import { say } from '../../electron/core/text';

/**
 * A store of many incidents, as if they had been worked on: each with its record, and with the
 * verdict beside it where `diagnosed` says so. The same numbers give the same incidents.
 */

const towns = ['Malmö', 'Zürich', 'Porto', 'Leeds', 'Kraków', 'Turin', 'Lyon', 'Graz', 'Bergen', 'Cork'];
const technicians = ['kim', 'Zoë Brandt', 'lee', 'Ana Souza'];
const verdicts = [
  { cause: 'wrong-nic-binding', title: say('CTI Server B listens on the private NIC') },
  { cause: 'path-blocked', title: say('Something between the dialer and CTI Server A drops its calls') },
  { cause: 'wrong-port', title: say('The dialer calls a port on which nothing listens') },
  { cause: null, title: say('Not decided yet') },
] as const;

export interface ManyOptions {
  /** Share of the incidents whose verdict is kept beside the record. */
  readonly diagnosed?: boolean;
  /** Hands a file or folder to the user that the window runs as. */
  readonly give?: (file: string) => void;
}

/** What incident number `number` is. */
export function sample(number: number): { readonly id: string; readonly events: readonly IncidentEvent[] } {
  const town = towns[number % towns.length] ?? '';
  const by = technicians[number % technicians.length] ?? '';
  const host = `PG${String(number).padStart(5, '0')}B`;
  const address = `10.${1 + (number % 200)}.${Math.floor(number / 200) % 250}.103`;
  const begun = Date.UTC(2025, 0, 1, 8) + number * 47 * 60_000;
  const statements: Statement[] = [
    { type: 'created', title: `${town} contact centre, call ${number}`, practice: null },
    {
      type: 'site-set',
      instance: 0,
      active: 'B',
      activeKnownBy: 'procmon',
      B: { host, visible: address, windows: '2003' },
    },
    { type: 'dialer-set', B: { address, port: 43027 } },
    { type: 'symptom-set', phase: 'before', session: 'none', side: null, words: '' },
    { type: 'noted', step: 'site', text: `Ticket ${80_000 + number}. The night shift saw it first.` },
    { type: 'step-opened', step: number % 3 === 0 ? 'diagnosis' : 'netstat' },
  ];
  if (number % 7 === 3) {
    statements.push({ type: 'closed', as: 'not-fixed', reason: 'The customer takes it from here.' });
  }
  if (number % 11 === 5) statements.push({ type: 'archived' });
  const id = `${new Date(begun).toISOString().slice(0, 10).replaceAll('-', '')}-000000-${String(number).padStart(10, '0')}`;
  return {
    id,
    events: statements.map((said, index) => ({
      v: schemaVersion,
      id: `e${number}x${index}`,
      seq: index + 1,
      at: new Date(begun + index * 60_000).toISOString(),
      by,
      say: said,
    })),
  };
}

/** Writes incidents 1 to `count` into a store. */
export function writeMany(store: string, count: number, options: ManyOptions = {}): void {
  const { diagnosed = true, give = () => undefined } = options;
  mkdirSync(store, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const { id, events } = sample(number);
    const folder = path.join(store, id);
    mkdirSync(folder);
    give(folder);
    const record = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    const files: [string, string][] = [['events.jsonl', record]];
    if (diagnosed) files.push(['summary.json', summaryFile(id, events, Buffer.byteLength(record), number)]);
    for (const [name, text] of files) {
      writeFileSync(path.join(folder, name), text);
      give(path.join(folder, name));
    }
  }
}

function summaryFile(id: string, events: readonly IncidentEvent[], bytes: number, number: number): string {
  const incident = fold(events);
  const verdict = verdicts[number % verdicts.length] ?? verdicts[0];
  const summary = {
    id,
    title: incident.title,
    practice: false,
    archived: incident.archived,
    step: incident.step,
    createdAt: incident.createdAt,
    updatedAt: incident.updatedAt,
    closing: incident.closing?.as ?? null,
    verdict: verdict.cause,
    verdictText: verdict.title,
    diagnosed: true,
    problem: null,
  };
  return JSON.stringify({ bytes, summary, words: searchText(incident, verdict.title) });
}
