import { createHash } from 'node:crypto';
import { readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { dropFiles } from '../support/drop';
import { capture } from '../support/page/texts';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** What goes wrong on the way to the window: each gets its sentence, and takes nothing with it. */

const listener = '172.1.8.103:43027';

async function atNetstat(rebind: RebindWindow): Promise<Wizard> {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('netstat');
  return wizard;
}

function place({ page }: Wizard, owner: 'A' | 'B'): Locator {
  return page.locator(`[data-intake="${owner}"]`).first();
}

/** What the page must never do with words from outside: build elements of them, or run them. */
async function expectNothingRan(page: Page): Promise<void> {
  await expect(page.locator(':is(main, [role="complementary"]) :is(img, script, b)')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.title()).not.toContain('ran');
}

test('a wrong file is told by what it is, and the good one beside it is taken', async ({ rebind }) => {
  const wizard = await atNetstat(rebind);
  const photo = rebind.makeFile('photo.png', photoBytes());
  const log = rebind.makeFile('router.log', 'the log of a whole month\r\n');
  truncateSync(log, 200 * 1024 * 1024);
  const good = rebind.makeFile('pgb.txt', capture('B', 'private'));
  const intake = place(wizard, 'B');
  await dropFiles(intake, [photo, log, good]);

  await expect(intake).toContainText('This file is a PNG picture, not a text.');
  await expect(intake).toContainText('It is kept as an attachment, and decides nothing.');
  await expect(intake).toContainText('To have it read, bring the text itself.');
  await expect(intake).toContainText('router.log has 200 MB. Rebind reads up to 128 MB at once.');
  await expect(intake).toContainText('Cut out the part that matters');
  await expect(intake).toContainText('11 sockets, 6 listeners');
  await expect(intake.getByRole('status')).toBeInViewport();
  await expect(wizard.railAnswer('netstat')).toContainText('43027');
  await rebind.shot('bad-input-files');

  await test.step('an empty file and an empty paste are told as well', async () => {
    await dropFiles(intake, [rebind.makeFile('empty.txt', '')]);
    await expect(intake).toContainText('There is nothing in it. Copy the whole output of the command');
    await intake.getByRole('textbox').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ' \r\n ');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(intake).toContainText('There was no text to take.');
    await expect(intake).toContainText('copy it, and paste it here');
  });

  await test.step('what was taken before is still there, the picture as it came', async () => {
    await wizard.page.getByRole('button', { name: 'Evidence 2' }).click();
    await expect(wizard.page.getByRole('main')).toContainText(listener);
    const drawer = wizard.page.getByRole('complementary', { name: 'Evidence' });
    await drawer.getByRole('button', { name: /Side B/ }).click();
    await drawer.getByRole('button', { name: /photo\.png/ }).click();
    await expect(drawer).toContainText('Rebind keeps it with the incident as it came');
    await expect(drawer).toContainText(createHash('sha256').update(photoBytes()).digest('hex'));
    await rebind.shot('attachment');
  });
});

test('an export in UTF-16 is read, with its mark and without', async ({ rebind }) => {
  const wizard = await atNetstat(rebind);
  const marked = Buffer.from(`\ufeff${capture('B', 'private')}`, 'utf16le');
  const bare = Buffer.from(capture('A', 'visible'), 'utf16le');
  await dropFiles(place(wizard, 'B'), [rebind.makeFile('pgb.txt', marked)]);
  await expect(place(wizard, 'B')).toContainText('11 sockets, 6 listeners');
  await dropFiles(place(wizard, 'A'), [rebind.makeFile('pga.txt', bare)]);
  await expect(place(wizard, 'A')).toContainText('10 sockets, 5 listeners');
  await wizard.page.getByRole('button', { name: 'line 12', exact: true }).first().click();
  const drawer = wizard.page.getByRole('complementary', { name: 'Evidence' });
  await expect(drawer.locator('[data-cited]')).toContainText(`TCP    ${listener}`);
});

test('a table that cannot decide says why, and what to bring instead', async ({ rebind }) => {
  const wizard = await atNetstat(rebind);
  const intake = place(wizard, 'B');
  const main = wizard.page.getByRole('main');
  const whole = capture('B', 'private').split('\r\n');
  const decides = whole.findIndex((line) => line.includes(listener));

  await test.step('a table of Linux', async () => {
    await wizard.bring(
      'B',
      [
        'Active Internet connections (servers and established)',
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
        'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN',
        'tcp        0      0 10.1.8.103:43027        0.0.0.0:*               LISTEN',
        'udp        0      0 0.0.0.0:68              0.0.0.0:*',
      ].join('\n'),
    );
    await expect(intake).toContainText('3 sockets, 2 listeners, of a Linux host');
    await expect(intake).toContainText('run on Windows. Run netstat -n -a on that host');
    await expect(main).toContainText('A socket list of Linux stands under side B.');
    await expect(wizard.railAnswer('netstat')).not.toContainText('43027');
    await rebind.shot('bad-input-linux');
  });

  await test.step('netstat without -n', async () => {
    await wizard.bring(
      'B',
      [
        'Active Connections',
        '',
        '  Proto  Local Address          Foreign Address        State',
        '  TCP    PGB:epmap              PGB:0                  LISTENING',
        '  TCP    PGB:43027              PGB:0                  LISTENING',
        '  TCP    PGB:1071               pga.example.com:43004  ESTABLISHED',
        '  UDP    PGB:snmp               *:*',
        '',
      ].join('\r\n'),
    );
    await expect(intake).toContainText('4 sockets, 2 listeners');
    await expect(intake).toContainText('it was printed without -n. Run netstat -n -a on the same host');
    await expect(main).not.toContainText('none listens on a CTI port');
    await rebind.shot('bad-input-names');
  });

  await test.step('half a table, its last row torn', async () => {
    await wizard.bring('B', [...whole.slice(0, decides), '  TCP    172.1.8.103:430'].join('\r\n'));
    await expect(intake).toContainText('It looks cut or filtered');
    await expect(intake).toContainText('Bring the whole output of netstat -n -a.');
    await expect(main).toContainText('1 line of Pasted text, side B could not be read.');
    await rebind.shot('bad-input-half');
    await main.getByRole('button', { name: 'List them' }).first().click();
    await expect(wizard.page.getByRole('complementary', { name: 'Evidence' })).toContainText(
      '172.1.8.103:430',
    );
    await wizard.go('diagnosis');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Not decided yet');
    await wizard.go('netstat');
  });

  await test.step('words that are no output', async () => {
    await wizard.bring('A', 'The dialer is down again, please call me back.');
    await expect(place(wizard, 'A')).toContainText('not recognised');
    await expect(place(wizard, 'A')).toContainText('What is read is the output of netstat -n -a');
  });

  await test.step('the whole table decides', async () => {
    await wizard.bring('B', capture('B', 'private'));
    await expect(intake).toContainText('11 sockets, 6 listeners');
    await expect(intake).not.toContainText('It looks cut');
    await expect(wizard.railAnswer('netstat')).toContainText(`${listener.split(':')[1]}`);
  });
});

test('markup in a host name is text wherever it shows, on the screen and in the saved report', async ({
  rebind,
}) => {
  const wizard = await atNetstat(rebind);
  const { page } = wizard;
  const name = '<img src=x onerror="window.ran=1">';
  await wizard.bring(
    'B',
    capture('B', 'private').replaceAll('PGB', name).replaceAll('adapter Private', 'adapter <b>Private</b>'),
  );
  await expect(place(wizard, 'B')).toContainText('2 adapters');
  await expect(page.getByRole('main')).toContainText('<b>Private</b>');
  await expectNothingRan(page);
  await rebind.shot('bad-input-markup');

  await test.step('typed, it is refused beside its field', async () => {
    await wizard.go('site');
    await wizard.openFold('Addresses and names');
    const field = page.getByLabel('Host name of side A');
    await field.fill('<b>PGA</b>');
    await field.press('Tab');
    await expect(page.getByText('“<b>PGA</b>” holds the sign <.', { exact: false })).toBeVisible();
    await expectNothingRan(page);
    await rebind.shot('bad-input-markup-typed');
  });

  await test.step('in the drawer, the diagnosis and the report it stands as it came', async () => {
    await page.getByRole('button', { name: /^Evidence \d/ }).click();
    const drawer = page.getByRole('complementary', { name: 'Evidence' });
    await expect(drawer).toContainText(name);
    await expectNothingRan(page);
    await wizard.go('diagnosis');
    await expectNothingRan(page);
    await wizard.go('report');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('body')).toContainText('<b>Private</b>');
    await expect(frame.locator('img, script')).toHaveCount(0);
    const file = path.join(rebind.makeFolder('out'), 'case.html');
    await rebind.chooseSave(file);
    await page.getByRole('button', { name: 'Save as HTML' }).click();
    await expect(page.locator('[data-saved="html"]')).toBeVisible();
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('&lt;b&gt;Private&lt;/b&gt;');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>Private');
  });
});

test('a wrong value is refused beside its field in plain words, and nothing that was typed is lost', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1024, 700);
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  const beside = (label: string) => {
    const field = page.getByLabel(label, { exact: true });
    return {
      field,
      async says(sentence: string) {
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await expect(field).toHaveAccessibleDescription(new RegExp(sentence.replaceAll('.', '\\.')));
        await expect(page.getByText(sentence, { exact: false })).toBeVisible();
      },
    };
  };

  const port = beside('CTI server port B');
  const address = beside('CTI server A: address or host name');
  await wizard.type('CTI server port B', '70000');
  await port.says('70000 is no port. Ports go from 1 to 65535.');
  await wizard.type('CTI server A: address or host name', '10.1.8');
  await address.says('10.1.8 has 3 parts. An address has four, as in 10.1.8.103.');
  await expect(page.getByLabel('CTI server port A', { exact: true })).toHaveValue('42027');
  await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.103');
  await rebind.shot('bad-input-fields');

  await wizard.go('site');
  await wizard.openFold('Addresses and names');
  await wizard.type('Visible address of side A', '10.1.8.102');
  await wizard.type('Visible address of side B', '10.1.8.102');
  await beside('Visible address of side B').says(
    '10.1.8.102 is already the visible address of side A. Each card has an address of its own.',
  );
  await rebind.shot('bad-input-same-address');

  await wizard.go('dialer');
  await expect(port.field).toHaveValue('70000');
  await expect(address.field).toHaveValue('10.1.8');
  await wizard.type('CTI server A: address or host name', '10.1.8.103');
  await wizard.type('CTI server port A', '43027');
  await wizard.type('CTI server port B', '43027');
  await expect(
    page.getByText('Both entries are the same. The dialer would try one CTI Server only.'),
  ).toBeVisible();
  await rebind.restart();
  await wizard.at('dialer');
  await expect(wizard.page.getByLabel('CTI server A: address or host name')).toHaveValue('10.1.8.103');
});

test('what is typed while a field is being saved outlives the answer', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.type('CTI server B: address or host name', '10.1.8.103');
  // Both in one task of the page: the answer to the first cannot come before the second is typed.
  await page.getByLabel('CTI server port B', { exact: true }).evaluate(async (field: HTMLInputElement) => {
    const type = (text: string) => {
      field.focus();
      field.select();
      document.execCommand('insertText', false, text);
    };
    type('43027');
    await Promise.resolve(); // lets the page draw what was typed
    field.blur();
    type('70000');
  });
  await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.103');
  await expect(page.getByLabel('CTI server port B', { exact: true })).toHaveValue('70000');
});

/** A picture of one dot. */
function photoBytes(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
