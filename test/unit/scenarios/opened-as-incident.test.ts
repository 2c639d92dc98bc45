import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../electron/core/case/types';
import { diagnose } from '../../../electron/core/diagnosis/diagnose';
import type { Diagnosis } from '../../../electron/core/diagnosis/types';
import { caseOf } from '../../../electron/core/incident/case';
import {
  eventSchema,
  type IncidentEvent,
  type Statement,
  schemaVersion,
} from '../../../electron/core/incident/events';
import { fold } from '../../../electron/core/incident/fold';
import { type ReadEvidence, readingKey } from '../../../electron/core/incident/readings';
import { siteStatements } from '../../../electron/core/incident/site-statements';
import { format } from '../../../electron/core/text';
import { loadCaseFolder } from '../../../electron/host/case-folder/case-folder';
import { readSiteJson, siteFile } from '../../../electron/host/case-folder/site-json';
import { readEvidenceFile } from '../../../electron/host/evidence/evidence-file';

/** Every case folder that is kept for tests. */
const all = ['test/fixtures/scenarios', 'test/fixtures/cases'].flatMap((place) =>
  existsSync(place)
    ? readdirSync(place)
        .map((name) => path.resolve(place, name))
        .filter((folder) => statSync(folder).isDirectory())
        .sort()
    : [],
);

// All of them with REBIND_EVERY_CASE=1; else a sample that another day's is not. REBIND_SEED=N takes that one again.
const everyCase = process.env.REBIND_EVERY_CASE === '1';
const seed = process.env.REBIND_SEED ?? String(Date.now() % 1_000_000);
const rank = (folder: string): string =>
  createHash('sha256')
    .update(`${seed} ${path.basename(folder)}`)
    .digest('hex');
const sample = everyCase
  ? all
  : [...all].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, 60);

/** All that is told of it. What is cited differs: an incident names evidence by its SHA-256, and cites no `site.json`. */
function told({ verdict, findings, next, facts }: Diagnosis): readonly string[] {
  return [
    `verdict ${verdict.cause} ${verdict.side} ${verdict.latent}: ${format(verdict.title)}`,
    format(verdict.sentence),
    verdict.expected === null ? 'nothing expected' : format(verdict.expected),
    `next ${next?.id}`,
    ...findings.map((one) => `${one.cause} ${one.side} ${one.status}: ${format(one.because)}`).sort(),
    ...facts.conflicts.map(({ side, message }) => `conflict ${side}: ${format(message)}`).sort(),
  ];
}

const confirmed = ({ findings }: Diagnosis): readonly string[] =>
  findings.filter(({ status }) => status === 'confirmed').map(({ cause, side }) => `${cause} ${side}`);

/** What the terminal tells of a folder. */
async function inTheTerminal(folder: string): Promise<Diagnosis> {
  const loaded = await loadCaseFolder(folder);
  if (!loaded.ok) throw new Error(format(loaded.message));
  return diagnose(loaded.value.case);
}

/** What the window tells once the folder was opened as an incident: the same statements, saved, read back and folded. */
async function asAnIncident(folder: string): Promise<{ diagnosis: Diagnosis; isDoubled: boolean }> {
  const loaded = await loadCaseFolder(folder);
  if (!loaded.ok) throw new Error(format(loaded.message));
  const site = path.join(folder, siteFile);
  const json = existsSync(site) ? readSiteJson(readFileSync(site, 'utf8')) : null;
  if (json !== null && !json.ok) throw new Error(format(json.message));
  const said: Statement[] = [
    { type: 'created', title: path.basename(folder), practice: null },
    ...(json === null ? [] : siteStatements(json.value.site, json.value.outcomes)),
  ];
  const readings = new Map<string, ReadEvidence>();
  let isDoubled = false;
  for (const owner of ['A', 'B', 'dialer'] satisfies Owner[]) {
    for (const one of loaded.value.files.filter((file) => file.owner === owner)) {
      const bytes = readFileSync(one.file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const name = path.basename(one.file);
      if (readings.has(sha256)) {
        // As the window does: the same bytes once more say whose they are.
        said.push({ type: 'evidence-assigned', sha256, phase: 'before', part: null, owner });
        isDoubled = true;
        continue;
      }
      const about = { sha256, name, size: bytes.length, how: 'open', owner, caseFolder: true } as const;
      said.push({ type: 'evidence-added', phase: 'before', ...about });
      const read = await readEvidenceFile(one.file, name, false);
      if (!read.ok) continue;
      readings.set(sha256, {
        reading: read.value.reading,
        encoding: 'utf-8',
        encodingReason: { text: '' } as ReadEvidence['encodingReason'],
        problem: null,
      });
    }
  }
  const events = said.map((say, index): IncidentEvent => {
    const event = {
      v: schemaVersion,
      id: `e${index}`,
      seq: index + 1,
      at: '2026-01-05T14:03:12.000Z',
      by: 'kim',
      say,
    };
    return eventSchema.parse(JSON.parse(JSON.stringify(event)));
  });
  const incident = fold(events);
  const byKey = new Map(
    incident.evidence.map((item) => [readingKey(item), readings.get(item.sha256)?.reading]),
  );
  const known = new Map([...byKey].flatMap(([key, reading]) => (reading ? [[key, reading] as const] : [])));
  return { diagnosis: diagnose(caseOf(incident, known, 'before')), isDoubled };
}

describe(`a case folder that is opened as an incident (REBIND_SEED=${seed}, ${sample.length} of ${all.length})`, () => {
  it.each(sample.map((folder) => [path.basename(folder), folder] as const))(
    'tells in the window what it tells in the terminal: %s',
    async (_, folder) => {
      const { diagnosis, isDoubled } = await asAnIncident(folder);
      const expected = await inTheTerminal(folder);
      if (!isDoubled) expect(told(diagnosis)).toEqual(told(expected));
      // One file under two hosts is one piece of an incident, and told as that: nothing more is confirmed from it.
      else expect(confirmed(expected)).toEqual(expect.arrayContaining([...confirmed(diagnosis)]));
    },
  );
});
