import { describe, expect, it } from 'vitest';
import type { Incident, TimelineEntry } from '../../../../electron/core/incident/incident';
import type { FixPlan } from '../../../../electron/core/remedy/types';
import { format, say } from '../../../../electron/core/text';
import { effectOf } from '../../../../electron/core/verify/effect';
import { laptop } from './story';

const steps = [
  ['prove-other-side', false],
  ['fail-over', true],
  ['record-order', false],
  ['change-order', true],
  ['restart', true],
  ['verify', false],
  ['fail-back', true],
  ['if-unchanged', true],
] as const;

const plan = {
  cause: 'wrong-nic-binding',
  side: 'B',
  steps: steps.map(([id, risky]) => ({ id, risky, title: say('{id}', { id }) })),
} as unknown as FixPlan;

type Fix = NonNullable<Incident['fix']>;

/** The fix with these steps ticked, by the minute. */
function ticked(ticks: Readonly<Record<string, number>>, plan = 'wrong-nic-binding'): Fix {
  const entries = Object.entries(ticks).map(
    ([id, minute]) => [id, { at: laptop(minute), by: 'kim' }] as const,
  );
  return {
    plan,
    side: 'B',
    windows: '2000',
    begunAt: laptop(0),
    approval: null,
    ticks: Object.fromEntries(entries),
  };
}

const effect = (ticks: Readonly<Record<string, number>>, timeline: readonly TimelineEntry[] = []) =>
  effectOf({ fix: ticked(ticks), timeline }, plan);

describe('when a fix came into effect', () => {
  it('is when the restart was ticked', () => {
    expect(effect({ 'change-order': 5, restart: 9, verify: 20 }).at).toBe(laptop(9));
  });

  it('is not told before that, and names the step', () => {
    const { at, step } = effect({ 'change-order': 5, 'fail-over': 4 });
    expect([at, step && format(step)]).toEqual([null, 'restart']);
  });

  it('is not moved by a look, or by the fail-back', () => {
    expect(effect({ restart: 9, verify: 20, 'fail-back': 30, 'record-order': 31 }).at).toBe(laptop(9));
  });

  it('is moved by a second try', () => {
    expect(effect({ restart: 9, 'if-unchanged': 25 }).at).toBe(laptop(25));
  });

  it('is the last tick of a plan that is not at hand any more', () => {
    expect(effectOf({ fix: ticked({ one: 3, two: 7, verify: 9 }), timeline: [] }, null).at).toBe(laptop(7));
    expect(effectOf({ fix: ticked({ one: 3 }, 'wrong-port'), timeline: [] }, plan).at).toBe(laptop(3));
  });

  it('is not there without a fix', () => {
    expect(effectOf({ fix: null, timeline: [] }, plan).at).toBeNull();
  });

  it('is a restart on the practice site since the fix was begun, on its side', () => {
    const entry = (minute: number, statement: TimelineEntry['statement']): TimelineEntry => ({
      eventId: `e${minute}`,
      seq: minute,
      at: laptop(minute),
      by: 'kim',
      statement,
      undone: false,
    });
    const begun = entry(3, { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' });
    const restart = (minute: number, side: 'A' | 'B') => entry(minute, { type: 'practice-restarted', side });
    expect(effect({}, [restart(1, 'B'), begun, restart(8, 'B')]).at).toBe(laptop(8));
    expect(effect({}, [restart(1, 'B'), begun]).at).toBeNull();
    expect(effect({}, [begun, restart(8, 'A')]).at).toBeNull();
  });
});
