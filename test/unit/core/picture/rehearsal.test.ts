import { describe, expect, it } from 'vitest';
import { windowsGenerations } from '../../../../electron/core/case/types';
import {
  isSameOrder,
  movedBy,
  type RehearsalGround,
  rehearsalGround,
  whatIf,
} from '../../../../electron/core/picture/rehearsal';
import type { OrderRow } from '../../../../electron/core/remedy/types';
import { format } from '../../../../electron/core/text';
import { diagnoseNote, ipconfig, netstat } from '../../../support/case-builder';

const hidden: OrderRow = { name: 'Private', role: 'private', address: '172.1.8.103' };
const visible: OrderRow = { name: 'Visible', role: 'visible', address: '10.1.8.103' };
const third: OrderRow = { name: 'Backup', role: 'other', address: '192.168.40.103' };
const rows = [hidden, third, visible];

const faulty = diagnoseNote({
  evidence: {
    B: [netstat('172.1.8.103:43027 LISTENING'), ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')],
  },
});
const ground = rehearsalGround(faulty.facts.sides.B);

describe('the list of the rehearsal', () => {
  it('moves one entry by one place, and keeps all of them', () => {
    expect(movedBy(rows, 2, -1)).toEqual([hidden, visible, third]);
    expect(movedBy(rows, 0, 1)).toEqual([third, hidden, visible]);
    expect(rows).toEqual([hidden, third, visible]);
  });

  it('stays as it is at its ends, and where there is no such entry', () => {
    expect(movedBy(rows, 0, -1)).toBe(rows);
    expect(movedBy(rows, 2, 1)).toBe(rows);
    expect(movedBy(rows, 7, -1)).toBe(rows);
    expect(movedBy(rows, -1, 1)).toBe(rows);
    expect(movedBy([], 0, 1)).toEqual([]);
  });

  it('comes back by the way it went', () => {
    expect(isSameOrder(movedBy(movedBy(rows, 2, -1), 1, 1), rows)).toBe(true);
    expect(isSameOrder(movedBy(rows, 2, -1), rows)).toBe(false);
    expect(isSameOrder(rows, rows.slice(1))).toBe(false);
  });
});

describe('what an order would do', () => {
  it('is told with the address and the port that would result', () => {
    expect(ground).toEqual({
      side: 'B',
      windows: '2000',
      dialed: '10.1.8.103:43027',
      port: 43027,
      called: '10.1.8.103',
      everywhere: false,
    });
    const now = whatIf(rows, ground);
    expect([now.answer, now.certainty]).toEqual(['elsewhere', 'note']);
    expect(format(now.text)).toBe(
      'With this order CTI Server B is expected to listen on 172.1.8.103:43027, and that is not where the dialer calls, 10.1.8.103:43027 (Cisco’s note, Windows 2000).',
    );
    const then = whatIf([visible, hidden, third], ground);
    expect(then.answer).toBe('called');
    expect(format(then.text)).toContain('listen on 10.1.8.103:43027, and that is where the dialer calls');
  });

  it.each(windowsGenerations.map((windows) => [windows] as const))(
    'on %s is as certain as what the diagnosis expects of the fix',
    (windows) => {
      const { text, certainty } = whatIf([visible, hidden], { ...ground, windows });
      const words = format(text);
      const expected = { '2000': 'note', '2003': 'analogy', '2008': 'analogy', '2008r2': 'analogy' }[
        windows as '2000'
      ];
      expect(certainty).toBe(expected ?? 'not-known');
      expect(words.includes('is expected to')).toBe(expected !== undefined);
      const diagnosed = diagnoseNote({
        B: { windows },
        evidence: {
          B: [
            netstat('172.1.8.103:43027 LISTENING'),
            ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
          ],
        },
      }).verdict.expected;
      if (diagnosed !== null)
        expect(format(diagnosed).includes('is expected to')).toBe(expected !== undefined);
    },
  );

  it.each([
    ['the CTI Server listens on every address', rows, { everywhere: true }, 'no order moves its listener'],
    ['the dialer’s entry is not known', rows, { dialed: null, port: null, called: null }, 'is not known'],
    [
      'the entry is a name that leads nowhere yet',
      rows,
      { dialed: 'PGB:43027', called: null },
      'PGB:43027 leads',
    ],
    ['the first connection has no address', [{ ...visible, address: null }, hidden], {}, 'has no address'],
    ['there is no connection', [], {}, 'has no address'],
  ] as readonly (readonly [string, readonly OrderRow[], Partial<RehearsalGround>, string])[])(
    'is not known where %s',
    (_, order, more, words) => {
      const { answer, text } = whatIf(order, { ...ground, ...more });
      expect(answer).toBe('unknown');
      expect(format(text)).toContain(words);
    },
  );
});
