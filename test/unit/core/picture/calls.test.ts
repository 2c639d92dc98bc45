import { describe, expect, it } from 'vitest';
import type { OutcomeKind, Place } from '../../../../electron/core/case/types';
import { callOf } from '../../../../electron/core/picture/calls';
import { format } from '../../../../electron/core/text';
import { type CaseSketch, diagnoseNote, netstat } from '../../../support/case-builder';

const onVisible = netstat('10.1.8.103:43027 LISTENING');

type Try = NonNullable<CaseSketch['outcomes']>[number];

const tried = (kind: OutcomeKind, from: Place = 'laptop', more: Partial<Try> = {}): Try => ({
  side: 'B',
  kind,
  method: 'session',
  from,
  target: '10.1.8.103:43027',
  ...more,
});

function call(sketch: CaseSketch, entry: 'A' | 'B' = 'B'): string {
  const { answer, tone, words } = callOf(diagnoseNote(sketch).facts, entry);
  return `${answer} ${tone}: ${format(words)}`;
}

describe('the call of the dialer, by what came of tries', () => {
  it.each([
    ['no-answer', 'accepts look: connects, no answer'],
    ['not-cti', 'accepts look: something else answers'],
  ] as const)('%s is no silence and no session, from wherever', (kind, words) => {
    expect(call({ outcomes: [tried(kind)] })).toBe(words);
    expect(call({ outcomes: [tried(kind, 'dialer')] })).toBe(words);
    expect(call({ outcomes: [tried(kind)], evidence: { B: [onVisible] } })).toBe(words);
    expect(call({ outcomes: [tried(kind, 'dialer')], evidence: { B: [onVisible] } })).toBe(words);
  });

  it.each([
    ['reset', 'unknown look: torn down; listener not known'],
    ['name-not-found', 'unknown look: the name gave no address; listener not known'],
  ] as const)('%s tells neither a listener nor its absence', (kind, words) => {
    expect(call({ outcomes: [tried(kind)] })).toBe(words);
    expect(call({ outcomes: [tried(kind, 'dialer')], evidence: { B: [onVisible] } })).toBe(
      words.replace('; listener not known', ''),
    );
  });

  it('is never called idle by them', () => {
    const target = '10.1.8.102:42027';
    for (const kind of ['reset', 'name-not-found', 'no-answer', 'not-cti'] as const) {
      expect(call({ outcomes: [tried(kind, 'laptop', { side: 'A', target })] }, 'A')).not.toContain('idle');
    }
    expect(call({ outcomes: [tried('refused', 'laptop', { side: 'A', target })] }, 'A')).toContain('idle');
  });

  it('follows the newest answer of a session', () => {
    const rejected = tried('rejected', 'laptop', { code: 1 });
    expect(call({ outcomes: [rejected, tried('no-answer', 'other')] })).toBe(
      'accepts look: connects, no answer',
    );
    expect(call({ outcomes: [tried('no-answer', 'other'), rejected] })).toBe(
      'accepts look: rejected by the CTI Server',
    );
  });

  it('by SYN_SENT on the dialer’s host counts as silent, whatever the laptop had', () => {
    const evidence = { B: [onVisible], dialer: [netstat('10.1.8.50:1189 10.1.8.103:43027 SYN_SENT')] };
    expect(call({ evidence, outcomes: [tried('no-answer')] })).toBe('none wrong: listens, yet SYN_SENT');
  });
});
