import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSubstantive } from '../../../../electron/core/incident/lineage';
import type { OpenIncident } from '../../../../electron/host/store/open-incident';
import { bring, type Desk, okay, open, packageBench, save } from '../../../support/packages';
import { listed } from '../../../support/store/listed';

/** What somebody does: says something, brings evidence, or moves about the screen. */
type Act = 'note' | 'bring' | 'move';

let count = 0;

async function doAll(incident: OpenIncident, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    count += 1;
    if (act === 'bring') await bring(incident, `${count}.txt`, `evidence ${count % 5}`);
    else if (act === 'note') okay(await incident.say([{ type: 'noted', step: 'site', text: `${count}` }]));
    else okay(await incident.say([{ type: 'step-opened', step: 'diagnosis' }]));
  }
}

/** Ids of the substantive events that a store holds, and the evidence that its incidents lack. */
async function heldBy({
  store,
}: Desk): Promise<{ readonly ids: ReadonlySet<string>; readonly lacking: number }> {
  const ids = new Set<string>();
  let lacking = 0;
  for (const { id, problem } of okay(await listed(store.folder))) {
    expect(problem).toBeNull();
    const { events, folder, notices } = okay(await store.open(id));
    expect(notices).toEqual([]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const pieces = new Set(readdirSync(path.join(folder, 'evidence')));
    for (const event of events) {
      if (isSubstantive(event)) ids.add(event.id);
      if (event.say.type === 'evidence-added' && !pieces.has(event.say.sha256)) lacking += 1;
    }
  }
  return { ids, lacking };
}

it('loses nothing that anybody said, whatever two technicians did in whatever order', async () => {
  const acts = fc.array(fc.constantFrom<Act>('note', 'bring', 'move'), { maxLength: 4 });
  const rounds = fc.array(fc.record({ anna: acts, ben: acts, back: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(acts, rounds, async (before, story) => {
      const bench = packageBench();
      try {
        const anna = bench.desk('anna');
        const ben = bench.desk('ben');
        let hers = okay(await anna.store.create('Site', null));
        await bring(hers, 'first.txt', 'first');
        await doAll(hers, before);
        let his = okay(
          await ben.store.open(okay(await open(await save(hers, bench.file('0.rebind')), ben)).id),
        );
        /** What was ever acknowledged to each of them. */
        const toAnna = new Set<string>();
        const toBen = new Set<string>();
        const note = (): void => {
          for (const event of hers.events) if (isSubstantive(event)) toAnna.add(event.id);
          for (const event of his.events) if (isSubstantive(event)) toBen.add(event.id);
        };
        for (const [index, round] of story.entries()) {
          await doAll(hers, round.anna);
          await doAll(his, round.ben);
          const [from, to, desk] = round.back ? [his, hers, anna] : [hers, his, ben];
          const goesOn = to.events.length;
          const shared = from.events.filter((event, at) => to.events[at]?.id === event.id).length;
          const file = await save(from, bench.file(`${index + 1}.rebind`));
          note();
          const went = to.events.slice(shared, goesOn).some(isSubstantive);
          const opened = okay(await open(file, desk));
          expect(opened.outcome).toBe(went ? 'second' : 'went-on');
          // The incident that was opened is gone on with.
          const now = okay(await desk.store.open(opened.id));
          if (round.back) hers = now;
          else his = now;
          note();
          expect(okay(await open(file, desk))).toMatchObject({ id: opened.id, outcome: 'here' });
        }
        const [one, other] = [await heldBy(anna), await heldBy(ben)];
        expect([...toAnna].filter((id) => !one.ids.has(id))).toEqual([]);
        expect([...toBen].filter((id) => !other.ids.has(id))).toEqual([]);
        expect([one.lacking, other.lacking]).toEqual([0, 0]);
      } finally {
        await bench.end();
      }
    }),
    { numRuns: 15 },
  );
});
