import { describe, expect, it } from 'vitest';
import type { OtherSideWord, Statement } from '../../../../electron/core/incident/events';
import type { Fix } from '../../../../electron/core/incident/incident';
import { refuseApproval, refuseBegin, refuseTick } from '../../../../electron/core/incident/refuse-fix';
import type { FixPlan } from '../../../../electron/core/remedy/types';
import { planAs } from '../remedy/planned';

type Begin = Extract<Statement, { type: 'fix-begun' }>;

const tick = { at: '2026-01-05T14:00:00Z', by: 'kim' };
const word: OtherSideWord = { state: 'in-service', name: 'P. Lind', reason: 'procmon shows it' };
const begin: Begin = { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' };

/** The plan of the case, made of evidence that shows the order; side A is not proven by it. */
const base = planAs('wrong-nic-binding');
const plan: FixPlan = { ...base, locked: null };
const proven: FixPlan = { ...plan, partner: { side: 'A', proven: true, text: { text: 'seen' }, cites: [] } };
const withChange: FixPlan = {
  ...plan,
  steps: [
    ...plan.steps,
    { id: 'change', title: { text: 'change' }, details: [], command: null, drawing: null, risky: true },
  ],
};

function fixOf(more: Partial<Fix> = {}): Fix {
  return {
    plan: 'wrong-nic-binding',
    side: 'B',
    windows: '2000',
    begunAt: tick.at,
    otherSide: { ...word, ...tick },
    approval: { approver: 'M. Weber', note: '', ...tick },
    ticks: { 'prove-other-side': tick, 'fail-over': tick },
    ...more,
  };
}

function withFix(fix: Fix | null, of: FixPlan | null = withChange, closing: 'fixed' | null = null) {
  return {
    plan: of,
    incident: { fix, closing: closing === null ? null : { as: closing, reason: '', ...tick } },
  } as const;
}

const ticked = (step: string, done = true) => ({ type: 'fix-step-ticked', step, done }) as const;

describe('beginning a fix', () => {
  it('is refused while the other side is neither proven nor vouched for by name and reason', () => {
    const code = (otherSide?: OtherSideWord) =>
      refuseBegin(withFix(null), otherSide === undefined ? begin : { ...begin, otherSide })?.code ?? null;
    expect(code()).toBe('other-side-not-proven');
    expect(code({ ...word, name: ' ' })).toBe('no-name');
    expect(code({ ...word, reason: '' })).toBe('no-reason');
    expect(code(word)).toBeNull();
    expect(code({ ...word, state: 'outage-agreed' })).toBeNull();
  });

  it('needs nobody’s word where the evidence proves the other side', () => {
    expect(refuseBegin(withFix(null, proven), begin)).toBeNull();
  });

  it('is refused for another plan than the one that stands, without one, and while that is locked', () => {
    expect(refuseBegin(withFix(null, proven), { ...begin, side: 'A' })?.code).toBe('other-plan');
    expect(refuseBegin(withFix(null, proven), { ...begin, plan: 'wrong-port' })?.code).toBe('other-plan');
    expect(refuseBegin(withFix(null, null), begin)?.code).toBe('no-plan');
    const locked = { ...proven, locked: { text: 'not yet' } };
    expect(refuseBegin(withFix(null, locked), begin)?.code).toBe('plan-locked');
  });

  it('is refused while steps on the other side’s host were carried out and that fix was not finished', () => {
    const onA = fixOf({ side: 'A' });
    expect(refuseBegin(withFix(onA, proven), begin)?.code).toBe('other-side-in-work');
    expect(refuseBegin(withFix({ ...onA, ticks: { 'prove-other-side': tick } }, proven), begin)).toBeNull();
    // What was entered anew in the dialer takes no side down.
    expect(refuseBegin(withFix({ ...onA, plan: 'wrong-port' }, proven), begin)).toBeNull();
    expect(refuseBegin(withFix(fixOf(), proven), begin)).toBeNull();
  });

  it('is refused in a closed incident', () => {
    expect(refuseBegin(withFix(null, proven, 'fixed'), begin)?.code).toBe('closed');
  });
});

describe('a tick', () => {
  const code = (fix: Fix | null, step = 'change', of: FixPlan = withChange) =>
    refuseTick(withFix(fix, of), ticked(step))?.code ?? null;

  it('is made where everything before it is', () => {
    expect(code(fixOf())).toBeNull();
  });

  it('of a step that interrupts service needs approval, proof, the look and the fail-over', () => {
    expect(code(fixOf({ approval: null }))).toBe('not-approved');
    const { otherSide: _, ...wordless } = fixOf();
    expect(code(wordless)).toBe('other-side-not-proven');
    expect(code(wordless, 'change', { ...withChange, partner: proven.partner })).toBeNull();
    expect(code(fixOf({ ticks: { 'fail-over': tick } }))).toBe('other-side-not-proven');
    expect(code(fixOf({ ticks: { 'prove-other-side': tick } }))).toBe('not-failed-over');
    expect(code(fixOf({ ticks: { 'prove-other-side': tick } }), 'fail-over')).toBeNull();
  });

  it('needs no fail-over where nobody has to serve meanwhile', () => {
    const outage = { ...word, state: 'outage-agreed', ...tick } as const;
    expect(code(fixOf({ otherSide: outage, ticks: { 'prove-other-side': tick } }))).toBeNull();
  });

  it('of a step that only looks needs no more than the beginning', () => {
    expect(code(fixOf({ approval: null, ticks: {} }), 'prove-other-side')).toBeNull();
    expect(code(null, 'prove-other-side')).toBe('not-begun');
  });

  it('is not made for another plan, or for a step that is not there', () => {
    expect(code(fixOf({ side: 'A' }))).toBe('not-begun');
    expect(code(fixOf({ plan: 'wrong-port' }))).toBe('not-begun');
    expect(code(fixOf(), 'format-the-disk')).toBe('no-step');
  });

  it('is taken off whatever stands, but not in a closed incident', () => {
    expect(refuseTick(withFix(fixOf({ approval: null }), null), ticked('change', false))).toBeNull();
    expect(refuseTick(withFix(fixOf(), withChange, 'fixed'), ticked('change', false))?.code).toBe('closed');
    expect(refuseTick(withFix(fixOf(), withChange, 'fixed'), ticked('change'))?.code).toBe('closed');
  });
});

describe('an approval', () => {
  const code = (fix: Fix | null, approver: string, closing: 'fixed' | null = null) =>
    refuseApproval(withFix(fix, plan, closing), { type: 'fix-approved', approver, note: '' })?.code ?? null;

  it('is for a plan that was begun, by somebody who is named, while the incident is open', () => {
    expect(code(fixOf(), 'M. Weber')).toBeNull();
    expect(code(null, 'M. Weber')).toBe('not-begun');
    expect(code(fixOf(), '  ')).toBe('no-name');
    expect(code(fixOf(), 'M. Weber', 'fixed')).toBe('closed');
  });
});
