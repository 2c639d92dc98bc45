import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashFile } from '../../../../electron/host/store/evidence-store';
import { bundled } from '../../../support/bundled';
import { type Bench, bring, okay, open, packageBench, sampleIncident, save } from '../../../support/packages';
import { listed } from '../../../support/store/listed';

let bench: Bench;
let program: string;

beforeAll(async () => {
  bench = packageBench();
  program = await bundled(new URL('../../../support/open-package-child.ts', import.meta.url));
});
afterAll(async () => {
  rmSync(path.dirname(program), { recursive: true, force: true });
  await bench.end();
});

/**
 * Opens a package in a process of its own and kills it as soon as this is so of the folder.
 * @returns false where the opening was done before
 */
async function killedWhen(file: string, folder: string, isSo: () => boolean): Promise<boolean> {
  const child = spawn(process.execPath, [program, file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  await once(child.stdout, 'data');
  while (!ended && !isSo()) await new Promise((resolve) => setImmediate(resolve));
  const killed = !ended;
  if (killed) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  return killed;
}

const names = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

describe('an opening that is killed', () => {
  it('leaves no half incident, wherever it was, and the package opens afterwards', async () => {
    const incident = await sampleIncident(bench.desk('anna'));
    for (let piece = 0; piece < 20; piece += 1)
      await bring(incident, `${piece}.txt`, `${piece}`.repeat(200_000));
    const file = await save(incident, bench.file('a.rebind'));
    const pieces = readdirSync(path.join(incident.folder, 'evidence')).length;
    const unfinished = (folder: string) => names(folder).find((name) => name.startsWith('.making-'));
    const unpacked = (folder: string): number => {
      const at = unfinished(folder);
      return at === undefined ? 0 : names(path.join(folder, at, 'evidence')).length;
    };
    let killed = 0;
    for (const wanted of [0, 1, 5, 12, pieces]) {
      const desk = bench.desk(`killed-${wanted}`);
      const { folder } = desk.store;
      const isSo = () => unfinished(folder) !== undefined && unpacked(folder) >= wanted;
      if (await killedWhen(file, folder, isSo)) killed += 1;
      const shown = okay(await listed(desk.store.folder));
      expect(shown.every(({ problem }) => problem === null)).toBe(true);
      for (const { id } of shown) {
        // It was renamed into its place just before: then it is whole.
        expect(readFileSync(path.join(folder, id, 'events.jsonl'))).toEqual(
          readFileSync(path.join(incident.folder, 'events.jsonl')),
        );
        expect(names(path.join(folder, id, 'evidence'))).toHaveLength(pieces);
      }
      const opened = okay(await open(file, desk));
      expect(opened.outcome).toBe(shown.length === 0 ? 'new' : 'here');
      for (const name of names(path.join(folder, opened.id, 'evidence'))) {
        expect(await hashFile(path.join(folder, opened.id, 'evidence', name))).toBe(name);
      }
    }
    expect(killed).toBeGreaterThan(0);
  });

  it('is cleared after a day', async () => {
    const desk = bench.desk('clearing');
    const old = path.join(desk.store.folder, `.opening-${randomUUID()}.part`);
    const fresh = path.join(desk.store.folder, `.making-${randomUUID()}.part`);
    mkdirSync(old, { recursive: true });
    mkdirSync(fresh);
    const before = new Date(Date.now() - 25 * 60 * 60 * 1_000);
    utimesSync(old, before, before);
    const incident = await sampleIncident(bench.desk('carla'));
    okay(await open(await save(incident, bench.file('c.rebind')), desk));
    expect(existsSync(old)).toBe(false);
    expect(existsSync(fresh)).toBe(true);
    expect(okay(await listed(desk.store.folder))).toHaveLength(1);
  });
});
