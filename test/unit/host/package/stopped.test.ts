import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPackage } from '../../../../electron/host/package/open-package';
import type { PackageWatch } from '../../../../electron/host/package/package-watch';
import {
  type Bench,
  bring,
  type Desk,
  everyFile,
  okay,
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

/** A watch that asks to stop once it was asked so many times whether it does; and what it was told. */
function stopsAt(asked: number) {
  let times = 0;
  const told: (readonly [string, ...number[]])[] = [];
  const watch: PackageWatch = {
    get stopped() {
      times += 1;
      return times > asked;
    },
    begin: (stage, pieces, bytes) => told.push([stage, pieces, bytes]),
    piece: () => told.push(['piece']),
    done: (bytes) => told.push(['done', bytes]),
  };
  return { watch, told };
}

const wholeStore = (desk: Desk) => everyFile(desk.store.folder);

/** Opens a package again and again, stopped one question later each time, until it is opened. */
async function stoppedEverywhere(file: string, desk: Desk, after: () => void): Promise<number> {
  for (let asked = 0; asked < 60; asked += 1) {
    const opened = await openPackage(file, desk.opener, stopsAt(asked).watch);
    if (opened.ok) return asked;
    expect(opened.code, `asked ${asked} times`).toBe('opening-stopped');
    after();
  }
  throw new Error('It was never opened.');
}

describe('opening a package', () => {
  it('tells how much of it is checked, then how much is written', async () => {
    await save(await sampleIncident(anna), bench.file('a.rebind'));
    const { watch, told } = stopsAt(Number.POSITIVE_INFINITY);
    okay(await openPackage(bench.file('a.rebind'), ben.opener, watch));
    const whole = 'TCP 172.1.8.103:43027 LISTENING\n'.length * 40 + 60;
    const stages = told.filter(([word]) => word === 'checking' || word === 'writing');
    expect(stages).toEqual([
      ['checking', 2, whole],
      ['writing', 2, whole],
    ]);
    const from = told.findIndex(([word]) => word === 'writing');
    for (const stage of [told.slice(0, from), told.slice(from)]) {
      expect(stage.filter(([word]) => word === 'piece')).toHaveLength(2);
      const done = stage.reduce((sum, [word, bytes = 0]) => sum + (word === 'done' ? bytes : 0), 0);
      expect(done).toBe(whole);
    }
  });

  it('leaves nothing behind wherever it is stopped', async () => {
    await save(await sampleIncident(anna), bench.file('a.rebind'));
    const stops = await stoppedEverywhere(bench.file('a.rebind'), ben, () =>
      expect(Object.keys(wholeStore(ben))).toEqual([]),
    );
    // While the record was read, while both pieces were checked, and while both were written.
    expect(stops).toBeGreaterThanOrEqual(6);
  });

  it('leaves the incident that is here as it was, and opens it whole the next time', async () => {
    const incident = await sampleIncident(anna);
    await save(incident, bench.file('a.rebind'));
    const first = okay(await openPackage(bench.file('a.rebind'), ben.opener));
    await bring(incident, 'ipconfig.txt', 'Windows IP Configuration\n'.repeat(20));
    await bring(incident, 'route.txt', 'Active Routes:\n'.repeat(20));
    await save(incident, bench.file('b.rebind'));
    const evidence = () => everyFile(path.join(ben.store.folder, first.id, 'evidence'));
    const record = () => wholeStore(ben)[path.join(first.id, 'events.jsonl')];
    const before = { evidence: evidence(), record: record() };
    await stoppedEverywhere(bench.file('b.rebind'), ben, () =>
      expect({ evidence: evidence(), record: record() }).toEqual(before),
    );
    expect(Object.keys(evidence())).toHaveLength(4);
  });
});
