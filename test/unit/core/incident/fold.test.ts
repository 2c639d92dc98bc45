import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { standingOutcomes } from '../../../../electron/core/incident/outcomes';
import { refuseUndo } from '../../../../electron/core/incident/undo';
import { begun, eventsOf, evidence, outcome, sha } from './events-of';

const folded = (...statements: readonly Statement[]) => fold(eventsOf(begun, ...statements));
const undo = (event: string): Statement => ({ type: 'undone', event });

describe('the fold of an incident’s events', () => {
  it('knows nothing of a site of which nothing was said', () => {
    const { site, symptoms, outcomes, fix, step } = folded();
    expect(site.active).toBeNull();
    expect(site.sides.A).toEqual({ host: null, visible: null, private: null, windows: null, ctiPort: null });
    expect(symptoms).toEqual({ before: null, after: null });
    expect(outcomes).toEqual([]);
    expect(fix).toBeNull();
    expect(step).toBe('site');
  });

  it('keeps who began it and when it last changed', () => {
    const incident = folded({ type: 'step-opened', step: 'dialer' });
    expect(incident.createdBy).toBe('kim');
    expect(incident.createdAt).toBe('2026-01-05T14:00:00.000Z');
    expect(incident.updatedAt).toBe('2026-01-05T14:01:00.000Z');
  });

  it('leaves alone what a patch does not name, and clears what it sets to nothing', () => {
    const { site } = folded(
      { type: 'site-set', active: 'B', activeKnownBy: 'procmon', B: { visible: '10.1.8.103', host: 'PGB' } },
      { type: 'site-set', B: { host: null, private: '172.1.8.103' } },
    );
    expect(site.active).toBe('B');
    expect(site.sides.B).toMatchObject({ visible: '10.1.8.103', private: '172.1.8.103', host: null });
  });

  it('keeps whether the dialer asks for a secured connection until it is said anew, or cleared', () => {
    const secure = (...said: readonly (boolean | null)[]) =>
      folded(...said.map((one) => ({ type: 'dialer-set', secure: one }) as const), {
        type: 'dialer-set',
        address: '10.1.8.50',
      }).site.dialer.secure;
    expect([secure(), secure(true), secure(true, false), secure(true, null)]).toEqual([
      null,
      true,
      false,
      null,
    ]);
  });

  it('keeps what the dialer dials for one side when the other is typed', () => {
    const { site } = folded(
      { type: 'dialer-set', A: { address: '10.1.8.102', port: 42027 } },
      { type: 'dialer-set', B: { address: '10.1.8.103', port: 43027 } },
    );
    expect(site.dialer.endpoints.A).toEqual({ address: '10.1.8.102', port: 42027 });
    expect(site.dialer.endpoints.B).toEqual({ address: '10.1.8.103', port: 43027 });
  });

  it('takes the same bytes of one phase as one piece of evidence, and of two phases as two', () => {
    const same = { sha256: sha('a') };
    const { evidence: items } = folded(
      evidence({ ...same, phase: 'before' }),
      evidence({ ...same, phase: 'before', name: 'again.txt' }),
      evidence({ ...same, phase: 'after' }),
    );
    expect(items.map((item) => [item.name, item.phase])).toEqual([
      ['netstat.txt', 'before'],
      ['netstat.txt', 'after'],
    ]);
  });

  it('forgets owners of single parts when the text is read with another code page', () => {
    const { evidence: items } = folded(
      evidence({ sha256: sha('a') }),
      { type: 'evidence-assigned', sha256: sha('a'), part: 1, owner: 'A' },
      { type: 'evidence-encoding-set', sha256: sha('a'), encoding: 'cp850' },
    );
    expect(items[0]).toMatchObject({ encoding: 'cp850', partOwners: {} });
  });

  it('lets a piece given to a side as a whole take back what was said of its parts', () => {
    const { evidence: items } = folded(
      evidence({ sha256: sha('a') }),
      { type: 'evidence-assigned', sha256: sha('a'), part: 0, owner: null },
      { type: 'evidence-assigned', sha256: sha('a'), part: null, owner: 'B' },
    );
    expect(items[0]).toMatchObject({ owner: 'B', partOwners: {} });
  });

  it('removes a piece of one phase only, where the phase is named', () => {
    const { evidence: items } = folded(
      evidence({ sha256: sha('a'), phase: 'before' }),
      evidence({ sha256: sha('a'), phase: 'after' }),
      { type: 'evidence-removed', sha256: sha('a'), phase: 'after' },
    );
    expect(items.map((item) => item.phase)).toEqual(['before']);
  });

  it('starts a second fix without the ticks and the approval of the first', () => {
    const { fix } = folded(
      { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' },
      { type: 'fix-approved', approver: 'Lee', note: '' },
      { type: 'fix-step-ticked', step: 'prove-a', done: true },
      { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'A', windows: '2003' },
    );
    expect(fix).toMatchObject({ side: 'A', approval: null, ticks: {} });
  });

  it('takes a tick off again, and keeps both in the time line', () => {
    const { fix, timeline } = folded(
      { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' },
      { type: 'fix-step-ticked', step: 'order', done: true },
      { type: 'fix-step-ticked', step: 'order', done: false },
    );
    expect(fix?.ticks).toEqual({});
    expect(timeline.filter(({ statement }) => statement.type === 'fix-step-ticked')).toHaveLength(2);
  });

  it('is open again after it was closed', () => {
    const closed: Statement = { type: 'closed', as: 'fixed', reason: '' };
    expect(folded(closed).closing?.as).toBe('fixed');
    expect(folded(closed, { type: 'reopened' }).closing).toBeNull();
  });

  it('counts a symptom that was emptied as not stated', () => {
    const { symptoms } = folded(
      { type: 'symptom-set', phase: 'before', session: 'none', side: null, words: 'no session' },
      { type: 'symptom-set', phase: 'before', session: 'unknown', side: null, words: ' ' },
    );
    expect(symptoms.before).toBeNull();
  });
});

describe('undo', () => {
  it('takes back what was said, and the time line shows both', () => {
    const incident = folded({ type: 'site-set', active: 'A' }, { type: 'site-set', active: 'B' }, undo('e3'));
    expect(incident.site.active).toBe('A');
    expect(incident.timeline.map(({ undone }) => undone)).toEqual([false, false, true, false]);
  });

  it('can be undone itself', () => {
    expect(folded({ type: 'site-set', active: 'B' }, undo('e2'), undo('e3')).site.active).toBe('B');
  });

  it('brings back evidence that was removed', () => {
    const { evidence: items } = folded(
      evidence({ sha256: sha('a') }),
      { type: 'evidence-removed', sha256: sha('a') },
      undo('e3'),
    );
    expect(items).toHaveLength(1);
  });

  it('never takes back the beginning, a tick of a step that was carried out, or an export', () => {
    const events = eventsOf(
      begun,
      { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' },
      { type: 'fix-step-ticked', step: 'order', done: true },
      { type: 'exported', format: 'pdf', file: 'report.pdf' },
      undo('e1'),
      undo('e3'),
      undo('e4'),
    );
    const incident = fold(events);
    expect(incident.title).toBe('North site');
    expect(incident.fix?.ticks).toHaveProperty('order');
    expect(incident.timeline.every(({ undone }) => !undone)).toBe(true);
    for (const id of ['e1', 'e3', 'e4']) expect(refuseUndo(events, id)?.code).toBe('not-undone');
  });

  it('cannot name an event that comes later, or one that is not there', () => {
    const events = eventsOf(begun, undo('e3'), { type: 'site-set', active: 'B' });
    expect(fold(events).site.active).toBe('B');
    expect(refuseUndo(events, 'e9')?.code).toBe('nothing-to-undo');
    expect(refuseUndo(events, 'e3')).toBeNull();
  });
});

describe('the outcomes that still stand', () => {
  const target = { address: '10.1.8.103', port: 43027 };
  const standing = (...statements: readonly Statement[]) =>
    standingOutcomes(folded(...statements).outcomes, 'before').map(({ kind }) => kind);

  it('are the newest for the same target from the same place', () => {
    expect(
      standing(
        outcome({ kind: 'refused', target, from: 'dialer' }),
        outcome({ kind: 'opened', target, from: 'dialer' }),
      ),
    ).toEqual(['opened']);
  });

  it('keep apart what was tried from another place or at another address', () => {
    expect(
      standing(
        outcome({ kind: 'refused', target, from: 'dialer' }),
        outcome({ kind: 'opened', target, from: 'server' }),
        outcome({ kind: 'opened', target: { ...target, address: '172.1.8.103' }, from: 'dialer' }),
      ),
    ).toEqual(['refused', 'opened', 'opened']);
  });

  it('replace one whose target and place had been left open', () => {
    expect(
      standing(outcome({ kind: 'opened' }), outcome({ kind: 'refused', target, from: 'dialer' })),
    ).toEqual(['refused']);
  });

  it('are not replaced by one that leaves more open', () => {
    expect(
      standing(outcome({ kind: 'refused', target, from: 'dialer' }), outcome({ kind: 'opened' })),
    ).toEqual(['refused', 'opened']);
  });

  it('are withdrawn by "not run"', () => {
    expect(
      standing(outcome({ kind: 'refused', target, from: 'dialer' }), outcome({ kind: 'not-run' })),
    ).toEqual(['not-run']);
  });
});
