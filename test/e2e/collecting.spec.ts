import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collectionOfSideB } from '../support/collection';
import { dropFiles } from '../support/drop';
import { largeNetstat } from '../support/large-texts';
import { capture } from '../support/page/texts';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** Scripts out to the customer's host, their folder back in; and what takes its time to read. */

test('the collector is saved on a stick, and the folder that it made is taken in one drop on any step', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');

  await test.step('it is offered where the evidence is asked for', async () => {
    await wizard.go('netstat');
    await wizard.openFold('Or take it all in one go, with a script');
    const stick = rebind.makeFolder('stick');
    await rebind.chooseFiles([]);
    await page.getByRole('button', { name: 'Save the scripts' }).click();
    await rebind.chooseFiles([stick]);
    await page.getByRole('button', { name: 'Save the scripts' }).click();
    const saved = path.join(stick, 'rebind-collect');
    await expect(page.getByText(saved)).toBeVisible();
    expect(readdirSync(saved).sort()).toEqual(['README.txt', 'rebind-collect.cmd', 'rebind-collect.ps1']);
    for (const name of readdirSync(saved)) {
      const original = readFileSync(path.join('resources', 'collectors', name));
      expect(readFileSync(path.join(saved, name)).equals(original), name).toBe(true);
    }
    await rebind.shot('collector-saved');
  });

  await test.step('its folder is dropped on the site step, where nothing asks for it', async () => {
    await wizard.go('site');
    await wizard.openFold('Addresses and names');
    await wizard.type('Visible address of side B', '10.1.8.103');
    await wizard.type('Private address of side B', '172.1.8.103');
    for (const [name, bytes] of collectionOfSideB()) rebind.makeFile(`rebind-PGB-1/${name}`, bytes);
    await dropFiles(page.locator('main'), [path.join(rebind.folder, 'rebind-PGB-1')]);
    const received = page.getByRole('list', { name: 'What was received' });
    await expect(received.getByText('manifest.txt')).toBeVisible();
    await expect(received).toContainText('10 commands, 1 ended with an error');
    await rebind.shot('collector-received');
  });

  await test.step('every part of it is proposed for side B, also those that name no address', async () => {
    const received = page.getByRole('list', { name: 'What was received' });
    const owners = received.getByRole('combobox', { name: 'To whom this belongs' });
    await expect(owners).toHaveCount(9);
    for (const owner of await owners.all()) await expect(owner).toHaveValue('B');
    await expect(
      received.getByRole('listitem').filter({ hasText: '08-tcpip-linkage.reg' }).first(),
    ).toContainText('Other evidence of the host PGB is there.');
    await page.getByRole('button', { name: 'Close this message' }).click();
  });

  await test.step('and decides, by both orders', async () => {
    await wizard.go('diagnosis');
    const main = page.getByRole('main');
    await expect(main).toContainText('172.1.8.103:43027');
    await expect(main).toContainText('private');
    await rebind.shot('collector-diagnosis');
  });
});

test('of a host that nobody knows yet it is asked once whose it is', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1024, 700);
  await wizard.at('home');
  for (const [name, bytes] of collectionOfSideB()) rebind.makeFile(`rebind-PGB-1/${name}`, bytes);
  await dropFiles(page.locator('main'), [path.join(rebind.folder, 'rebind-PGB-1')]);
  await wizard.at('site');
  const question = page.getByRole('group', { name: '9 pieces are of the host PGB. Whose is it?' });
  await expect(question).toBeVisible();
  await rebind.shot('collector-whose');
  await question.getByRole('button', { name: 'Side B' }).click();
  await expect(question).toHaveCount(0);
  const owners = page
    .getByRole('list', { name: 'What was received' })
    .getByRole('combobox', { name: 'To whom this belongs' });
  await expect(owners).toHaveCount(9);
  for (const owner of await owners.all()) await expect(owner).toHaveValue('B');
});

test('a long reading shows how far it is, and can be stopped; then nothing of it is taken', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.go('netstat');
  const intake = page.locator('[data-intake="B"]').first();
  await dropFiles(intake, [rebind.makeFile('pgb.txt', capture('B', 'private'))]);
  await expect(intake).toContainText('11 sockets, 6 listeners');

  // Many times what can be read in the time that a person needs to press a button.
  const table = largeNetstat(400_000);
  const files = Array.from({ length: 40 }, (_, index) =>
    rebind.makeFile(`busy-${index}.txt`, `${table}${index}\r\n`),
  );
  await dropFiles(intake, files);
  await expect(page.getByRole('progressbar', { name: 'Reading' })).toBeVisible();
  await expect(page.getByText(/^Reading \d+ of 40$/)).toBeVisible();
  await expect(page.getByText(/^busy-\d+\.txt$/)).toBeVisible();
  await rebind.shot('reading-progress');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();

  await expect(intake).toContainText('Reading was stopped. Nothing of it was taken.');
  await expect(page.getByRole('progressbar', { name: 'Reading' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  const [incident] = readdirSync(rebind.incidents);
  const kept = readdirSync(path.join(rebind.incidents, incident ?? '', 'evidence'));
  expect(kept).toHaveLength(1);

  await test.step('and what is brought next is taken', async () => {
    await dropFiles(intake, [rebind.makeFile('again.txt', capture('B', 'visible'))]);
    await expect(page.getByRole('button', { name: 'Evidence 2' })).toBeVisible();
  });
});

test('of a hundred thousand rows the window holds a page, wherever it is scrolled to', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.go('netstat');
  const table = largeNetstat(100_000, false);
  await page
    .locator('[data-intake="B"]')
    .first()
    .getByRole('textbox')
    .evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, table);
  await expect(page.locator('[data-intake="B"]').first()).toContainText('100000 sockets');
  await wizard.openFold('All sockets of this host');
  await page.getByRole('button', { name: 'All', exact: true }).first().click();
  const region = page.getByRole('region', { name: 'All sockets of side B' });
  await expect(region.getByRole('table')).toHaveAttribute('aria-rowcount', '100000');
  await expect(region.getByRole('button', { name: '5', exact: true })).toBeVisible();
  expect(await region.locator('tr').count()).toBeLessThan(100);
  await region.press('End');
  await expect(region.getByRole('button', { name: '100004', exact: true })).toBeVisible();
  expect(await region.locator('tr').count()).toBeLessThan(100);
});
