import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** What the page may not do, tried from inside the page as a hostile text would. */

test('the page runs in Chromium’s sandbox, as an ordinary user', async ({ rebind }) => {
  test.skip(process.platform !== 'linux', 'Read from /proc, which only Linux has.');
  const stage = JSON.parse(process.env.REBIND_WINDOW ?? '') as {
    readonly sandbox: boolean;
    readonly owner: { readonly uid: number } | null;
  };
  const pid = await rebind.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const value = (name: string) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1];
  expect(Number(value('Uid'))).toBe(stage.owner?.uid ?? process.getuid?.());
  expect(Number(value('Uid'))).not.toBe(0);
  // Where the machine gives ordinary users no name spaces the preparation says so, and there is none.
  if (stage.sandbox) expect(value('Seccomp')).toBe('2');
  else test.info().annotations.push({ type: 'note', description: 'no sandbox on this machine' });
});

test('the page holds nothing of Node, and its one bridge cannot be replaced', async ({ page }) => {
  const found = await page.evaluate(() => {
    const all = window as unknown as Record<string, unknown>;
    const bridge = all.rebind as Record<string, Record<string, unknown>>;
    const attempts: string[] = [];
    const attempt = (name: string, target: object, key: string) => {
      if (Reflect.set(target, key, {}) || (key in target && Reflect.deleteProperty(target, key)))
        attempts.push(name);
    };
    const { evidence, files } = bridge;
    attempt('replace the bridge', window, 'rebind');
    attempt('replace a group', bridge, 'evidence');
    attempt('replace a verb', evidence ?? {}, 'add');
    attempt('add a verb', bridge, 'more');
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => typeof all[name] !== 'undefined',
      ),
      frozen: [bridge, ...Object.values(bridge)].every((one) => Object.isFrozen(one)),
      onlyFunctions: Object.values(bridge).every((group) =>
        Object.values(group).every((verb) => typeof verb === 'function'),
      ),
      same: bridge === all.rebind && bridge.evidence === evidence && bridge.files === files,
      attempts,
    };
  });
  expect(found).toEqual({ node: [], frozen: true, onlyFunctions: true, same: true, attempts: [] });
});

test('the page reaches no other address: no request, no frame, no window, no other page', async ({
  rebind,
}) => {
  const { page } = rebind;
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  let callers = 0;
  const server = createServer((socket) => {
    callers += 1;
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  rebind.expectProblem(/Content Security Policy|TrustedScript|ERR_BLOCKED|Failed to load|Not allowed/);
  try {
    const result = await page.evaluate(async (url) => {
      const fetched = await fetch(url).then(
        () => 'fetched',
        () => 'refused',
      );
      const socket = await new Promise<string>((resolve) => {
        try {
          const one = new WebSocket(url.replace('http', 'ws'));
          one.onopen = () => resolve('opened');
          one.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      const picture = await new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
        image.src = url;
      });
      const script = await new Promise<string>((resolve) => {
        const element = document.createElement('script');
        try {
          element.textContent = 'window.ran = 1';
          document.body.append(element);
        } catch {
          // Not even its text can be set: the page takes no text as a script.
        }
        element.remove();
        resolve('ran' in window ? 'ran' : 'refused');
      });
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      const popup = window.open(url) === null ? 'refused' : 'opened';
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      const device = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'refused',
      );
      frame.remove();
      link.remove();
      return { fetched, socket, picture, script, popup, device: device ?? 'refused' };
    }, outside);
    expect(result).toEqual({
      fetched: 'refused',
      socket: 'refused',
      picture: 'refused',
      script: 'refused',
      popup: 'refused',
      device: 'refused',
    });
    // Asked through the main process: the tool that drives the page would wait for the other page, which never comes.
    const inPage = (code: string) =>
      rebind.app.evaluate(
        ({ BrowserWindow }, words) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(words) as Promise<unknown>,
        code,
      );
    await inPage(`window.location.href = ${JSON.stringify(outside)}; null`);
    await expect
      .poll(() =>
        rebind.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.isLoadingMainFrame(),
        ),
      )
      .toBe(false);
    const still = await inPage("[location.origin, document.documentElement.dataset.screen].join(' ')");
    const windows = await rebind.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(still).toBe('app://rebind home');
    expect(windows).toBe(1);
    expect(callers).toBe(0);
  } finally {
    server.close();
  }
});
