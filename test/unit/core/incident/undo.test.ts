import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { refuseUndo, saidAgain } from '../../../../electron/core/incident/undo';
import { eventsOf } from './events-of';

const created: Statement = {
  type: 'created',
  title: 'North site',
  practice: 'wrong-nic-active',
  rehearsal: true,
};
const begun: Statement = { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' };
const approved: Statement = { type: 'fix-approved', approver: 'Lee', note: '' };
const closed: Statement = { type: 'closed', as: 'handed-over', reason: 'to TAC' };
const reopened: Statement = { type: 'reopened' };
const aside: Statement = { type: 'fix-set-aside', reason: 'no change' };
const symptom: Statement = { type: 'symptom-set', phase: 'before', session: 'none', side: null, words: '' };
const ticked = (done = true): Statement => ({ type: 'fix-step-ticked', step: 'restart', done });
const undo = (event: string): Statement => ({ type: 'undone', event });

const code = (id: string, ...statements: readonly Statement[]) =>
  refuseUndo(eventsOf(...statements), id)?.code ?? null;

describe('what was done to a practice site', () => {
  it.each([
    { type: 'practice-ordered', side: 'B', first: 'visible' },
    { type: 'practice-restarted', side: 'B' },
    { type: 'practice-failed-over', active: 'A' },
    { type: 'practice-explained' },
  ] as readonly Statement[])('is not undone: $type', (statement) => {
    expect(code('e2', created, statement)).toBe('not-undone');
    const incident = fold(eventsOf(created, statement, undo('e2')));
    expect(incident.timeline.map(({ undone }) => undone)).toEqual([false, false, false]);
    expect(incident.explained).toBe(statement.type === 'practice-explained');
  });
});

describe('the beginning of a fix and its approval', () => {
  it('are undone while nothing was carried out', () => {
    expect(code('e2', created, begun, approved)).toBeNull();
    expect(code('e3', created, begun, approved)).toBeNull();
    expect(fold(eventsOf(created, begun, undo('e2'))).fix).toBeNull();
  });

  it('stay once a step was, until its tick is taken off', () => {
    expect(code('e2', created, begun, approved, ticked())).toBe('carried-out');
    expect(code('e3', created, begun, approved, ticked())).toBe('carried-out');
    expect(code('e3', created, begun, approved, ticked(), ticked(false))).toBeNull();
  });

  it('do not stay for the ticks of a later fix', () => {
    expect(code('e2', created, begun, begun, approved, ticked())).toBeNull();
    expect(code('e3', created, begun, begun, approved, ticked())).toBe('carried-out');
  });
});

describe('a fix that was set aside', () => {
  it('is taken up again only while nothing was found or begun after it', () => {
    expect(code('e3', created, begun, aside)).toBeNull();
    expect(code('e3', created, begun, aside, { type: 'step-opened', step: 'fix' })).toBeNull();
    expect(code('e3', created, begun, aside, symptom)).toBe('gone-on');
    expect(code('e3', created, begun, aside, begun)).toBe('gone-on');
    expect(code('e3', created, begun, aside, symptom, undo('e4'))).toBeNull();
  });
});

describe('what would stand again by an undo', () => {
  const again = (id: string, ...statements: readonly Statement[]) => saidAgain(eventsOf(...statements), id);

  it('is the statement whose undo is undone', () => {
    expect(again('e3', created, closed, undo('e2'))).toEqual(closed);
    expect(again('e3', created, begun, undo('e2'))).toEqual(begun);
  });

  it('is the end that stood before the incident was opened again', () => {
    expect(again('e3', created, closed, reopened)).toEqual(closed);
    const other: Statement = { ...closed, reason: 'by mail' };
    expect(again('e5', created, closed, reopened, other, reopened)).toEqual(other);
  });

  it('is nothing for anything else', () => {
    expect(again('e2', created, closed)).toBeNull();
    expect(again('e9', created, closed)).toBeNull();
    // An end that was undone does not come back with the opening.
    expect(again('e4', created, closed, undo('e2'), reopened)).toBeNull();
  });
});
