import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import { bindOrder, type CaseSketch, ipconfig, netstat } from '../../../support/case-builder';
import { planAs, planOf, words } from './planned';

const faultyB = [
  netstat('172.1.8.103:43027 LISTENING'),
  ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
];
const listensA = netstat('10.1.8.102:42027 LISTENING');
const orderA = ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102');

function planWith(A: NonNullable<CaseSketch['evidence']>['A'], sketch: CaseSketch = {}) {
  return planOf({ evidence: { A: A ?? [], B: faultyB }, ...sketch });
}

function reasonOf({ noRelief, relief }: ReturnType<typeof planWith>): string {
  expect(relief).toBeNull();
  return noRelief === null ? '' : format(noRelief);
}

describe('relief', () => {
  it('is offered where the other side’s listener and order were seen right', () => {
    const { relief, noRelief } = planWith([listensA, orderA]);
    expect(noRelief).toBeNull();
    expect(format(relief?.title ?? { text: '' })).toContain('let side A serve');
    expect(format(relief?.seen ?? { text: '' })).toContain('10.1.8.102:42027');
    expect(words(relief?.cost ?? [])).toContain('All CTI clients lose their session and reconnect');
    expect(words(relief?.conditions ?? [])).toMatch(/in service.*private network.*approved/s);
    expect(words(relief?.steps ?? [])).toContain('stop the CTI Gateway of side B');
    expect(format(relief?.afterwards ?? { text: '' })).toContain('worked around, not fixed');
  });

  it('needs no order where the other side listens on every address', () => {
    expect(planWith([netstat('0.0.0.0:42027 LISTENING')]).relief).not.toBeNull();
  });

  it.each([
    ['nothing of the other side was brought', [], 'was not seen to listen'],
    ['the other side does not listen', [netstat(), orderA], 'was not seen to listen'],
    ['its order was not seen', [listensA], 'the order of the cards on side A was not seen'],
    [
      'its private card comes first',
      [listensA, ipconfig('PGA', 'Private 172.1.8.102', 'Visible 10.1.8.102')],
      'the visible card does not come first',
    ],
    [
      'its orders disagree',
      [listensA, orderA, bindOrder('Private 172.1.8.102', 'Visible 10.1.8.102')],
      'the order of the cards on side A was not seen',
    ],
  ] as const)('is not offered where %s, and says so', (_, A, reason) => {
    expect(reasonOf(planWith(A))).toContain(reason);
  });

  it('is not offered while the active side is not known', () => {
    const { active: _, ...sketch } = { active: 'B' as const };
    const plan = planAs('wrong-nic-binding', {
      ...sketch,
      active: undefined,
      evidence: { A: [listensA, orderA], B: faultyB },
    } as CaseSketch);
    expect(reasonOf(plan)).toContain('not known which side is active');
  });

  it('is no matter where the faulty side is idle, nor where the dialer’s own entry is wrong', () => {
    const idle = planOf({ active: 'A', evidence: { A: [listensA, orderA], B: faultyB } });
    expect([idle.relief, idle.noRelief]).toEqual([null, null]);
    const entry = planAs('wrong-port', { evidence: { A: [listensA, orderA], B: faultyB } });
    expect([entry.relief, entry.noRelief]).toEqual([null, null]);
  });

  it('for a closed way needs the other way seen open from the dialer’s host', () => {
    const evidence = { A: [listensA, orderA], B: [netstat('10.1.8.103:43027 LISTENING')] };
    expect(reasonOf(planAs('path-blocked', { evidence }))).toContain(
      'nothing shows that the dialer’s host reaches',
    );
    const reached = { side: 'A', kind: 'connected', method: 'tcp', target: '10.1.8.102:42027' } as const;
    const fromDialer = planAs('path-blocked', { evidence, outcomes: [{ ...reached, from: 'dialer' }] });
    expect(fromDialer.relief).not.toBeNull();
    const fromLaptop = planAs('path-blocked', { evidence, outcomes: [{ ...reached, from: 'laptop' }] });
    expect(fromLaptop.relief).toBeNull();
  });
});
