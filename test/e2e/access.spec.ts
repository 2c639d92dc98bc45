import AxeBuilder from '@axe-core/playwright';
import type { StepId } from '../../electron/core/incident/events';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

const steps: readonly StepId[] = [
  'site',
  'dialer',
  'connection',
  'netstat',
  'diagnosis',
  'fix',
  'verify',
  'report',
];

test('axe finds nothing on any step, light and dark', async ({ rebind }) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  // axe looks into every frame; the report's is closed to scripts, and says so.
  rebind.expectProblem(/postMessage/);
  const check = async (where: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await rebind[theme]();
      // Electron has no second page for axe to work in, so it works in this one.
      const found = await new AxeBuilder({ page: wizard.page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const told = found.violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' ')}`,
      );
      expect(told, `${where}, ${theme}`).toEqual([]);
    }
  };
  await wizard.at('home');
  await check('home');
  await wizard.page.getByRole('button', { name: 'Practice' }).click();
  await expect(wizard.page.locator('[data-site="wrong-nic-active"]')).toBeVisible();
  await check('practice');
  await wizard.page.locator('[data-site="wrong-nic-active"]').click();
  await wizard.at('site');
  await wizard.go('netstat');
  await wizard.page
    .locator('[data-intake="B"]')
    .first()
    .getByRole('button', { name: 'Take it from the practice host' })
    .click();
  await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
  for (const step of steps) {
    await wizard.go(step);
    await check(step);
  }
});
