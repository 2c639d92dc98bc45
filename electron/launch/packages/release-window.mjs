import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { oneCheck } from '../counts.mjs';
import { startDisplay } from '../display.mjs';
import { debuggingPort, rawPage } from '../raw-page.mjs';
import { tell } from '../tell.mjs';
import { setPackagedStage } from '../window-user.mjs';

/** How long a window may take until its page is there, in milliseconds. */
const limit = 60_000;

/** How long it may take to end after it was asked to, in milliseconds. */
const endLimit = 20_000;

/**
 * Starts a released Rebind and looks at its page over the debugging protocol of Chromium:
 * Playwright cannot start it, since what is released has no inspector. It is started with the
 * variables that the fuses must make it deaf for.
 *
 * @param {string} executable
 * @returns {Promise<import('../counts.mjs').Count>}
 */
export async function lookAtRelease(executable) {
  const title = `the window of ${executable}`;
  const stage = setPackagedStage({ executable, folder: path.dirname(executable) });
  const display = process.platform === 'linux' ? await startDisplay() : null;
  const folder = mkdtempSync(path.join(stage.work, 'release-'));
  const userData = path.join(folder, 'user-data');
  if (stage.owner !== null) chownSync(folder, stage.owner.uid, stage.owner.gid);
  const child = spawn(
    stage.executable,
    [`--user-data-dir=${userData}`, '--remote-debugging-port=0', ...(stage.sandbox ? [] : ['--no-sandbox'])],
    {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...display?.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect=0' },
    },
  );
  /** @type {string[]} */
  const wrong = [];
  try {
    const port = await debuggingPort(userData, limit);
    wrong.push(...(port === null ? ['no window came up'] : await wrongWith(port)));
  } finally {
    if (!(await ended(child))) wrong.push('it did not end when it was asked to');
    display?.end();
    stage.end();
  }
  for (const one of wrong) tell(`${title}: ${one}`);
  return oneCheck(title, wrong.length === 0);
}

/**
 * Ends a window with all its processes, and waits until it is gone.
 *
 * @param {import('node:child_process').ChildProcess} child the leader of its group
 * @returns {Promise<boolean>} false where it had to be killed
 */
function ended(child) {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null) {
      resolve(true);
      return;
    }
    let killed = false;
    const late = setTimeout(() => {
      killed = true;
      sendAll(child, 'SIGKILL');
    }, endLimit);
    child.once('exit', () => {
      clearTimeout(late);
      resolve(!killed);
    });
    sendAll(child, 'SIGTERM');
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child the leader of its group
 * @param {NodeJS.Signals} signal
 */
function sendAll(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/** @param {string} port @returns {Promise<string[]>} what is not as it should be */
async function wrongWith(port) {
  const page = await rawPage(port, limit);
  if (page === null) return ['no page came up'];
  try {
    const found = /** @type {Record<string, boolean>} */ (await page.evaluate(`(${lookFromInside})()`));
    return Object.entries(found).flatMap(([what, ok]) => (ok === true ? [] : [what]));
  } finally {
    page.close();
  }
}

/**
 * Runs in the page, once its first screen is there. What a page of ours must be and must not
 * have; each true where it is as it should be.
 */
async function lookFromInside() {
  const isReady = () => document.querySelector('[data-ready="true"]') !== null;
  for (let tries = 0; tries < 600 && !isReady(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const evaluates = () => {
    try {
      // biome-ignore lint/security/noGlobalEval: the page's policy must refuse it
      return globalThis.eval('true');
    } catch {
      return false;
    }
  };
  return {
    'its first screen': isReady(),
    'an origin of its own': location.protocol === 'app:',
    'nothing of Node': !('require' in globalThis) && !('process' in globalThis),
    'the bridge, frozen': 'rebind' in globalThis && Object.isFrozen(Reflect.get(globalThis, 'rebind')),
    'no text that runs': !evaluates(),
  };
}
