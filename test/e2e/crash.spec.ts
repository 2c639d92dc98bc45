import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dropFiles } from '../support/drop';
import { capture } from '../support/page/texts';
import { keepScreen } from '../support/pictures';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** Processes of Rebind that are killed while somebody works with it: what is told, and what is still there. */

test.skip(process.platform === 'win32', 'Killed by signals, which Windows does not have.');

/** All that stands in the log of this test's Rebind. */
function logOf(rebind: RebindWindow): string {
  const folder = path.join(rebind.folder, 'user-data', 'logs');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
}

const count = (text: string, word: string) => text.split(word).length - 1;

/** The process of this window's page. */
async function pagePid(rebind: RebindWindow): Promise<number> {
  const pid = await rebind.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  // 0 would be this test's own group.
  if (!pid) throw new Error('There is no page.');
  return pid;
}

/** The process that reads this Rebind's evidence. */
async function readerPid(rebind: RebindWindow): Promise<number> {
  const [pid] = await rebind.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'Rebind evidence reader')
      .map((one) => one.pid),
  );
  if (!pid) throw new Error('Nothing reads evidence.');
  return pid;
}

/**
 * What the page says, asked through the main process: the tool that drives the page holds on to
 * the one that died.
 */
function inPage<T>(rebind: RebindWindow, code: string): Promise<T | null> {
  return rebind.app.evaluate(async ({ BrowserWindow }, words) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed()) return null;
    return contents.executeJavaScript(words) as Promise<T>;
  }, code);
}

const screen = "[document.documentElement.dataset.screen, document.documentElement.dataset.ready].join(' ')";

/** An incident with something of everything in it. */
async function begin(rebind: RebindWindow): Promise<Wizard> {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await rebind.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await expect(rebind.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  return wizard;
}

test('a page that is killed comes back at its step with all that was saved, and says so', async ({
  rebind,
}) => {
  const wizard = await begin(rebind);
  await wizard.go('dialer');
  await wizard.type('CTI server B: address or host name', '10.1.8.113');
  await expect(wizard.page.locator('header [role="status"]')).toContainText('Saved');
  rebind.expectProblem(/the page crashed/);
  process.kill(await pagePid(rebind), 'SIGKILL');

  await expect.poll(() => logOf(rebind)).toContain('"page-gone","reason":"killed"');
  await expect.poll(() => inPage(rebind, screen)).toBe('dialer true');
  const words = await inPage<string>(rebind, 'document.body.innerText');
  expect(words).toContain('The window met a fault and was opened again.');
  expect(words).toMatch(/Everything up to \d\d:\d\d:\d\d is here\.|Everything that was shown as saved/);
  expect(words).toContain('Evidence 1');
  const entries = await inPage<string[]>(
    rebind,
    "[...document.querySelectorAll('input')].map((field) => field.value)",
  );
  expect(entries).toEqual(expect.arrayContaining(['10.1.8.102', '42027', '10.1.8.113', '43027']));
  await keepScreen(rebind.app, 'page-killed.png');

  await test.step('and can be worked with as before', async () => {
    await rebind.restart();
    await wizard.at('dialer');
    await wizard.type('CTI server B: address or host name', '10.1.8.103');
    await wizard.go('netstat');
    await expect(rebind.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  });
});

test('a page that dies again and again is told of in words, and the next start opens the incident', async ({
  rebind,
}) => {
  const wizard = await begin(rebind);
  rebind.expectProblem(/the page crashed/);
  const child = rebind.app.process();
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await rebind.app.evaluate(({ dialog }, folder) => {
    const { writeFileSync: write } = (process.mainModule as NodeJS.Module).require(
      'node:fs',
    ) as typeof import('node:fs');
    dialog.showMessageBoxSync = ((options: Electron.MessageBoxSyncOptions) => {
      write(`${folder}/told.json`, JSON.stringify(options));
      return 1;
    }) as typeof dialog.showMessageBoxSync;
  }, rebind.folder);
  for (let death = 1; death <= 3; death += 1) {
    process.kill(await pagePid(rebind), 'SIGKILL');
    await expect.poll(() => count(logOf(rebind), '"page-gone"')).toBe(death);
    await expect.poll(() => inPage(rebind, screen)).toBe('netstat true');
  }
  process.kill(await pagePid(rebind), 'SIGKILL');
  expect(await gone).toBe(1);
  const told = JSON.parse(readFileSync(path.join(rebind.folder, 'told.json'), 'utf8')) as {
    readonly message: string;
    readonly detail: string;
    readonly buttons: readonly string[];
  };
  expect(told.message).toBe('The window met a fault again and again, and cannot be shown.');
  expect(told.detail).toBe('Everything that was shown as saved is on the disk.');
  expect(told.buttons).toEqual(['Start again', 'End']);

  await rebind.start();
  await wizard.at('netstat');
  await expect(rebind.page.getByRole('region', { name: 'Messages' })).toContainText(
    'Rebind ended without notice the last time',
  );
  await expect(rebind.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
});

test('the reader of evidence is killed while it reads: that piece is told of, and the next is read', async ({
  rebind,
}) => {
  const wizard = await begin(rebind);
  const { page } = rebind;
  const intake = page.locator('[data-intake="A"]').first();
  const reader = await readerPid(rebind);
  // It stands still, so that it is surely reading when it is killed.
  process.kill(reader, 'SIGSTOP');
  await dropFiles(intake, [rebind.makeFile('pga.txt', capture('A', 'visible'))]);
  await expect(page.getByText(/^Reading/).first()).toBeVisible();
  process.kill(reader, 'SIGKILL');
  await expect.poll(() => logOf(rebind)).toContain('"reader-gone"');
  await expect(intake).toContainText('The process that reads evidence ended while it read this.');
  await wizard.shots('reader-killed');
  // What was read before stands as it did.
  await expect(page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();

  await dropFiles(intake, [rebind.makeFile('again.txt', capture('A', 'visible'))]);
  await expect(page.getByRole('button', { name: 'Evidence 2' })).toBeVisible();
  expect(await readerPid(rebind)).not.toBe(reader);

  await test.step('also while it reads nothing: nobody notices', async () => {
    process.kill(await readerPid(rebind), 'SIGKILL');
    await expect.poll(() => count(logOf(rebind), '"reader-gone"')).toBe(2);
    await wizard.go('diagnosis');
    await wizard.go('netstat');
    await expect(page.getByRole('button', { name: 'Evidence 2' })).toBeVisible();
    await wizard.go('dialer');
    await wizard.type('CTI server B: address or host name', '10.1.8.113');
    await expect(page.locator('header [role="status"]')).toContainText('Saved');
  });
  expect(logOf(rebind)).not.toMatch(/pga|again\.txt|10\.1\.8\./);
});
