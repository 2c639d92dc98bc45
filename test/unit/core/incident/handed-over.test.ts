import { describe, expect, it } from 'vitest';
import { wholeSnapshot } from '../../../../electron/core/incident/build-snapshot';
import type { Statement } from '../../../../electron/core/incident/events';
import { refuseUndo } from '../../../../electron/core/incident/undo';
import { format } from '../../../../electron/core/text';
import { begun, eventsOf } from './events-of';

const handedOver: Statement = { type: 'exported', format: 'rebind', file: 'site.rebind' };
const linked: Statement = { type: 'linked', incident: '20260105-140312-0123456789', why: 'both-went-on' };

const snapshotOf = (...statements: Statement[]) =>
  wholeSnapshot('x', eventsOf(begun, ...statements), new Map());

describe('an incident that was handed over', () => {
  it('is no report that was saved', () => {
    const markOf = (...statements: Statement[]) =>
      snapshotOf(...statements).steps.find(({ id }) => id === 'report')?.mark;
    expect(markOf(handedOver)).toBe('open');
    expect(markOf({ type: 'exported', format: 'pdf', file: 'site.pdf' })).toBe('good');
  });

  it('tells so in its time line, and where it stands beside another one', () => {
    const { timeline, incident } = snapshotOf(handedOver, linked);
    expect(timeline.slice(1).map(({ text }) => format(text))).toEqual([
      'Handed over in one file: site.rebind',
      'Came in a package, beside incident 20260105-140312-0123456789: both went on',
    ]);
    expect(incident.linked).toEqual({ incident: '20260105-140312-0123456789', why: 'both-went-on' });
  });

  it('does not take either back', () => {
    const events = eventsOf(begun, handedOver, linked);
    for (const { id } of events.slice(1))
      expect(refuseUndo(events, id)).toMatchObject({ code: 'not-undone' });
  });
});
