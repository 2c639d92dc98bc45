import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/access';
import { capture } from '../support/page/texts';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** Commands by palette, menu and keys; what is told of Rebind itself; and what it tells after a fall. */

/** Chooses an entry of the application's menu, as a click on it does. */
async function chooseInMenu(rebind: RebindWindow, id: string): Promise<void> {
  await expect
    .poll(() =>
      rebind.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id),
    )
    .toBe(true);
  await rebind.app.evaluate(
    ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(),
    id,
  );
}

/** All that stands in the log of this test's Rebind. */
function logOf(rebind: RebindWindow): string {
  const folder = path.join(rebind.folder, 'user-data', 'logs');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
}

test('the first start leads to an incident, to one that was handed over, to practice and to the help', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await wizard.at('home');
  await wizard.shots('first-start');
  const begin = page.getByRole('region', { name: 'Begin' });
  for (const name of [/^Start with the dialer/, /^Open/, /^Practice/]) {
    await expect(begin.getByRole('button', { name })).toBeVisible();
  }
  const help = page.getByRole('dialog', { name: 'Help' });
  for (const [opener, holds] of [
    ['How it goes', 'Eight steps lead from the symptom to a proven fix and a report.'],
    ['Words: what they mean', 'A pair of hosts, side A and side B. One is active at a time.'],
    ['What Rebind does and never does', 'It saves everything as you say it, on this laptop.'],
  ] as const) {
    await page.getByRole('main').getByRole('button', { name: opener, exact: true }).press('Enter');
    await expect(help).toContainText(holds);
    // The guide of every step is in the same place.
    await expect(
      help.getByRole('navigation', { name: 'Topics of the help' }).getByRole('button'),
    ).toHaveCount(12);
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  }
  await page.getByRole('main').getByRole('button', { name: 'New incident', exact: true }).press('Enter');
  await wizard.at('site');
});

test('the palette finds and runs commands by the keyboard alone', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await wizard.at('home');
  const field = page.getByRole('combobox', { name: 'Find a command' });
  const options = page.getByRole('dialog', { name: 'Commands' }).getByRole('option');

  await test.step('on the first screen it offers what can be done there', async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await expect(options.filter({ hasText: 'New incident' })).toBeVisible();
    await expect(options.filter({ hasText: 'Undo' })).toHaveCount(0);
    await page.keyboard.type('nonsense');
    await expect(page.getByText('Nothing that can be done here is called “nonsense”.')).toBeVisible();
    await wizard.shots('palette-nothing');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('inc new');
    await expect(options).toHaveCount(1);
    await expect(page.locator('[aria-selected="true"]')).toHaveText(/New incident/);
    await page.keyboard.press('Enter');
    await wizard.at('site');
  });

  await test.step('in an incident, the arrows choose, and what was used last stands first', async () => {
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('group', { name: 'Last used' }).getByRole('option')).toHaveText(
      /New incident/,
    );
    await wizard.shots('palette');
    await axeFindsNothing(rebind, 'the palette');
    await page.keyboard.type('rep');
    await expect(options.first()).toBeVisible();
    await wizard.shots('palette-found');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('step');
    const first = await field.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await expect(field).not.toHaveAttribute('aria-activedescendant', first ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(field).toHaveAttribute('aria-activedescendant', first ?? '');
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await wizard.at('site');
  });

  await test.step('keys begin commands, and belong to a field while it is typed into', async () => {
    await page.keyboard.press('Control+5');
    await wizard.at('diagnosis');
    await page.keyboard.press('Alt+ArrowLeft');
    await wizard.at('netstat');
    await page.keyboard.press('Alt+ArrowRight');
    await wizard.at('diagnosis');
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('complementary').first()).toBeVisible();
    await page.keyboard.press('Control+2');
    await wizard.at('dialer');
    await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
    const port = page.getByLabel('CTI server port A');
    await port.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('9');
    await expect(port).toHaveValue('420279');
    await page.keyboard.press('Control+z');
    await expect(port).toHaveValue('42027');
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(page.getByText(/^Undone:/)).toHaveCount(0);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(messages).toContainText('Undone:');
    await page.keyboard.press('Control+Shift+Z');
    await expect(messages).toContainText('Brought back:');
    await expect(page.getByLabel('CTI server port B')).toHaveValue('43027');
    // Under a dialog nothing moves.
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    await page.keyboard.press('Control+5');
    await wizard.at('dialer');
    await page.getByRole('button', { name: 'Keys', exact: true }).click();
    await expect(page.getByRole('dialog').getByText('On to the next step')).toBeVisible();
    await wizard.shots('help-keys');
    await page.keyboard.press('Escape');
  });
});

test('the menus do what the palette does, and open what was changed last', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await wizard.at('home');
  await chooseInMenu(rebind, 'incident.new');
  await wizard.at('site');
  await page.getByTitle(/^Rename:/).click();
  await page.getByLabel('Name of this incident').fill('Smith & Sons');
  await page.keyboard.press('Enter');
  await chooseInMenu(rebind, 'go.netstat');
  await wizard.at('netstat');
  await expect
    .poll(() =>
      rebind.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go.netstat')?.enabled),
    )
    .toBe(false);
  await chooseInMenu(rebind, 'go.home');
  await wizard.at('home');
  await chooseInMenu(rebind, 'incident.new');
  await wizard.at('site');

  await test.step('“Open recent” leads to the other incident', async () => {
    const labels = () =>
      rebind.app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById('recent')
          ?.submenu?.items.map(({ label, id }) => [label, id]),
      );
    await expect.poll(async () => JSON.stringify(await labels())).toContain('Smith && Sons');
    const id = (await labels())?.find(([label]) => label === 'Smith && Sons')?.[1] ?? '';
    await chooseInMenu(rebind, id);
    await wizard.at('netstat');
    expect(await page.title()).toContain('Smith & Sons');
  });

  await test.step('the theme is kept', async () => {
    const isDark = () => rebind.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await chooseInMenu(rebind, 'theme.dark');
    await expect.poll(isDark).toBe(true);
    await rebind.restart();
    await expect.poll(isDark).toBe(true);
    await chooseInMenu(rebind, 'theme.light');
    await expect.poll(isDark).toBe(false);
  });

  await test.step('so is the place of the window', async () => {
    const bounds = () =>
      rebind.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    await rebind.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 37, y: 21, width: 1111, height: 733 }),
    );
    await expect.poll(bounds).toMatchObject({ x: 37, y: 21, width: 1111, height: 733 });
    await rebind.restart();
    await expect.poll(bounds).toMatchObject({ x: 37, y: 21, width: 1111, height: 733 });
  });

  await test.step('and how large everything is', async () => {
    const zoom = () =>
      rebind.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
      );
    const wide = () => rebind.page.evaluate(() => window.innerWidth);
    const before = await wide();
    await chooseInMenu(rebind, 'zoom.in');
    await rebind.page.keyboard.press('Control+Equal');
    await expect.poll(zoom).toBe(1);
    await expect.poll(wide).toBeLessThan(before);
    const larger = await wide();
    await rebind.restart();
    expect(await zoom()).toBe(1);
    expect(Math.abs((await wide()) - larger)).toBeLessThanOrEqual(1);
    await chooseInMenu(rebind, 'zoom.reset');
    await expect.poll(zoom).toBe(0);
    await rebind.restart();
    expect(await zoom()).toBe(0);
    // Up to four times as large, and no further.
    for (let press = 0; press < 20; press += 1) await rebind.page.keyboard.press('Control+Equal');
    await expect.poll(zoom).toBe(7.5);
    await chooseInMenu(rebind, 'zoom.reset');
    await expect.poll(zoom).toBe(0);
  });

  await test.step('and the language can be chosen, from the one that is spoken', async () => {
    await chooseInMenu(rebind, 'settings.language');
    const current = rebind.page.getByRole('radio', { name: /^As this computer/ });
    await expect(current).toBeFocused();
    await wizard.shots('language');
    await axeFindsNothing(rebind, 'the language');
    // By the keyboard alone: the arrow goes on from the choice that holds.
    await rebind.page.keyboard.press('ArrowDown');
    await rebind.page.keyboard.press('ArrowDown');
    await expect(rebind.page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(rebind.page.getByRole('radio', { name: 'Deutsch' })).toBeFocused();
    await rebind.restart();
    await expect(rebind.page.locator('html')).toHaveAttribute('lang', 'de');
  });
});

test('About tells what ships under which licence; the support file that is shown is what is saved', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await wizard.at('home');
  await page.getByRole('button', { name: 'About Rebind' }).click();
  const about = page.getByRole('dialog', { name: 'About Rebind' });
  await expect(about).toContainText(rebind.incidents);
  await expect(about).toContainText(/Electron \d+\.\d+/);
  await wizard.shots('about');
  await expect(about.getByText(/^react-dom \d/).first()).toBeVisible();
  // What packages hold inside their own files, and what the builders add, is named too.
  for (const name of ['docx', 'fflate', 'nanoid', 'vite']) {
    await expect(about.getByText(new RegExp(`^${name} \\d`)).first()).toBeVisible();
  }
  await test.step('the runtime’s own, and the way to Chromium’s', async () => {
    const [name] = await about.getByText(/^Electron \d+\.\d+\.\d+$/).allTextContents();
    expect(name).toBe(`Electron ${await rebind.app.evaluate(() => process.versions.electron)}`);
    await about.getByText(/^Electron \d+\.\d+\.\d+$/).click();
    await expect(about.getByText(/Copyright \(c\) Electron contributors/)).toBeVisible();
    await rebind.app.evaluate(({ shell }) => {
      const shown: string[] = [];
      (globalThis as { shown?: string[] }).shown = shown;
      shell.showItemInFolder = (file) => {
        shown.push(file);
      };
    });
    await about.getByRole('button', { name: 'Show in folder' }).click();
    const shown = () => rebind.app.evaluate(() => (globalThis as { shown?: string[] }).shown ?? []);
    await expect.poll(async () => (await shown()).length).toBe(1);
    const [file = ''] = await shown();
    expect(path.basename(file)).toBe('LICENSES.chromium.html');
    expect(existsSync(file)).toBe(true);
    await expect(about).toContainText(file);
    await wizard.shots('about-runtime');
    // The page may name no other file.
    const other = await page.evaluate(() =>
      (window.rebind.app.showLicences as unknown as (file: string) => Promise<{ ok: boolean }>)(
        '/etc/passwd',
      ),
    );
    expect(other.ok).toBe(false);
    expect(await shown()).toHaveLength(1);
    await about.getByText(/^Electron \d+\.\d+\.\d+$/).click();
  });
  await wizard.shots('about');
  await about.getByText(/^react \d/).click();
  await expect(about.getByText(/Meta Platforms|Facebook/).first()).toBeVisible();
  await wizard.shots('about-licence');
  await axeFindsNothing(rebind, 'About');

  await about.getByRole('button', { name: 'Support file…' }).click();
  const support = page.getByRole('dialog', { name: 'Support file' });
  const shown = support.getByRole('region', { name: 'Text of the support file' });
  await expect(shown).toContainText('"kind":"started"');
  const text = await shown.locator('pre').textContent();
  const file = path.join(rebind.folder, 'saved', 'support.txt');
  rebind.makeFolder('saved');
  await rebind.chooseSave(file);
  await support.getByRole('button', { name: 'Save this text…' }).click();
  await expect(support.getByText('Saved:')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(text);
  await wizard.shots('support-file');
  await axeFindsNothing(rebind, 'the support file');

  await test.step('a place that cannot be written is told', async () => {
    await rebind.chooseSave(path.join(rebind.folder, 'no such folder', 'support.txt'));
    await support.getByRole('button', { name: 'Save this text…' }).click();
    await expect(support.getByText('Saved:')).toHaveCount(0);
    await expect(support.getByRole('status')).not.toBeEmpty();
  });
});

test('a kill and a dead page are told at the next picture, and no word of a customer is in the log', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await rebind.page.keyboard.press('Control+n');
  await wizard.at('site');
  await rebind.page.getByTitle(/^Rename:/).click();
  await rebind.page.getByLabel('Name of this incident').fill('Nordbank Kontaktsenter');
  await rebind.page.keyboard.press('Enter');
  await wizard.go('dialer');
  await wizard.enterDialer('10.1.8.102:42027', 'pgb.nordbank.example:43027');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await expect(rebind.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();

  await test.step('killed: the next start opens the incident and tells up to when it is here', async () => {
    const saved = await rebind.page.getByText(/^Saved \d\d:\d\d:\d\d$/).textContent();
    await rebind.kill();
    await rebind.start();
    await wizard.at('netstat');
    const told = rebind.page.getByRole('region', { name: 'Messages' });
    await expect(told).toContainText('Rebind ended without notice the last time');
    await expect(told).toContainText(`Everything up to ${saved?.slice('Saved '.length)} is here.`);
    await wizard.shots('ended-without-notice');
    expect(logOf(rebind)).toContain('"ended-without-notice"');
  });

  await test.step('a page that died is opened anew, and says so', async () => {
    rebind.expectProblem(/the page crashed/);
    await rebind.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(() => logOf(rebind)).toContain('"page-gone"');
    const words = () =>
      rebind.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      );
    await expect.poll(words).toContain('The window met a fault and was opened again.');
  });

  await test.step('closed in order: nothing is told at the next start', async () => {
    await rebind.restart();
    await wizard.at('netstat');
    await expect(rebind.page.getByText('ended without notice')).toHaveCount(0);
  });

  await test.step('the log holds what happened and nothing of the customer', async () => {
    const log = logOf(rebind);
    for (const kind of ['started', 'ended', 'incident-opened']) expect(log).toContain(`"kind":"${kind}"`);
    expect(log).not.toMatch(/nordbank|kontakt|dialer without/i);
    expect(log).not.toMatch(/\b10\.1\.8\.|\b172\.1\.8\.|PG[AB]\b|43027|42027/);
    expect(log).not.toContain(rebind.folder);
  });
});

test('a fault of Rebind’s own is told in plain words, and logged by its place', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  const asked = rebind.folder;
  const child = rebind.app.process();
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await rebind.app.evaluate(({ dialog }, folder) => {
    const { writeFileSync } = (process.mainModule as NodeJS.Module).require(
      'node:fs',
    ) as typeof import('node:fs');
    dialog.showMessageBoxSync = ((options: Electron.MessageBoxSyncOptions) => {
      writeFileSync(`${folder}/told.json`, JSON.stringify(options));
      return 1;
    }) as typeof dialog.showMessageBoxSync;
  }, asked);
  // The app may be gone before it has answered: what it told is looked at, and not the answer.
  await rebind.app
    .evaluate(() => {
      setTimeout(() => {
        throw new Error('the customer Nordbank at 10.1.8.103');
      }, 0);
    })
    .catch(() => undefined);
  expect(await gone).toBe(1);
  const told = JSON.parse(
    readFileSync(path.join(asked, 'told.json'), 'utf8'),
  ) as Electron.MessageBoxSyncOptions;
  expect(told.message).toBe('Rebind met a fault of its own and has to end.');
  expect(told.buttons).toEqual(['Start again', 'End']);
  expect(logOf(rebind)).toContain('"kind":"bug"');
  expect(logOf(rebind)).not.toContain('Nordbank');
});
