import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { capture } from '../support/page/texts';
import { pictureFile } from '../support/pictures';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The case of the vendor's note, from a new incident on, with the texts that its hosts would print. */
test('the case goes from the symptom to a verified fix and a report, with a restart in the middle', async ({
  rebind,
}) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);

  await test.step('a new incident starts with the dialer', async () => {
    await wizard.at('home');
    await expect(wizard.page.getByText('No incident yet')).toBeVisible();
    await wizard.shots('0-home-empty');
    await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
    await wizard.at('dialer');
    await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
    await wizard.choose('What does the dialer’s window show?', 'No session comes up');
    await wizard.shots('2-dialer');
  });

  await test.step('the site form asks little', async () => {
    await wizard.go('site');
    await wizard.choose('Which side is active?', 'Side B');
    await wizard.choose('How do you know?', 'procmon');
    await wizard.page.getByLabel('Windows on both sides').selectOption('2000');
    await wizard.type('ICM instance number', '0');
    await wizard.openFold('Addresses and names');
    await wizard.type('Visible address of side A', '10.1.8.102');
    await wizard.type('Private address of side A', '172.1.8.102');
    await wizard.type('Visible address of side B', '10.1.8.103');
    await wizard.type('Private address of side B', '172.1.8.103');
    await wizard.shots('1-site');
  });

  await test.step('the outcomes say target and place', async () => {
    await wizard.go('connection');
    const form = wizard.page.locator('[data-outcome-form="B"]').first();
    await form.getByRole('radio', { name: 'Timed out' }).click({ force: true });
    await form.getByRole('radio', { name: /10\.1\.8\.103:43027/ }).click({ force: true });
    await form
      .getByRole('group', { name: 'From which place?' })
      .getByRole('radio')
      .nth(1)
      .click({ force: true });
    await wizard.shots('3-connection');
    await form.getByRole('button', { name: /Record/ }).click();
    await expect(wizard.railAnswer('connection')).toContainText('B timed out');
  });

  await test.step('netstat and adapters are read as they are pasted', async () => {
    await wizard.go('netstat');
    await wizard.bring('B', capture('B', 'private'));
    await wizard.bring('A', capture('A', 'visible'));
    await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
    await wizard.shots('4-netstat');
  });

  await test.step('the diagnosis is confirmed, with the line that decides one click away', async () => {
    await wizard.go('diagnosis');
    const main = wizard.page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(
      'CTI Server B listens on the private network card only',
    );
    await expect(main).toContainText('172.1.8.103:43027');
    await wizard.shots('5-diagnosis');
    await main
      .getByRole('button', { name: /172\.1\.8\.103:43027.*LISTENING|line 12/ })
      .first()
      .click();
    await expect(wizard.page.locator('[data-cited]').first()).toContainText('172.1.8.103:43027');
    await wizard.shots('5-diagnosis-evidence');
  });

  await test.step('on paper the diagnosis stands without the window around it', async () => {
    const file = pictureFile('diagnosis.pdf');
    writeFileSync(file, await rebind.printed());
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(text).toContain('CTI Server B listens on the private network card only');
    expect(text).toContain('172.1.8.103:43027');
    expect(text).toContain('Ruled out');
    expect(text).not.toContain('Print this diagnosis');
    expect(text).not.toContain('Saved ');
  });

  await test.step('a restart shows the same incident at the same step', async () => {
    await rebind.restart();
    await wizard.at('diagnosis');
    await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText('CTI Server B listens');
  });

  await test.step('the fix is begun, approved and ticked', async () => {
    await wizard.go('fix');
    await wizard.shots('6-fix');
    await wizard.beginPlan();
    await wizard.page.getByLabel('Who approved').fill('M. Okafor, contact centre manager');
    await wizard.page.getByRole('button', { name: 'Record the approval' }).click();
    await expect(wizard.page.getByText('M. Okafor, contact centre manager', { exact: false })).toBeVisible();
    await wizard.tickAll();
    await wizard.shots('6-fix-done');
  });

  await test.step('a listener in its place is not yet fixed', async () => {
    await wizard.go('verify');
    await wizard.bring('B', capture('B', 'visible', '02:31 PM'));
    const main = wizard.page.getByRole('main');
    await expect(main).toContainText('Listener corrected');
    await expect(main.locator('[data-closing="fixed"]')).toHaveAttribute('data-allowed', 'false');
    await expect(main.locator('[data-closing="listener-corrected"]')).toHaveAttribute('data-allowed', 'true');
    await wizard.shots('7-verify-listener');
  });

  await test.step('with the dialer’s session it is', async () => {
    await wizard.choose('What does the dialer’s window show?', 'A session with side B');
    const fixed = wizard.page.locator('[data-closing="fixed"]');
    await expect(fixed).toHaveAttribute('data-allowed', 'true');
    await fixed.getByRole('radio').click({ force: true });
    await wizard.shots('7-verify');
    await wizard.page.getByRole('button', { name: /^Close as/ }).click();
    await expect(wizard.page.getByText('This incident is closed')).toBeVisible();
  });

  await test.step('the report is handed over in four forms', async () => {
    await wizard.go('report');
    await wizard.shots('8-report');
    const folder = rebind.makeFolder('handed-over');
    for (const [name, file] of [
      ['PDF', 'case.pdf'],
      ['HTML', 'case.html'],
      ['Markdown', 'case.md'],
      ['JSON', 'case.json'],
    ] as const) {
      await rebind.chooseSave(path.join(folder, file));
      await wizard.page.getByRole('button', { name: `Save as ${name}` }).click();
      await expect(wizard.page.locator(`[data-saved="${name.toLowerCase()}"]`)).toBeVisible();
    }
    const pdf = execFileSync('pdftotext', ['-layout', path.join(folder, 'case.pdf'), '-'], {
      encoding: 'utf8',
    });
    const flat = pdf.replace(/\s+/g, ' ');
    expect(flat).toContain('CTI Server B listens on the private network card only');
    expect(flat).toContain('172.1.8.103:43027');
    expect(flat).toContain('M. Okafor');
    const html = readFileSync(path.join(folder, 'case.html'), 'utf8');
    expect(html).toContain('Content-Security-Policy');
    expect(html).not.toContain('<script');
    expect(readFileSync(path.join(folder, 'case.md'), 'utf8')).toContain('172.1.8.103:43027');
    const json: unknown = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
    expect(JSON.stringify(json)).toContain('wrong-nic-binding');
  });

  await test.step('the first screen lists it', async () => {
    await wizard.home();
    await expect(wizard.page.locator('[data-incident]')).toHaveCount(1);
    await expect(wizard.page.locator('[data-incident]')).toContainText('CTI Server B listens');
    await wizard.shots('0-home');
  });
});
