import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { timelineOf } from '../../../../electron/core/incident/timeline';
import { format } from '../../../../electron/core/text';
import { begun, eventsOf } from './events-of';

describe('the time line on the dialer’s setting', () => {
  it.each([
    [true, 'The dialer asks for a secured connection'],
    [false, 'The dialer asks for a plain connection'],
    [null, 'A value of the dialer was cleared'],
  ])('tells that it was said: %s', (secure, sentence) => {
    const said: Statement = { type: 'dialer-set', secure };
    const lines = timelineOf(fold(eventsOf(begun, said)).timeline).map(({ text }) => format(text));
    expect(lines.at(-1)).toBe(sentence);
  });
});

describe('the time line on a fix that is begun', () => {
  const fix = { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' } as const;
  const sentence = (said: Statement) =>
    timelineOf(fold(eventsOf(begun, said)).timeline)
      .map(({ text }) => format(text))
      .at(-1);

  it('tells by whose word the other side serves, or that nobody does', () => {
    const word = { name: 'P. Lind', reason: 'procmon\nshows it' };
    expect(sentence(fix)).toBe('Fix begun on side B, Windows 2000');
    expect(sentence({ ...fix, otherSide: { state: 'in-service', ...word } })).toBe(
      'Fix begun on side B, Windows 2000; side A in service by P. Lind’s word: procmon shows it',
    );
    expect(sentence({ ...fix, otherSide: { state: 'outage-agreed', ...word } })).toBe(
      'Fix begun on side B, Windows 2000; an outage was agreed with P. Lind: procmon shows it',
    );
  });
});
