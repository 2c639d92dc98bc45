import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { incidentsFolder } from '../../../electron/cli/open';
import { type Bench, everyFile, packageBench, sampleIncident, save } from '../../support/packages';
import { rebind } from './run';

let bench: Bench;
beforeEach(() => {
  bench = packageBench();
});
afterEach(() => bench.end());

describe('open FILE', () => {
  it('makes the package an incident of the folder, and says its id, step and verdict', async () => {
    const incident = await sampleIncident(bench.desk('anna'));
    await save(incident, bench.file('a.rebind'));
    const into = path.join(bench.root, 'store-here');
    const told = await rebind(['open', bench.file('a.rebind'), '--into', into, '--json']);
    expect(told.status).toBe(0);
    const document = JSON.parse(told.out);
    expect(document).toMatchObject({
      id: incident.id,
      outcome: 'new',
      folder: path.join(into, incident.id),
      title: 'Site North',
      step: 'netstat',
      verdict: { cause: null, title: expect.any(String), sentence: expect.any(String) },
    });
    const record = readFileSync(path.join(into, incident.id, 'events.jsonl'), 'utf8');
    expect(record).toBe(readFileSync(path.join(incident.folder, 'events.jsonl'), 'utf8'));

    const again = await rebind(['open', bench.file('a.rebind')], { env: { REBIND_INCIDENTS: into } });
    expect(again.status).toBe(0);
    expect(again.out).toContain('Site North is here already, with all that the package holds.');
    expect(again.out).toContain('Step      netstat and adapters');
    expect(again.out).toMatch(/^Verdict {3}\S/m);
  });

  it('refuses what is no package with its reason, writes nothing, and ends with 3', async () => {
    writeFileSync(bench.file('a.rebind'), 'netstat');
    const into = path.join(bench.root, 'store-here');
    const told = await rebind(['open', bench.file('a.rebind'), '--into', into, '--json']);
    expect(told.status).toBe(3);
    expect(JSON.parse(told.out)).toMatchObject({ error: { code: 'no-package' } });
    expect(told.error).toContain('This file is no Rebind package.');
    expect(everyFile(into)).toEqual({});
  });
});

describe('the folder of the incidents', () => {
  it('is the one of the window', () => {
    expect(incidentsFolder({ REBIND_INCIDENTS: '/x' }, 'linux', '/home/a')).toBe('/x');
    expect(incidentsFolder({}, 'linux', '/home/a')).toBe('/home/a/.config/Rebind/incidents');
    expect(incidentsFolder({ XDG_CONFIG_HOME: '/c' }, 'linux', '/home/a')).toBe('/c/Rebind/incidents');
    expect(incidentsFolder({}, 'darwin', '/Users/a')).toBe(
      '/Users/a/Library/Application Support/Rebind/incidents',
    );
    expect(incidentsFolder({ APPDATA: '/r' }, 'win32', '/u')).toBe('/r/Rebind/incidents');
  });
});
