import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { format } from '../../../../electron/core/text';
import { openSites, type SiteStore } from '../../../../electron/host/sites/site-store';
import { openStore } from '../../../../electron/host/store/incident-store';
import { thisMachine } from '../../../../electron/host/store/machine';
import { north } from '../../core/known-good/print';

let folder: string;
let sites: SiteStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-sites-'));
  sites = openSites(folder, thisMachine());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const visit = (incident: string, closedAt = '2026-01-01T10:00:00.000Z') => ({
  incident,
  closedAt,
  as: 'fixed' as const,
  fingerprint: north,
});

async function kept(incident = 'one', id: string | null = null) {
  const record = await sites.keep(id, 'North site', visit(incident));
  if (!record.ok) throw new Error(format(record.message));
  return record.value;
}

async function all() {
  const found = await sites.all();
  if (!found.ok) throw new Error(format(found.message));
  return found.value;
}

const files = () => (existsSync(path.join(folder, 'sites')) ? readdirSync(path.join(folder, 'sites')) : []);

describe('a site’s record', () => {
  test('none is there before the first one', async () => {
    expect(await all()).toEqual({ records: [], notices: [] });
    expect(files()).toEqual([]);
  });

  test('is kept whole, read by another program, renamed and forgotten', async () => {
    const { id } = await kept();
    sites = openSites(folder, thisMachine());
    expect((await all()).records).toEqual([{ form: 1, id, name: 'North site', visits: [visit('one')] }]);
    expect(await sites.rename(id, '  South site ')).toEqual({ ok: true, value: null });
    expect((await all()).records[0]?.name).toBe('South site');
    expect(await sites.forget(id)).toEqual({ ok: true, value: null });
    expect(files()).toEqual([]);
    expect(await sites.forget(id)).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('a name that is none is refused, and nothing changes', async () => {
    const { id } = await kept();
    expect(await sites.rename(id, '   ')).toMatchObject({ ok: false, code: 'no-name' });
    expect(await sites.rename(id, 'x'.repeat(201))).toMatchObject({ ok: false, code: 'no-name' });
    expect((await all()).records[0]?.name).toBe('North site');
  });

  test('what an incident left is taken back, and its name stays', async () => {
    const { id } = await kept('one');
    await kept('two', id);
    await sites.withdraw(id, 'two');
    expect((await all()).records[0]?.visits.map(({ incident }) => incident)).toEqual(['one']);
    await sites.withdraw(id, 'nobody');
    expect((await all()).records[0]?.visits).toHaveLength(1);
  });

  test('two at once lose nothing', async () => {
    const { id } = await kept('zero');
    await Promise.all(['one', 'two', 'three'].map((incident) => kept(incident, id)));
    expect((await all()).records[0]?.visits).toHaveLength(4);
  });

  test('an id that is none leads nowhere', async () => {
    for (const id of ['../../etc/passwd', 'site-../x', 'CON', '', 'site-'.padEnd(90, 'a')]) {
      expect(await sites.forget(id)).toMatchObject({ ok: false });
      expect(await sites.rename(id, 'x')).toMatchObject({ ok: false });
      expect(await sites.keep(id, 'x', visit('one'))).toMatchObject({ ok: false });
    }
    expect(files()).toEqual([]);
  });
});

describe('a damaged record', () => {
  const place = (id: string) => path.join(folder, 'sites', `${id}.json`);

  test.each([
    ['cut off', '{"form":1,"id":"si'],
    ['empty', ''],
    ['something else', '[1,2,3]'],
    ['of another site', JSON.stringify({ form: 1, id: 'site-other', name: 'x', visits: [] })],
    ['with more in it', JSON.stringify({ form: 1, id: 'site-x', name: 'x', visits: [], more: 1 })],
  ])('%s is put aside and told, and the others are read', async (_, text) => {
    const { id } = await kept();
    const good = await kept('two');
    writeFileSync(place(id), text);
    const found = await all();
    expect(found.records.map((one) => one.id)).toEqual([good.id]);
    expect(found.notices.map((one) => format(one))).toEqual([expect.stringContaining('put aside')]);
    expect(files().some((name) => name.startsWith(`${id}.damaged-`))).toBe(true);
    expect((await all()).notices).toEqual([]);
  });

  test('is made anew from the incidents that left something there', async () => {
    const { id } = await kept('gone');
    const store = openStore(folder, thisMachine());
    const made = await store.create('North site', null, [
      { type: 'closed', as: 'fixed', reason: '' },
      { type: 'known-good-kept', site: id, name: 'North site', fingerprint: north },
    ]);
    const open = await store.create('Opened again', null, [
      { type: 'closed', as: 'fixed', reason: '' },
      { type: 'known-good-kept', site: id, name: 'North site', fingerprint: north },
      { type: 'reopened' },
    ]);
    if (!made.ok || !open.ok) throw new Error('not made');
    await store.close();
    writeFileSync(place(id), 'rubbish');
    const found = await all();
    expect(found.notices.map((one) => format(one))).toEqual([expect.stringContaining('made anew')]);
    expect(found.records[0]?.visits.map(({ incident }) => incident)).toEqual([made.value.id]);
    expect(found.records[0]?.visits[0]?.fingerprint).toEqual(north);
    expect((await all()).notices).toEqual([]);
  });

  test('a newer form is left untouched, and nothing is written over it', async () => {
    const { id } = await kept();
    const text = JSON.stringify({ form: 2, id, name: 'x', visits: [], sort: 'new' });
    writeFileSync(place(id), text);
    expect((await all()).notices.map((one) => format(one))).toEqual([
      expect.stringContaining('newer Rebind'),
    ]);
    expect(await sites.keep(id, 'x', visit('two'))).toMatchObject({ ok: false, code: 'newer-version' });
    expect(await sites.rename(id, 'y')).toMatchObject({ ok: false, code: 'newer-version' });
    expect(readFileSync(place(id), 'utf8')).toBe(text);
  });

  test('what was being written when it ended is cleared', async () => {
    await kept();
    writeFileSync(path.join(folder, 'sites', 'site-x.json.1234.part'), 'half');
    await all();
    expect(files().filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a folder that cannot be written is told, and nothing is torn', async () => {
    const { id } = await kept();
    const before = readFileSync(place(id), 'utf8');
    const sitesFolder = path.join(folder, 'sites');
    renameSync(sitesFolder, `${sitesFolder}.aside`);
    writeFileSync(sitesFolder, 'a file where the folder was');
    const written = await sites.keep(id, 'x', visit('two'));
    rmSync(sitesFolder);
    renameSync(`${sitesFolder}.aside`, sitesFolder);
    expect(written.ok).toBe(false);
    expect(readFileSync(place(id), 'utf8')).toBe(before);
  });
});
