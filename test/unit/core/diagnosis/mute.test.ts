import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import { at, type CaseSketch, diagnoseNote, netstat, tasklist } from '../../../support/case-builder';

const now = '11/22/2026 02:00 PM';
const table = at(now, netstat('0.0.0.0:135 LISTENING 820', '10.1.8.103:43027 LISTENING 2384'));
const list = at(now, tasklist('svchost.exe 820', 'ctisvr.exe 2384'));
const silent = {
  side: 'B',
  kind: 'no-answer',
  method: 'session',
  from: 'laptop',
  target: '10.1.8.103:43027',
} as const;

const verdict = (sketch: CaseSketch) =>
  diagnoseNote({ A: { windows: '2003' }, B: { windows: '2003' }, secure: false, ...sketch }).verdict;

describe('a CTI Server that takes connections and answers nothing', () => {
  it('is told as that, with the process and the lines, and nothing is confirmed', () => {
    const told = verdict({ evidence: { B: [table, list] }, outcomes: [silent] });
    expect(told).toMatchObject({ cause: null, status: 'unknown' });
    expect(format(told.title)).toBe(
      'Not decided: a connection with CTI Server B is taken, and nothing answers',
    );
    expect(format(told.sentence)).toContain('10.1.8.103:43027 on side B, is held by the CTI Server itself');
    expect(format(told.sentence)).toContain('ctisvr.exe (process 2384)');
    expect(told.cites.length).toBeGreaterThan(1);
  });

  it('leaves the way open, unless the test was made on its own host', () => {
    const sentence = (from: 'laptop' | 'dialer' | 'server') =>
      format(verdict({ evidence: { B: [table, list] }, outcomes: [{ ...silent, from }] }).sentence);
    for (const from of ['laptop', 'dialer'] as const) {
      expect(sentence(from)).toContain('something on the way loses what comes behind the connection');
      expect(sentence(from)).not.toContain('nor the way');
    }
    expect(sentence('server')).toContain('neither the port nor the card nor the way is it');
  });

  it.each([
    ['no list of processes names it', { evidence: { B: [table] }, outcomes: [silent] }],
    [
      'another program holds the port',
      { evidence: { B: [table, at(now, tasklist('svchost.exe 820', 'web.exe 2384'))] }, outcomes: [silent] },
    ],
    [
      'the list is of another moment',
      {
        evidence: { B: [table, at('11/22/2026 05:00 PM', tasklist('svchost.exe 820', 'ctisvr.exe 2384'))] },
        outcomes: [silent],
      },
    ],
    ['nobody tried a session', { evidence: { B: [table, list] } }],
    ['it answered', { evidence: { B: [table, list] }, outcomes: [{ ...silent, kind: 'opened' }] }],
    [
      'it listens elsewhere',
      {
        evidence: { B: [at(now, netstat('172.1.8.103:43027 LISTENING 2384')), list] },
        outcomes: [silent],
      },
    ],
  ] as readonly (readonly [string, CaseSketch])[])('is not told where %s', (_, sketch) => {
    expect(format(verdict(sketch).title)).not.toContain('nothing answers');
  });
});
