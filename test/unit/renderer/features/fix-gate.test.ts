import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../../electron/core/incident/incident';
import type { FixPlan, FixStep } from '../../../../electron/core/remedy/types';
import {
  currentFix,
  fixState,
  lacksProof,
  lacksWord,
  openSteps,
  waitsFor,
} from '../../../../renderer/features/fix/gate';

function step(id: string, risky = false): FixStep {
  return { id, title: { text: id }, details: [], command: null, drawing: null, risky };
}

const plan: FixPlan = {
  cause: 'wrong-nic-binding',
  side: 'B',
  windows: '2000',
  title: { text: 'plan' },
  locked: null,
  partner: null,
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
  const change = step('change', true);
  const partner = { side: 'A', proven: true, text: { text: 'a session' }, cites: [] } as const;
  const duplexed: FixPlan = { ...plan, partner, steps: [proof, change] };
  const tick = { at: '2026-11-22T13:03:00Z', by: 'jane' };
  const proven: Fix = { ...approved, ticks: { 'prove-other-side': tick } };
  const word = { state: 'in-service', name: 'P. Lind', reason: 'procmon', ...tick } as const;

  it('needs a beginning, and on a risky step an approval', () => {
    expect(waitsFor(step('look'), plan, null, false)).toBe('beginning');
    expect(waitsFor(step('look'), plan, fix, false)).toBeNull();
    expect(waitsFor(change, plan, fix, false)).toBe('approval');
    expect(waitsFor(change, plan, approved, false)).toBeNull();
  });

  it('waits on a risky step until the other side was proven in service', () => {
    expect(waitsFor(change, duplexed, approved, false)).toBe('proof');
    expect(lacksProof(duplexed, approved)).toBe(true);
    expect(waitsFor(proof, duplexed, approved, false)).toBeNull();
    expect(waitsFor(change, duplexed, proven, false)).toBeNull();
    expect(lacksProof(duplexed, proven)).toBe(false);
  });

  it('waits for somebody’s word where no evidence proves the other side', () => {
    const unproven: FixPlan = { ...duplexed, partner: { ...partner, proven: false } };
    expect(waitsFor(change, unproven, proven, false)).toBe('word');
    expect(lacksWord(unproven, proven)).toBe(true);
    expect(lacksWord(unproven, null)).toBe(false);
    expect(waitsFor(change, unproven, { ...proven, otherSide: word }, false)).toBeNull();
  });

  it('waits for the fail-over where this side still serves, and not where an outage was agreed', () => {
    const moved: FixPlan = { ...duplexed, steps: [proof, step('fail-over', true), change] };
    expect(waitsFor(change, moved, proven, false)).toBe('fail-over');
    expect(waitsFor(step('fail-over', true), moved, proven, false)).toBeNull();
    const after: Fix = { ...proven, ticks: { ...proven.ticks, 'fail-over': tick } };
    expect(waitsFor(change, moved, after, false)).toBeNull();
    const outage: Fix = { ...proven, otherSide: { ...word, state: 'outage-agreed' } };
    expect(waitsFor(change, moved, outage, false)).toBeNull();
  });

  it('does not take the proof of another plan for this one', () => {
    const other: Fix = { ...approved, side: 'A', ticks: { 'prove-other-side': { at: '', by: 'jane' } } };
    expect(lacksProof(duplexed, other)).toBe(true);
  });

  it('is not set in a closed incident', () => {
    expect(waitsFor(step('look'), plan, approved, true)).toBe('closed');
  });
});
