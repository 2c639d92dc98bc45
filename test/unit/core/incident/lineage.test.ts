import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IncidentEvent, type Statement, schemaVersion } from '../../../../electron/core/incident/events';
import { isSubstantive, lineageOf, nearestRecord } from '../../../../electron/core/incident/lineage';

type Kind = 'note' | 'step' | 'link';

const statements: Readonly<Record<Kind, (text: string) => Statement>> = {
  note: (text) => ({ type: 'noted', step: 'site', text }),
  step: () => ({ type: 'step-opened', step: 'fix' }),
  link: () => ({ type: 'linked', incident: 'other', why: 'both-went-on' }),
};

/** Events that follow on `before`, of these kinds; `who` makes their ids their own. */
function goOn(
  before: readonly IncidentEvent[],
  kinds: readonly Kind[],
  who: string,
): readonly IncidentEvent[] {
  const after = kinds.map((kind, index): IncidentEvent => {
    const seq = before.length + index + 1;
    const id = `${who}-${seq}`;
    return { v: schemaVersion, id, seq, at: '2026-01-05T14:03:12.000Z', by: who, say: statements[kind](id) };
  });
  return [...before, ...after];
}

const created: IncidentEvent = {
  v: schemaVersion,
  id: 'first',
  seq: 1,
  at: '2026-01-05T14:03:12.000Z',
  by: 'anna',
  say: { type: 'created', title: 'Site', practice: null },
};
const shared = goOn([created], ['note', 'step', 'note'], 'both');

describe('two records of one incident', () => {
  it.each<[string, readonly Kind[], readonly Kind[], string]>([
    ['both end alike', [], [], 'ours'],
    ['only theirs went on', [], ['note'], 'theirs'],
    ['only theirs moved on the screen', [], ['step'], 'theirs'],
    ['only ours went on', ['note'], [], 'ours'],
    ['both moved on the screen', ['step'], ['step'], 'ours'],
    ['ours moved on the screen, theirs went on', ['step', 'step'], ['step', 'note'], 'theirs'],
    ['ours was linked, theirs went on', ['link', 'step'], ['note'], 'theirs'],
    ['ours went on, theirs moved on the screen', ['note'], ['step'], 'ours'],
    ['both went on', ['note'], ['note'], 'both'],
    ['both went on behind a move', ['step', 'note'], ['note'], 'both'],
  ])('%s', (_what, ours, theirs, is) => {
    expect(lineageOf(goOn(shared, ours, 'anna'), goOn(shared, theirs, 'ben')).is).toBe(is);
  });

  it('are not of one incident where their first events are not one', () => {
    expect(lineageOf(shared, [{ ...created, id: 'another' }]).is).toBe('unrelated');
    expect(lineageOf([], shared).is).toBe('unrelated');
    expect(lineageOf(shared, []).is).toBe('unrelated');
  });

  it('never go on behind an event that was changed on its way', () => {
    const changed = shared.map((event, index) => (index === 1 ? { ...event, by: 'somebody else' } : event));
    expect(lineageOf(shared, goOn(changed, ['note'], 'ben'))).toEqual({ is: 'both', common: 1 });
    const first = [{ ...created, by: 'somebody else' }, ...shared.slice(1)];
    expect(lineageOf([created], first)).toEqual({ is: 'both', common: 0 });
  });

  it('are the same however their lines were written', () => {
    const turned = JSON.parse(
      JSON.stringify(shared.map(({ say, by, at, seq, id, v }) => ({ say, by, at, seq, id, v }))),
    ) as readonly IncidentEvent[];
    expect(lineageOf(shared, turned).is).toBe('ours');
  });
});

describe('the nearest of several records', () => {
  const theirs = goOn(shared, ['note', 'note'], 'ben');
  it('is the one that holds all, else the one that is gone on, else the one with most in common', () => {
    const far = goOn([created], ['note'], 'anna');
    const near = goOn(shared, ['note'], 'anna');
    const before = goOn(shared, ['step'], 'anna');
    expect(nearestRecord([far, near], theirs)).toBe(1);
    expect(nearestRecord([far, near, before], theirs)).toBe(2);
    expect(nearestRecord([before, theirs, far], theirs)).toBe(1);
    expect(nearestRecord([], theirs)).toBe(-1);
    expect(nearestRecord([[{ ...created, id: 'another' }]], theirs)).toBe(-1);
  });
});

it('whatever two histories did since they parted, nothing substantive of either is given up', () => {
  const kinds = fc.array(fc.constantFrom<Kind>('note', 'step', 'link'), { maxLength: 8 });
  fc.assert(
    fc.property(kinds, kinds, kinds, (before, ours, theirs) => {
      const stem = goOn([created], before, 'both');
      const here = goOn(stem, ours, 'anna');
      const there = goOn(stem, theirs, 'ben');
      const lineage = lineageOf(here, there);
      const kept = new Set<string>();
      const holds = (events: readonly IncidentEvent[]) => {
        for (const { id } of events) kept.add(id);
      };
      if (lineage.is === 'ours') holds(here);
      else if (lineage.is === 'theirs') {
        const after = [...here.slice(0, lineage.keep), ...lineage.more];
        // What is then here is their record, whole.
        expect(after).toEqual(there);
        holds(after);
      } else {
        expect(lineage.is).toBe('both');
        holds(here);
        holds(there);
      }
      for (const event of [...here, ...there])
        if (isSubstantive(event)) expect(kept.has(event.id)).toBe(true);
      // A second incident is made only where both really went on.
      const went = (events: readonly IncidentEvent[]) => events.slice(stem.length).some(isSubstantive);
      expect(lineage.is === 'both').toBe(went(here) && went(there));
    }),
    { numRuns: 500 },
  );
});
