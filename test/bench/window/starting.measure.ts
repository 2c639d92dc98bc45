import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { debuggingPort, rawPage } from '../../../electron/launch/raw-page.mjs';
import { middle } from '../middle';

/**
 * How long Rebind takes to its first usable screen, and how much memory it holds then, beside a
 * bare Electron window that shows one heading: the two are started in turn, in one run.
 */

/** Starts of each that count; one of each before them does not. */
const rounds = 10;
const limit = 30_000;

interface Stage {
  readonly executable: string;
  readonly app: string;
  readonly work: string;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  readonly sandbox: boolean;
}

interface Start {
  readonly milliseconds: number;
  /** Memory of all processes, in MiB, each page that is shared counted by its part. */
  readonly memory: number;
}

const bareMain = `
const { app, BrowserWindow } = require('electron');
const path = require('path');
process.umask(0o077);
if (process.getuid?.() !== 0) app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
`;

test('the start beside a bare window', async () => {
  test.setTimeout(600_000);
  test.skip(process.platform !== 'linux', 'Memory is read from /proc, which only Linux has.');
  const stage = JSON.parse(process.env.REBIND_WINDOW ?? '') as Stage;
  const bare = path.join(path.dirname(stage.app), 'bare');
  mkdirSync(bare, { recursive: true });
  writeFileSync(path.join(bare, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }));
  writeFileSync(path.join(bare, 'main.js'), bareMain);
  writeFileSync(
    path.join(bare, 'index.html'),
    '<!doctype html><title>Bare</title><h1 data-ready="true">Bare</h1>',
  );

  const of = { bare: [] as Start[], rebind: [] as Start[] };
  for (let round = 0; round <= rounds; round += 1) {
    const one = await start(stage, bare);
    const other = await start(stage, stage.app);
    if (round === 0) continue;
    of.bare.push(one);
    of.rebind.push(other);
  }
  const time = {
    bare: middle(of.bare.map(({ milliseconds }) => milliseconds)),
    rebind: middle(of.rebind.map(({ milliseconds }) => milliseconds)),
  };
  const memory = {
    bare: middle(of.bare.map((one) => one.memory)),
    rebind: middle(of.rebind.map((one) => one.memory)),
  };
  const line = [
    `A start to the first usable screen, ${rounds} of each in turn: Rebind ${time.rebind.toFixed(0)} ms beside ${time.bare.toFixed(0)} ms of a bare window (${signed(time.rebind - time.bare)} ms);`,
    `memory of all its processes ${memory.rebind.toFixed(0)} MiB beside ${memory.bare.toFixed(0)} MiB (${signed(memory.rebind - memory.bare)} MiB).`,
  ].join(' ');
  process.stdout.write(`${line}\n`);
  const results = process.env.REBIND_MEASURED ?? '';
  if (results !== '') appendFileSync(results, `${line}\n`);
  expect(of.rebind).toHaveLength(rounds);
});

async function start(stage: Stage, app: string): Promise<Start> {
  const folder = mkdtempSync(path.join(stage.work, 'start-'));
  if (stage.owner !== null) chownSync(folder, stage.owner.uid, stage.owner.gid);
  const userData = path.join(folder, 'user-data');
  const begun = performance.now();
  const child = spawn(
    stage.executable,
    [
      `--user-data-dir=${userData}`,
      '--remote-debugging-port=0',
      ...(stage.sandbox ? [] : ['--no-sandbox']),
      app,
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, REBIND_INCIDENTS: path.join(folder, 'incidents') },
    },
  );
  try {
    const port = await debuggingPort(userData, limit);
    const page = port === null ? null : await rawPage(port, limit);
    if (page === null) throw new Error('no window came up');
    await page.evaluate(untilReady);
    const milliseconds = performance.now() - begun;
    const memory = memoryOf(child);
    page.close();
    return { milliseconds, memory };
  } finally {
    await ended(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Resolves in the page as soon as its screen is there: looked for at each change of it. */
const untilReady = `new Promise((resolve) => {
  const look = () => document.querySelector('[data-ready="true"]') === null ? false : (resolve(true), true);
  if (look()) return;
  new MutationObserver((_changes, observer) => { if (look()) observer.disconnect(); })
    .observe(document, { subtree: true, childList: true, attributes: true });
})`;

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** The process and all that it started. */
function treeOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      parents.set(Number(name), Number(fields[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const tree = [root];
  for (const one of tree) {
    for (const [pid, parent] of parents) if (parent === one) tree.push(pid);
  }
  return tree;
}

function memoryOf(child: ChildProcess): number {
  const kilobytes = treeOf(child.pid ?? 0).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(0)}`;
}
