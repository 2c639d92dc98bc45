import { capture } from './page/texts';
import { pngOf } from './picture-bytes';
import { expect, type RebindWindow } from './window';
import type { Wizard } from './wizard';

/** An event log, a process list and a registry text beside what `capture` gives: evidence of other kinds. */
const others = {
  A: [
    'C:\\>tasklist',
    '',
    'Image Name                     PID Session Name        Session#    Mem Usage',
    '========================= ======== ================ =========== ============',
    'System Idle Process              0 Services                   0         24 K',
    'ctisvr.exe                    1520 Services                   0     12,340 K',
    '',
  ].join('\r\n'),
  dialer: [
    'C:\\>ping 10.1.8.103',
    '',
    'Pinging 10.1.8.103 with 32 bytes of data:',
    '',
    'Request timed out.',
    '',
  ].join('\r\n'),
};

/**
 * Brings an incident to its second check by the window itself: every form filled, evidence of both
 * sides and of the dialer, an outcome, a note, a picture, a fix that is begun, approved and ticked.
 */
export async function makeFullCase(rebind: RebindWindow, wizard: Wizard): Promise<void> {
  const { page } = rebind;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.choose('What does the dialer’s window show?', 'No session comes up');
  await wizard.go('site');
  await wizard.choose('Which side is active?', 'Side B');
  await wizard.choose('How do you know?', 'procmon');
  await page.getByLabel('Windows on both sides').selectOption('2000');
  await wizard.type('ICM instance number', '0');
  await wizard.openFold('Addresses and names');
  await wizard.type('Visible address of side A', '10.1.8.102');
  await wizard.type('Private address of side A', '172.1.8.102');
  await wizard.type('Visible address of side B', '10.1.8.103');
  await wizard.type('Private address of side B', '172.1.8.103');
  await wizard.go('connection');
  const form = page.locator('[data-outcome-form="B"]').first();
  await form.getByRole('radio', { name: 'Timed out' }).click({ force: true });
  await form.getByRole('radio', { name: /10\.1\.8\.103:43027/ }).click({ force: true });
  await form
    .getByRole('group', { name: 'From which place?' })
    .getByRole('radio')
    .nth(1)
    .click({ force: true });
  await form.getByRole('button', { name: /Record/ }).click();
  await expect(wizard.railAnswer('connection')).toContainText('B timed out');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await wizard.bring('A', capture('A', 'visible'));
  await wizard.bring('A', others.A);
  await wizard.bring('B', others.dialer);
  await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');

  await page.getByRole('button', { name: /^Notes/ }).click();
  const panel = page.getByRole('complementary', { name: 'Notes and pictures' });
  await panel.getByLabel(/^Note on/).fill('The customer says that both cards were replaced last week.');
  await panel.getByRole('button', { name: 'Add the note' }).click();
  await rebind.chooseFiles([rebind.makeFile('order.png', pngOf(320, 200, [210, 226, 244]))]);
  await panel.getByRole('button', { name: 'Choose' }).first().click();
  await expect(panel.getByRole('button', { name: /^Show the picture in full/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Close the notes' }).click();
}

/** Begins the fix of that case, has it approved, and ticks all of it. */
export async function fixFullCase(rebind: RebindWindow, wizard: Wizard): Promise<void> {
  const { page } = rebind;
  await wizard.go('fix');
  await wizard.beginPlan();
  await page.getByLabel('Who approved').fill('M. Okafor, contact centre manager');
  await page.getByRole('button', { name: 'Record the approval' }).click();
  await expect(page.getByText('M. Okafor, contact centre manager', { exact: false })).toBeVisible();
  await wizard.tickAll();
}

/** Proves that case fixed and closes it, so that its site is known from then on. */
export async function closeFullCase(wizard: Wizard): Promise<void> {
  const { page } = wizard;
  await wizard.go('verify');
  await wizard.bring('B', capture('B', 'visible', '02:31 PM'));
  await wizard.choose('What does the dialer’s window show?', 'A session with side B');
  const fixed = page.locator('[data-closing="fixed"]');
  await expect(fixed).toHaveAttribute('data-allowed', 'true');
  await fixed.getByRole('radio').click({ force: true });
  await page.getByRole('button', { name: /^Close as/ }).click();
  await expect(page.getByText('This incident is closed').first()).toBeVisible();
}
