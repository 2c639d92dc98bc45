import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/**
 * Electron's own security checklist, item by item, looked for in the running window. What a
 * page can try is in `security.spec.ts`; the fuses are read from what was packaged.
 */

test('the window’s settings: 2, 3, 4, 6, 8, 9, 10, 11', async ({ rebind }) => {
  const found = await rebind.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const has = contents.getLastWebPreferences();
      return {
        nodeIntegration: has.nodeIntegration ?? false,
        nodeIntegrationInSubFrames: has.nodeIntegrationInSubFrames ?? false,
        nodeIntegrationInWorker: has.nodeIntegrationInWorker ?? false,
        contextIsolation: has.contextIsolation,
        sandbox: has.sandbox,
        webSecurity: has.webSecurity,
        allowRunningInsecureContent: has.allowRunningInsecureContent ?? false,
        experimentalFeatures: has.experimentalFeatures ?? false,
        enableBlinkFeatures: has.enableBlinkFeatures ?? '',
        webviewTag: has.webviewTag ?? false,
        navigateOnDragDrop: has.navigateOnDragDrop ?? false,
        plugins: has.plugins ?? false,
      };
    }),
  );
  expect(found).toEqual([
    {
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
    },
  ]);
});

test('no switch that weakens Chromium is set: 4, 6, 10', async ({ rebind }) => {
  const set = await rebind.app.evaluate(({ app }) =>
    [
      'disable-web-security',
      'ignore-certificate-errors',
      'enable-blink-features',
      'disable-site-isolation-trials',
    ].filter((name) => app.commandLine.hasSwitch(name)),
  );
  expect(set).toEqual([]);
});

test('every permission is refused: 5', async ({ rebind }) => {
  const { page } = rebind;
  rebind.expectProblem(/permission|not allowed|denied|Permissions|policy/i);
  const answers = await page.evaluate(async () => {
    const refused = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'refused',
      );
    const states: Record<string, string> = {};
    for (const name of ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read']) {
      states[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'refused',
      );
    }
    return {
      states,
      place: await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('refused'),
        ),
      ),
      notice: await Notification.requestPermission(),
      media: await refused(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
    };
  });
  expect(Object.values(answers.states).filter((state) => state === 'granted')).toEqual([]);
  expect(answers).toMatchObject({
    place: 'refused',
    notice: 'denied',
    media: 'refused',
    clipboard: 'refused',
  });
});

test('the page’s policy begins with nothing, and what it forbids does not run: 7', async ({ rebind }) => {
  const { page } = rebind;
  rebind.expectProblem(/Content Security Policy|Trusted/);
  const policy = await rebind.app.evaluate(async ({ net }) => {
    const answer = await net.fetch('app://rebind/index.html', { bypassCustomProtocolHandlers: false });
    return answer.headers.get('content-security-policy') ?? '';
  });
  const rules = Object.fromEntries(
    policy.split(';').map((rule) => {
      const [name = '', ...values] = rule.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(rules['default-src']).toBe("'none'");
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors', 'connect-src']) {
    expect(rules[name], name).toBe("'none'");
  }
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  const ran = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ran = "script"';
      document.body.append(script);
    } catch {
      violations.push('script-src-elem');
    }
    const button = document.createElement('button');
    try {
      button.setAttribute('onclick', 'window.ran = "handler"');
      document.body.append(button);
      button.click();
    } catch {
      violations.push('script-src-attr');
    }
    script.remove();
    button.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { ran: 'ran' in window, violations: violations.length };
  });
  expect(ran.ran).toBe(false);
  expect(ran.violations).toBeGreaterThanOrEqual(2);
  // Asked by the main process: the tool that drives the page lets its own texts be evaluated.
  const evaluated = await rebind.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "(() => { try { return eval('true'); } catch { return 'refused'; } })()",
    ),
  );
  expect(evaluated).toBe('refused');
});

test('a webview is not made, and nothing is opened outside: 12, 15', async ({ rebind }) => {
  const { page } = rebind;
  const before = await rebind.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://rebind/index.html');
    document.body.append(view);
  });
  expect(await rebind.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
  const source = readdirSync('electron', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join('electron', name), 'utf8'))
    .join('\n');
  // There is no call to hold to a list: Rebind opens no address outside.
  expect(source).not.toMatch(/openExternal|shell\.openPath/);
});

test('no click opens a window or leaves the page, with whatever button or key: 13, 14', async ({
  rebind,
}) => {
  const { page } = rebind;
  rebind.expectProblem(/Content Security Policy|Not allowed/);
  await new Wizard(rebind).at('home');
  await page.evaluate(() => {
    const seen = { clicks: 0 };
    Object.assign(window, { seen });
    for (const kind of ['click', 'auxclick']) {
      document.addEventListener(kind, () => {
        seen.clicks += 1;
      });
    }
    for (const [name, href] of [
      ['outside', 'https://example.invalid/'],
      ['own', 'app://rebind/index.html?again'],
      ['file', 'file:///etc/passwd'],
      ['script', 'javascript:window.ran = 1'],
    ] as const) {
      const link = document.createElement('a');
      link.textContent = name;
      link.href = href;
      link.target = name === 'own' ? '_blank' : '';
      link.style.cssText = 'position:fixed;z-index:9999;top:0';
      link.style.left = `${document.querySelectorAll('a[data-crafted]').length * 90}px`;
      link.dataset.crafted = name;
      document.body.append(link);
    }
  });
  // Through the main process: the tool that drives the page would wait for the other page, which never comes.
  const clicked = await rebind.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return [];
    const contents = window.webContents;
    const places: { x: number; y: number }[] = await contents.executeJavaScript(
      "[...document.querySelectorAll('a[data-crafted]')].map((link) => { const box = link.getBoundingClientRect(); return { x: Math.round(box.x + 5), y: Math.round(box.y + 5) }; })",
    );
    for (const place of places) {
      for (const how of [
        { button: 'left' },
        { button: 'middle' },
        { button: 'left', modifiers: ['control'] },
        { button: 'left', modifiers: ['shift'] },
      ] as const) {
        contents.sendInputEvent({
          type: 'mouseDown',
          clickCount: 1,
          ...place,
          ...how,
        } as Electron.MouseInputEvent);
        contents.sendInputEvent({
          type: 'mouseUp',
          clickCount: 1,
          ...place,
          ...how,
        } as Electron.MouseInputEvent);
      }
    }
    return places;
  });
  expect(clicked).toHaveLength(4);
  const stands = () =>
    rebind.app.evaluate(async ({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      const contents = windows[0]?.webContents;
      const inside = await contents?.executeJavaScript(
        "({ screen: document.documentElement.dataset.screen, crafted: document.querySelectorAll('a[data-crafted]').length, ran: 'ran' in window, clicks: window.seen.clicks })",
      );
      return { windows: windows.length, loading: contents?.isLoadingMainFrame(), ...inside };
    });
  await expect
    .poll(stands)
    .toEqual({ windows: 1, loading: false, screen: 'home', crafted: 4, ran: false, clicks: 16 });
});

test('only the page’s own top frame is answered, each verb on its own channel: 17, 20', async ({
  rebind,
}) => {
  const { page } = rebind;
  const found = await page.evaluate(async () => {
    const bridge = window.rebind as unknown as Record<string, Record<string, unknown>>;
    const strange: string[] = [];
    for (const [group, verbs] of Object.entries(bridge)) {
      for (const [name, verb] of Object.entries(verbs)) {
        if (typeof verb !== 'function') strange.push(`${group}.${name}`);
        if (/ipc|invoke|send|electron|channel/i.test(name)) strange.push(`${group}.${name}`);
      }
    }
    // A frame of another origin has no bridge at all.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inFrame = frame.contentWindow !== null && 'rebind' in frame.contentWindow;
    frame.remove();
    return { strange, inFrame };
  });
  expect(found).toEqual({ strange: [], inFrame: false });
  const refused = await page.evaluate(async () => {
    const answers: string[] = [];
    const open = window.rebind.incidents.open as unknown as (
      argument: unknown,
    ) => Promise<{ ok: boolean; code?: string }>;
    for (const argument of [{ id: '../..' }, { id: 'a', more: 1 }, null, 'x', { id: { toString: 'a' } }]) {
      const answer = await open(argument);
      answers.push(answer.ok ? 'taken' : (answer.code ?? ''));
    }
    return answers;
  });
  expect(refused).toEqual(['bad-argument', 'bad-argument', 'bad-argument', 'bad-argument', 'bad-argument']);
});

test('the page comes from the app’s own address, which serves nothing else: 1, 18', async ({ rebind }) => {
  expect(await rebind.page.evaluate(() => window.location.origin)).toBe('app://rebind');
  const statuses = await rebind.app.evaluate(async ({ net }) => {
    const asked = [
      'app://rebind/../package.json',
      'app://rebind/%2e%2e/package.json',
      'app://rebind/..%5c..%5cpackage.json',
      'app://rebind//etc/passwd',
      'app://rebind/%00',
      'app://other/index.html',
      'app://rebind/main.cjs',
      'app://rebind/main-program.cjs',
      'app://rebind/.stamp-page',
    ];
    const got: number[] = [];
    for (const address of asked) {
      got.push(
        await net.fetch(address).then(
          ({ status }) => status,
          () => 404,
        ),
      );
    }
    return got;
  });
  expect(statuses).toEqual(statuses.map(() => 404));
  for (const name of readdirSync('dist').filter((one) => /^main(-.*)?\.cjs$/.test(one))) {
    expect(readFileSync(`dist/${name}`, 'utf8')).not.toMatch(/loadFile\(|loadURL\(['"`]file:/);
  }
});

test('all that is asked for while a page loads is the app’s own: 1', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await rebind.app.evaluate(({ session }) => {
    const asked: string[] = [];
    (globalThis as { asked?: string[] }).asked = asked;
    session.defaultSession.webRequest.onSendHeaders(({ url }) => asked.push(url));
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => asked.push(url));
  });
  await rebind.page.reload();
  await wizard.at('home');
  const asked = await rebind.app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []);
  expect(asked.length).toBeGreaterThan(2);
  expect([...new Set(asked.map((address) => new URL(address).protocol))]).toEqual(['app:']);
});

test('the Electron that is asked for is a current one: 16', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
});
