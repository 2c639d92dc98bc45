import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, ROOT } from './paths.mjs';
import { Stop, tell } from './tell.mjs';

/** The user that the window runs as in tests that root started: Chromium's sandbox does not work for root. */
export const WINDOW_USER = 'rebind-window';

/**
 * Where and how the tests start the window.
 *
 * @typedef {object} Stage
 * @property {string} executable what Playwright starts
 * @property {string | null} app the app's folder: only what it needs at run time; null where the executable holds the app
 * @property {string} work where the tests put their folders; the window's user may write in those
 * @property {{ uid: number, gid: number } | null} owner whom those folders must belong to; null: whoever runs the tests
 * @property {boolean} sandbox
 * @property {() => void} end removes it all
 */

/** @param {string[]} words @returns {number} */
function idOf(words) {
  const { status, stdout } = spawnSync('id', words, { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : Number.NaN;
}

/** @returns {{ uid: number, gid: number }} */
function ensureUser() {
  if (Number.isNaN(idOf(['-u', WINDOW_USER]))) {
    tell(`Adding the system user ${WINDOW_USER}: the window's sandbox does not work for root.`);
    const words = ['--system', '--user-group', '--create-home', '--shell', '/usr/sbin/nologin', WINDOW_USER];
    const { status, stderr, error } = spawnSync('useradd', words, { encoding: 'utf8' });
    if (status !== 0) throw new Stop(`The user could not be added: ${error?.message ?? stderr.trim()}`);
  }
  return { uid: idOf(['-u', WINDOW_USER]), gid: idOf(['-g', WINDOW_USER]) };
}

/** The words that turn root into the window's user and then become the program itself, with its process number. */
const AS_USER = [
  'setpriv',
  `--reuid=${WINDOW_USER}`,
  `--regid=${WINDOW_USER}`,
  '--init-groups',
  '--inh-caps=-all',
];

/** @param {string[]} words @returns {boolean} */
function worksAsUser(words) {
  return spawnSync(AS_USER[0] ?? '', [...AS_USER.slice(1), '--', ...words], { stdio: 'ignore' }).status === 0;
}

/**
 * Copies the app to a folder of its own, and as root prepares to start it as
 * another user. The copy holds nothing but the bundles and resources, so it also
 * proves that they are complete.
 *
 * @param {{ executable: string, folder: string }} runtime
 * @returns {Stage}
 */
export function setStage(runtime) {
  return stageFor(runtime, (app) => {
    for (const part of ['dist', 'resources', 'package.json']) {
      const from = path.join(ROOT, part);
      if (existsSync(from)) cpSync(from, path.join(app, part), { recursive: true, filter: isForRunning });
    }
    return app;
  });
}

/**
 * As {@link setStage}, for an executable that holds the app.
 *
 * @param {{ executable: string, folder: string }} packaged
 * @returns {Stage}
 */
export function setPackagedStage(packaged) {
  return stageFor(packaged, () => null);
}

/**
 * @param {{ executable: string, folder: string }} runtime
 * @param {(app: string) => string | null} putApp
 * @returns {Stage}
 */
function stageFor(runtime, putApp) {
  const around = isRoot() ? '/var/tmp' : os.tmpdir();
  const base = mkdtempSync(path.join(around, 'rebind-window-'));
  // Helpers of a window that was ended may still write for a moment.
  const end = () => rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  try {
    const work = path.join(base, 'work');
    mkdirSync(path.join(base, 'app'));
    mkdirSync(work);
    const app = putApp(path.join(base, 'app'));
    if (process.platform !== 'linux' || !isRoot()) {
      return { executable: runtime.executable, app, work, owner: null, sandbox: true, end };
    }
    return { ...asOtherUser(runtime, base), app, work, end };
  } catch (error) {
    end();
    throw error;
  }
}

/** Stamps and half-made builds stay behind. @param {string} source */
function isForRunning(source) {
  return !/^\.(stamp|building)-/.test(path.basename(source));
}

/**
 * @param {{ executable: string, folder: string }} runtime
 * @param {string} base
 */
function asOtherUser(runtime, base) {
  const owner = ensureUser();
  chmodSync(base, 0o755);
  const work = path.join(base, 'work');
  chownSync(work, owner.uid, owner.gid);
  const home = path.join(base, 'home');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, owner.uid, owner.gid);
  let executable = runtime.executable;
  if (!worksAsUser(['test', '-x', executable])) {
    // Under root's own home, for example, nobody else may look.
    const copy = path.join(base, 'electron');
    cpSync(runtime.folder, copy, { recursive: true });
    spawnSync('chmod', ['-R', 'a+rX', copy]);
    executable = path.join(copy, path.relative(runtime.folder, runtime.executable));
  }
  const sandbox = worksAsUser(['unshare', '--user', 'true']);
  if (!sandbox) {
    tell(
      'This machine lets no ordinary user make a name space, so the window is tested without its sandbox.',
    );
  }
  const wrapper = path.join(base, 'electron-as-user');
  const lines = [
    '#!/bin/sh',
    `export HOME='${home}' USER=${WINDOW_USER} LOGNAME=${WINDOW_USER}`,
    'unset XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS',
    `exec ${AS_USER.join(' ')} -- '${executable}' "$@"`,
    '',
  ];
  writeFileSync(wrapper, lines.join('\n'), { mode: 0o755 });
  return { executable: wrapper, owner, sandbox };
}
