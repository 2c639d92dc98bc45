import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../../electron/core/incident/incident';
import type { FixPlan, FixStep } from '../../../../electron/core/remedy/types';
import { currentFix, fixState, lacksProof, mayTick, openSteps } from '../../../../renderer/features/fix/gate';

function step(id: string, risky = false): FixStep {
  return { id, title: { text: id }, details: [], command: null, drawing: null, risky };
}

const plan: FixPlan = {
  cause: 'wrong-nic-binding',
  side: 'B',
  windows: '2000',
  title: { text: 'plan' },
  locked: null,
  impact: [],
  warnings: [],
  steps: [step('look'), step('change', true), step('if-unchanged', true)],
  rollback: [],
  order: null,
  expected: { text: 'better' },
  relief: null,
  noRelief: null,
  alternatives: [],
  hygiene: [],
};

const fix: Fix = {
  plan: 'wrong-nic-binding',
  side: 'B',
  windows: '2000',
  begunAt: '2026-11-22T13:00:00Z',
  approval: null,
  ticks: { look: { at: '2026-11-22T13:01:00Z', by: 'jane' } },
};

describe('how far a fix is', () => {
  it('is locked while the plan is, or while its Windows is not known', () => {
    expect(fixState({ ...plan, locked: { text: 'why' } }, null)).toBe('locked');
    expect(fixState({ ...plan, windows: null }, null)).toBe('locked');
    expect(fixState(plan, null)).toBe('ready');
  });

  it('does not count a fix that was begun for another plan or side', () => {
    expect(currentFix({ ...plan, side: 'A' }, fix)).toBeNull();
    expect(fixState({ ...plan, cause: 'wrong-port' }, fix)).toBe('ready');
    expect(fixState(plan, fix)).toBe('begun');
  });

  it('leaves the steps for the worst case out of what is open', () => {
    expect(openSteps(plan, fix)).toBe(1);
    expect(openSteps(plan, null)).toBe(2);
  });
});

describe('a tick', () => {
  const approved: Fix = {
    ...fix,
    approval: { approver: 'M. Weber', note: '', at: '2026-11-22T13:02:00Z', by: 'jane' },
  };
  const proof = step('prove-other-side');
  const duplexed: FixPlan = { ...plan, steps: [proof, step('change', true)] };

  it('needs a beginning, and on a risky step an approval', () => {
    expect(mayTick(step('look'), plan, null, false)).toBe(false);
    expect(mayTick(step('look'), plan, fix, false)).toBe(true);
    expect(mayTick(step('change', true), plan, fix, false)).toBe(false);
    expect(mayTick(step('change', true), plan, approved, false)).toBe(true);
  });

  it('waits on a risky step until the other side was proven in service', () => {
    const proven: Fix = {
      ...approved,
      ticks: { 'prove-other-side': { at: '2026-11-22T13:03:00Z', by: 'jane' } },
    };
    expect(mayTick(step('change', true), duplexed, approved, false)).toBe(false);
    expect(lacksProof(duplexed, approved)).toBe(true);
    expect(mayTick(proof, duplexed, approved, false)).toBe(true);
    expect(mayTick(step('change', true), duplexed, proven, false)).toBe(true);
    expect(lacksProof(duplexed, proven)).toBe(false);
  });

  it('does not take the proof of another plan for this one', () => {
    const other: Fix = { ...approved, side: 'A', ticks: { 'prove-other-side': { at: '', by: 'jane' } } };
    expect(lacksProof(duplexed, other)).toBe(true);
  });

  it('is not set in a closed incident', () => {
    expect(mayTick(step('look'), plan, approved, true)).toBe(false);
  });
});
