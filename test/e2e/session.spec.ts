import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { dropFiles } from '../support/drop';
import { capture } from '../support/page/texts';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** What lasts from one moment to the next: across a power cut, a second drop, a folder, a connection. */

async function atDialer(rebind: RebindWindow): Promise<Wizard> {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  return wizard;
}

/** True while a process of this number runs. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a power cut in the middle loses nothing that was shown as saved', async ({ rebind }) => {
  const wizard = await atDialer(rebind);
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.choose('What does the dialer’s window show?', 'No session comes up');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
  const title = await wizard.page.title();
  const pid = await rebind.app.evaluate(() => process.pid);

  await rebind.kill();
  await expect.poll(() => runs(pid)).toBe(false);
  await rebind.start();
  await wizard.at('netstat');
  expect(await wizard.page.title()).toBe(title);
  await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
  await expect(wizard.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  await rebind.shot('session-after-power-cut');

  await test.step('the last word before the second cut is there too', async () => {
    await wizard.go('dialer');
    await wizard.choose('What does the dialer’s window show?', 'A session with side B');
    await rebind.kill();
    await rebind.start();
    await wizard.at('dialer');
    await expect(wizard.page.getByRole('radio', { name: /A session with side B/ })).toBeChecked();
    await expect(wizard.page.getByLabel('CTI server port A')).toHaveValue('42027');
    await expect(wizard.page.getByLabel('CTI server B: address or host name')).toHaveValue('10.1.8.103');
  });

  await test.step('and the incident can be gone on with', async () => {
    await wizard.type('CTI server B: address or host name', '10.1.8.104');
    await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.104');
    await wizard.home();
    await expect(wizard.page.locator('[data-incident]')).toHaveCount(1);
  });
});

test('the same file dropped twice is one piece of evidence', async ({ rebind }) => {
  const wizard = await atDialer(rebind);
  await wizard.go('netstat');
  const file = rebind.makeFile('pgb.txt', capture('B', 'private'));
  const copy = rebind.makeFile('copy of pgb.txt', capture('B', 'private'));
  const intake = wizard.page.locator('[data-intake="B"]').first();
  await dropFiles(intake, [file]);
  await expect(intake).toContainText('11 sockets, 6 listeners');
  await dropFiles(intake, [file, copy]);
  await expect(intake.getByText('was here already, and is kept once')).toHaveCount(2);
  await expect(wizard.page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  await expect(wizard.page.getByRole('listitem').filter({ hasText: 'copy of pgb.txt' })).toBeVisible();
});

test('a registry export of the dialer’s key fills the entries, and names where it differs from what was typed', async ({
  rebind,
}) => {
  const wizard = await atDialer(rebind);
  const { page } = wizard;
  await wizard.enterDialer(':', '10.1.8.99:43027');
  await expect(wizard.railAnswer('dialer')).toContainText('B 10.1.8.99');
  await wizard.openFold('Or bring the dialer’s registry key');
  const key = rebind.makeFile('dialer.reg', dialerKey('10.1.8.102', '10.1.8.103'));
  const intake = page.locator('[data-intake="dialer"]').first();
  await dropFiles(intake, [key]);
  await expect(intake).toContainText('the dialer’s key');
  await expect(wizard.railAnswer('dialer')).toContainText('A 10.1.8.102 · B 10.1.8.103');
  const main = page.getByRole('main');
  await expect(main).toContainText('From the registry export: 10.1.8.102:42027');
  await expect(main).toContainText('From the registry export: 10.1.8.103:43027');
  await expect(main.getByText('It counts over what was typed.')).toHaveCount(1);
  await expect(page.getByLabel('CTI server B: address or host name')).toHaveValue('10.1.8.99');
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await rebind.shot('session-dialer-key');
  await wizard.go('diagnosis');
  await expect(main).toContainText('10.1.8.99:43027');
  await rebind.shot('session-dialer-conflict');
});

test('a case folder is opened with its site, its evidence and its diagnosis', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  for (const [name, verdict] of [
    ['wrong-nic-active', /CTI Server B listens on the private network card only/],
    ['healthy', /Nothing wrong/],
    ['wrong-port-german', /The dialer calls the wrong port of CTI Server B/],
  ] as const) {
    await test.step(name, async () => {
      await wizard.at('home');
      await rebind.chooseFiles([caseFolder(rebind, name)]);
      await wizard.page.getByRole('button', { name: 'Open', exact: false }).first().click();
      await expect(wizard.page.getByRole('banner')).toContainText(name);
      await wizard.go('diagnosis');
      await expect(wizard.page.getByRole('heading', { level: 1 })).toHaveText(verdict);
      await wizard.home();
    });
  }
  await expect(wizard.page.locator('[data-incident]')).toHaveCount(3);
  await rebind.shot('session-opened-cases');

  await test.step('a folder that is no case says what one holds', async () => {
    await rebind.chooseFiles([rebind.makeFolder('holiday pictures')]);
    await wizard.page.getByRole('button', { name: 'Open', exact: false }).first().click();
    await expect(wizard.page.getByRole('alert')).toContainText(
      'holiday pictures holds no incident and no case.',
    );
    await expect(wizard.page.getByRole('alert')).toContainText('A case folder holds site.json');
    await expect(wizard.page.locator('[data-incident]')).toHaveCount(3);
  });
});

test('the test from this laptop tells an open port from a closed one, and says from where', async ({
  rebind,
}) => {
  const server = createServer((socket) => socket.destroy());
  let callers = 0;
  server.on('connection', () => {
    callers += 1;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const open = (server.address() as AddressInfo).port;
  const spare = createServer();
  await once(spare.listen(0, '127.0.0.1'), 'listening');
  const closed = (spare.address() as AddressInfo).port;
  await new Promise((resolve) => spare.close(resolve));
  try {
    const wizard = await atDialer(rebind);
    await wizard.enterDialer(`127.0.0.1:${open}`, `127.0.0.1:${closed}`);
    await expect(wizard.railAnswer('dialer')).toContainText('B 127.0.0.1');
    expect(callers).toBe(0);
    await wizard.go('connection');
    const outcomes = (side: string) => wizard.page.getByRole('list', { name: `Outcomes for side ${side}` });
    for (const side of ['A', 'B'] as const) await wizard.connectionOnly(side);
    await wizard.page.getByRole('button', { name: `Test from this laptop: 127.0.0.1:${open}` }).click();
    await expect(outcomes('A').first()).toContainText('Connected');
    await expect(outcomes('A').first()).toContainText(
      new RegExp(
        `127\\.0\\.0\\.1:${open} took the connection after [\\d.]+ ms, tried with a TCP connection from this laptop \\(127\\.0\\.0\\.1\\)\\.`,
      ),
    );
    expect(callers).toBe(1);
    await wizard.page.getByRole('button', { name: `Test from this laptop: 127.0.0.1:${closed}` }).click();
    await expect(outcomes('B').first()).toContainText(
      new RegExp(
        `127\\.0\\.0\\.1:${closed} refused the connection after [\\d.]+ ms, tried with a TCP connection from this laptop \\(127\\.0\\.0\\.1\\)\\.`,
      ),
    );
    await expect(outcomes('B').first()).toContainText('Nothing listens on this address and port');
    await expect(wizard.railAnswer('connection')).toContainText('B refused');
    await outcomes('B').first().scrollIntoViewIfNeeded();
    await rebind.shot('session-laptop-test');
  } finally {
    server.close();
  }
});

test('a host that keeps silent is given up at the limit, or when the technician cancels', async ({
  rebind,
}) => {
  test.skip(process.platform !== 'linux', 'Only Linux leaves a full queue unanswered.');
  const silent = await silentListener();
  try {
    const target = `127.0.0.1:${silent.port}`;
    const wizard = await atDialer(rebind);
    const { page } = wizard;
    await wizard.type('CTI server A: address or host name', '127.0.0.1');
    await wizard.type('CTI server port A', String(silent.port));
    await expect(wizard.railAnswer('dialer')).toContainText('A 127.0.0.1');
    await wizard.go('connection');
    const box = page.locator('[data-test="A"]');
    const outcomes = page.getByRole('list', { name: 'Outcomes for side A' });

    await wizard.connectionOnly('A');
    await box.getByLabel('Time limit').selectOption('60');
    await box.getByRole('button', { name: /^Test from this laptop/ }).click();
    await expect(box.getByRole('progressbar', { name: 'Waiting for an answer' })).toBeVisible();
    await expect(box).toContainText('of 60 s');
    await rebind.shot('session-laptop-waiting');
    await box.getByRole('button', { name: 'Cancel' }).click();
    await expect(box.getByRole('button', { name: /^Test from this laptop/ })).toBeEnabled();
    await expect(outcomes).toHaveCount(0);

    await box.getByLabel('Time limit').selectOption('2');
    await box.getByRole('button', { name: /^Test from this laptop/ }).click();
    await expect(outcomes.first()).toContainText(
      `${target} did not answer within 2 s, tried with a TCP connection from this laptop (127.0.0.1).`,
    );
    await expect(outcomes.first()).toContainText('Silence does not tell which.');
  } finally {
    silent.end();
  }
});

/** A copy of a case folder that the window may read. */
function caseFolder(rebind: RebindWindow, name: string): string {
  const from = path.resolve('test/fixtures/cases', name);
  const to = rebind.makeFolder(name);
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const inside = path.relative(from, path.join(entry.parentPath, entry.name));
    if (entry.isDirectory()) rebind.makeFolder(path.join(name, inside));
    else rebind.makeFile(path.join(name, inside), readFileSync(path.join(from, inside)));
  }
  return to;
}

function dialerKey(a: string, b: string): Buffer {
  const text = [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\south\\Dialer]',
    `"CTIServerA"="${a}"`,
    `"CTIServerB"="${b}"`,
    '"CTIServerPortA"="42027"',
    '"CTIServerPortB"="43027"',
    '',
  ].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

interface Silent {
  readonly port: number;
  end(): void;
}

/** A port whose queue is full and whose owner sleeps: whoever calls now is not answered. */
async function silentListener(): Promise<Silent> {
  const program =
    "require('net').createServer().listen({host:'127.0.0.1',port:0,backlog:1},function(){process.stdout.write(String(this.address().port))})";
  const owner: ChildProcess = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [words] = (await once(owner.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const port = Number(String(words).trim());
  owner.kill('SIGSTOP');
  const callers: Socket[] = [];
  const call = (): Socket => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    callers.push(socket);
    return socket;
  };
  // A backlog of one holds two.
  for (let place = 0; place < 2; place += 1) await once(call(), 'connect');
  return {
    port,
    end() {
      for (const socket of callers) socket.destroy();
      owner.kill('SIGKILL');
    },
  };
}
