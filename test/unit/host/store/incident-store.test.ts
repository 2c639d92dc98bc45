import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { format } from '../../../../electron/core/text';
import { evidenceFile, keepBytes, keepFile } from '../../../../electron/host/store/evidence-store';
import {
  type IncidentStore,
  type OpenIncident,
  openStore,
} from '../../../../electron/host/store/incident-store';
import { findSummary, keepSummary } from '../../../../electron/host/store/incident-summary';
import { thisMachine } from '../../../../electron/host/store/machine';
import { bundled } from '../../../support/bundled';

let folder: string;
let store: IncidentStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-store-'));
  store = openStore(folder, thisMachine());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const note = (text: string): Statement => ({ type: 'noted', step: 'site', text });

async function begin(title = 'North site'): Promise<OpenIncident> {
  const made = await store.create(title, null);
  if (!made.ok) throw new Error(format(made.message));
  return made.value;
}

/** Closes all and opens this incident as a program that was started anew does. */
async function reopened(id: string) {
  await store.close();
  store = openStore(folder, thisMachine());
  return store.open(id);
}

const logOf = (id: string) => path.join(folder, id, 'events.jsonl');

function notesOf(incident: OpenIncident): string[] {
  return fold(incident.events).notes.map(({ text }) => text);
}

describe('an incident on the disk', () => {
  it('is the same after it was closed and opened again', async () => {
    const { id, say } = await begin();
    await say([note('one'), note('two')]);
    const again = await reopened(id);
    expect(again.ok && notesOf(again.value)).toEqual(['one', 'two']);
    expect(again.ok && again.value.notices).toEqual([]);
  });

  it('numbers its events without gaps, also where they are said at once', async () => {
    const incident = await begin();
    await Promise.all([...'abcdefgh'].map((text) => incident.say([note(text)])));
    expect(incident.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(notesOf(incident)).toEqual([...'abcdefgh']);
    expect(new Set(incident.events.map(({ id }) => id)).size).toBe(9);
  });

  it('names the user in each event, and no place of this machine anywhere', async () => {
    const { id, say } = await begin();
    await say([note('one')]);
    const text = readFileSync(logOf(id), 'utf8');
    expect(JSON.parse(text.split('\n')[1] ?? '')).toMatchObject({ v: 2, by: thisMachine().user });
    expect(text).not.toContain(folder);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner only', async () => {
    const { id } = await begin();
    expect(statSync(logOf(id)).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, id)).mode & 0o077).toBe(0);
  });

  it('says nothing more once it is closed', async () => {
    const incident = await begin();
    await incident.close();
    const said = await incident.say([note('late')]);
    expect(said).toMatchObject({ ok: false, code: 'closed' });
  });

  it('is not looked for outside its folder', async () => {
    for (const id of ['..', '../x', 'a/b', '.', '']) {
      expect(await store.open(id)).toMatchObject({ ok: false, code: 'not-found' });
    }
  });

  it('cuts off a torn last line, keeps it beside the record, and goes on behind what is whole', async () => {
    const { id, say } = await begin();
    await say([note('one')]);
    await store.close();
    appendFileSync(logOf(id), '{"v":1,"id":"torn","seq":3,"at":"2026-01-0');
    const again = await reopened(id);
    if (!again.ok) throw new Error(again.code);
    expect(notesOf(again.value)).toEqual(['one']);
    expect(await again.value.say([note('two')])).toMatchObject({ ok: true });
    const [torn] = readdirSync(path.join(folder, id)).filter((name) => name.includes('.torn-'));
    expect(readFileSync(path.join(folder, id, torn ?? ''), 'utf8')).toContain('"id":"torn"');
    const third = await reopened(id);
    expect(third.ok && notesOf(third.value)).toEqual(['one', 'two']);
  });

  it('leaves out a damaged line in its middle, says so, and changes nothing of the record', async () => {
    const { id, say } = await begin();
    await say([note('one')]);
    await say([note('two')]);
    await store.close();
    const lines = readFileSync(logOf(id), 'utf8').split('\n');
    lines[1] = `${lines[1]?.slice(0, 40)}\u0000\u0000`;
    writeFileSync(logOf(id), lines.join('\n'));
    const before = readFileSync(logOf(id));
    const again = await reopened(id);
    if (!again.ok) throw new Error(again.code);
    expect(notesOf(again.value)).toEqual(['two']);
    expect(again.value.notices.map((one) => format(one))).toEqual([
      'One entry of this incident could not be read and is left out. The first is line 2 of its record. Check what is shown before you rely on it. The record itself was not changed.',
    ]);
    expect(readFileSync(logOf(id)).equals(before)).toBe(true);
    await again.value.say([note('three')]);
    expect(again.value.events.at(-1)?.seq).toBe(4);
  });

  it('written by a newer Rebind is refused and left as it is', async () => {
    const { id } = await begin();
    await store.close();
    appendFileSync(logOf(id), '{"v":99,"something":"new"}\n');
    const before = readFileSync(logOf(id));
    const again = await reopened(id);
    expect(again).toMatchObject({ ok: false, code: 'newer-version' });
    expect(readFileSync(logOf(id)).equals(before)).toBe(true);
    expect(existsSync(path.join(folder, id, 'lock'))).toBe(false);
  });

  it('without a readable beginning is refused and left as it is', async () => {
    const { id } = await begin();
    await store.close();
    writeFileSync(logOf(id), 'not an event\n');
    expect(await reopened(id)).toMatchObject({ ok: false, code: 'damaged' });
    writeFileSync(logOf(id), '');
    expect(await reopened(id)).toMatchObject({ ok: false, code: 'damaged' });
    expect(readFileSync(logOf(id), 'utf8')).toBe('');
  });

  it('takes no half of a statement that the schema refuses', async () => {
    const incident = await begin();
    const wrong = { type: 'site-set', B: { visible: '10.1' } } as Statement;
    await expect(incident.say([note('one'), wrong])).rejects.toThrow();
    expect(await incident.say([note('two')])).toMatchObject({ ok: true });
    expect(notesOf(incident)).toEqual(['two']);
  });
});

describe('evidence on the disk', () => {
  const bytes = new TextEncoder().encode(
    '  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING\r\n',
  );

  it('is kept as it came under its SHA-256, the same bytes once', async () => {
    const incident = await begin();
    const file = path.join(folder, 'netstat.txt');
    writeFileSync(file, bytes);
    const one = await keepBytes(incident.folder, bytes);
    const two = await keepFile(incident.folder, file);
    if (!one.ok || !two.ok) throw new Error('not kept');
    expect([one.value.known, two.value.known]).toEqual([false, true]);
    expect(two.value.sha256).toBe(one.value.sha256);
    expect(readFileSync(evidenceFile(incident.folder, one.value.sha256)).equals(bytes)).toBe(true);
    expect(readdirSync(path.join(incident.folder, 'evidence'))).toEqual([one.value.sha256]);
  });

  it('that was damaged is kept anew when the same bytes are brought again', async () => {
    const incident = await begin();
    const kept = await keepBytes(incident.folder, bytes);
    if (!kept.ok) throw new Error('not kept');
    const file = evidenceFile(incident.folder, kept.value.sha256);
    writeFileSync(file, 'damaged');
    expect(await keepBytes(incident.folder, bytes)).toMatchObject({ ok: true, value: { known: false } });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is refused in words where it is a folder or is not there', async () => {
    const incident = await begin();
    expect(await keepFile(incident.folder, folder)).toMatchObject({ ok: false, code: 'is-folder' });
    expect(await keepFile(incident.folder, path.join(folder, 'no'))).toMatchObject({
      ok: false,
      code: 'not-found',
    });
  });
});

describe('the line that is kept for the list', () => {
  it('is used only while the events are those it was made from', async () => {
    const incident = await begin();
    const line = async () => (await findSummary(incident.folder, incident.id))?.summary;
    const fresh = await line();
    if (fresh === undefined) throw new Error('not found');
    await keepSummary(incident.folder, { ...fresh, verdict: 'wrong-nic-binding' }, incident.bytes);
    expect((await line())?.verdict).toBe('wrong-nic-binding');
    await incident.say([{ type: 'titled', title: 'Renamed' }]);
    expect(await line()).toMatchObject({ title: 'Renamed', verdict: null });
  });
});

describe('two programs on one incident', () => {
  let child: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    child = await bundled(new URL('./store-child.ts', import.meta.url));
  });
  afterAll(() => rmSync(path.dirname(child), { recursive: true, force: true }));
  afterEach(() => {
    for (const one of running.splice(0)) one.kill('SIGKILL');
  });

  /** Starts the other program; `line` resolves with each line that it prints. */
  function start(id: string, ...more: string[]) {
    const process_ = spawn(process.execPath, [child, folder, id, ...more], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    running.push(process_);
    const gone = new Promise<void>((resolve) => process_.once('close', () => resolve()));
    const lines = createInterface({ input: process_.stdout });
    return { process: process_, lines, gone };
  }

  it('is refused to the second one, by name, until the first one closes it', async () => {
    const incident = await begin();
    const second = start(incident.id);
    for await (const line of second.lines) expect(line).toBe('refused in-use');
    await incident.close();
    const third = start(incident.id, 'hold');
    for await (const line of third.lines) {
      expect(line).toBe('open');
      break;
    }
    expect(await store.open(incident.id)).toMatchObject({ ok: false, code: 'in-use' });
    third.process.kill('SIGKILL');
    await third.gone;
    expect(await store.open(incident.id)).toMatchObject({ ok: true });
  });

  it('is taken over from one that was left by a dead program with the number of this one', async () => {
    const { id } = await begin();
    await store.close();
    const dead = {
      pid: process.pid,
      host: thisMachine().host,
      user: 'kim',
      since: '2026-01-05T14:00:00Z',
      token: 't',
    };
    writeFileSync(path.join(folder, id, 'lock'), JSON.stringify(dead));
    expect(await reopened(id)).toMatchObject({ ok: true });
  });

  it('is not taken from another computer, whose programs cannot be seen from here', async () => {
    const { id } = await begin();
    await store.close();
    const other = { pid: 1, host: 'LAPTOP2', user: 'lee', since: '2026-01-05T14:00:00Z', token: 't' };
    writeFileSync(path.join(folder, id, 'lock'), JSON.stringify(other));
    const opened = await reopened(id);
    expect(opened.ok ? '' : format(opened.message)).toContain('lee on LAPTOP2');
  });

  it('takes nothing from one whose lock was taken from it', async () => {
    const incident = await begin();
    const other = { pid: 1, host: 'LAPTOP2', user: 'lee', since: '2026-01-05T14:00:00Z', token: 't' };
    writeFileSync(path.join(incident.folder, 'lock'), JSON.stringify(other));
    expect(await incident.say([note('lost')])).toMatchObject({ ok: false, code: 'taken-over' });
    expect(notesOf(incident)).toEqual([]);
  });

  it('loses nothing that was acknowledged to the one that is killed at any moment', async () => {
    const seed = Date.now() % 100_000;
    console.log(`kill -9 runs with seed ${seed}`);
    let state = seed;
    const next = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state;
    };
    const { id } = await begin();
    await store.close();
    let known = 0;
    for (let run = 0; run < 10; run += 1) {
      const child_ = start(id);
      const enough = 1 + (next() % 40);
      let acknowledged = 0;
      for await (const line of child_.lines) {
        expect(line).not.toMatch(/^(failed|refused)/);
        if (line.startsWith('said')) acknowledged = Number(line.slice(5));
        if (acknowledged >= enough) child_.process.kill('SIGKILL');
      }
      await child_.gone;
      const again = await reopened(id);
      if (!again.ok) throw new Error(`run ${run}, seed ${seed}: ${again.code}`);
      const notes = notesOf(again.value);
      const added = notes.slice(known);
      // What was acknowledged is there; of what was under way, all or nothing.
      expect(added.length, `run ${run}, seed ${seed}`).toBeGreaterThanOrEqual(acknowledged);
      for (const [index, text] of added.entries()) expect(text).toMatch(new RegExp(`^note ${index + 1} x*$`));
      expect(again.value.notices).toEqual([]);
      known = notes.length;
      await store.close();
    }
  });
});
