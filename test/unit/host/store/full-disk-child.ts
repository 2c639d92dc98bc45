import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { format } from '../../../../electron/core/text';
import { keepBytes } from '../../../../electron/host/store/evidence-store';
import { type OpenIncident, openStore } from '../../../../electron/host/store/incident-store';
import { thisMachine } from '../../../../electron/host/store/machine';
import { listed } from '../../../support/store/listed';

/**
 * Saves on a file system of its own that is really full, or really read-only, and prints as one JSON
 * document what came of each thing. Words: `full` or `read-only`, and the folder where it is mounted.
 */
const [mode, mount = ''] = process.argv.slice(2);
const folder = path.join(mount, 'incidents');
const filler = path.join(mount, 'filler');
const long = (sign: string): Statement => ({ type: 'noted', step: 'site', text: sign.repeat(20_000) });
const notes = (incident: OpenIncident) =>
  fold(incident.events)
    .notes.map(({ text }) => text.slice(0, 1))
    .join('');

function close(): void {
  if (mode === 'full') {
    const file = openSync(filler, 'a');
    for (const size of [65_536, 4_096, 1]) {
      try {
        for (;;) writeSync(file, new Uint8Array(size));
      } catch {
        // Full, in pieces of this size.
      }
    }
    closeSync(file);
  } else {
    mountAgain('ro');
  }
}

function free(): void {
  if (mode === 'full') rmSync(filler);
  else mountAgain('rw');
}

function mountAgain(how: string): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${how}`, mount], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function main(): Promise<void> {
  const store = openStore(folder, thisMachine());
  const made = await store.create('North', null);
  if (!made.ok) throw new Error(made.code);
  let incident = made.value;
  await incident.say([long('a')]);
  const kept = await keepBytes(incident.folder, new Uint8Array(50_000).fill(1));

  // What is open for writing keeps a file system from being made read-only.
  if (mode === 'read-only') await store.close();
  close();
  const opened = await store.open(incident.id);
  if (!opened.ok) throw new Error(opened.code);
  incident = opened.value;
  const code = (result: { ok: boolean; code?: string }): string => (result.ok ? 'ok' : (result.code ?? ''));
  const found: Record<string, unknown> = {
    kept: code(kept),
    say: code(await incident.say([long('b'), long('c')])),
    evidence: code(await keepBytes(incident.folder, new Uint8Array(50_000).fill(2))),
    create: code(await store.create('South', null, [long('x')])),
    list: await listed(folder).then((list) =>
      list.ok ? list.value.map(({ title, problem }) => [title, problem]) : list.code,
    ),
    notes: notes(incident),
  };
  // Opened anew while nothing can be written, it can be looked at.
  await store.close();
  // What was freed by that is filled too.
  if (mode === 'full') close();
  const other = openStore(folder, thisMachine());
  const again = await other.open(incident.id);
  found.open = code(again);
  if (again.ok) {
    found.shown = notes(again.value);
    found.notices = again.value.notices.map((notice) => format(notice));
    found.sayAgain = code(await again.value.say([long('b'), long('c')]));
    free();
    // What was typed is saved once that is possible.
    found.later = code(await again.value.say([long('d')]));
    found.noticesLater = again.value.notices.length;
    await other.close();
  }
  const last = await openStore(folder, thisMachine()).open(incident.id);
  found.last = last.ok ? notes(last.value) : last.code;
  found.lastNotices = last.ok ? last.value.notices.length : -1;
  found.left = readdirSync(folder).length;
  found.parts = readdirSync(path.join(incident.folder, 'evidence')).filter((name) =>
    name.endsWith('.part'),
  ).length;
  process.stdout.write(JSON.stringify(found));
}

void main();
