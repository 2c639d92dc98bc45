import { expect, test } from 'vitest';
import { withStepTitle } from '../../../../electron/core/remedy/step-title';
import { say } from '../../../../electron/core/text';

const title = say('Restart side {side}', { side: 'B' });
const plan = { steps: [{ id: 'restart', title }] } as unknown as Parameters<typeof withStepTitle>[1];
const done = (step: string) => say('Step of the fix done: {step}', { step });

test('a step of the fix is told by its title', () => {
  expect(withStepTitle(done('restart'), plan).values?.step).toBe(title);
});

test('what the plan does not have, and what is of no step of a fix, stays as it is', () => {
  const opened = say('Step opened: {step}', { step: say('Fix') });
  expect(withStepTitle(done('change-order'), plan)).toEqual(done('change-order'));
  expect(withStepTitle(done('restart'), null)).toEqual(done('restart'));
  expect(withStepTitle(opened, plan)).toBe(opened);
  expect(withStepTitle(say('Open.'), plan)).toEqual(say('Open.'));
});
