import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the sources of what ships may not hold, found in their syntax: words in comments do not count. */

/** The only files that may use something, by what it is. */
const only: Readonly<Record<string, readonly string[]>> = {
  // Each verb passes the one gate there.
  ipcMain: ['electron/shell/answer-window.ts'],
  ipcRenderer: ['electron/preload.ts'],
  exposeInMainWorld: ['electron/preload.ts'],
  loadURL: ['electron/shell/load-page.ts', 'electron/shell/pdf.ts'],
  // Who asks, and what is asked, is looked at there.
  answerer: ['electron/shell/gate.ts', 'electron/ipc/handle.ts', 'electron/ipc/mock.ts'],
  showItemInFolder: ['electron/shell/licences.ts'],
  'node:net': [
    'electron/cti/channel.ts',
    'electron/cti/tcp.ts',
    'electron/cti/tear-down.ts',
    'electron/lab/cti-connection.ts',
    'electron/lab/cti-server.ts',
    'electron/lab/held-sockets.ts',
    'electron/lab/holes.ts',
    'electron/lab/listener.ts',
    'electron/lab/other-programs.ts',
    'electron/lab/slot.ts',
  ],
  'node:dns/promises': ['electron/cti/lookup.ts'],
  'node:dgram': ['electron/host/connection/addresses.ts', 'electron/lab/held-sockets.ts'],
  // What is bound on loopback, asked of the system by a practice site.
  'node:child_process': ['electron/lab/observe/observe.ts'],
};

/** The only files that open a window. */
const windows: ReadonlySet<string> = new Set(['electron/shell/pdf.ts', 'electron/shell/window.ts']);

/** What no file may use. */
const never: ReadonlySet<string> = new Set([
  ...[
    'openExternal',
    'openPath',
    'loadFile',
    'loadExtension',
    'handleOnce',
    'BrowserView',
    'WebContentsView',
  ],
  ...['appendSwitch', 'appendArgument', 'setCertificateVerifyProc', 'setAsDefaultProtocolClient'],
  ...['registerFileProtocol', 'interceptFileProtocol', 'registerHttpProtocol', 'registerServiceWorker'],
  ...[
    'dangerouslySetInnerHTML',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'srcDoc',
    'srcdoc',
    'DOMParser',
  ],
  ...['createContextualFragment', 'setHTMLUnsafe', 'executeJavaScript', 'insertCSS', 'sendToFrame'],
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts'],
  ...['enableBlinkFeatures', 'enableRemoteModule', 'nativeWindowOpen', 'autoUpdater', 'crashReporter'],
  ...['http', 'https', 'http2', 'vm', 'inspector', 'repl', 'tls', 'cluster'].map((name) => `node:${name}`),
]);

/** An address on a network, or a file by address: nothing of the kind is reached, so nothing names one but these. */
const address = /\b(?:https?|wss?|ftp|file):(?:\\?\/){2}|\bjavascript:/i;
const namedAddresses: ReadonlySet<string> = new Set([
  // Names of languages, which look like addresses.
  'electron/core/picture/svg.ts: http://www.w3.org/2000/svg',
  'electron/core/evidence/machine/event-xml.ts: http://schemas.microsoft.com/win/2004/08/events/event',
]);

/** Switches of Chromium that take a protection away. */
const switches =
  /no-sandbox|disable-web-security|ignore-certificate|enable-blink|remote-debugging|site-isolation/;

/** What every window says of its page, whatever Electron's own choice is. */
const page: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
};

/** The sources of what ships, by path: not the tests, and not what builds and starts it. */
export function shippedSources(): ReadonlyMap<string, string> {
  const files = ['electron', 'renderer'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${room}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return new Map(
    files
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('electron/launch/'))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

/** What is forbidden in a source, a line each; none where all is well. */
export function forbiddenIn(file: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const tell = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${what}`);
  };
  const name = (node: ts.Node, used: string) => {
    if (never.has(used) || (Object.hasOwn(only, used) && !only[used]?.includes(file))) tell(node, used);
  };
  const look = (node: ts.Node): void => {
    // In the core, which knows no Electron, the word is one of its own.
    if (ts.isIdentifier(node) && !(node.text === 'openPath' && file.startsWith('electron/core/'))) {
      name(node, node.text);
    }
    if (isText(node)) {
      name(node, node.text);
      if (address.test(node.text) && !isNamed(file, node.text)) tell(node, 'an address');
      if (switches.test(node.text)) tell(node, 'a switch');
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) lookAtCall(node, tell);
    if (ts.isCallExpression(node) && isNamedCall(node, 'loadURL') && hasText(node)) {
      tell(node, 'an address written out');
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
  );
}

function isNamed(file: string, text: string): boolean {
  const plain = text.replaceAll('\\', '');
  return [...namedAddresses].some((one) => {
    const [where, what = ''] = one.split(': ');
    return where === file && plain.includes(what) && !address.test(plain.replace(what, ''));
  });
}

function isNamedCall(node: ts.CallExpression, name: string): boolean {
  return ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === name;
}

function hasText(node: ts.CallExpression): boolean {
  return node.arguments.some((one) => ts.isStringLiteralLike(one) || ts.isTemplateExpression(one));
}

/** `c` of `a.b.c`, and of `c` alone; empty where it is something else. */
function lastName(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) ? node.text : '';
}

function lookAtCall(
  node: ts.CallExpression | ts.NewExpression,
  tell: (node: ts.Node, what: string) => void,
): void {
  const callee = node.expression;
  const called = lastName(callee);
  const on = ts.isPropertyAccessExpression(callee) ? lastName(callee.expression) : '';
  if (['eval', 'Function'].includes(called)) tell(node, called);
  const [first] = node.arguments ?? [];
  if (['setTimeout', 'setInterval'].includes(called) && first !== undefined && isText(first)) {
    tell(node, `${called} of a text`);
  }
  if (called === 'write' && on === 'document') tell(node, 'document.write');
  if (called === 'fetch' && /^(net|window|globalThis|self)$/.test(on)) tell(node, 'fetch');
  if (on === 'ipcMain' && !isGate(node)) tell(node, 'a channel beside the gate');
  if (on === 'ipc') tell(node, 'a channel beside the gate');
  if (on === 'ipcRenderer' && !(called === 'invoke' && first?.getText().startsWith('channelOf('))) {
    tell(node, 'a channel of no verb');
  }
  if (called === 'exposeInMainWorld' && node.arguments?.some((one) => one.getText() === 'ipcRenderer')) {
    tell(node, 'the bare bridge');
  }
  if (ts.isNewExpression(node) && called === 'BrowserWindow') {
    if (!windows.has(node.getSourceFile().fileName)) tell(node, 'a window');
    for (const wrong of wrongPage(first)) tell(node, wrong);
  }
}

/** `ipcMain.handle(channelOf(verb), …)` whose answer comes from the gate, which is told who asks, and from nowhere else. */
function isGate(node: ts.CallExpression | ts.NewExpression): boolean {
  const [channel, handler] = node.arguments ?? [];
  return (
    node.expression.getText() === 'ipcMain.handle' &&
    channel?.getText() === 'channelOf(verb)' &&
    /\bcallerOf\(event\)/.test(handler?.getText() ?? '') &&
    /\breturn answer\(verb, caller, argument\);\s*\}$/.test(handler?.getText() ?? '')
  );
}

/** What a window does not say of its page, or says otherwise. */
function wrongPage(options: ts.Expression | undefined): string[] {
  const preferences = property(options, 'webPreferences');
  if (preferences === undefined || !ts.isObjectLiteralExpression(preferences))
    return ['a window without rules'];
  const wrong = Object.entries(page).flatMap(([name, wanted]) =>
    property(preferences, name)?.getText() === String(wanted) ? [] : [`${name} is not ${wanted}`],
  );
  return preferences.properties.some(ts.isSpreadAssignment) ? [...wrong, 'rules from elsewhere'] : wrong;
}

/** The last value that an object written out gives a name. */
function property(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
  return object.properties.findLast(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name,
  )?.initializer;
}
