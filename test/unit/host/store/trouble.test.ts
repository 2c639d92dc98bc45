import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { format } from '../../../../electron/core/text';
import { renamePatiently, writeWhole } from '../../../../electron/host/store/durable';
import { keepBytes } from '../../../../electron/host/store/evidence-store';
import { takeLock } from '../../../../electron/host/store/incident-lock';
import {
  type IncidentStore,
  type OpenIncident,
  openStore,
} from '../../../../electron/host/store/incident-store';
import { type Machine, thisMachine } from '../../../../electron/host/store/machine';
import { patiently } from '../../../../electron/host/store/patience';

let root: string;
let folder: string;
let store: IncidentStore;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rebind-trouble-'));
  folder = path.join(root, 'stick', 'incidents');
  store = openStore(folder, thisMachine());
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const note = (text: string): Statement => ({ type: 'noted', step: 'site', text });
const logOf = ({ folder: place }: OpenIncident) => path.join(place, 'events.jsonl');
const notesOf = (incident: OpenIncident) => fold(incident.events).notes.map(({ text }) => text);

async function begin(): Promise<OpenIncident> {
  const made = await store.create('North site', null);
  if (!made.ok) throw new Error(format(made.message));
  await made.value.say([note('one')]);
  return made.value;
}

/** Opens it as a program that is started anew does. */
async function reopened({ id }: OpenIncident, machine: Machine = thisMachine()): Promise<OpenIncident> {
  await store.close();
  store = openStore(folder, machine);
  const opened = await store.open(id);
  if (!opened.ok) throw new Error(format(opened.message));
  return opened.value;
}

describe('a folder that vanishes', () => {
  const pullOut = () => renameSync(path.join(root, 'stick'), path.join(root, 'pulled'));
  const plugIn = () => renameSync(path.join(root, 'pulled'), path.join(root, 'stick'));

  it('is told, takes nothing, and goes on where it was once it is back', async () => {
    const incident = await begin();
    pullOut();
    const refused = await incident.say([note('two')]);
    expect(refused).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(await keepBytes(incident.folder, new Uint8Array(9))).toMatchObject({
      ok: false,
      code: 'folder-gone',
    });
    expect(notesOf(incident)).toEqual(['one']);
    // Nothing was put in its place.
    expect(existsSync(path.join(root, 'stick'))).toBe(false);
    plugIn();
    expect(await incident.say([note('two')])).toMatchObject({ ok: true });
    expect(notesOf(await reopened(incident))).toEqual(['one', 'two']);
  });

  it('is told by a new incident and by an old one, and not taken for an empty one', async () => {
    const { id } = await begin();
    await store.close();
    pullOut();
    expect(await store.create('South', null)).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(await store.open(id)).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(existsSync(path.join(root, 'stick'))).toBe(false);
    plugIn();
    expect(await store.open(id)).toMatchObject({ ok: true, value: { id } });
  });

  it('is gone on with where it comes back without its lock, which was not on the disk yet', async () => {
    const incident = await begin();
    pullOut();
    await incident.say([note('lost')]);
    plugIn();
    rmSync(path.join(incident.folder, 'lock'));
    expect(await incident.say([note('two')])).toMatchObject({ ok: true });
    expect(existsSync(path.join(incident.folder, 'lock'))).toBe(true);
    expect(notesOf(incident)).toEqual(['one', 'two']);
  });

  it('is not written where another program has it by then', async () => {
    const incident = await begin();
    const other = { pid: 1, host: 'LAPTOP2', user: 'lee', since: '2026-01-05T14:00:00Z', token: 't' };
    rmSync(path.join(incident.folder, 'lock'));
    writeFileSync(path.join(incident.folder, 'lock'), JSON.stringify(other));
    expect(await incident.say([note('two')])).toMatchObject({ ok: false, code: 'taken-over' });
  });

  it('is not written where an older copy of it stands there', async () => {
    const incident = await begin();
    const copy = readFileSync(logOf(incident));
    await incident.say([note('two')]);
    rmSync(logOf(incident));
    writeFileSync(logOf(incident), copy);
    expect(await incident.say([note('three')])).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    expect(readFileSync(logOf(incident)).equals(copy)).toBe(true);
  });
});

describe('a record that another program changed without asking', () => {
  it('is not written over: what that one saved stays, and is there after opening again', async () => {
    const incident = await begin();
    const line = readFileSync(logOf(incident), 'utf8').trimEnd().split('\n').at(-1) ?? '';
    const theirs = { ...JSON.parse(line), id: 'theirs', seq: 3, say: note('theirs') };
    appendFileSync(logOf(incident), `${JSON.stringify(theirs)}\n`);
    expect(await incident.say([note('ours')])).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    const again = await reopened(incident);
    expect(notesOf(again)).toEqual(['one', 'theirs']);
    expect(await again.say([note('ours')])).toMatchObject({ ok: true });
    expect(notesOf(again)).toEqual(['one', 'theirs', 'ours']);
  });

  it('is told where it was cut, and opened as far as it is there', async () => {
    const incident = await begin();
    truncateSync(logOf(incident), readFileSync(logOf(incident)).length - 5);
    expect(await incident.say([note('two')])).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    expect(notesOf(await reopened(incident))).toEqual([]);
  });
});

describe('an incident that is only looked at', () => {
  it('is not changed by that: a torn end stays until something is added', async () => {
    const incident = await begin();
    await store.close();
    appendFileSync(logOf(incident), '{"v":2,"torn');
    const before = readFileSync(logOf(incident));
    const again = await reopened(incident);
    expect(notesOf(again)).toEqual(['one']);
    expect(readFileSync(logOf(incident)).equals(before)).toBe(true);
    await again.say([note('two')]);
    expect(notesOf(await reopened(incident))).toEqual(['one', 'two']);
    expect(readdirSync(incident.folder).some((name) => name.startsWith('events.jsonl.torn-'))).toBe(true);
  });
});

describe('a slow share', () => {
  it('is waited for: nothing is acknowledged before the disk has it', async () => {
    const incident = await begin();
    const probe = await open(logOf(incident), 'r');
    const handle = Object.getPrototypeOf(probe) as { sync(): Promise<void> };
    await probe.close();
    const real = handle.sync;
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    vi.spyOn(handle, 'sync').mockImplementation(async function (this: typeof handle) {
      asked();
      await answered;
      return real.call(this);
    });
    let settled = false;
    const saying = incident.say([note('two')]).finally(() => {
      settled = true;
    });
    await isAsked;
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    expect(notesOf(incident)).toEqual(['one']);
    answer();
    expect(await saying).toMatchObject({ ok: true });
    expect(notesOf(incident)).toEqual(['one', 'two']);
  });
});

describe('a clock that is set', () => {
  it('back changes nothing of the order, and the incident opens', async () => {
    let now = Date.UTC(2026, 0, 5, 14);
    const machine: Machine = { ...thisMachine(), now: () => new Date(now) };
    store = openStore(folder, machine);
    const incident = await begin();
    now -= 30 * 24 * 3_600_000;
    await incident.say([note('two')]);
    now += 3_600_000;
    const again = await reopened(incident, machine);
    expect(notesOf(again)).toEqual(['one', 'two']);
    expect(again.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await again.say([note('three')])).toMatchObject({ ok: true });
  });

  it('forward gives no lock of a running program away, where starts can be told apart', async () => {
    const place = path.join(root, 'one');
    mkdirSync(place);
    const at = (time: string, start: string): Machine => ({
      ...thisMachine(),
      now: () => new Date(time),
      startedAt: () => new Date(start),
      boot: 'a',
      isAlive: () => true,
    });
    const first = await takeLock(place, { ...at('2010-01-01T00:00:00Z', '2010-01-01T00:00:00Z'), pid: 7 });
    expect(first.ok).toBe(true);
    const other = { ...at('2026-01-05T14:00:00Z', '2026-01-05T13:00:00Z'), pid: 8 };
    expect(await takeLock(place, other)).toMatchObject({ ok: false, code: 'in-use' });
    // After another start of the machine a program with that number is another one.
    expect(await takeLock(place, { ...other, boot: 'b' })).toMatchObject({ ok: true });
  });
});

describe('a file that a virus scanner holds', () => {
  const held = (code: string) => Object.assign(new Error(code), { code });

  it('is waited for, and then done', async () => {
    const waited: number[] = [];
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(held('EBUSY'))
      .mockRejectedValueOnce(held('EPERM'))
      .mockRejectedValueOnce(held('EACCES'))
      .mockResolvedValue('done');
    const patience = { waits: [1, 2, 3, 4], wait: async (ms: number) => void waited.push(ms) };
    expect(await patiently(work, patience)).toBe('done');
    expect(waited).toEqual([1, 2, 3]);
  });

  it('is given up in the end, and every other error at once', async () => {
    const patience = { waits: [1, 2], wait: () => Promise.resolve() };
    const always = vi.fn<() => Promise<string>>().mockRejectedValue(held('EPERM'));
    await expect(patiently(always, patience)).rejects.toThrow('EPERM');
    expect(always).toHaveBeenCalledTimes(3);
    const full = vi.fn<() => Promise<string>>().mockRejectedValue(held('ENOSPC'));
    await expect(patiently(full, patience)).rejects.toThrow('ENOSPC');
    expect(full).toHaveBeenCalledTimes(1);
  });

  it('is not waited for where a rename fails for another reason', async () => {
    const wait = vi.fn(() => Promise.resolve());
    const gone = renamePatiently(path.join(root, 'no'), path.join(root, 'c'), { waits: [1], wait });
    await expect(gone).rejects.toThrow('ENOENT');
    expect(wait).not.toHaveBeenCalled();
  });
});

describe('a file that is written whole', () => {
  it('is not kept from it by what a dead program left beside it', async () => {
    const file = path.join(root, 'summary.json');
    writeFileSync(`${file}.7.part`, 'half');
    await writeWhole(file, 'whole', '7');
    expect(readFileSync(file, 'utf8')).toBe('whole');
  });

  it('is taken away again where it could not be ended, as is what a dead program left in an incident', async () => {
    const incident = await begin();
    await store.close();
    writeFileSync(path.join(incident.folder, 'events.jsonl.7.abc.part'), 'half');
    mkdirSync(path.join(incident.folder, 'evidence'), { recursive: true });
    writeFileSync(path.join(incident.folder, 'evidence', 'x.part'), 'half');
    await reopened(incident);
    expect(readdirSync(incident.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(path.join(incident.folder, 'evidence'))).toEqual([]);
  });
});
