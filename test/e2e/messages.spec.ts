import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { keepBytes } from '../../electron/host/store/evidence-store';
import { axeFindsNothing } from '../support/access';
import { dropFiles } from '../support/drop';
import { honestMembers, packageBench, piecesOf, sampleIncident } from '../support/packages';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';
import { buildZip } from '../support/zip-builder';

/** What is told in the window beside its fields: messages, also over a dialog, and how far long work is. */

test('messages lie over a dialog, the newest first, and are closed by the keyboard', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await rebind.size(1280, 800);
  await wizard.at('home');
  const messages = page.getByRole('region', { name: 'Messages' });
  const close = messages.getByRole('button', { name: 'Close this message' });
  const dropFolder = async (name: string) => {
    await dropFiles(page.locator('body'), [rebind.makeFolder(`${name}.rebind`)]);
    await expect(messages.getByRole('listitem').first()).toContainText(`${name}.rebind`);
  };

  await dropFolder('first');
  await expect(messages.getByRole('alert')).toHaveCount(1);
  await page.getByRole('button', { name: 'About Rebind' }).press('Enter');
  const about = page.getByRole('dialog', { name: 'About Rebind' });
  await expect(about).toBeVisible();
  for (const name of ['second', 'third', 'fourth', 'fifth']) await dropFolder(name);

  await test.step('three at once, the newest first, and those behind them are told', async () => {
    await expect(messages.getByRole('listitem')).toHaveCount(3);
    await expect(messages.getByRole('listitem').nth(2)).toContainText('third.rebind');
    await expect(messages).toContainText('2 older messages follow.');
    await wizard.shots('messages-over-a-dialog');
    await axeFindsNothing(rebind, 'messages over a dialog');
  });

  await test.step('they can be reached and closed, and the dialog stays', async () => {
    // What lies over what: the message is what a click at its place meets.
    const meets = await close.first().evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(meets).toBe(true);
    for (let press = 0; press < 200; press += 1) {
      await page.keyboard.press('Shift+Tab');
      if (await close.last().evaluate((node) => node === document.activeElement)) break;
    }
    await expect(close.last()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(messages).not.toContainText('third.rebind');
    await expect(messages.getByRole('listitem')).toHaveCount(3);
    await expect(messages.getByRole('listitem').nth(2)).toContainText('second.rebind');
    await expect(about).toBeVisible();
    await close.first().click();
    await expect(messages).not.toContainText('fifth.rebind');
    await expect(about).toBeVisible();
  });

  await test.step('all of them at once by a key, over the dialog too', async () => {
    await page.keyboard.press('Control+Shift+M');
    await expect(messages.getByRole('listitem')).toHaveCount(0);
    await expect(about).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(about).toHaveCount(0);
    // Without the dialog they stand in the window again.
    await dropFolder('sixth');
    await expect(messages.getByRole('listitem')).toHaveCount(1);
    await messages.getByRole('button', { name: 'Close this message' }).press('Enter');
    await expect(messages.getByRole('listitem')).toHaveCount(0);
  });
});

test('a large package tells how far it is, and stopped leaves nothing behind', async ({ rebind }) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  const bench = packageBench();
  let file: string;
  try {
    const incident = await sampleIncident(bench.desk('anna'), 'Large site');
    for (const name of ['one.bin', 'two.bin', 'three.bin']) {
      const kept = await keepBytes(incident.folder, randomBytes(64 * 1024 * 1024));
      if (!kept.ok) throw new Error(kept.code);
      const { sha256, size } = kept.value;
      await incident.say([
        { type: 'evidence-added', phase: 'before', sha256, name, size, how: 'drop', owner: 'B' },
      ]);
    }
    const members = honestMembers(incident.events, piecesOf(incident));
    file = rebind.makeFile(
      'large.rebind',
      buildZip(members.map((member) => ({ ...member, stored: member.data.length > 1024 * 1024 }))),
    );
  } finally {
    await bench.end();
  }
  await wizard.at('home');
  const incidents = () => readdirSync(rebind.incidents).filter((name) => name !== 'library.json');
  const before = incidents();
  const messages = page.getByRole('region', { name: 'Messages' });
  const bar = messages.getByRole('progressbar');

  await test.step('stopped while it goes on', async () => {
    await dropFiles(page.locator('body'), [file]);
    await expect(messages.getByText(/^(Checking|Writing) evidence \d of 5$/)).toBeVisible();
    await expect(bar).toHaveJSProperty('max', 1);
    await rebind.shot('opening-a-large-package');
    await messages.getByRole('button', { name: 'Stop' }).click();
    await expect(messages).toContainText('Opening was stopped. Nothing of the package was taken.');
    await expect(bar).toHaveCount(0);
    await rebind.shot('opening-stopped');
    await wizard.at('home');
    expect(incidents()).toEqual(before);
  });

  await test.step('opened whole the next time', async () => {
    await messages.getByRole('button', { name: 'Close this message' }).click();
    await rebind.chooseFiles([file]);
    await page.getByRole('button', { name: /^Open/ }).first().click();
    await expect(bar).toBeVisible();
    await expect(messages).toContainText('Large site is on this laptop now', { timeout: 60_000 });
    await expect(bar).toHaveCount(0);
    await wizard.at('netstat');
    const [made = ''] = incidents().filter((name) => !before.includes(name) && /^\d{8}-/.test(name));
    expect(readdirSync(path.join(rebind.incidents, made, 'evidence'))).toHaveLength(5);
  });
});
