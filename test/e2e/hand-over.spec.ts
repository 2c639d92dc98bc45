import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dropFiles } from '../support/drop';
import { capture } from '../support/page/texts';
import { expect, RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';
import { buildZip } from '../support/zip-builder';

/** An incident goes from one technician to another and back, by one file. */

/** Starts Rebind once more beside a window, as a double-click on a file does, and waits until it gave the file on. */
async function startAgain(rebind: RebindWindow, file: string): Promise<void> {
  const stage = JSON.parse(process.env.REBIND_WINDOW ?? '{}') as {
    executable: string;
    app: string;
    sandbox: boolean;
  };
  const child = spawn(
    stage.executable,
    [
      `--user-data-dir=${path.join(rebind.folder, 'user-data')}`,
      ...(stage.sandbox ? [] : ['--no-sandbox']),
      stage.app,
      file,
    ],
    { stdio: 'ignore', env: { ...process.env, REBIND_INCIDENTS: rebind.incidents } },
  );
  await new Promise((resolve) => child.once('exit', resolve));
}

async function setName(rebind: RebindWindow, name: string): Promise<void> {
  await rebind.page.evaluate((text) => window.rebind.settings.setName({ name: text }), name);
}

const incidentsOf = (rebind: RebindWindow) =>
  readdirSync(rebind.incidents)
    .filter((name) => /^\d{8}-/.test(name))
    .sort();

test('an incident is handed over at step 4, gone on with elsewhere, and comes back', async ({
  rebind: anna,
}) => {
  test.setTimeout(240_000);
  const wizard = new Wizard(anna);
  await anna.size(1280, 800);
  await setName(anna, 'Anna Berg');
  const given = path.join(anna.folder, 'given.rebind');
  const back = path.join(anna.folder, 'back.rebind');
  const forked = path.join(anna.folder, 'forked.rebind');

  await test.step('from the list, the step stays', async () => {
    await wizard.at('home');
    await wizard.shots('hand-over-home');
    await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
    await wizard.at('dialer');
    await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
    await wizard.go('netstat');
    await wizard.bring('B', capture('B', 'private'));
    await wizard.home();
    await anna.chooseSave(given);
    await wizard.page.getByRole('button', { name: /^What to do with/ }).click();
    await anna.shot('hand-over-menu');
    await wizard.page.getByRole('menuitem', { name: 'Hand over…' }).click();
    await expect(wizard.page.getByText(`Saved to hand over: ${given}`)).toBeVisible();
    await wizard.shots('hand-over-saved');
  });

  const ben = new RebindWindow({ windowEnv: {}, windowArguments: [given] });
  try {
    const bens = new Wizard(ben);
    await test.step('a double-click opens it in another Rebind, at the same step', async () => {
      await ben.start();
      await ben.size(1280, 800);
      await setName(ben, 'Ben Osei');
      await bens.at('netstat');
      await expect(bens.page.getByText(/is on this laptop now, as Anna Berg saved it/)).toBeVisible();
      await expect(bens.railAnswer('netstat')).toContainText('43027 on the private NIC');
      await bens.shots('hand-over-opened');
      expect(incidentsOf(ben)).toEqual(incidentsOf(anna));
    });

    await test.step('the other one goes on and hands it back from the report', async () => {
      await bens.bring('A', capture('A', 'visible'));
      await bens.go('diagnosis');
      await bens.go('report');
      await ben.chooseSave(back);
      await bens.page.getByRole('button', { name: 'Hand over…' }).click();
      await expect(bens.page.locator('[data-saved="rebind"]')).toContainText(back);
      await bens.page.locator('[data-saved="rebind"]').scrollIntoViewIfNeeded();
      await bens.shots('hand-over-report');
    });

    await test.step('dropped anywhere, the incident here goes on', async () => {
      await dropFiles(wizard.page.locator('main'), [back]);
      await wizard.at('report');
      await expect(
        wizard.page.getByText(/was here already and goes on: 2 entries from Ben Osei/),
      ).toBeVisible();
      await expect(wizard.page.getByRole('button', { name: 'Evidence 2' })).toBeVisible();
      expect(incidentsOf(anna)).toHaveLength(1);
      await wizard.shots('hand-over-back');
    });

    await test.step('where both go on, it stands beside as a second incident', async () => {
      await bens.go('dialer');
      await bens.choose('What does the dialer’s window show?', 'No session comes up');
      await bens.home();
      await ben.chooseSave(forked);
      await bens.page.getByRole('button', { name: /^What to do with/ }).click();
      await bens.page.getByRole('menuitem', { name: 'Hand over…' }).click();
      await expect(bens.page.getByText(`Saved to hand over: ${forked}`)).toBeVisible();

      await wizard.go('site');
      await wizard.choose('Which side is active?', 'Side B');
      await expect(wizard.railAnswer('site')).toContainText('B active');
      const [ours = ''] = incidentsOf(anna);
      const record = path.join(anna.incidents, ours, 'events.jsonl');
      const before = readFileSync(record, 'utf8');
      await startAgain(anna, forked);
      await wizard.at('dialer');
      await expect(wizard.page.getByText(/^You and Ben Osei both went on with/)).toBeVisible();
      await wizard.shots('hand-over-second');
      expect(incidentsOf(anna)).toHaveLength(2);
      expect(readFileSync(record, 'utf8')).toBe(before);
      await wizard.page.getByRole('button', { name: 'Open the other one' }).click();
      await wizard.at('site');
      await expect(wizard.page.getByRole('button', { name: 'Open the other one' })).toHaveCount(0);
      await expect(wizard.railAnswer('site')).toContainText('B active');
      await wizard.home();
      await expect(wizard.page.locator('[data-incident]')).toHaveCount(2);
      await expect(wizard.page.getByText('second one')).toHaveCount(1);
      await wizard.shots('hand-over-list');
    });
  } finally {
    await ben.end();
  }
  expect(ben.unexpectedProblems()).toEqual([]);
});

test('a hostile package is refused with its reason, and nothing is written', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  const file = rebind.makeFile(
    'hostile.rebind',
    buildZip([
      { name: 'manifest.json', data: Buffer.from('{}') },
      { name: '../../.config/autostart/evil', data: Buffer.from('run') },
    ]),
  );
  await rebind.chooseFiles([file]);
  await wizard.page.getByRole('button', { name: 'Open', exact: false }).first().click();
  await expect(wizard.page.getByRole('alert')).toContainText(
    'This package was refused. It holds ../../.config/autostart/evil, which no package has.',
  );
  await wizard.shots('hand-over-refused');
  expect(incidentsOf(rebind)).toEqual([]);
  await wizard.page.getByRole('button', { name: 'Close this message' }).click();

  const text = rebind.makeFile('notes.rebind', 'TCP 10.1.8.103:43027 LISTENING');
  await dropFiles(wizard.page.locator('main'), [text]);
  await expect(wizard.page.getByRole('alert')).toContainText('This file is no Rebind package.');
  expect(incidentsOf(rebind)).toEqual([]);
  await wizard.page.getByRole('button', { name: 'Close this message' }).click();

  await dropFiles(wizard.page.locator('main'), [text, file]);
  await expect(wizard.page.getByText('A .rebind file is opened alone.')).toBeVisible();
  expect(incidentsOf(rebind)).toEqual([]);
});
