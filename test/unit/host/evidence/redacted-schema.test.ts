import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { type Fingerprint, hostFields, siteFields } from '../../../../electron/core/known-good/fingerprint';
import { evidenceDesk } from '../../../../electron/host/evidence/evidence-desk';
import { evidenceFile } from '../../../../electron/host/store/evidence-store';
import { eventsOf } from '../../core/incident/events-of';

const schema = JSON.parse(readFileSync(path.resolve('resources/schema/rebind-report.schema.json'), 'utf8'));
const check = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(schema);

const table = [
  '2026-01-05T15:03:12.0000000+01:00',
  '',
  'Active Connections',
  '',
  '  Proto  Local Address          Foreign Address        State',
  '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
  '  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING',
  '  UDP    0.0.0.0:445            *:*                    ',
  '',
].join('\r\n');

const none = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]));
const fingerprint = {
  site: { ...none(siteFields), dialer: ['OLDDLRX'], 'dialer-address': ['10.44.7.51'] },
  A: { ...none(hostFields), host: ['OLDPGXA'] },
  B: { ...none(hostFields), host: ['OLDPGXB'], dialed: ['OLDPGXB-V:43027'], listeners: ['10.44.7.13:43027'] },
} as unknown as Fingerprint;

/** Of now, and of the visit before: nothing of either may stand in the report. */
const theirs = /10\.1\.8\.|172\.1\.8\.|10\.44\.7\.|MUCPGB|OLD(?:PG|DLR)X|Andechs|Lovelace|\bkim\b/i;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-redacted-'));
  mkdirSync(path.join(folder, 'evidence'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each(['customer-safe', 'full'] as const)(
  'a redacted report of an incident with everything in it follows the published schema, and holds nothing of the site: %s',
  { timeout: 120_000 },
  async (redaction) => {
    const sha256 = createHash('sha256').update(table).digest('hex');
    writeFileSync(evidenceFile(folder, sha256), table);
    const photo = Buffer.from('89504e470d0a1a0a', 'hex');
    const picture = createHash('sha256').update(photo).digest('hex');
    writeFileSync(evidenceFile(folder, picture), photo);
    const statements: readonly Statement[] = [
      { type: 'created', title: 'Kloster Andechs', practice: null },
      {
        type: 'site-set',
        active: 'B',
        B: { host: 'MUCPGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2003' },
      },
      { type: 'dialer-set', B: { address: '10.1.8.103', port: 43027 } },
      {
        type: 'evidence-added',
        phase: 'before',
        sha256,
        name: 'mucpgb.txt',
        size: table.length,
        how: 'paste',
        owner: 'B',
      },
      {
        type: 'picture-attached',
        sha256: picture,
        name: 'andechs.png',
        size: photo.length,
        picture: 'png',
        width: 1,
        height: 1,
        step: 'site',
        caption: 'Rack in Andechs',
      },
      { type: 'noted', step: 'site', text: 'Andechs was called; MUCPGB is in the cellar.' },
      {
        type: 'known-site-answered',
        site: 'site-0a1b2c',
        name: 'Andechs',
        same: true,
        known: { incident: 'Andechs-1', closedAt: '2024-01-05T14:03:12.000Z', as: 'fixed', fingerprint },
      },
      { type: 'linked', incident: 'Andechs-2', why: 'both-went-on' },
    ];
    const job = {
      id: 'x',
      folder,
      events: eventsOf(...statements),
      skip: [],
      form: { paper: 'A4', parts: 'whole', redaction, language: 'en' },
      made: {
        at: '2026-01-05T15:00:00.000Z',
        offsetMinutes: 0,
        by: 'Ada Lovelace',
        version: '1',
        runtime: 'test',
        platform: 'test',
      },
    } as const;
    const desk = evidenceDesk();
    const json = await desk.report({ ...job, format: 'json' });
    if (!json.ok) throw new Error(JSON.stringify(json));
    const report = JSON.parse(String(json.value));
    expect(check(report) || check.errors).toBe(true);
    // The sections that this is about are really in it.
    expect(report.drift).not.toBeNull();
    expect(report.clocks).not.toEqual([]);
    for (const format of ['json', 'html', 'markdown', 'text'] as const) {
      const made = await desk.report({ ...job, format });
      expect(made.ok && String(made.value).match(theirs), format).toBeNull();
    }
  },
);
