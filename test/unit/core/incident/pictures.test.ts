import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../../electron/core/incident/build-snapshot';
import {
  eventSchema,
  type Statement,
  windowStatementSchema,
} from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { timelineOf } from '../../../../electron/core/incident/timeline';
import { longestSnapshot } from '../../../../electron/core/incident/within-limits';
import { format } from '../../../../electron/core/text';
import { begun, eventsOf, sha } from './events-of';

const picture = (digit: string, more: object = {}): Statement => ({
  type: 'picture-attached',
  sha256: sha(digit),
  name: 'binding.png',
  size: 4_000,
  picture: 'png',
  width: 640,
  height: 400,
  step: 'netstat',
  caption: '',
  ...more,
});

const folded = (...statements: readonly Statement[]) => fold(eventsOf(begun, ...statements));

describe('pictures on a step', () => {
  it('stand with who attached them, when, and what their bytes are', () => {
    expect(folded(picture('a', { caption: 'Before' })).pictures).toEqual([
      {
        eventId: 'e2',
        sha256: sha('a'),
        name: 'binding.png',
        caption: 'Before',
        step: 'netstat',
        at: '2026-01-05T14:01:00.000Z',
        by: 'kim',
        size: 4_000,
        width: 640,
        height: 400,
        type: 'png',
      },
    ]);
  });

  it('are one where the same bytes are attached to one step twice, and two on two steps', () => {
    const { pictures } = folded(picture('a'), picture('a'), picture('a', { step: 'fix' }));
    expect(pictures.map(({ step }) => step)).toEqual(['netstat', 'fix']);
  });

  it('are captioned anew, taken off, and brought back', () => {
    const said: Statement[] = [picture('a'), { type: 'picture-captioned', picture: 'e2', caption: 'Order' }];
    expect(folded(...said).pictures[0]?.caption).toBe('Order');
    const off: Statement[] = [...said, { type: 'picture-removed', picture: 'e2' }];
    expect(folded(...off).pictures).toEqual([]);
    expect(folded(...off, { type: 'undone', event: 'e4' }).pictures).toHaveLength(1);
  });

  it('are told in the time line by their words', () => {
    const { timeline } = folded(
      picture('a', { caption: 'Order' }),
      { type: 'picture-captioned', picture: 'e2', caption: '' },
      { type: 'picture-removed', picture: 'e2' },
      { type: 'picture-removed', picture: 'nothing' },
    );
    expect(timelineOf(timeline).map(({ text }) => format(text))).toEqual([
      'Incident begun: North site',
      'Picture on netstat and adapters: Order (binding.png)',
      'Words of picture binding.png cleared',
      'Picture taken off: binding.png',
      'Picture taken off: nothing',
    ]);
  });

  it('are no evidence: nothing is diagnosed by them', () => {
    const snapshot = buildSnapshot('x', eventsOf(begun, picture('a')), new Map());
    expect(snapshot.evidence).toEqual([]);
    expect(snapshot.before.verdict.cause).toBeNull();
  });

  it('stay within a snapshot’s length, however many there are, and what is left out is counted', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      picture('a', { sha256: index.toString(16).padStart(64, '0'), caption: 'x'.repeat(900) }),
    );
    const snapshot = buildSnapshot('x', eventsOf(begun, ...many), new Map());
    expect(JSON.stringify(snapshot).length).toBeLessThanOrEqual(longestSnapshot);
    const { pictures } = snapshot.incident;
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.length + (snapshot.leftOut?.pictures ?? 0)).toBe(2_000);
    expect(pictures.at(-1)?.eventId).toBe('e2001');
  });

  it('cannot be attached by the window itself: only whoever looked at the bytes says what they are', () => {
    expect(windowStatementSchema.safeParse(picture('a')).success).toBe(false);
    const [, event] = eventsOf(begun, picture('a'));
    expect(eventSchema.safeParse(event).success).toBe(true);
    for (const bad of [
      { width: 0 },
      { picture: 'svg' },
      { sha256: '../x' },
      { caption: 'x'.repeat(1_001) },
    ]) {
      const [, broken] = eventsOf(begun, picture('a', bad));
      expect(eventSchema.safeParse(broken).success).toBe(false);
    }
  });
});

describe('notes, archive and copies', () => {
  it('take a note off by the event that it was said in', () => {
    const said: Statement[] = [
      { type: 'noted', step: 'site', text: 'one' },
      { type: 'noted', step: 'site', text: 'two' },
      { type: 'note-removed', note: 'e2' },
    ];
    expect(folded(...said).notes.map(({ text }) => text)).toEqual(['two']);
    const lines = timelineOf(folded(...said).timeline).map(({ text }) => format(text));
    expect(lines.at(-1)).toBe('Note taken off Site: one');
  });

  it('archive an incident, and take it out again', () => {
    expect(folded({ type: 'archived' }).archived).toBe(true);
    expect(folded({ type: 'archived' }, { type: 'unarchived' }).archived).toBe(false);
    expect(folded({ type: 'archived' }, { type: 'undone', event: 'e2' }).archived).toBe(false);
  });

  it('name where a copy comes from, and that is never undone', () => {
    const copied: Statement = {
      type: 'duplicated',
      from: 'x',
      fromTitle: 'North site',
      title: 'Copy of North site',
    };
    const incident = folded(copied, { type: 'undone', event: 'e2' });
    expect(incident.title).toBe('Copy of North site');
    expect(incident.origin).toEqual({ incident: 'x', title: 'North site' });
  });
});
