import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StepId } from '../../electron/core/incident/events';
import { Keys } from '../support/keys';
import { capture } from '../support/page/texts';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The window without a mouse: nothing here clicks, fills or focuses but by keys. */

test('the whole case by keyboard alone, from the first screen to the saved report', async ({ rebind }) => {
  test.setTimeout(240_000);
  const wizard = new Wizard(rebind);
  const keys = new Keys(rebind);
  const { page } = rebind;
  await rebind.size(1024, 700);
  /** A step has come: its heading has the focus, and the window is called after it. */
  const onStep = async (step: StepId, title: string) => {
    await wizard.at(step);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${title} · .+ · Rebind$`));
  };
  const next = async (name: string, step: StepId) => {
    await keys.press(`Next: ${name}`);
    await onStep(step, name);
  };

  await test.step('the first screen', async () => {
    await wizard.at('home');
    await expect(page).toHaveTitle('Rebind');
    await keys.press(/^Start with the dialer/);
    await onStep('dialer', 'Dialer');
  });

  await test.step('the dialer', async () => {
    await keys.type('CTI server A: address or host name', '10.1.8.102');
    await keys.type('CTI server port A', '42027');
    await keys.type('CTI server B: address or host name', '10.1.8.103');
    await keys.type('CTI server port B', '430270');
    await keys.tab();
    // What is wrong is said where it was typed, and the focus goes where the key sent it.
    await expect(page.getByRole('alert').first()).toContainText('430270');
    await expect(page.getByLabel('CTI server port B', { exact: true })).not.toBeFocused();
    await keys.to('CTI server port B', ['input'], true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('43027');
    await keys.choose('What does the dialer’s window show?', 'No session comes up');
    await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.103');
    // To a step by the rail.
    await keys.press(/^1\. Site:/);
    await onStep('site', 'Site');
  });

  await test.step('the site', async () => {
    await keys.choose('Which side is active?', 'Side B');
    await keys.choose('How do you know?', /procmon/);
    await keys.to(/^Windows on both sides/, ['select']);
    const windows = page.getByLabel('Windows on both sides');
    for (let turn = 0; turn < 20 && (await windows.inputValue()) !== '2000'; turn += 1)
      await page.keyboard.press('ArrowDown');
    await expect(windows).toHaveValue('2000');
    await keys.press(/^Addresses and names/);
    await keys.type('Visible address of side A', '10.1.8.102');
    await keys.type('Private address of side A', '172.1.8.102');
    await keys.type('Visible address of side B', '10.1.8.103');
    await keys.type('Private address of side B', '172.1.8.103');
    await keys.press(/^3\. ctitest and connection:/);
    await onStep('connection', 'ctitest and connection');
  });

  await test.step('an outcome', async () => {
    const form = page.locator('[data-outcome-form="B"]').first();
    for (let stop = 0; stop < 120 && (await form.locator('input:focus').count()) === 0; stop += 1)
      await keys.tab();
    for (let turn = 0; turn < 8 && (await keys.focused()).name !== 'Timed out'; turn += 1)
      await page.keyboard.press('ArrowDown');
    await keys.choose('For which target?', /^10\.1\.8\.103:43027/);
    await keys.choose('From which place?', /dialer/i);
    await keys.press('Record this outcome');
    await expect(wizard.railAnswer('connection')).toContainText('B timed out');
    await keys.isKept('an outcome was recorded');
    await next('netstat and adapters', 'netstat');
  });

  await test.step('evidence is pasted', async () => {
    for (const [side, card] of [
      ['B', 'private'],
      ['A', 'visible'],
    ] as const) {
      const field = page.locator(`[data-intake="${side}"]`).first().getByRole('textbox');
      for (let stop = 0; ; stop += 1) {
        if (stop === 200) throw new Error(`Tab never comes to the intake of side ${side}.`);
        await keys.tab();
        if (await field.evaluate((node) => node === document.activeElement)) break;
      }
      await keys.paste(capture(side, card));
      await expect(page.locator(`[data-intake="${side}"]`).first().getByRole('status')).not.toBeEmpty();
      // It is announced where it stands, and the focus stays where it was.
      await expect(field).toBeFocused();
    }
    await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
    await next('Diagnosis', 'diagnosis');
  });

  await test.step('the line that decides, in the drawer and back', async () => {
    await keys.to(/^(?!Copy).*line 1\d/, ['button']);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-cited]').first()).toBeInViewport();
    await keys.isKept('the evidence was opened');
    await keys.press(/^Evidence \d/);
    await expect(page.locator('[data-cited]')).toHaveCount(0);
    await keys.isKept('the evidence was closed');
    await keys.press(/^6\. Fix:/);
    await onStep('fix', 'Fix');
  });

  await test.step('the fix is begun, approved and ticked', async () => {
    if ((await page.getByLabel('Who says so').count()) > 0) {
      await keys.type('Who says so', 'P. Lindqvist, operations');
      await keys.type('How they know', 'procmon shows it in service');
    }
    await keys.press('Begin this plan');
    await expect(page.getByRole('button', { name: 'Begin this plan' })).toHaveCount(0);
    await keys.isKept('the plan was begun');
    await keys.type('Who approved', 'M. Okafor, contact centre manager');
    await keys.press('Record the approval');
    await expect(page.getByText('M. Okafor, contact centre manager', { exact: false })).toBeVisible();
    await keys.isKept('the approval was recorded');
    const open = page.getByRole('button', { name: /^Mark as done/ });
    for (let left = await open.count(); left > 0; left = await open.count()) {
      await keys.press(/^Mark as done/);
      await expect(open).toHaveCount(left - 1);
      await keys.isKept('a step was ticked');
    }
    await next('Verify', 'verify');
  });

  await test.step('the second check, and the end', async () => {
    const field = page.locator('[data-intake="B"]').first().getByRole('textbox');
    for (let stop = 0; stop < 200; stop += 1) {
      await keys.tab();
      if (await field.evaluate((node) => node === document.activeElement)) break;
    }
    await keys.paste(capture('B', 'visible', '02:31 PM'));
    await expect(page.getByRole('main')).toContainText('Listener corrected');
    await keys.choose('What does the dialer’s window show?', 'A session with side B');
    const fixed = page.locator('[data-closing="fixed"]');
    await expect(fixed).toHaveAttribute('data-allowed', 'true');
    for (let stop = 0; stop < 200; stop += 1) {
      await keys.tab();
      if ((await page.locator('[data-closing] input:focus').count()) > 0) break;
    }
    for (let turn = 0; turn < 8 && (await fixed.locator('input:focus').count()) === 0; turn += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await keys.press(/^Close as/);
    await expect(page.getByText('This incident is closed').first()).toBeVisible();
    await keys.isKept('the incident was closed');
    await keys.press(/^8\. Report:/);
    await onStep('report', 'Report');
  });

  await test.step('the report is saved', async () => {
    const file = path.join(rebind.makeFolder('handed-over'), 'case.html');
    await rebind.chooseSave(file);
    await keys.press('Save as HTML');
    await expect(page.locator('[data-saved="html"]')).toBeVisible();
    // It is told in a status, and the focus stays on the button.
    expect((await keys.focused()).name).toBe('Save as HTML');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('172.1.8.103:43027');
  });

  await test.step('and back to the first screen, where the focus has a place', async () => {
    await keys.press('Rebind');
    await wizard.at('home');
    await expect(page.locator('[data-incident]')).toHaveCount(1);
    await keys.to(/CTI Server B listens/, ['button']);
  });
});

test('every dialog takes the focus in, keeps it inside, and gives it back', async ({ rebind }) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(rebind);
  const keys = new Keys(rebind);
  const { page } = rebind;
  /** Opens a dialog by its button, goes twice round in it, and leaves it by Escape. */
  const roundTrip = async (button: string | RegExp, title: string | RegExp) => {
    await keys.press(button);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    const inside = () =>
      page.evaluate(() => {
        const one = document.activeElement;
        return one === document.body || one?.closest('dialog[open]') != null;
      });
    await expect.poll(inside, { message: `${title}: the focus is not inside` }).toBe(true);
    for (let stop = 0; stop < 30; stop += 1) {
      await keys.tab(stop % 3 === 2);
      expect(await inside(), `${title}: the focus left it`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    const name = (await keys.focused()).name;
    expect(
      typeof button === 'string' ? name === button : button.test(name),
      `${title} gave it to ${name}`,
    ).toBe(true);
  };
  await wizard.at('home');
  await roundTrip(/^Practice/, 'Practice');
  await roundTrip('Known sites', 'Known sites');
  await roundTrip('Help', 'Help');
  await roundTrip(/^You are/, 'Who is at the keyboard?');

  await test.step('one that is left by its own button does so too', async () => {
    await keys.press(/^You are/);
    await keys.type(/name/i, 'M. Okafor');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await keys.focused()).name).toMatch(/^You are/);
  });

  await keys.press(/^Start with the dialer/);
  await wizard.at('dialer');
  await roundTrip('Time line', 'Time line');
  await roundTrip('Help', 'Help');

  await test.step('panels beside the step open, are reached, and give the focus back', async () => {
    for (const [button, close] of [
      [/^Notes/, 'Close the notes'],
      [/^Evidence \d/, 'Close the evidence'],
    ] as const) {
      await keys.press(button);
      await keys.press(close);
      await expect(page.getByRole('button', { name: close })).toHaveCount(0);
      await keys.isKept(close);
      expect((await keys.focused()).name).toMatch(button);
    }
  });
});

test('what fails and what goes on is announced, and the focus stays', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const keys = new Keys(rebind);
  const { page } = rebind;
  await wizard.at('home');
  await keys.press(/^Start with the dialer/);
  await wizard.at('dialer');

  await test.step('that it is saved, in the header', async () => {
    await keys.type('CTI server A: address or host name', '10.1.8.102');
    await keys.tab();
    await expect(page.getByRole('banner').getByRole('status')).toContainText('Saved');
  });

  await test.step('a failure that belongs to no field', async () => {
    await keys.press(/^8\. Report:/);
    await wizard.at('report');
    await rebind.chooseSave(path.join(rebind.folder, 'no', 'such', 'folder', 'case.html'));
    await keys.press('Save as HTML');
    await expect(
      page.getByRole('region', { name: 'Save the report' }).getByRole('status').first(),
    ).toContainText('This was not saved.');
    expect((await keys.focused()).name).toBe('Save as HTML');
  });

  await test.step('a clipboard without a text', async () => {
    await keys.press(/^4\. netstat and adapters:/);
    await wizard.at('netstat');
    const field = page.locator('[data-intake="B"]').first().getByRole('textbox');
    for (let stop = 0; stop < 200; stop += 1) {
      await keys.tab();
      if (await field.evaluate((node) => node === document.activeElement)) break;
    }
    await keys.paste('   ');
    await expect(page.locator('[data-intake="B"]').first().getByRole('status')).toContainText(
      'There was no text to take.',
    );
    await expect(field).toBeFocused();
  });
});
