import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../../support/bundled';
import { fewAtOnce } from '../../../support/few-at-once';
import { numbers } from '../../../support/store/drive';
import { preloadable } from '../../../support/store/failing-disk';
import { judge } from '../../../support/store/judge';
import { type Recorded, RecordedDisk, readRecord, type Survives } from '../../../support/store/power-cut';
import { quickFolder } from '../../../support/store/quick-folder';
import { readTold, type Told } from '../../../support/store/told';

const library = preloadable(new URL('../../../support/store/recording-disk.c', import.meta.url));
if (library === null) {
  console.log(
    'The tests of a power cut are not run: they need Linux and gcc, and a Node that takes LD_PRELOAD.',
  );
}

/** What one power cut left, and what had been told until then. */
interface Cut {
  readonly after: string;
  readonly told: readonly Told[];
  readonly call: string;
}

/** Programs that look at what is left, at once: a lock that was cut off is given its time, and that is waited for. */
const most = 12;

describe.skipIf(library === null)('a power cut at any moment', { timeout: 300_000 }, () => {
  let root: string;
  let record: readonly Recorded[];

  beforeAll(async () => {
    root = quickFolder('rebind-power-');
    const program = await bundled(new URL('../../../support/store/drive-child.ts', import.meta.url));
    mkdirSync(path.join(root, 'recorded'));
    const to = path.join(root, 'record');
    const ran = spawnSync(process.execPath, [program, 'once', path.join(root, 'recorded'), '5', '12'], {
      env: {
        ...process.env,
        LD_PRELOAD: library ?? '',
        RECORD_TO: to,
        RECORD_UNDER: path.join(root, 'recorded'),
      },
      stdio: 'inherit',
    });
    rmSync(path.dirname(program), { recursive: true, force: true });
    expect(ran.status).toBe(0);
    record = readRecord(readFileSync(to, 'utf8'));
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
    if (library !== null) rmSync(path.dirname(library), { recursive: true, force: true });
  });

  for (const survives of ['nothing', 'names', 'chance'] satisfies Survives[]) {
    it(`loses nothing that was acknowledged where of what was under way ${survives} survives`, async () => {
      const seed = Date.now() % 1_000_000_000;
      console.log(`a power cut after each of ${record.length} calls, ${survives} survives, seed ${seed}`);
      const next = numbers(seed);
      const recorded = path.join(root, 'recorded');
      const told = path.join(recorded, 'told');
      const disk = new RecordedDisk(recorded);
      function* everyCut(): Generator<Cut> {
        for (const [index, call] of record.entries()) {
          disk.apply(call);
          // What is told changes nothing of what is there.
          if (call.path === told) continue;
          const after = path.join(root, `after-${survives}-${index}`);
          mkdirSync(after);
          disk.cut(after, survives, next);
          const so = readTold(disk.text(told));
          yield { after, told: so, call: `call ${index + 1}: ${call.what} ${call.path}` };
        }
      }
      const cuts = await fewAtOnce(most, everyCut(), async ({ after, told: so, call }) => {
        const wrong = await judge(path.join(after, 'driven'), so);
        expect(wrong, `seed ${seed}, ${call}`).toEqual([]);
        rmSync(after, { recursive: true, force: true });
      });
      expect(cuts.length).toBeGreaterThan(100);
      expect(readTold(disk.text(told)).filter(({ is }) => is === 'ok').length).toBeGreaterThan(10);
    });
  }
});
