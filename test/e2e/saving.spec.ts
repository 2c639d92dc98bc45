import { renameSync } from 'node:fs';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** A stick that is pulled out while one works: nothing that was typed is lost, and nothing is shown as saved. */
test('what cannot be saved stays in the window and is saved once that is possible', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  const saved = wizard.page.locator('header [role="status"]');
  await expect(saved).toContainText('Saved');
  const entry = () => wizard.page.getByLabel('CTI server B: address or host name', { exact: true });
  const field = entry();

  const pulled = `${rebind.incidents}-pulled`;
  renameSync(rebind.incidents, pulled);
  await wizard.type('CTI server B: address or host name', '10.1.8.113');
  await expect(saved).toHaveText('Not saved');
  await expect(wizard.page.getByText('The folder is not there any more. This was not saved.')).toBeVisible();
  await expect(wizard.page.getByText('Not saved: it stands in this window only.')).toBeVisible();
  await expect(field).toHaveValue('10.1.8.113');
  for (const theme of ['light', 'dark'] as const) {
    await rebind[theme]();
    await rebind.shot('not-saved');
  }

  await test.step('also over a change of steps', async () => {
    await wizard.go('netstat');
    await wizard.go('dialer');
    await expect(field).toHaveValue('10.1.8.113');
    await expect(wizard.page.getByText('Not saved: it stands in this window only.')).toBeVisible();
  });

  await test.step('and the window asks before it goes with it', async () => {
    const asked = await rebind.app.evaluate(async ({ BrowserWindow, dialog }) => {
      let text = '';
      dialog.showMessageBoxSync = (...given: unknown[]) => {
        text = (given.at(-1) as { message: string }).message;
        return 0;
      };
      BrowserWindow.getAllWindows()[0]?.close();
      for (let waited = 0; text === '' && waited < 100; waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return text;
    });
    expect(asked).toBe('Something that you typed could not be saved.');
    await expect(field).toHaveValue('10.1.8.113');
  });

  await test.step('and is saved where it belongs once the folder is back', async () => {
    renameSync(pulled, rebind.incidents);
    await wizard.page.getByRole('button', { name: 'Save it again' }).click();
    await expect(saved).toContainText('Saved');
    await expect(wizard.page.getByText('Not saved: it stands in this window only.')).toHaveCount(0);
    await rebind.restart();
    await wizard.at('dialer');
    await expect(entry()).toHaveValue('10.1.8.113');
  });
});

test('what is typed in a field that was not left is saved when the window is closed', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  const entry = () => wizard.page.getByLabel('CTI server B: address or host name', { exact: true });
  await entry().fill('10.1.8.123');
  await rebind.restart();
  await wizard.at('dialer');
  await expect(entry()).toHaveValue('10.1.8.123');
});
