import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import { verify } from '../../../../electron/core/verify/verify';
import { type CaseSketch, diagnoseNote, ipconfig, netstat } from '../../../support/case-builder';

const before = diagnoseNote({
  symptom: { session: 'none', side: null, words: '' },
  evidence: {
    B: [netstat('172.1.8.103:43027 LISTENING'), ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')],
  },
});

function afterwards(sketch: CaseSketch) {
  return verify(before, diagnoseNote(sketch), { fixedSide: 'B' });
}

const right = netstat('10.1.8.103:43027 LISTENING');

describe('what may be called fixed', () => {
  it('nothing, while there is no fresh evidence', () => {
    const result = verify(before, null, { fixedSide: 'B' });
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
      outcomes: [{ side: 'B', method: 'tcp', kind: 'timed-out', target: '10.1.8.103:43027', from: 'dialer' }],
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

describe('before and after', () => {
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
    expect(verify(diagnoseNote({}), null, { fixedSide: null }).rows).toEqual([]);
  });
});
