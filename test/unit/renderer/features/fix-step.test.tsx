import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { FixStep } from '../../../../renderer/features/fix/FixStep';
import { capture } from '../../../support/page/texts';
import {
  approved,
  begun,
  buttonTag,
  isDisabled,
  show,
  snapshotOf,
  theCase,
  theSite,
  wordsOf,
} from './shown-step';

/** No evidence of the case proves side A in service. */
const begunOnWord: Statement = {
  ...begun,
  otherSide: { state: 'in-service', name: 'P. Lind', reason: 'procmon shows it' },
} as Statement;

const harmless = 'Mark as done: Prove that side A is in service';
const risky = 'Mark as done: Fail over to side A';

describe('the plan of the case', () => {
  it('shows the steps for that Windows, before it is begun', async () => {
    const markup = await show(FixStep, theCase);
    expect(wordsOf(markup)).toContain('Windows 2000 Server');
    expect(wordsOf(markup)).toContain('Menu Advanced > Advanced Settings.');
    expect(buttonTag(markup, 'Begin this plan')).toContain('data-kind="main"');
    expect(isDisabled(markup, harmless)).toBe(true);
    expect(isDisabled(markup, risky)).toBe(true);
  });

  it('lets no risky step be ticked before somebody approved', async () => {
    const markup = await show(FixStep, { ...theCase, later: [begun] });
    expect(isDisabled(markup, harmless)).toBe(false);
    expect(isDisabled(markup, risky)).toBe(true);
    expect(wordsOf(markup)).toContain('Needs an approval first.');
  });

  it('keeps what interrupts service locked until the other side was proven, approved or not', async () => {
    const markup = await show(FixStep, { ...theCase, later: [begunOnWord, approved] });
    expect(isDisabled(markup, harmless)).toBe(false);
    expect(isDisabled(markup, risky)).toBe(true);
    expect(wordsOf(markup)).toContain('Needs the other side proven in service first.');
  });

  it('lets every step be ticked once it was approved and the other side proven, and shows by whom', async () => {
    const proven: Statement = { type: 'fix-step-ticked', step: 'prove-other-side', done: true };
    const markup = await show(FixStep, { ...theCase, later: [begunOnWord, approved, proven] });
    expect(isDisabled(markup, risky)).toBe(false);
    expect(wordsOf(markup)).toContain('M. Weber');
  });

  it('lets the dialog be rehearsed, says what each order would do, and that nothing is changed', async () => {
    const markup = await show(FixStep, theCase);
    // Addresses stand in elements of their own.
    const words = wordsOf(markup).replace(/ ([,.:])/g, '$1');
    expect(markup).toContain('data-answer="elsewhere"');
    expect(words).toContain('nothing is changed on any machine');
    expect(words).toContain(
      'With this order CTI Server B is expected to listen on 172.1.8.103:43027, and that is not where the dialer calls, 10.1.8.103:43027 (Cisco’s note, Windows 2000).',
    );
    expect(buttonTag(markup, 'Move up: Visible')).toContain('aria-disabled="false"');
    expect(buttonTag(markup, 'Move down: Visible')).toContain('aria-disabled="true"');
  });

  it('asks whose word stands for the other side where no evidence proves it, and shows it once given', async () => {
    const before = wordsOf(await show(FixStep, theCase));
    expect(before).toContain('Side A meanwhile');
    expect(before).toContain('Not proven in service');
    expect(before).toContain('Who says so');
    const after = wordsOf(await show(FixStep, { ...theCase, later: [begunOnWord] }));
    expect(after).toContain('In service by P. Lind’s word: procmon shows it');
    expect(after).toContain('Side A is in service by P. Lind’s word: procmon shows it');
    expect(after).not.toContain('Who says so');
  });

  it('does not take a plan that was begun without that word for one that may go on', async () => {
    const proven: Statement = { type: 'fix-step-ticked', step: 'prove-other-side', done: true };
    const markup = await show(FixStep, { ...theCase, later: [begun, approved, proven] });
    expect(isDisabled(markup, risky)).toBe(true);
    expect(wordsOf(markup)).toContain('Needs somebody’s word for the other side first, above.');
    expect(wordsOf(markup)).toContain('This plan was begun without it.');
  });

  it('offers relief with its cost and its conditions where the other side was seen right', async () => {
    const serving = capture('B', 'visible')
      .replaceAll('.103', '.102')
      .replaceAll('43027', '42027')
      .replaceAll('PGB', 'PGA');
    const brought = [
      { owner: 'B', text: capture('B', 'private') },
      { owner: 'A', text: serving },
    ] as const;
    const words = wordsOf(await show(FixStep, { ...theCase, brought }));
    expect(words).toContain('Relief first: let side A serve the dialer');
    expect(words).toContain('The private network between the two sides is up.');
    expect(words).toContain('worked around, not fixed');
  });

  it('says why none is offered where it was not', async () => {
    const markup = await show(FixStep, { ...theCase, brought: theCase.brought?.slice(0, 1) ?? [] });
    expect(wordsOf(markup)).toContain('No relief is offered yet');
    expect(wordsOf(markup)).not.toContain('Relief first');
  });

  it('offers another way for Server Core where that Windows had one', async () => {
    const later: readonly Statement[] = [{ type: 'site-set', B: { windows: '2008r2' } }];
    const words = wordsOf(await show(FixStep, { ...theCase, later }));
    expect(words).toContain('On Server Core, in place of the dialog');
    expect(wordsOf(await show(FixStep, theCase))).not.toContain('Server Core');
  });

  it('keeps a tick with its time, and lets it be taken back', async () => {
    const markup = await show(FixStep, {
      ...theCase,
      later: [begun, { type: 'fix-step-ticked', step: 'prove-other-side', done: true }],
    });
    expect(wordsOf(markup)).toMatch(/Done at \d\d:\d\d:\d\d by jane/);
    expect(buttonTag(markup, 'Take the tick back: Prove that side A is in service')).toBeTruthy();
  });

  it('ticks nothing in a closed incident', async () => {
    const markup = await show(FixStep, {
      ...theCase,
      later: [begun, approved, { type: 'closed', as: 'handed-over', reason: 'to TAC' }],
    });
    expect(isDisabled(markup, harmless)).toBe(true);
    expect(isDisabled(markup, risky)).toBe(true);
  });

  it('has nothing of the practice site at a customer’s', async () => {
    expect(wordsOf(await show(FixStep, theCase))).not.toContain('practice');
  });

  it('offers the practice site’s own buttons beside their steps', async () => {
    const markup = await show(FixStep, { ...theCase, practice: true });
    const step = markup.slice(
      markup.indexOf('data-step="change-order"'),
      markup.indexOf('data-step="check-cards"'),
    );
    expect(buttonTag(step, 'Move the visible card first on the practice server')).toBeTruthy();
    expect(buttonTag(markup, 'Restart the practice CTI Server')).toBeTruthy();
  });
});

describe('a plan that may not be begun', () => {
  it('says why while the order is unseen', async () => {
    const [netstat = ''] = capture('B', 'private').split('Windows 2000 IP');
    const markup = await show(FixStep, { said: theSite, brought: [{ owner: 'B', text: netstat }] });
    expect(wordsOf(markup)).toContain('The order of the cards on side B was not seen.');
    expect(isDisabled(markup, 'Begin this plan')).toBe(true);
    expect(buttonTag(markup, 'Go to netstat and adapters')).toBeTruthy();
  });

  it('asks for the Windows in its place where that is not known', async () => {
    const markup = await show(FixStep, {
      ...theCase,
      later: [{ type: 'site-set', B: { windows: null } }],
    });
    expect(wordsOf(markup)).toContain('Which Windows does the host of side B run?');
    expect(isDisabled(markup, 'Begin this plan')).toBe(true);
  });
});

describe('no plan', () => {
  it('says why, and leads to the check that tells most', async () => {
    const story = { said: theSite };
    expect((await snapshotOf(story)).plan).toBeNull();
    const markup = await show(FixStep, story);
    expect(wordsOf(markup)).toContain('nothing is changed on a suspicion');
    expect(buttonTag(markup, 'Go to netstat and adapters')).toBeTruthy();
  });
});
