import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryPage, LibraryQuery } from '../../../../../electron/core/incident/library';
import { format, say } from '../../../../../electron/core/text';
import { openStore } from '../../../../../electron/host/store/incident-store';
import { keepSummary } from '../../../../../electron/host/store/incident-summary';
import {
  deleteIncident,
  eraseIncident,
  restoreIncident,
} from '../../../../../electron/host/store/library/deletion';
import { copyIncident } from '../../../../../electron/host/store/library/duplicate';
import { type Library, openLibrary } from '../../../../../electron/host/store/library/library';
import { thisMachine } from '../../../../../electron/host/store/machine';
import { sample, writeMany } from '../../../../support/many-incidents';

let store: string;
let library: Library;
const machine = thisMachine();

beforeEach(() => {
  store = mkdtempSync(path.join(tmpdir(), 'rebind-library-'));
  library = openLibrary(store, 'test');
});
afterEach(async () => {
  await library.end();
  rmSync(store, { recursive: true, force: true });
});

const all: LibraryQuery = { find: '', state: 'all', sort: 'changed' };

/** All that a query finds, once the folders were looked at. */
async function found(query: Partial<LibraryQuery> = {}, of = library): Promise<LibraryPage> {
  await of.check();
  const page = await of.page({ ...all, ...query, offset: 0, count: 500, again: false });
  if (!page.ok) throw new Error(page.code);
  return page.value;
}
const ids = async (query: Partial<LibraryQuery> = {}, of = library) =>
  (await found(query, of)).rows.map(({ id }) => id).sort();

/** Opens the library as a program that was started anew does. */
async function reopened(): Promise<Library> {
  await library.end();
  library = openLibrary(store, 'test');
  return library;
}

const index = () => path.join(store, 'library.jsonl');
const record = (id: string) => path.join(store, id, 'events.jsonl');
const one = (number: number) => sample(number).id;

describe('the library', () => {
  it('is empty where nothing was begun, also where the folder is not there', async () => {
    expect(await found()).toMatchObject({ total: 0, all: 0, checking: null });
    const nowhere = openLibrary(path.join(store, 'none'), 'test');
    expect(await found({}, nowhere)).toMatchObject({ total: 0, rows: [] });
    await nowhere.end();
    expect(existsSync(path.join(store, 'none'))).toBe(false);
  });

  it('that vanished is told, and is not taken for an empty one', async () => {
    await writeMany(store, 2);
    const both = await ids();
    renameSync(store, `${store}-pulled`);
    await library.check();
    const page = () => library.page({ ...all, offset: 0, count: 500, again: true });
    expect(await page()).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(existsSync(store)).toBe(false);
    renameSync(`${store}-pulled`, store);
    expect(await ids()).toEqual(both);
  });

  it('has those first that were begun or changed last', async () => {
    const times = ['2026-01-05T14:00:00Z', '2026-01-05T15:00:00Z'];
    for (const time of times) {
      const made = openStore(store, { ...machine, now: () => new Date(time) });
      expect(await made.create(`begun at ${time}`, null)).toMatchObject({ ok: true });
      await made.close();
    }
    for (const sort of ['created', 'changed'] as const) {
      const { rows } = await found({ sort });
      expect(rows.map(({ title }) => title)).toEqual([...times].reverse().map((time) => `begun at ${time}`));
    }
  });

  it('gives the same from its index as from the folders', async () => {
    writeMany(store, 40);
    writeMany(path.join(store, 'deleted'), 3);
    const fresh = await found();
    const deleted = await found({ state: 'deleted' });
    expect(fresh.all).toBe(40);
    expect(deleted.total).toBe(3);
    await reopened();
    expect(await found()).toEqual(fresh);
    expect(await found({ state: 'deleted' })).toEqual(deleted);
  });

  it('answers from its index before the folders were looked at', async () => {
    writeMany(store, 5);
    await found();
    await reopened();
    const page = await library.page({ ...all, offset: 0, count: 10, again: false });
    expect(page.ok && page.value.all).toBe(5);
  });

  it('says that it is still looking, also before the folders are counted: nothing found yet is not nothing there', async () => {
    writeMany(store, 200);
    const hasty = openLibrary(store, 'hasty', 0);
    const looking = hasty.check();
    const page = await hasty.page({ ...all, offset: 0, count: 10, again: false });
    expect(page.ok && page.value.checking).toBeTruthy();
    await looking;
    const known = await found({}, hasty);
    expect([known.checking, known.all]).toEqual([null, 200]);
    await hasty.end();
  });

  it('gives pages', async () => {
    writeMany(store, 9);
    await library.check();
    const page = await library.page({ ...all, offset: 7, count: 5, again: false });
    expect(page.ok && [page.value.total, page.value.rows.length]).toEqual([9 - 1, 1]);
  });

  it('sees what was added, changed, renamed and taken away while it was not looking', async () => {
    writeMany(store, 3);
    await found();
    await reopened();
    rmSync(path.join(store, one(1)), { recursive: true });
    const added = sample(90);
    mkdirSync(path.join(store, added.id));
    writeFileSync(record(added.id), added.events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const note = {
      ...sample(2).events[4],
      id: 'new',
      seq: 99,
      say: { type: 'noted', step: 'site', text: 'giraffe' },
    };
    appendFileSync(record(one(2)), `${JSON.stringify(note)}\n`);
    expect(await ids()).toEqual([added.id, one(2), one(3)].sort());
    expect(await ids({ find: 'giraffe' })).toEqual([one(2)]);
    const changed = (await found({ find: 'giraffe' })).rows[0];
    expect(changed).toMatchObject({ diagnosed: false, verdict: null });
    expect(format(changed?.verdictText ?? say(''))).toContain('Not diagnosed');
  });

  it('sees a record that was changed without growing, by when it was written', async () => {
    writeMany(store, 1);
    await found();
    const text = readFileSync(record(one(1)), 'utf8');
    const changed = text.replace('Zürich', 'Xürich');
    writeFileSync(record(one(1)), changed);
    rmSync(path.join(store, one(1), 'summary.json'));
    utimesSync(record(one(1)), new Date(), new Date(Date.now() + 5_000));
    expect(statSync(record(one(1))).size).toBe(Buffer.byteLength(text));
    expect((await found()).rows[0]?.title).toContain('Xürich');
  });

  it('takes a verdict up that was kept later', async () => {
    writeMany(store, 1, { diagnosed: false });
    const before = (await found()).rows[0];
    if (before === undefined) throw new Error('not listed');
    expect(before.diagnosed).toBe(false);
    const { deleted: _, ...summary } = before;
    const size = statSync(record(before.id)).size;
    const told = {
      ...summary,
      verdict: 'wrong-port' as const,
      verdictText: say('Wrong port'),
      diagnosed: true,
    };
    await keepSummary(path.join(store, before.id), told, size, 'words wrong port');
    expect((await found()).rows[0]).toMatchObject({ verdict: 'wrong-port', diagnosed: true });
    expect(await ids({ find: 'wrong port' })).toEqual([before.id]);
  });

  it('takes the verdict of an older Rebind over, which kept no words', async () => {
    writeMany(store, 1, { diagnosed: false });
    const size = statSync(record(one(1))).size;
    const old = {
      id: 'x',
      title: 'old',
      verdict: 'wrong-port',
      verdictText: { text: 'Wrong port' },
      problem: null,
    };
    writeFileSync(path.join(store, one(1), 'summary.json'), JSON.stringify({ bytes: size, summary: old }));
    expect((await found()).rows[0]).toMatchObject({ id: one(1), verdict: 'wrong-port', diagnosed: true });
    expect(await ids({ find: 'zurich wrong port' })).toEqual([one(1)]);
  });

  it.each<[string, (text: string) => string]>([
    ['absent', () => ''],
    ['cut', (text) => text.slice(0, text.length / 2)],
    ['damaged in its middle', (text) => text.replace('Zürich', 'Zurixh')],
    ['of another version', (text) => text.replace('"version":1', '"version":99')],
    ['no index at all', () => 'garbage'],
    ['of the right form, and of no incident', () => '{"version":1,"sha256":"0"}\n[["a",null]]'],
  ])('loses nothing by an index that is %s, and mends it', async (_what, change) => {
    writeMany(store, 12);
    const whole = await found();
    await library.end();
    const text = change(readFileSync(index(), 'utf8'));
    if (text === '') rmSync(index());
    else writeFileSync(index(), text);
    await reopened();
    expect(await found()).toEqual(whole);
    await reopened();
    const page = await library.page({ ...all, offset: 0, count: 500, again: false });
    expect(page.ok && page.value.total).toBe(whole.total);
  });

  it('lists one that cannot be opened, with the reason', async () => {
    writeMany(store, 1);
    writeFileSync(record(one(1)), 'garbage\n');
    const page = await found();
    expect(page.counts.damaged).toBe(1);
    expect(format(page.rows[0]?.problem ?? say(''))).toContain('cannot be read');
  });

  it('leaves out folders that hold no incident, and files', async () => {
    writeMany(store, 1);
    mkdirSync(path.join(store, 'empty'));
    mkdirSync(path.join(store, '.20260101-x.part'));
    mkdirSync(path.join(store, 'not an id'));
    writeFileSync(path.join(store, 'events.jsonl'), '');
    expect(await ids()).toEqual([one(1)]);
  });

  it('tells of a place that cannot be read', async () => {
    const file = path.join(store, 'file');
    writeFileSync(file, '');
    const page = await openLibrary(file, 'test').page({ ...all, offset: 0, count: 1, again: true });
    expect(page).toMatchObject({ ok: false, code: 'not-readable' });
  });

  it('sees a change that was made while it was looking', async () => {
    writeMany(store, 30);
    const first = library.check();
    rmSync(path.join(store, one(30)), { recursive: true });
    await Promise.all([first, library.check()]);
    expect(await ids()).not.toContain(one(30));
  });
});

describe('an incident that is deleted', () => {
  it('is whole among the deleted ones, with who deleted it, and comes back as it was', async () => {
    writeMany(store, 2);
    const before = readFileSync(record(one(1)));
    expect(await deleteIncident(store, one(1), { ...machine, user: 'kim' })).toEqual({
      ok: true,
      value: one(1),
    });
    expect(await ids()).toEqual([one(2)]);
    const [row] = (await found({ state: 'deleted' })).rows;
    expect(row).toMatchObject({ id: one(1), deleted: { by: 'kim' } });
    expect(await restoreIncident(store, one(1))).toEqual({ ok: true, value: one(1) });
    expect(readFileSync(record(one(1))).equals(before)).toBe(true);
    expect(readdirSync(path.join(store, one(1))).sort()).toEqual(['events.jsonl', 'summary.json']);
    expect(await ids()).toEqual([one(1), one(2)].sort());
    const opened = openStore(store, machine);
    expect(await opened.open(one(1))).toMatchObject({ ok: true });
    await opened.close();
  });

  it('stays where it is while a Rebind has it open', async () => {
    const opened = openStore(store, machine);
    const made = await opened.create('North site', null);
    if (!made.ok) throw new Error(made.code);
    expect(await deleteIncident(store, made.value.id, machine)).toMatchObject({ ok: false, code: 'in-use' });
    expect(await ids()).toEqual([made.value.id]);
    await opened.close();
    expect(await deleteIncident(store, made.value.id, machine)).toMatchObject({ ok: true });
  });

  it('is deleted also where it is damaged', async () => {
    writeMany(store, 1);
    writeFileSync(record(one(1)), '');
    expect(await deleteIncident(store, one(1), machine)).toMatchObject({ ok: true });
  });

  it('gets a name beside one that was deleted before', async () => {
    writeMany(store, 1);
    await deleteIncident(store, one(1), machine);
    writeMany(store, 1);
    const again = await deleteIncident(store, one(1), machine);
    expect(again).toEqual({ ok: true, value: `${one(1)}-2` });
    expect(await ids({ state: 'deleted' })).toEqual([one(1), `${one(1)}-2`]);
  });

  it('comes back beside one that has its place since', async () => {
    writeMany(store, 1);
    await deleteIncident(store, one(1), machine);
    writeMany(store, 1);
    const since = readFileSync(record(one(1)));
    expect(await restoreIncident(store, one(1))).toEqual({ ok: true, value: `${one(1)}-2` });
    expect(readFileSync(record(one(1))).equals(since)).toBe(true);
    expect(await ids({ state: 'deleted' })).toEqual([]);
    expect((await ids({ state: 'all' })).toSorted()).toEqual([one(1), `${one(1)}-2`]);
  });

  it('is gone only once it is deleted for good', async () => {
    writeMany(store, 1);
    expect(await eraseIncident(store, one(1))).toMatchObject({ ok: false, code: 'not-found' });
    await deleteIncident(store, one(1), machine);
    expect(await eraseIncident(store, one(1))).toEqual({ ok: true, value: null });
    expect(readdirSync(path.join(store, 'deleted'))).toEqual([]);
    expect(await restoreIncident(store, one(1))).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('shows nothing of an erasing that was broken off', async () => {
    writeMany(store, 1);
    await deleteIncident(store, one(1), machine);
    mkdirSync(path.join(store, 'deleted', 'half.erased'));
    expect(await ids({ state: 'deleted' })).toEqual([one(1)]);
  });

  it.each(['..', '../x', 'a/b', '.', '', 'deleted'])('is never looked for outside: %s', async (id) => {
    writeMany(store, 1);
    await deleteIncident(store, one(1), machine);
    expect(await deleteIncident(store, id, machine)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await restoreIncident(store, id)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await eraseIncident(store, id)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await copyIncident(store, id, machine)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await ids({ state: 'deleted' })).toEqual([one(1)]);
  });
});

describe('a copy of an incident', () => {
  it('has the record, who it is a copy of, and the evidence, and nothing that was still being written', async () => {
    writeMany(store, 1);
    const evidence = path.join(store, one(1), 'evidence');
    mkdirSync(evidence);
    writeFileSync(path.join(evidence, 'a'.repeat(64)), 'bytes');
    writeFileSync(path.join(evidence, 'b.part'), 'half');
    writeFileSync(path.join(store, one(1), 'lock'), '{}');
    const copied = await copyIncident(store, one(1), machine);
    if (!copied.ok) throw new Error(copied.code);
    const folder = path.join(store, copied.value.id);
    expect(readdirSync(folder).sort()).toEqual(['events.jsonl', 'evidence']);
    expect(readdirSync(path.join(folder, 'evidence'))).toEqual(['a'.repeat(64)]);
    const [original, copy] = [readFileSync(record(one(1))), readFileSync(path.join(folder, 'events.jsonl'))];
    expect(copy.subarray(0, original.length).equals(original)).toBe(true);
    const last = JSON.parse(copy.subarray(original.length).toString('utf8'));
    expect(last.say).toMatchObject({ type: 'duplicated', from: one(1), title: copied.value.title });
    expect(readdirSync(store).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves nothing behind where it fails', async () => {
    writeMany(store, 1);
    mkdirSync(path.join(store, one(1), 'evidence'));
    // A folder where a piece should lie cannot be copied as a file.
    mkdirSync(path.join(store, one(1), 'evidence', 'c'.repeat(64)));
    expect(await copyIncident(store, one(1), machine)).toMatchObject({ ok: false });
    expect(readdirSync(store)).toEqual([one(1)]);
  });
});
