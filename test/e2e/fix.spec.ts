import { capture } from '../support/page/texts';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The order of work is held behind the window, and the dialog can be rehearsed with the keyboard alone. */
test('a fix is begun only when the other side is accounted for', async ({ rebind }) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('site');
  await wizard.choose('Which side is active?', 'Side B');
  await wizard.choose('How do you know?', 'procmon');
  await page.getByLabel('Windows on both sides').selectOption('2000');
  await wizard.openFold('Addresses and names');
  await wizard.type('Visible address of side B', '10.1.8.103');
  await wizard.type('Private address of side B', '172.1.8.103');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await wizard.go('fix');

  /** Asks past the buttons, as a page that was tampered with could. */
  const say = (statement: object) =>
    page.evaluate(async (given) => {
      const id = window.localStorage.getItem('rebind.open-incident') ?? '';
      const answer = await window.rebind.incidents.say({ id, statement: given as never });
      return answer.ok ? null : answer.code;
    }, statement);
  const begun = { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' };

  await test.step('nobody is asked past the buttons either', async () => {
    expect(await say(begun)).toBe('other-side-not-proven');
    const word = { state: 'in-service', name: ' ', reason: 'seen' };
    expect(await say({ ...begun, otherSide: word })).toBe('no-name');
    expect(await say({ ...begun, side: 'A' })).toBe('other-plan');
    expect(await say({ type: 'fix-step-ticked', step: 'restart', done: true })).toBe('not-begun');
    expect(await say({ type: 'fix-approved', approver: 'M. Weber', note: '' })).toBe('not-begun');
  });

  await test.step('the main action leads to what is still to be said', async () => {
    await page.getByRole('button', { name: 'Begin this plan' }).click();
    await expect(page.getByLabel('Who says so')).toBeFocused();
    await wizard.shots('fix-other-side-asked');
    await page.getByLabel('Who says so').fill('P. Lindqvist, operations');
    await page.getByRole('button', { name: 'Begin this plan' }).click();
    await expect(page.getByLabel('How they know')).toBeFocused();
    await page.getByLabel('How they know').fill('procmon on PGA, by phone at 13:50');
    await page.getByRole('button', { name: 'Begin this plan' }).click();
    const main = page.getByRole('main');
    await expect(main).toContainText('In service by P. Lindqvist, operations’s word');
    await expect(page.getByRole('button', { name: 'Begin this plan' })).toHaveCount(0);
    await wizard.shots('fix-other-side-told');
  });

  await test.step('and every step has its place', async () => {
    expect(await say({ type: 'fix-step-ticked', step: 'restart', done: true })).toBe('not-approved');
    expect(await say({ type: 'fix-approved', approver: 'M. Weber', note: '' })).toBeNull();
    expect(await say({ type: 'fix-step-ticked', step: 'restart', done: true })).toBe('other-side-not-proven');
    expect(await say({ type: 'fix-step-ticked', step: 'prove-other-side', done: true })).toBeNull();
    expect(await say({ type: 'fix-step-ticked', step: 'restart', done: true })).toBe('not-failed-over');
  });
});

test('the dialog is rehearsed with the keyboard, and tells what each order would do', async ({ rebind }) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.practice('other-adapter-first');
  await wizard.go('netstat');
  const sideB = page.locator('[data-intake="B"]').first();
  await sideB.getByRole('button', { name: 'Take it from the practice host' }).click();
  await sideB.getByRole('button', { name: 'What runs there' }).click();
  await wizard.go('fix');

  const rehearsal = page.locator('[data-rehearsal]');
  const names = () =>
    rehearsal
      .getByRole('radio')
      .evaluateAll((all) => all.map((one) => one.closest('label')?.textContent ?? ''));
  const live = rehearsal.locator('[aria-live]');
  const before = await names();
  expect(before).toHaveLength(3);
  await expect(rehearsal).toHaveAttribute('data-answer', 'elsewhere');
  await expect(rehearsal).toContainText('nothing is changed on any machine');

  await test.step('the visible connection goes up to the top by keys alone', async () => {
    await rehearsal.getByRole('radio', { checked: true }).focus();
    await wizard.shots('fix-rehearsal-found');
    await page.keyboard.press('Tab');
    await expect(rehearsal.getByRole('button', { name: /^Move up/ })).toBeFocused();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
    await expect(rehearsal).toHaveAttribute('data-answer', 'called');
    await expect(rehearsal).toContainText('10.1.8.103:43027, and that is where the dialer calls');
    await expect(rehearsal).toContainText('This is the order that the step asks for.');
    await expect(live).toContainText('is at place 1 of 3 now.');
    await expect(rehearsal.getByRole('button', { name: /^Move up/ })).toBeFocused();
    await wizard.shots('fix-rehearsal-right');
  });

  await test.step('another entry is chosen with the arrow keys and moved down', async () => {
    await rehearsal.getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowDown');
    await rehearsal.getByRole('button', { name: /^Move down/ }).press('Space');
    await expect(live).toContainText('is at place 3 of 3 now.');
    await rehearsal.getByRole('button', { name: 'Back to the order that was found' }).press('Enter');
    expect(await names()).toEqual(before);
    await expect(live).toContainText('The order stands as it was found.');
  });

  await test.step('the practice site was touched by none of it', async () => {
    const order = await page.evaluate(async () => {
      const id = window.localStorage.getItem('rebind.open-incident') ?? '';
      const state = await window.rebind.practice.state({ id });
      return state.ok ? state.value.hosts.find(({ side }) => side === 'B')?.order : null;
    });
    expect(order).toEqual(['other', 'visible', 'private']);
  });
});

test('what runs on a practice host decides where the sockets alone mislead', async ({ rebind }) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.practice('port-taken');
  await wizard.go('connection');
  await wizard.testSession('B', '10.1.8.103:43027');
  await wizard.go('netstat');
  const sideB = page.locator('[data-intake="B"]').first();
  await sideB.getByRole('button', { name: 'Take it from the practice host' }).click();
  await expect(wizard.railAnswer('netstat')).toContainText('43027');
  await expect(wizard.railAnswer('diagnosis')).toContainText('Not decided');
  await sideB.getByRole('button', { name: 'What runs there' }).click();
  await expect(wizard.railAnswer('diagnosis')).toContainText('Another program holds the port');
  await wizard.shots('practice-programs-netstat');
  await wizard.go('diagnosis');
  await expect(page.getByRole('main')).toContainText('MonitorWeb.exe');
  await wizard.shots('practice-programs-diagnosis');
});
