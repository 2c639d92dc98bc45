import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { capture } from '../support/page/texts';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** Pictures of a part of the screen, light and dark, at both sizes that it is made for. */
async function shotsOf(rebind: RebindWindow, part: Locator, name: string): Promise<void> {
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
  ] as const) {
    await rebind.size(width, height);
    // The step alone scrolls, as a person does it; the frame around it stays.
    await part.evaluate((element) => {
      const step = element.closest('main');
      if (step === null) return;
      const top = element.getBoundingClientRect().top - step.getBoundingClientRect().top;
      step.scrollTop += top - 40;
    });
    await rebind.dark();
    await rebind.shot(name);
    await rebind.light();
    await rebind.shot(name);
  }
}

/** Types what the dialer calls, which side is active, and which Windows it is. */
async function tellTheSite(wizard: Wizard): Promise<void> {
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.choose('What does the dialer’s window show?', 'No session comes up');
  await wizard.go('site');
  await wizard.choose('Which side is active?', 'Side B');
  await wizard.choose('How do you know?', 'procmon');
  await wizard.page.getByLabel('Windows on both sides').selectOption('2000');
  await wizard.type('ICM instance number', '0');
  await wizard.openFold('Addresses and names');
  await wizard.type('Visible address of side A', '10.1.8.102');
  await wizard.type('Private address of side A', '172.1.8.102');
  await wizard.type('Visible address of side B', '10.1.8.103');
  await wizard.type('Private address of side B', '172.1.8.103');
}

test('a first visit ends as fixed, and the second one shows at once what differs since', async ({
  rebind,
}) => {
  test.setTimeout(240_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  const main = () => wizard.page.getByRole('main');
  const sites = path.join(rebind.incidents, 'sites');

  await test.step('nothing is known before the first visit', async () => {
    await wizard.at('home');
    await wizard.page.getByRole('button', { name: 'Known sites' }).click();
    await expect(wizard.page.getByRole('dialog')).toContainText('None yet');
    await rebind.shot('known-0-none');
    await wizard.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
    await tellTheSite(wizard);
    await wizard.go('netstat');
    await wizard.bring('B', capture('B', 'private'));
    await wizard.bring('A', capture('A', 'visible'));
    await expect(wizard.page.getByRole('heading', { name: /^Is this/ })).toHaveCount(0);
  });

  await test.step('the clock card tells what the captures tell of the hosts’ clocks', async () => {
    await wizard.go('diagnosis');
    await wizard.openFold('Clocks, and one time line');
    await expect(main()).toContainText('Sun 11/22/2026 01:58 PM');
    await expect(main()).toContainText('The clock of PGB is at most');
    await main().getByText('One time line, by this laptop’s clock').click();
    await expect(main().locator('[data-kind="capture"]')).toHaveCount(2);
    await shotsOf(rebind, main().getByText('Clocks, and one time line'), 'known-1-clocks');
  });

  await test.step('the fix helps, and how the site stands is kept', async () => {
    await wizard.go('fix');
    await wizard.beginPlan();
    await wizard.page.getByLabel('Who approved').fill('M. Okafor');
    await wizard.page.getByRole('button', { name: 'Record the approval' }).click();
    await wizard.tickAll();
    await wizard.go('verify');
    await wizard.bring('B', capture('B', 'visible', '02:31 PM'));
    await wizard.choose('What does the dialer’s window show?', 'A session with side B');
    const fixed = wizard.page.locator('[data-closing="fixed"]');
    await expect(fixed).toHaveAttribute('data-allowed', 'true');
    await fixed.getByRole('radio').click({ force: true });
    await wizard.page.getByRole('button', { name: /^Close as/ }).click();
    await expect(main()).toContainText('kept on this laptop as known good');
    await shotsOf(rebind, main().getByText('kept on this laptop as known good'), 'known-2-kept');
    expect(readdirSync(sites)).toHaveLength(1);
    await wizard.openFold('Clocks, and one time line');
    await main().getByText('One time line, by this laptop’s clock').click();
    const restart = main().locator('[data-kind="restart"]');
    await expect(restart).toContainText('it listens on 10.1.8.103, before on 172.1.8.103');
    await shotsOf(rebind, restart, 'known-2-time-line');
  });

  await test.step('it can be looked at and renamed', async () => {
    await wizard.home();
    await wizard.page.getByRole('button', { name: 'Known sites' }).click();
    const dialog = wizard.page.getByRole('dialog');
    await expect(dialog.locator('[data-known-site]')).toHaveCount(1);
    await dialog.getByRole('button', { name: /^Rename/ }).click();
    await dialog.getByLabel('Name of the site').fill('Contact centre North');
    await dialog.getByRole('button', { name: 'Save the name' }).click();
    await expect(dialog).toContainText('Contact centre North');
    await dialog.getByText('How it stood').click();
    await expect(dialog).toContainText('10.1.8.103:43027');
    await wizard.shots('known-3-sites');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the second visit is asked whether it is that site', async () => {
    await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
    await tellTheSite(wizard);
    await wizard.go('netstat');
    // Nothing but private addresses is known by now: every customer may have them.
    await expect(wizard.page.getByRole('heading', { name: /^Is this/ })).toHaveCount(0);
    await wizard.bring('B', capture('B', 'private', '04:10 PM'));
    await expect(wizard.page.getByRole('heading', { name: 'Is this Contact centre North?' })).toBeVisible();
    await expect(main()).toContainText('host PGB on side B');
    await shotsOf(rebind, wizard.page.getByRole('heading', { name: /^Is this/ }), 'known-4-is-this');
  });

  await test.step('what differs is shown field by field, with its line', async () => {
    await wizard.page.getByRole('button', { name: 'Yes, this is Contact centre North' }).click();
    const listeners = main().locator('[data-drift="B.listeners"]');
    await expect(listeners).toContainText('10.1.8.103:43027');
    await expect(listeners).toContainText('172.1.8.103:43027');
    await expect(listeners).toHaveAttribute('data-answer', 'differs');
    await expect(main().locator('[data-drift="B.order"]')).toContainText('Private (172.1.8.103)');
    await wizard.go('diagnosis');
    await expect(main().getByRole('heading', { level: 1 })).toHaveText(
      'CTI Server B listens on the private network card only',
    );
    await shotsOf(rebind, main().getByText(/What differs at/), 'known-5-drift');
    await listeners.getByRole('button', { name: /line/ }).first().click();
    await expect(wizard.page.locator('[data-cited]').first()).toContainText('172.1.8.103:43027');
  });

  await test.step('after a restart it is still told, and a forgotten site changes nothing in it', async () => {
    await rebind.restart();
    await wizard.at('diagnosis');
    await expect(main()).toContainText('What differs at Contact centre North');
    await wizard.home();
    await wizard.page.getByRole('button', { name: 'Known sites' }).click();
    const dialog = wizard.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Forget/ }).click();
    await rebind.shot('known-6-forget');
    await dialog.getByRole('button', { name: 'Forget it' }).click();
    await expect(dialog).toContainText('None yet');
    expect(readdirSync(sites)).toEqual([]);
    const events = readdirSync(rebind.incidents)
      .filter((name) => name !== 'sites' && name !== 'deleted')
      .map((name) => path.join(rebind.incidents, name, 'events.jsonl'));
    expect(
      events.some((file) => file.endsWith('jsonl') && readFileSafely(file).includes('known-site-answered')),
    ).toBe(true);
  });
});

function readFileSafely(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
