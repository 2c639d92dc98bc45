import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../../../electron/core/incident/fold';
import { adoptIncident, holdsIncident } from '../../../../electron/host/store/adopt-incident';
import { keepBytes } from '../../../../electron/host/store/evidence-store';
import { openStore } from '../../../../electron/host/store/incident-store';
import { thisMachine } from '../../../../electron/host/store/machine';

let root: string;
let here: string;
let id: string;
let source: string;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'rebind-adopt-'));
  here = path.join(root, 'here');
  const elsewhere = openStore(path.join(root, 'stick'), thisMachine());
  const made = await elsewhere.create('From a colleague', null);
  if (!made.ok) throw new Error(made.code);
  ({ id, folder: source } = made.value);
  const kept = await keepBytes(source, new TextEncoder().encode('netstat'));
  if (!kept.ok) throw new Error(kept.code);
  const { sha256, size } = kept.value;
  await made.value.say([
    { type: 'evidence-added', phase: 'before', sha256, name: 'n.txt', size, how: 'drop', owner: 'B' },
  ]);
  await elsewhere.close();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('an incident that lies somewhere else', () => {
  it('becomes one of this store with its events and its evidence, and stays where it was', async () => {
    const before = readFileSync(path.join(source, 'events.jsonl'));
    expect(await holdsIncident(source)).toBe(true);
    expect(await adoptIncident(source, here)).toEqual({ ok: true, value: id });
    const store = openStore(here, thisMachine());
    const opened = await store.open(id);
    if (!opened.ok) throw new Error(opened.code);
    const { title, evidence } = fold(opened.value.events);
    expect(title).toBe('From a colleague');
    expect(readdirSync(path.join(here, id, 'evidence'))).toEqual(evidence.map(({ sha256 }) => sha256));
    expect(readFileSync(path.join(source, 'events.jsonl')).equals(before)).toBe(true);
    await store.close();
  });

  it('is not copied over one that is here already', async () => {
    await adoptIncident(source, here);
    appendFileSync(path.join(source, 'events.jsonl'), 'x');
    expect(await adoptIncident(source, here)).toMatchObject({ ok: false, code: 'here-already' });
  });

  it('is just opened where it lies in this store', async () => {
    await adoptIncident(source, here);
    expect(await adoptIncident(path.join(here, id), here)).toEqual({ ok: true, value: id });
  });

  it('brings no file along that is not what its name says', async () => {
    const place = path.join(source, 'evidence');
    writeFileSync(path.join(place, 'a'.repeat(64)), 'not these bytes');
    writeFileSync(path.join(place, 'run.cmd'), 'echo');
    mkdirSync(path.join(place, 'b'.repeat(64)));
    await adoptIncident(source, here);
    expect(readdirSync(path.join(here, id, 'evidence'))).toHaveLength(1);
  });

  it('of a newer Rebind is refused, and nothing is left of the try', async () => {
    appendFileSync(path.join(source, 'events.jsonl'), '{"v":9}\n');
    expect(await adoptIncident(source, here)).toMatchObject({ ok: false, code: 'newer-version' });
    expect(await holdsIncident(path.join(here, id))).toBe(false);
  });
});
