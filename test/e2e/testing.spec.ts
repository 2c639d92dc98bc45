import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The tests from this laptop, on practice sites: each says what it will contact, asks, and keeps its record. */
test('a session test asks first, tells how far it came, and keeps every byte', async ({ rebind }) => {
  test.setTimeout(180_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Practice' }).click();
  await expect(wizard.page.locator('[data-site="healthy"]')).toBeVisible();
  await wizard.shots('practice-1-choose');
  await wizard.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await wizard.practice('protocol-version');
  await wizard.go('connection');
  const sideB = wizard.page.locator('[data-test="B"]').first();

  await test.step('nothing is contacted before the consent', async () => {
    await sideB.getByRole('button', { name: 'Test from this laptop: 10.1.8.103:43027' }).click();
    const consent = sideB.locator('[data-consent]');
    await expect(consent).toContainText('It contacts 10.1.8.103:43027 and nothing else');
    await expect(consent).toContainText('protocol version 9');
    await expect(consent).toContainText('Rebind probe');
    await wizard.shots('testing-1-consent');
    await consent.getByRole('button', { name: 'Not now' }).click();
    await expect(wizard.page.locator('[data-outcome]')).toHaveCount(0);
  });

  await test.step('a rejected version proves address, port and listener, and offers other versions', async () => {
    await wizard.testSession('B', '10.1.8.103:43027');
    await expect(wizard.page.locator('[data-outcome="rejected"]')).toContainText('E_CTI_INVALID_VERSION');
    await sideB.getByRole('button', { name: 'Try other versions: 10.1.8.103:43027' }).click();
    await expect(sideB.locator('[data-consent]')).toContainText('13, 20, 24, 5');
    await wizard.shots('testing-2-other-versions');
    await sideB.getByRole('button', { name: 'Contact 10.1.8.103:43027' }).click();
    const opened = wizard.page.locator('[data-outcome="opened"]');
    await expect(opened).toContainText('Asked for in protocol version 13');
    await expect(opened).toContainText('The server answered a heartbeat');
    await wizard.shots('testing-3-opened');
  });

  await test.step('one click shows the record, line by line', async () => {
    await wizard.page
      .locator('[data-outcome="opened"]')
      .getByRole('button', { name: /line/ })
      .first()
      .click();
    await expect(wizard.page.getByText('Rebind session test').first()).toBeVisible();
    await wizard.shots('testing-4-record');
    await wizard.page.keyboard.press('Escape');
  });

  await test.step('a path test lists its endpoints, asks, and makes one matrix', async () => {
    await wizard.page.getByRole('button', { name: 'Test the paths' }).click();
    const path = wizard.page.locator('[data-path-test]');
    await expect(path.locator('[data-consent]')).toContainText('10.1.8.103:43027');
    await expect(path.locator('[data-consent]')).toContainText('172.1.8.103:43030');
    await wizard.shots('testing-5-paths-consent');
    await path.getByRole('button', { name: /^Contact these/ }).click();
    await expect(path.locator('table[data-side="B"]')).toContainText('takes connections');
    await expect(path).toContainText(
      'Silence of a private address from the visible network is expected and proves nothing.',
    );
    await wizard.shots('testing-6-paths');
  });
});

test('a test of a silent path can be cancelled at once, and tells the time-out when it is waited for', async ({
  rebind,
}) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await wizard.practice('path-blocked');
  await wizard.go('connection');
  const sideB = wizard.page.locator('[data-test="B"]').first();
  await sideB.getByRole('button', { name: 'Test from this laptop: 10.1.8.103:43027' }).click();
  await sideB.getByRole('button', { name: 'Contact 10.1.8.103:43027' }).click();
  await sideB.locator('[data-test-progress]').getByRole('button', { name: 'Cancel' }).click();
  await expect(sideB.getByRole('button', { name: 'Test from this laptop: 10.1.8.103:43027' })).toBeEnabled();
  await expect(wizard.page.locator('[data-outcome]')).toHaveCount(0);
  const cancelled = sideB.locator('[data-cancelled]');
  await expect(cancelled).toContainText('10.1.8.103:43027 may have logged the try');

  await sideB.getByLabel('Time limit').selectOption('5');
  await wizard.testSession('B', '10.1.8.103:43027');
  await expect(wizard.page.locator('[data-outcome="timed-out"]')).toContainText('within 5 s');
  await expect(cancelled).toHaveCount(0);
});

test('a rehearsal hides its cause until it is asked for, also after a restart', async ({ rebind }) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.practice('loopback-only', true);
  await expect(wizard.page.getByRole('banner')).toContainText('Rehearsal');
  await wizard.page.getByRole('button', { name: 'Show the site' }).click();
  const panel = wizard.page.locator('[data-practice-panel]');
  await expect(panel).toContainText('opens no session');
  await expect(panel).not.toContainText('127.0.0.1:43027');
  await wizard.shots('rehearsal-1-hidden');

  await panel.getByRole('button', { name: 'End the rehearsal: what was it?' }).click();
  await expect(panel.locator('[data-debrief]')).toContainText('127.0.0.1');
  await expect(panel.locator('[data-debrief] li').first()).toBeVisible();
  await wizard.shots('rehearsal-2-explained');

  await rebind.restart();
  await wizard.page.getByRole('button', { name: 'Show the site' }).click();
  await expect(wizard.page.locator('[data-debrief]')).toContainText('127.0.0.1');
});

test('a fail-over makes a latent fault real', async ({ rebind }) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await wizard.practice('wrong-nic-latent');
  await wizard.page.getByRole('button', { name: 'Show the site' }).click();
  const panel = wizard.page.locator('[data-practice-panel]');
  await expect(panel).toContainText('Session open to A');
  await panel.getByRole('button', { name: 'Let side B take over' }).click();
  await expect(panel).toContainText('Side B is active');
  await expect(panel).toContainText('No session');
});

test('a port of the Peripheral Gateway’s own traffic is never contacted, and the step says why', async ({
  rebind,
}) => {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43005');
  await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.103');
  await wizard.go('connection');
  const sideB = wizard.page.locator('[data-test="B"]').first();
  await expect(sideB).toContainText('10.1.8.103:43005 is not tried');
  await expect(sideB.getByRole('button', { name: /^Test from this laptop/ })).toHaveCount(0);
  await sideB.scrollIntoViewIfNeeded();
  await wizard.shots('testing-7-own-traffic');
  const codes = await wizard.page.evaluate(async () => {
    const { library, connection } = window.rebind;
    const query = { find: '', state: 'all', sort: 'changed', offset: 0, count: 1, again: true } as const;
    const listed = await library.page(query);
    const id = listed.ok ? (listed.value.rows[0]?.id ?? '') : '';
    const endpoint = { address: '10.1.8.103', port: 43_005 };
    const asked = { id, phase: 'before', side: 'B', endpoint, limitMilliseconds: 1_000 } as const;
    const answers = [await connection.test(asked), await connection.session({ ...asked, others: false })];
    return answers.map((answer) => (answer.ok ? 'taken' : answer.code));
  });
  expect(codes).toEqual(['own-traffic', 'own-traffic']);
  await sideB.getByRole('button', { name: 'Check the entry' }).click();
  await wizard.at('dialer');
});

test('nothing but what stands on the screen is contacted, whatever the page asks for', async ({ rebind }) => {
  let callers = 0;
  const server = createServer((socket) => {
    callers += 1;
    socket.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const wizard = new Wizard(rebind);
    await wizard.at('home');
    await wizard.practice('healthy');
    const codes = await wizard.page.evaluate(async (strange) => {
      const { library, connection } = window.rebind;
      const query = { find: '', state: 'all', sort: 'changed', offset: 0, count: 1, again: true } as const;
      const listed = await library.page(query);
      const id = listed.ok ? (listed.value.rows[0]?.id ?? '') : '';
      const asked = { id, phase: 'before', endpoint: { address: '127.0.0.1', port: strange } } as const;
      const answers = [
        await connection.test({ ...asked, side: 'B', limitMilliseconds: 1_000 }),
        await connection.session({ ...asked, side: 'B', limitMilliseconds: 1_000, others: false }),
        await connection.path({
          id,
          phase: 'before',
          endpoints: [{ address: '10.1.8.103', port: 43_027 }, asked.endpoint],
          limitMilliseconds: 1_000,
        }),
        // What the dialer calls for A is no part of a test of side B either.
        await connection.session({
          ...asked,
          side: 'B',
          endpoint: { address: '10.1.8.102', port: 42_027 },
          limitMilliseconds: 1_000,
          others: false,
        }),
        // No answer was about the version.
        await connection.session({
          ...asked,
          side: 'B',
          endpoint: { address: '10.1.8.103', port: 43_027 },
          limitMilliseconds: 1_000,
          others: true,
        }),
      ];
      return answers.map((answer) => (answer.ok ? 'taken' : answer.code));
    }, port);
    expect(codes).toEqual([
      'not-of-this-site',
      'not-of-this-site',
      'not-of-this-site',
      'not-of-this-site',
      'not-about-version',
    ]);
    expect(callers).toBe(0);
  } finally {
    server.close();
  }
});
