import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { fold } from '../../../../electron/core/incident/fold';
import { failure, success } from '../../../../electron/core/result';
import { format, say } from '../../../../electron/core/text';
import { largestPiece } from '../../../../electron/host/package/limits';
import { savePackage } from '../../../../electron/host/package/save-package';
import { keepBytes } from '../../../../electron/host/store/evidence-store';
import type { OpenIncident } from '../../../../electron/host/store/open-incident';
import { largestEvidence } from '../../../../electron/ipc/contract';
import {
  type Bench,
  bring,
  type Desk,
  everyFile,
  okay,
  open,
  packageBench,
  sampleIncident,
  save,
} from '../../../support/packages';

let bench: Bench;
let anna: Desk;
let ben: Desk;

beforeEach(() => {
  bench = packageBench();
  anna = bench.desk('anna');
  ben = bench.desk('ben');
});
afterEach(() => bench.end());

const recordOf = (desk: Desk, id: string) =>
  readFileSync(path.join(desk.store.folder, id, 'events.jsonl'), 'utf8');

describe('an incident that is saved as one file', () => {
  it('opens in another Rebind with every event and every byte, at the same step', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const opened = okay(await open(bench.file('a.rebind'), ben));
    expect(opened).toMatchObject({ id: incident.id, outcome: 'new' });
    expect(format(opened.told)).toBe(
      'Site North is on this laptop now, as anna saved it, with 2 pieces of evidence.',
    );
    const there = okay(await ben.store.open(opened.id));
    expect(there.events).toEqual(incident.events);
    expect(fold(there.events).step).toBe('netstat');
    expect(everyFile(path.join(there.folder, 'evidence'))).toEqual(
      everyFile(path.join(incident.folder, 'evidence')),
    );
  });

  it('holds the event of its own saving, the same that is saved', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('hand over.rebind'));
    const last = incident.events.at(-1);
    expect(last?.say).toEqual({ type: 'exported', format: 'rebind', file: 'hand over.rebind' });
    const id = okay(await open(bench.file('hand over.rebind'), ben)).id;
    expect(recordOf(ben, id)).toBe(recordOf(anna, incident.id));
  });

  it('is an ordinary ZIP file to another reader, without paths of this machine', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const bytes = readFileSync(bench.file('a.rebind'));
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    const pieces = readdirSync(path.join(incident.folder, 'evidence')).sort();
    expect(names).toEqual(['manifest.json', 'events.jsonl', ...pieces.map((name) => `evidence/${name}`)]);
    const id = okay(await open(bench.file('a.rebind'), ben)).id;
    expect(recordOf(ben, id)).not.toContain(bench.root);
    expect(bytes.includes(bench.root)).toBe(false);
  });

  it('gives the same bytes for the same content', async () => {
    const incident = await sampleIncident(anna);
    const zoned = process.env.TZ;
    const made: Buffer[] = [];
    const { writePackage } = await import('../../../../electron/host/package/write-package');
    const content = { events: incident.events, folder: incident.folder, incident: incident.id, version: '1' };
    for (const zone of ['UTC', 'Asia/Kolkata', 'America/New_York']) {
      process.env.TZ = zone;
      okay(await writePackage(bench.file(`${zone.length}.rebind`), content));
      made.push(readFileSync(bench.file(`${zone.length}.rebind`)));
    }
    if (zoned === undefined) delete process.env.TZ;
    else process.env.TZ = zoned;
    expect(made[1]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
    expect(made[2]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it('takes content that packs better than honest content does, and opens it', async () => {
    const incident = await sampleIncident(anna);
    await bring(incident, 'zeros.bin', '\u0000'.repeat(3 * 1024 * 1024));
    await save(incident, bench.file('a.rebind'));
    expect(okay(await open(bench.file('a.rebind'), ben)).outcome).toBe('new');
  });

  it('takes an empty piece of evidence', async () => {
    const incident = await sampleIncident(anna);
    await bring(incident, 'empty.txt', '');
    await save(incident, bench.file('a.rebind'));
    expect(okay(await open(bench.file('a.rebind'), ben)).outcome).toBe('new');
  });

  it('reads pieces as large as evidence may be', () => {
    expect(largestPiece).toBe(largestEvidence);
  });
});

describe('an incident that cannot be saved whole', () => {
  it.each([
    ['missing', (file: string) => rmSync(file)],
    [
      'changed',
      (file: string) => writeFileSync(file, 'TCP 10.1.8.103:43027 LISTENING\n'.padEnd(32 * 40, ' ')),
    ],
    ['cut', (file: string) => writeFileSync(file, '')],
  ])('says which evidence is %s, and records no handing over', async (_what, damage) => {
    const incident = okay(await anna.store.create('Lost', null));
    const sha256 = await bring(incident, 'netstat.txt', 'TCP 172.1.8.103:43027 LISTENING\n'.repeat(40));
    const file = path.join(incident.folder, 'evidence', sha256);
    chmodSync(file, 0o600);
    damage(file);
    const saved = await savePackage(incident, bench.file('a.rebind'), '0.1.0', anna.machine);
    if (saved.ok) throw new Error('It was saved.');
    expect(saved.code).toBe('evidence-lost');
    expect(format(saved.message)).toContain('netstat.txt');
    expect(incident.events.at(-1)?.say.type).toBe('evidence-added');
    expect(readdirSync(path.join(bench.root, 'files'))).toEqual([]);
  });

  it('into a folder that is not there leaves nothing', async () => {
    const incident = await sampleIncident(anna);
    const before = recordOf(anna, incident.id);
    const saved = await savePackage(
      incident,
      path.join(bench.root, 'nowhere', 'a.rebind'),
      '0.1.0',
      anna.machine,
    );
    expect(saved.ok).toBe(false);
    expect(recordOf(anna, incident.id)).toBe(before);
  });

  it('takes the file away again where the event cannot be saved', async () => {
    const incident = await sampleIncident(anna);
    const file = bench.file('a.rebind');
    const taken: string[] = [];
    const done = await incident.sayWith(
      [{ type: 'exported', format: 'rebind', file: 'a.rebind' }],
      async () => {
        writeFileSync(file, 'package');
        // Another program writes into the record meanwhile.
        writeFileSync(path.join(incident.folder, 'events.jsonl'), 'other\n');
        return success(file);
      },
      async (written) => {
        taken.push(written);
        rmSync(written);
      },
    );
    expect(done.ok).toBe(false);
    expect(taken).toEqual([file]);
    expect(existsSync(file)).toBe(false);
    expect(incident.events.at(-1)?.say.type).toBe('step-opened');
  });

  it('says nothing where the work itself failed', async () => {
    const incident = await sampleIncident(anna);
    const count = incident.events.length;
    const done = await incident.sayWith(
      [{ type: 'noted', step: 'site', text: 'x' }],
      async () => failure('no', say('No.')),
      async () => undefined,
    );
    expect(done).toMatchObject({ ok: false, code: 'no' });
    expect(incident.events).toHaveLength(count);
  });
});

describe('an incident whose folder takes nothing more', () => {
  // Stands for a full disk and a write-protected stick, whatever the rights of whoever runs the test are.
  const takesNothing = (incident: OpenIncident, code: string): OpenIncident => ({
    ...incident,
    events: incident.events,
    sayWith: () => Promise.resolve(failure(code, say('No.'))),
  });

  it.each(['disk-full', 'not-writable', 'held', 'not-saved'])(
    'is handed over with all that is saved, and it is told: %s',
    async (code) => {
      const incident = await sampleIncident(anna);
      const before = everyFile(anna.store.folder);
      const now = new Date('2026-05-05T10:00:00Z');
      const machine = { now: () => now, user: 'anna' };
      const saved = okay(
        await savePackage(takesNothing(incident, code), bench.file('a.rebind'), '0.1.0', machine),
      );
      expect(saved.place).toBe(bench.file('a.rebind'));
      expect(format(saved.told ?? say(''))).toContain('takes nothing more');
      expect(everyFile(anna.store.folder)).toEqual(before);
      const opened = okay(await open(saved.place, ben));
      expect(format(opened.told)).toContain('anna');
      const theirs = okay(await ben.store.open(opened.id));
      expect(theirs.events).toEqual(incident.events);
      // Here it goes on once there is room, and the colleague's work comes back into it.
      await theirs.say([{ type: 'noted', step: 'site', text: 'theirs' }]);
      await save(theirs, bench.file('b.rebind'));
      expect(okay(await open(bench.file('b.rebind'), anna)).outcome).toBe('went-on');
    },
  );

  it('is not where it is closed, open elsewhere or gone', async () => {
    const incident = await sampleIncident(anna);
    for (const code of ['closed', 'in-use', 'folder-gone', 'changed-outside']) {
      const saved = await savePackage(
        takesNothing(incident, code),
        bench.file('a.rebind'),
        '0.1.0',
        anna.machine,
      );
      expect(saved).toMatchObject({ ok: false, code });
    }
    expect(readdirSync(path.join(bench.root, 'files'))).toEqual([]);
  });
});

describe('a package of an incident that is here already', () => {
  it('goes on with it where only the other one went on', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const theirs = okay(await ben.store.open(okay(await open(bench.file('a.rebind'), ben)).id));
    await bring(theirs, 'ipconfig.txt', 'IPv4 Address');
    await theirs.say([{ type: 'step-opened', step: 'diagnosis' }]);
    await save(theirs, bench.file('b.rebind'));
    const back = okay(await open(bench.file('b.rebind'), anna));
    expect(back).toMatchObject({ id: incident.id, outcome: 'went-on' });
    expect(format(back.told)).toBe('Site North was here already and goes on: 2 entries from ben were added.');
    expect(incident.events).toEqual(theirs.events);
    expect(everyFile(path.join(incident.folder, 'evidence'))).toEqual(
      everyFile(path.join(theirs.folder, 'evidence')),
    );
    // And it can be gone on with as ever.
    okay(await incident.say([{ type: 'noted', step: 'site', text: 'here again' }]));
    await anna.store.close();
    expect(okay(await anna.store.open(incident.id)).events).toHaveLength(theirs.events.length + 1);
  });

  it('gives way with the place on the screen, and keeps the old bytes beside', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const theirs = okay(await ben.store.open(okay(await open(bench.file('a.rebind'), ben)).id));
    await theirs.say([{ type: 'noted', step: 'site', text: 'theirs' }]);
    await save(theirs, bench.file('b.rebind'));
    await incident.say([{ type: 'step-opened', step: 'site' }]);
    await incident.say([{ type: 'step-opened', step: 'report' }]);
    const old = recordOf(anna, incident.id);
    expect(okay(await open(bench.file('b.rebind'), anna)).outcome).toBe('went-on');
    expect(incident.events).toEqual(theirs.events);
    expect(recordOf(anna, incident.id)).toBe(recordOf(ben, theirs.id));
    const beside = readdirSync(incident.folder).filter((name) => name.startsWith('events.jsonl.before-'));
    expect(beside).toHaveLength(1);
    expect(readFileSync(path.join(incident.folder, beside[0] ?? ''), 'utf8')).toBe(old);
    okay(await incident.say([{ type: 'noted', step: 'site', text: 'on' }]));
    expect(recordOf(anna, incident.id).split('\n')).toHaveLength(incident.events.length + 1);
  });

  it('does nothing where ours holds all of it', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    await incident.say([{ type: 'noted', step: 'site', text: 'more' }]);
    const before = everyFile(anna.store.folder);
    const opened = okay(await open(bench.file('a.rebind'), anna));
    expect(opened).toMatchObject({ id: incident.id, outcome: 'here' });
    expect(everyFile(anna.store.folder)).toEqual(before);
  });

  it('stands beside it as a second one where both went on, once, however often it is opened', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const theirs = okay(await ben.store.open(okay(await open(bench.file('a.rebind'), ben)).id));
    await theirs.say([{ type: 'noted', step: 'site', text: 'theirs' }]);
    await save(theirs, bench.file('b.rebind'));
    await incident.say([{ type: 'noted', step: 'site', text: 'ours' }]);
    const ours = recordOf(anna, incident.id);
    const second = okay(await open(bench.file('b.rebind'), anna));
    expect(second.outcome).toBe('second');
    expect(second.id).not.toBe(incident.id);
    expect(recordOf(anna, incident.id)).toBe(ours);
    const stands = okay(await anna.store.open(second.id));
    expect(stands.events.slice(0, -1)).toEqual(theirs.events);
    expect(stands.events.at(-1)?.say).toEqual({ type: 'linked', incident: incident.id, why: 'both-went-on' });
    expect(fold(stands.events).linked).toEqual({ incident: incident.id, why: 'both-went-on' });
    expect(okay(await open(bench.file('b.rebind'), anna))).toMatchObject({ id: second.id, outcome: 'here' });

    // The other one goes on: the second incident does too, and stays linked.
    await theirs.say([{ type: 'noted', step: 'site', text: 'theirs again' }]);
    await save(theirs, bench.file('c.rebind'));
    expect(okay(await open(bench.file('c.rebind'), anna))).toMatchObject({
      id: second.id,
      outcome: 'went-on',
    });
    expect(stands.events.slice(0, -1)).toEqual(theirs.events);
    expect(fold(stands.events).linked?.incident).toBe(incident.id);
  });

  it('is not mixed into a record that is damaged', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    await anna.store.close();
    const file = path.join(incident.folder, 'events.jsonl');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[2] = '{"torn';
    writeFileSync(file, lines.join('\n'));
    const opened = okay(await open(bench.file('a.rebind'), anna));
    expect(opened.outcome).toBe('second');
    expect(format(opened.told)).toContain('is damaged, so nothing was added to it');
    expect(readFileSync(file, 'utf8')).toBe(lines.join('\n'));
  });

  it('that is open in another Rebind says so and changes nothing', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const theirs = okay(await ben.store.open(okay(await open(bench.file('a.rebind'), ben)).id));
    await theirs.say([{ type: 'noted', step: 'site', text: 'theirs' }]);
    await save(theirs, bench.file('b.rebind'));
    const before = everyFile(anna.store.folder);
    // The same store, held by the Rebind of the first desk.
    const other = bench.desk('anna');
    const opened = await open(bench.file('b.rebind'), other);
    expect(opened).toMatchObject({ ok: false, code: 'in-use' });
    expect(everyFile(anna.store.folder)).toEqual(before);
  });
});

describe('evidence that a record refers to twice', () => {
  it('is in the package once', async () => {
    const incident = await sampleIncident(anna);
    const { sha256, size } = okay(await keepBytes(incident.folder, Buffer.from('same')));
    for (const phase of ['before', 'after'] as const) {
      okay(
        await incident.say([
          { type: 'evidence-added', phase, sha256, name: `${phase}.txt`, size, how: 'paste', owner: null },
        ]),
      );
    }
    await save(incident, bench.file('a.rebind'));
    expect(okay(await open(bench.file('a.rebind'), ben)).outcome).toBe('new');
  });
});
