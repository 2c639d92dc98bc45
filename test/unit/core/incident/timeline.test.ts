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
