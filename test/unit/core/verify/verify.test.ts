import { describe, expect, it } from 'vitest';
import type { FreshPiece } from '../../../../electron/core/incident/snapshot';
import { format, say } from '../../../../electron/core/text';
import { verify } from '../../../../electron/core/verify/verify';
import { type CaseSketch, diagnoseNote, ipconfig, netstat } from '../../../support/case-builder';
import { allFresh, freshPiece } from '../../../support/fresh';

const before = diagnoseNote({
  symptom: { session: 'none', side: null, words: '' },
  evidence: {
    B: [netstat('172.1.8.103:43027 LISTENING'), ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')],
  },
});

function afterwards(sketch: CaseSketch) {
  const after = diagnoseNote(sketch);
  return verify(before, after, allFresh(after));
}

const right = netstat('10.1.8.103:43027 LISTENING');

describe('what may be called fixed', () => {
  it('nothing, while there is no fresh evidence', () => {
    const result = verify(before, null, allFresh(null));
    expect(result.allows).toEqual(['not-fixed', 'handed-over']);
    expect(result.missing.map((one) => format(one))).toContain('A fresh netstat of side B');
  });

  it('a listener where the dialer calls is listener corrected, and not fixed', () => {
    const result = afterwards({ evidence: { B: [right] } });
    expect(result.allows).toEqual(['listener-corrected', 'not-fixed', 'handed-over']);
    expect(format(result.conclusion)).toContain('Listener corrected');
  });

  it('with a session opened from the dialer’s place it is fixed', () => {
    const result = afterwards({
      evidence: { B: [right] },
      outcomes: [{ side: 'B', kind: 'opened', target: '10.1.8.103:43027', from: 'dialer' }],
    });
    expect(result.allows).toContain('fixed');
    expect(result.missing).toEqual([]);
  });

  it('with the dialer’s own window showing a session it is fixed', () => {
    const result = afterwards({
      evidence: { B: [right] },
      symptom: { session: 'open', side: 'B', words: '' },
    });
    expect(result.allows).toContain('fixed');
  });

  it('a session told without fresh evidence of the listener is not fixed', () => {
    const result = afterwards({ symptom: { session: 'open', side: 'B', words: '' } });
    expect(result.allows).not.toContain('fixed');
    expect(result.allows).not.toContain('listener-corrected');
  });

  it('a session opened from the laptop is not enough', () => {
    const result = afterwards({
      evidence: { B: [right] },
      outcomes: [{ side: 'B', kind: 'opened', target: '10.1.8.103:43027', from: 'laptop' }],
    });
    expect(result.allows).not.toContain('fixed');
  });

  it('a session on the other side is worked around', () => {
    const result = afterwards({
      symptom: { session: 'open', side: 'A', words: '' },
      evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] },
    });
    expect(result.allows).toEqual(['worked-around', 'not-fixed', 'handed-over']);
  });

  it('the same fault again is not fixed, and says what is found', () => {
    const result = afterwards({ evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] } });
    expect(result.allows).toEqual(['not-fixed', 'handed-over']);
    expect(format(result.conclusion)).toContain('172.1.8.103:43027');
  });

  it('another fault behind the first keeps it from being corrected', () => {
    const result = afterwards({
      evidence: { B: [right] },
      outcomes: [
        {
          side: 'B',
          method: 'tcp',
          kind: 'timed-out',
          target: '10.1.8.103:43027',
          from: 'dialer',
          triedAfter: 0,
        },
      ],
    });
    expect(result.allows).not.toContain('listener-corrected');
  });

  it('a service that stopped listening is not corrected', () => {
    expect(afterwards({ evidence: { B: [netstat('10.1.8.103:139 LISTENING')] } }).allows).toEqual([
      'not-fixed',
      'handed-over',
    ]);
  });
});

describe('evidence that decides and is not shown to be fresh', () => {
  const after = diagnoseNote({
    evidence: { B: [right] },
    symptom: { session: 'open', side: 'B', words: '' },
  });
  const fresh = allFresh(after);
  const judged = (...pieces: readonly FreshPiece[]) =>
    verify(before, after, { ...fresh, freshness: { ...fresh.freshness, pieces } });
  const netstatOf = (given: Partial<FreshPiece>) => judged(freshPiece({ sha256: 'B/0', ...given }));

  it('closes as listener corrected at most, and says what lacks', () => {
    const result = netstatOf({ state: 'undecided', because: say('Nothing tells.') });
    expect(result.allows).toEqual(['listener-corrected', 'not-fixed', 'handed-over']);
    expect(result.missing.map((one) => format(one))).toEqual(['When PGB.txt was captured. Nothing tells.']);
    expect(format(result.conclusion)).toContain('not shown yet');
  });

  it('closes as fixed with the name of whoever stated its time, and not as fixed', () => {
    const result = netstatOf({ state: 'stated', stated: { at: '2026-01-05T14:25:00.000Z', by: 'Kim' } });
    expect(result.allows).toContain('fixed-time-stated');
    expect(result.allows).not.toContain('fixed');
    expect(result.statedBy).toBe('Kim');
  });

  it('is not fixed where nothing shows which host it is from', () => {
    const result = netstatOf({ isSameHost: false });
    expect(result.allows).not.toContain('fixed');
    expect(result.missing.map((one) => format(one)).join()).toContain('Which host PGB.txt is from');
  });

  it('is not fixed by a test of Rebind’s own alone: that shows no host', () => {
    const result = netstatOf({ isSameHost: null, source: 'rebind' });
    expect(result.allows).not.toContain('fixed');
    expect(result.missing.map((one) => format(one))).toEqual(['A fresh netstat of side B']);
  });

  it('does not count for a piece that decides by one that does not', () => {
    const result = judged(freshPiece({ sha256: 'B/7' }), freshPiece({ sha256: 'B/0', state: 'undecided' }));
    expect(result.allows).not.toContain('fixed');
  });

  it('is not fixed before the step that puts the fix into effect is ticked', () => {
    const step = say('Restart the CTI Server');
    const result = verify(before, after, {
      ...fresh,
      freshness: { ...fresh.freshness, effect: { at: null, step } },
    });
    expect(result.allows).not.toContain('fixed');
    expect(result.missing.map((one) => format(one))).toEqual([
      'The tick in step 6, Fix, at “Restart the CTI Server”',
    ]);
  });

  it('tells what was refused for as long as it is not fixed', () => {
    const old = freshPiece({ sha256: 'B/9', name: 'old.txt', state: 'refused', because: say('It is old.') });
    const open = judged(old);
    expect(open.missing.map((one) => format(one))).toContain('old.txt does not count. It is old.');
    expect(judged(old, freshPiece({ sha256: 'B/0' })).missing).toEqual([]);
  });
});

describe('before and after', () => {
  it('tell the other side too, once anything is known there', () => {
    const result = afterwards({
      evidence: { B: [right], A: [netstat('10.1.8.102:42027 LISTENING')] },
    });
    const row = result.rows.find((one) => one.id === 'listener-A');
    expect(row && [format(row.label), format(row.after.text)]).toEqual([
      'Listener on the dialed port, side A',
      '10.1.8.102:42027',
    ]);
    expect(afterwards({ evidence: { B: [right] } }).rows.some((one) => one.id === 'listener-A')).toBe(false);
  });

  it('stand side by side, fact by fact', () => {
    const rows = afterwards({ evidence: { B: [right] } }).rows;
    const listener = rows.find((one) => one.id === 'listener');
    expect(listener && [format(listener.before.text), format(listener.after.text), listener.answer]).toEqual([
      '172.1.8.103:43027 only',
      '10.1.8.103:43027',
      'corrected',
    ]);
  });

  it('a fault confirmed nowhere leaves nothing to compare', () => {
    expect(verify(diagnoseNote({}), null, allFresh(null, null)).rows).toEqual([]);
  });
});
