import { describe, expect, it } from 'vitest';
import type { IncidentEvent, Statement } from '../../../../electron/core/incident/events';
import { timelinePage } from '../../../../electron/core/incident/timeline-page';
import { format } from '../../../../electron/core/text';
import { begun, eventsOf, evidence, sha } from './events-of';

const note = (text: string): Statement => ({ type: 'noted', step: 'dialer', text });
const begunText = { text: '' };
const everything = { by: null, kind: null, offset: 0, count: 100 } as const;

function told(events: readonly IncidentEvent[], wanted: Partial<Parameters<typeof timelinePage>[1]> = {}) {
  const { total, rows } = timelinePage(events, { ...everything, ...wanted });
  return { total, lines: rows.map(({ text }) => format(text)) };
}

describe('the time line', () => {
  const events = eventsOf(
    begun,
    { type: 'step-opened', step: 'dialer' },
    note('one'),
    evidence({ sha256: sha('a') }),
    note('two'),
  );

  it('has the newest first, and leaves moves between steps out', () => {
    expect(told(events)).toEqual({
      total: 4,
      lines: [
        'Note on Dialer: two',
        'Evidence added: netstat.txt',
        'Note on Dialer: one',
        'Incident begun: North site',
      ],
    });
  });

  it('is asked for a page at a time', () => {
    expect(told(events, { offset: 1, count: 2 })).toEqual({
      total: 4,
      lines: ['Evidence added: netstat.txt', 'Note on Dialer: one'],
    });
    expect(told(events, { offset: 10 })).toEqual({ total: 4, lines: [] });
  });

  it('is narrowed to a kind and to a person', () => {
    expect(told(events, { kind: 'evidence' }).lines).toEqual(['Evidence added: netstat.txt']);
    const two = events.map((event, index) => (index === 4 ? { ...event, by: 'lee' } : event));
    expect(told(two, { by: 'lee' }).lines).toEqual(['Note on Dialer: two']);
    expect(told(two, { by: 'lee', kind: 'fix' }).total).toBe(0);
    expect(timelinePage(two, everything).people.map(({ name, entries }) => [name, entries])).toEqual([
      ['lee', 1],
      ['kim', 3],
    ]);
  });

  it('says of each entry whether it can be taken back, and by what it was', () => {
    const undone = eventsOf(begun, note('one'), { type: 'undone', event: 'e2' });
    const rows = timelinePage(undone, everything).rows;
    expect(
      rows.map(({ kind, canUndo, undone: taken, undoneBy }) => [kind, canUndo, taken, undoneBy]),
    ).toEqual([
      ['undo', false, false, null],
      ['notes', false, true, 'e3'],
      ['incident', false, false, null],
    ]);
    const back = timelinePage(
      eventsOf(begun, note('one'), { type: 'undone', event: 'e2' }, { type: 'undone', event: 'e3' }),
      everything,
    ).rows;
    expect(back.find(({ eventId }) => eventId === 'e2')).toMatchObject({ canUndo: true, undoneBy: null });
    // The undo itself is struck through, and offers nothing of its own.
    expect(back.find(({ eventId }) => eventId === 'e3')).toMatchObject({ undone: true, undoneBy: null });
    expect(format(back[0]?.text ?? begunText)).toBe('Brought back: Note on Dialer: one');
  });

  it('names the undo in force where a redo and a second undo lie between', () => {
    const row = timelinePage(
      eventsOf(
        begun,
        note('one'),
        { type: 'undone', event: 'e2' },
        { type: 'undone', event: 'e3' },
        { type: 'undone', event: 'e2' },
      ),
      everything,
    ).rows.find(({ eventId }) => eventId === 'e2');
    expect(row).toMatchObject({ undone: true, undoneBy: 'e5' });
  });
});
