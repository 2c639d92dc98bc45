import { stepIds } from '../../electron/core/incident/events';
import { axeFindsNothing } from '../support/access';
import { closeFullCase, fixFullCase, makeFullCase } from '../support/full-case';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

test('axe finds nothing on any step of a practice, light and dark', async ({ rebind }) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  // axe looks into every frame; the report's is closed to scripts, and says so.
  rebind.expectProblem(/postMessage/);
  await wizard.at('home');
  await axeFindsNothing(rebind, 'the first screen, empty');
  await wizard.page.getByRole('button', { name: 'Practice' }).click();
  await expect(wizard.page.locator('[data-site="wrong-nic-active"]')).toBeVisible();
  await axeFindsNothing(rebind, 'the practice sites');
  await wizard.page.locator('[data-site="wrong-nic-active"]').click();
  await wizard.at('site');
  await wizard.go('netstat');
  await wizard.page
    .locator('[data-intake="B"]')
    .first()
    .getByRole('button', { name: 'Take it from the practice host' })
    .click();
  await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
  for (const step of stepIds) {
    await wizard.go(step);
    await axeFindsNothing(rebind, step);
  }
});

test('axe finds nothing on a full case, its dialogs, panels, consents and messages', async ({ rebind }) => {
  test.setTimeout(300_000);
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  rebind.expectProblem(/postMessage/);
  await makeFullCase(rebind, wizard);

  await test.step('what asks before it contacts anything', async () => {
    await wizard.go('connection');
    await page
      .getByRole('button', { name: /^Test from this laptop/ })
      .first()
      .click();
    await axeFindsNothing(rebind, 'the consent to a session');
    await page.getByRole('button', { name: 'Not now' }).first().click();
    const paths = page.getByRole('button', { name: /^Test the paths/ });
    if ((await paths.count()) > 0) {
      await paths.first().click();
      await axeFindsNothing(rebind, 'the consent to the paths');
    }
  });

  await test.step('panels and dialogs of an incident', async () => {
    await wizard.go('netstat');
    await page.getByRole('button', { name: /^Notes/ }).click();
    const panel = page.getByRole('complementary', { name: 'Notes and pictures' });
    await axeFindsNothing(rebind, 'the notes');
    await panel.getByRole('button', { name: /^Show the picture in full/ }).click();
    await axeFindsNothing(rebind, 'a picture in full');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Close the notes' }).click();
    await page.getByRole('button', { name: 'Time line', exact: true }).click();
    await axeFindsNothing(rebind, 'the time line');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^You are/ }).click();
    await axeFindsNothing(rebind, 'the name');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await axeFindsNothing(rebind, 'the help');
    await page.keyboard.press('Escape');
  });

  await test.step('the evidence, as rows and as lines', async () => {
    await page.getByRole('button', { name: /^Evidence \d/ }).click();
    await axeFindsNothing(rebind, 'the evidence');
    const drawer = page.getByRole('complementary', { name: 'Evidence' });
    const views = drawer.getByRole('group').last().getByRole('button', { pressed: false });
    if ((await views.count()) > 0) {
      await views.first().click();
      await axeFindsNothing(rebind, 'the evidence in its other view');
    }
    await drawer.getByRole('button', { name: 'Close the evidence' }).click();
  });

  await test.step('a message of something that failed, a field in error', async () => {
    await wizard.go('dialer');
    await wizard.type('CTI server port B', '430270');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await axeFindsNothing(rebind, 'a field in error');
    await wizard.type('CTI server port B', '43027');
  });

  await fixFullCase(rebind, wizard);
  for (const step of stepIds) {
    await wizard.go(step);
    for (const fold of await page.getByRole('main').locator('details:not([open]) > summary').all())
      if (await fold.isVisible()) await fold.click();
    await axeFindsNothing(rebind, `${step}, unfolded`);
  }

  await test.step('a case that is closed', async () => {
    await closeFullCase(wizard);
    await axeFindsNothing(rebind, 'the second check, closed');
  });

  await test.step('the first screen with incidents, a menu, a deletion', async () => {
    await wizard.home();
    await axeFindsNothing(rebind, 'the first screen');
    await page
      .getByRole('button', { name: /^What to do with/ })
      .first()
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await axeFindsNothing(rebind, 'the menu of a row');
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.locator('[data-incident]')).toHaveCount(0);
    await axeFindsNothing(rebind, 'the first screen after a deletion');
    await page.getByRole('button', { name: 'Known sites' }).click();
    const sites = page.getByRole('dialog', { name: 'Known sites' });
    await expect(sites.locator('[data-known-site]')).toHaveCount(1);
    await sites.getByText('How it stood').click();
    await sites.getByRole('button', { name: /^Forget/ }).click();
    await axeFindsNothing(rebind, 'the known sites');
    await page.keyboard.press('Escape');
    await page.getByLabel('Which incidents').selectOption('deleted');
    await page
      .getByRole('button', { name: /^What to do with/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Delete for good' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete for good?' })).toBeVisible();
    await axeFindsNothing(rebind, 'the question before a deletion for good');
    await page.keyboard.press('Escape');
  });
});
