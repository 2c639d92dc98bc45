import { describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../../../electron/core/case/types';
import type { Fix } from '../../../../electron/core/incident/incident';
import { withWord } from '../../../../electron/core/remedy/partner';
import { planFix } from '../../../../electron/core/remedy/plan';
import { format } from '../../../../electron/core/text';
import { type CaseSketch, diagnoseNote, ipconfig, netstat } from '../../../support/case-builder';
import { planAs, stepOf, words } from './planned';

const faulty = [
  netstat('172.1.8.103:43027 LISTENING'),
  ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
];

function partnerOf(sketch: CaseSketch) {
  const plan = planFix(diagnoseNote({ evidence: { B: faulty }, ...sketch }));
  if (plan?.partner == null) throw new Error('The plan leans on nobody');
  return plan.partner;
}

const told: SessionFacts = {
  found: [],
  version: 9,
  pgStatus: 0,
  peripheralOnline: true,
  sessionType: null,
  heartbeat: 'answered',
  closed: true,
};

const atA: NonNullable<CaseSketch['outcomes']>[number] = {
  side: 'A',
  method: 'session',
  kind: 'opened',
  code: null,
  target: '10.1.8.102:42027',
  from: 'laptop',
  source: null,
  told,
};

describe('the side that has to serve meanwhile', () => {
  it('is proven by a session that opened there', () => {
    const partner = partnerOf({ outcomes: [atA] });
    expect(partner).toMatchObject({ side: 'A', proven: true });
    expect(format(partner.text)).toBe('A CTI session opened on side A, at 10.1.8.102:42027.');
  });

  it('is proven by the dialer’s own session, with its row', () => {
    const partner = partnerOf({
      evidence: {
        A: [netstat('10.1.8.102:42027 LISTENING', '10.1.8.102:42027 10.1.8.50:1045 ESTABLISHED')],
        B: faulty,
      },
    });
    expect(partner.proven).toBe(true);
    expect(partner.cites).toHaveLength(1);
  });

  it.each([
    ['nothing was seen of it', {}],
    ['it only listens', { evidence: { A: [netstat('10.1.8.102:42027 LISTENING')], B: faulty } }],
    ['a bare connection was taken', { outcomes: [{ ...atA, method: 'tcp', kind: 'connected', told: null }] }],
    ['it answers as an idle side does', { outcomes: [{ ...atA, kind: 'rejected', code: 92, told: null }] }],
    ['it rejects for another reason', { outcomes: [{ ...atA, kind: 'rejected', code: 36, told: null }] }],
    ['it answers as a standby', { outcomes: [{ ...atA, told: { ...told, sessionType: 2 } }] }],
    ['its OPC is down', { outcomes: [{ ...atA, told: { ...told, pgStatus: 1 } }] }],
    ['a session opened at another address', { outcomes: [{ ...atA, target: '10.1.8.9:42027' }] }],
  ] as readonly (readonly [string, CaseSketch])[])('is not proven where %s', (_, sketch) => {
    const partner = partnerOf(sketch);
    expect(partner.proven).toBe(false);
    expect(format(partner.text)).not.toBe('');
  });

  it('is still proven where one of its peripherals is offline: the session is open', () => {
    expect(partnerOf({ outcomes: [{ ...atA, told: { ...told, pgStatus: 4 } }] }).proven).toBe(true);
  });

  it('is told in the plan’s first step, and what is asked for where it is not proven', () => {
    const lacking = planFix(diagnoseNote({ evidence: { B: faulty } }));
    expect(lacking === null ? '' : words(stepOf(lacking, 'prove-other-side').details)).toContain(
      'begun on the word of somebody who is named',
    );
    const proven = planFix(diagnoseNote({ evidence: { B: faulty }, outcomes: [atA] }));
    expect(proven === null ? '' : words(stepOf(proven, 'prove-other-side').details)).toContain(
      'In service by the evidence: A CTI session opened on side A',
    );
  });

  it('is nobody where the plan takes no side out of service', () => {
    expect(planAs('wrong-port').partner).toBeNull();
    expect(planAs('not-listening').partner).toBeNull();
  });
});

describe('the word that stands for it', () => {
  const tick = { at: '2026-01-05T14:00:00Z', by: 'kim' };
  const fix: Fix = {
    plan: 'wrong-nic-binding',
    side: 'B',
    windows: '2000',
    begunAt: tick.at,
    otherSide: { state: 'in-service', name: 'P. Lind', reason: 'procmon shows it', ...tick },
    approval: null,
    ticks: {},
  };
  const plan = planFix(diagnoseNote({ evidence: { B: faulty } }));
  const told = (of: Fix | null) =>
    plan === null ? '' : words(stepOf(withWord(plan, of), 'prove-other-side').details);

  it('stands in the step that proves the other side, with the name and how they know', () => {
    expect(told(fix)).toContain('Side A is in service by P. Lind’s word: procmon shows it');
    expect(
      told({ ...fix, otherSide: { ...tick, state: 'outage-agreed', name: 'Lee', reason: '22:00' } }),
    ).toContain('An outage was agreed with Lee: 22:00');
  });

  it('does not stand in another plan than the one that it was given for', () => {
    expect(told(null)).not.toContain('word: procmon');
    expect(told({ ...fix, side: 'A' })).not.toContain('P. Lind');
    expect(told({ ...fix, plan: 'loopback-only' })).not.toContain('P. Lind');
  });
});
