import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The practice site: real sockets on this machine, a real fix, and a second check that really connects. */
test('the practice site is brought from the symptom to a verified fix', async ({ rebind }) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.practice('wrong-nic-active');
  await expect(wizard.page.getByText(/practice/i).first()).toBeVisible();

  await test.step('a test from this laptop is refused where the dialer calls', async () => {
    await wizard.go('connection');
    await wizard.testSession('B', '10.1.8.103:43027');
    await expect(wizard.page.locator('[data-outcome="refused"]')).toBeVisible();
    await wizard.shots('practice-3-connection');
  });

  await test.step('what is really bound shows the wrong card', async () => {
    await wizard.go('netstat');
    const sideB = wizard.page.locator('[data-intake="B"]').first();
    await sideB.getByRole('button', { name: 'Take it from the practice host' }).click();
    await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
    await sideB.getByRole('button', { name: 'Its binding order' }).click();
    await wizard.shots('practice-4-netstat');
    await wizard.go('diagnosis');
    await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText(
      'CTI Server B listens on the private',
    );
    await expect(wizard.page.getByRole('main')).toContainText('172.1.8.103:43027');
    await wizard.shots('practice-5-diagnosis');
  });

  await test.step('the fix changes the practice site', async () => {
    await wizard.go('fix');
    await wizard.beginPlan();
    await wizard.page.getByLabel('Who approved').fill('The trainer');
    await wizard.page.getByRole('button', { name: 'Record the approval' }).click();
    const step = (id: string) => wizard.page.locator(`[data-step="${id}"]`);
    await step('fail-over')
      .getByRole('button', { name: 'Let side A take over on the practice site' })
      .click();
    await expect(step('fail-over').getByRole('status')).toContainText('PGB is the idle side.');
    await wizard.page
      .getByRole('button', { name: 'Move the visible card first on the practice server' })
      .first()
      .click();
    await expect(step('change-order').getByRole('status')).toContainText('the visible card comes first');
    await wizard.page.getByRole('button', { name: 'Restart the practice CTI Server' }).first().click();
    await expect(step('restart').getByRole('status')).toContainText('On PGB nothing listens.');
    await step('fail-back')
      .getByRole('button', { name: 'Let side B take over on the practice site' })
      .click();
    await expect(step('restart').getByRole('status')).toContainText('PGB listens on 10.1.8.103:43027.');
    await expect(wizard.page.getByRole('main')).toContainText('10.1.8.103:43027');
    await wizard.shots('practice-6-fix');
  });

  await test.step('the second check really connects', async () => {
    await wizard.go('verify');
    await wizard.page
      .locator('[data-intake="B"]')
      .first()
      .getByRole('button', { name: 'Take it from the practice host' })
      .click();
    await expect(wizard.page.getByRole('main')).toContainText('Listener corrected');
    await wizard.page.getByRole('button', { name: 'Let the practice dialer try' }).click();
    await expect(wizard.page.locator('[data-closing="fixed"]')).toHaveAttribute('data-allowed', 'true');
    await wizard.shots('practice-7-verify');
  });

  await test.step('a restart of the window finds the practice site as it was left', async () => {
    await rebind.restart();
    await wizard.at('verify');
    await wizard.go('connection');
    await wizard.testSession('B', '10.1.8.103:43027');
    await expect(wizard.page.locator('[data-outcome="opened"]').first()).toBeVisible();
  });
});
