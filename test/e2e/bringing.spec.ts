import { capture } from '../support/page/texts';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** What technicians bring and type, right and wrong, and where it shows. */

test('wrong input is refused beside its field, and is still there after a walk through the steps', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.type('CTI server B: address or host name', '10.1.8');
  await expect(wizard.page.getByRole('alert')).toContainText('10.1.8 has 3 parts');
  await wizard.type('CTI server A: address or host name', '<b>PGA</b>');
  await expect(wizard.page.getByRole('alert').first()).toContainText('holds the sign <');
  await wizard.type('CTI server port A', '70000');
  await expect(wizard.page.getByText('70000 is no port. Ports go from 1 to 65535.')).toBeVisible();

  await wizard.go('site');
  await wizard.openFold('Addresses and names');
  await wizard.type('Visible address of side A', '10.1.8.102');
  await wizard.type('Visible address of side B', '10.1.8.102');
  await expect(wizard.page.getByText('10.1.8.102 is already the visible address of side A.')).toBeVisible();

  await wizard.go('dialer');
  const server = wizard.page.getByLabel('CTI server B: address or host name');
  await expect(server).toHaveValue('10.1.8');
  await expect(wizard.page.getByLabel('CTI server port A')).toHaveValue('70000');
  await expect(wizard.page.locator('img, b')).toHaveCount(0);

  await server.fill('10.1.8.103');
  await wizard.type('CTI server port B', '43027');
  await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.103');
  await rebind.restart();
  await wizard.at('dialer');
  await expect(wizard.page.getByLabel('CTI server B: address or host name')).toHaveValue('10.1.8.103');
});

test('a paste anywhere is recognised, and its lines are shown where a statement rests on them', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  await rebind.size(1024, 700);
  await wizard.at('home');
  const paste = (text: string) =>
    wizard.page.evaluate((words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);

  await test.step('an empty clipboard gets a clear sentence', async () => {
    await paste('');
    await expect(wizard.page.getByText('The clipboard holds no text and no file.')).toBeVisible();
    await wizard.page.getByRole('button', { name: 'Close this message' }).click();
  });

  await test.step('a netstat begins an incident', async () => {
    await paste(capture('B', 'private'));
    await wizard.at('site');
    const received = wizard.page.getByRole('list', { name: 'What was received' });
    await expect(received).toContainText('netstat');
    await expect(received).toContainText('ipconfig /all');
    await received.getByRole('combobox').first().selectOption('B');
    await wizard.page.getByRole('button', { name: 'Close this message' }).click();
  });

  await test.step('the same once more is kept once', async () => {
    await paste(capture('B', 'private'));
    await expect(wizard.page.getByText('was here already, and is kept once')).toBeVisible();
    await expect(wizard.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
    await wizard.page.getByRole('button', { name: 'Close this message' }).click();
  });

  await test.step('a cite opens the drawer on its line', async () => {
    await wizard.go('netstat');
    await wizard.page.getByRole('button', { name: 'line 12', exact: true }).first().click();
    const drawer = wizard.page.getByRole('complementary', { name: 'Evidence' });
    await expect(drawer.locator('[data-cited]')).toContainText('172.1.8.103:43027');
    await expect(drawer.locator('[data-cited]')).toBeInViewport();
    await rebind.shot('drawer-line');
    await drawer.getByRole('button', { name: 'Sockets', exact: true }).click();
    await expect(drawer.getByRole('cell', { name: /172\.1\.8\.103:43027/ })).toBeVisible();
    await rebind.shot('drawer-sockets');
  });

  await test.step('what was put aside can be brought back', async () => {
    await wizard.page.getByRole('button', { name: 'Put aside' }).click();
    await expect(wizard.page.getByRole('button', { name: 'Evidence 0' })).toBeVisible();
    await wizard.page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(wizard.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  });
});

test('markup in pasted evidence is shown as text', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await wizard.page
    .getByLabel('Paste what you have')
    .fill(
      `<img src=x onerror="document.title='ran'">\n<script>document.title='ran'</script>\n=cmd|'/c calc'!A1`,
    );
  await wizard.page.getByRole('button', { name: 'Take this text' }).click();
  await wizard.at('site');
  await expect(wizard.page.getByRole('list', { name: 'What was received' })).toContainText('not recognised');
  await wizard.page.getByRole('button', { name: 'Evidence 1' }).click();
  const drawer = wizard.page.getByRole('complementary', { name: 'Evidence' });
  await drawer.getByRole('button', { name: /Whose/ }).click();
  await expect(drawer.locator('[data-line="1"]')).toContainText('<img src=x onerror=');
  await expect(wizard.page.locator('img')).toHaveCount(0);
  expect(await wizard.page.title()).not.toContain('ran');
});

test('the first steps can be gone by the keyboard alone', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  const { keyboard } = wizard.page;
  /** Tabs until what has the focus is called so; a control that cannot be reached fails here. */
  const tabTo = async (name: RegExp) => {
    for (let turn = 0; turn < 60; turn += 1) {
      await keyboard.press('Tab');
      const words = await wizard.page.evaluate(() => {
        const at = document.activeElement;
        const labels =
          at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
        return [
          at?.getAttribute('aria-label') ?? '',
          ...labels,
          at instanceof HTMLElement ? at.textContent : '',
        ].join(' ');
      });
      if (name.test(words)) return;
    }
    throw new Error(`Nothing called ${name} can be reached with Tab.`);
  };
  await tabTo(/Start with the dialer/);
  await keyboard.press('Enter');
  await wizard.at('dialer');
  await expect(wizard.page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(/CTI server B: address or host name/);
  await keyboard.type('10.1.8.103');
  await tabTo(/CTI server port B/);
  await keyboard.type('43027');
  await keyboard.press('Enter');
  await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.103');
  await tabTo(/No session comes up/);
  await keyboard.press('Space');
  await expect(wizard.page.getByRole('radio', { name: /No session comes up/ })).toBeChecked();
  await tabTo(/Next: ctitest and connection/);
  await keyboard.press('Enter');
  await wizard.at('connection');
  await expect(wizard.page.getByRole('heading', { level: 1 })).toBeFocused();
});
