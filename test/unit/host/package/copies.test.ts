import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../../../electron/core/incident/fold';
import { deleteIncident, restoreIncident } from '../../../../electron/host/store/library/deletion';
import { copyIncident } from '../../../../electron/host/store/library/duplicate';
import type { OpenIncident } from '../../../../electron/host/store/open-incident';
import {
  type Bench,
  type Desk,
  everyFile,
  okay,
  open,
  packageBench,
  sampleIncident,
  save,
} from '../../../support/packages';
import { listed } from '../../../support/store/listed';

let bench: Bench;
let anna: Desk;
let ben: Desk;

beforeEach(() => {
  bench = packageBench();
  anna = bench.desk('anna');
  ben = bench.desk('ben');
});
afterEach(() => bench.end());

const note = async (incident: OpenIncident, text: string): Promise<void> => {
  okay(await incident.say([{ type: 'noted', step: 'site', text }]));
};

async function copyOf(desk: Desk, id: string): Promise<OpenIncident> {
  const { id: copy } = okay(await copyIncident(desk.store.folder, id, desk.machine));
  return okay(await desk.store.open(copy));
}

const count = async (desk: Desk): Promise<number> => okay(await listed(desk.store.folder)).length;

describe('a copy of an incident and its original', () => {
  it('are two incidents wherever they are opened, in whichever order', async () => {
    const original = await sampleIncident(anna);
    const copy = await copyOf(anna, original.id);
    await note(copy, 'in the copy');
    await save(original, bench.file('original.rebind'));
    await save(copy, bench.file('copy.rebind'));
    for (const [desk, files] of [
      [ben, ['original', 'copy']],
      [bench.desk('carla'), ['copy', 'original']],
    ] as const) {
      for (const file of files) {
        expect(okay(await open(bench.file(`${file}.rebind`), desk)).outcome, file).toBe('new');
      }
      for (const file of files) {
        expect(okay(await open(bench.file(`${file}.rebind`), desk)).outcome, file).toBe('here');
      }
      expect(await count(desk)).toBe(2);
    }
  });

  it('go on each by itself', async () => {
    const original = await sampleIncident(anna);
    await save(original, bench.file('0.rebind'));
    const his = okay(await ben.store.open(okay(await open(bench.file('0.rebind'), ben)).id));
    const copy = await copyOf(anna, original.id);
    await note(his, 'from ben');
    await save(his, bench.file('1.rebind'));
    const inCopy = readFileSync(path.join(copy.folder, 'events.jsonl'));
    expect(okay(await open(bench.file('1.rebind'), anna))).toMatchObject({
      id: original.id,
      outcome: 'went-on',
    });
    expect(readFileSync(path.join(copy.folder, 'events.jsonl')).equals(inCopy)).toBe(true);

    await save(copy, bench.file('2.rebind'));
    const hisCopy = okay(await ben.store.open(okay(await open(bench.file('2.rebind'), ben)).id));
    expect(hisCopy.id).not.toBe(his.id);
    await note(hisCopy, 'from ben in the copy');
    await save(hisCopy, bench.file('3.rebind'));
    expect(okay(await open(bench.file('3.rebind'), anna))).toMatchObject({
      id: copy.id,
      outcome: 'went-on',
    });
    expect([await count(anna), await count(ben)]).toEqual([2, 2]);
  });

  it('stay two where the copy was copied once more', async () => {
    const original = await sampleIncident(anna);
    const second = await copyOf(anna, (await copyOf(anna, original.id)).id);
    await save(second, bench.file('a.rebind'));
    await save(original, bench.file('b.rebind'));
    expect(okay(await open(bench.file('a.rebind'), ben)).outcome).toBe('new');
    expect(okay(await open(bench.file('b.rebind'), ben)).outcome).toBe('new');
  });
});

describe('an archived incident in a package', () => {
  it('stands in the list where it is opened, and is no reason to part', async () => {
    const incident = await sampleIncident(anna);
    okay(await incident.say([{ type: 'archived' }]));
    await save(incident, bench.file('a.rebind'));
    const his = okay(await ben.store.open(okay(await open(bench.file('a.rebind'), ben)).id));
    expect(fold(his.events).archived).toBe(false);
    expect(okay(await open(bench.file('a.rebind'), ben)).outcome).toBe('here');
    await note(his, 'from ben');
    await save(his, bench.file('b.rebind'));
    // Ours only was put away and taken out since: that is no other history.
    okay(await incident.say([{ type: 'unarchived' }, { type: 'archived' }]));
    const opened = okay(await open(bench.file('b.rebind'), anna));
    expect(opened).toMatchObject({ id: incident.id, outcome: 'went-on' });
    expect(fold(incident.events).archived).toBe(false);
  });

  it('keeps nobody from going on who archived what the other one goes on with', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const his = okay(await ben.store.open(okay(await open(bench.file('a.rebind'), ben)).id));
    okay(await his.say([{ type: 'archived' }]));
    await note(incident, 'from anna');
    await save(incident, bench.file('b.rebind'));
    expect(okay(await open(bench.file('b.rebind'), ben)).outcome).toBe('went-on');
    expect(fold(his.events).archived).toBe(false);
    expect(fold(his.events).notes?.map(({ text }) => text)).toEqual(['from anna']);
  });
});

describe('a deleted incident', () => {
  it('comes again in its package, and both are told and stay', async () => {
    const incident = await sampleIncident(anna);
    const { id } = incident;
    await save(incident, bench.file('a.rebind'));
    await note(incident, 'behind the package');
    const { folder } = anna.store;
    await incident.close();
    okay(await deleteIncident(folder, id, anna.machine));
    const opened = okay(await open(bench.file('a.rebind'), anna));
    expect(opened).toMatchObject({ id, outcome: 'new' });
    expect(opened.told.text).toContain('stays under “Deleted”');
    const since = everyFile(path.join(folder, id));
    const back = okay(await restoreIncident(folder, id));
    expect(back).toBe(`${id}-2`);
    expect(everyFile(path.join(folder, id))).toEqual(since);
    // The package belongs to both; to the one that holds it already.
    expect(okay(await open(bench.file('a.rebind'), anna)).outcome).toBe('here');
    expect(await count(anna)).toBe(2);
    expect(okay(await open(bench.file('a.rebind'), ben)).told.text).not.toContain('Deleted');
  });
});
