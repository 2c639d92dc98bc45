import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../../electron/core/incident/incident';
import type { FixPlan, FixStep } from '../../../../electron/core/remedy/types';
import { currentFix, fixState, mayTick, openSteps } from '../../../../renderer/features/fix/gate';

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
  it('needs a beginning, and on a risky step an approval', () => {
    expect(mayTick(step('look'), 'ready', false)).toBe(false);
    expect(mayTick(step('look'), 'begun', false)).toBe(true);
    expect(mayTick(step('change', true), 'begun', false)).toBe(false);
    expect(mayTick(step('change', true), 'approved', false)).toBe(true);
  });

  it('is not set in a closed incident', () => {
    expect(mayTick(step('look'), 'approved', true)).toBe(false);
  });
});
