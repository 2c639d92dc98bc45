import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tell } from './tell.mjs';

/**
 * How long the download may stand still, in milliseconds. It is not a limit for
 * the whole: a slow line that still brings bytes is left to finish.
 */
const STALL_LIMIT = 20_000;

/** A refusal is remembered this long, in milliseconds, so that not every start waits for the network again. */
export const REMEMBER_REFUSAL = 24 * 60 * 60 * 1000;

/** @typedef {{ ok: true } | { ok: false, message: string }} Outcome */

/**
 * Runs the `electron` package's own installer, which downloads this platform's
 * Electron and checks it against the sums that came with the package.
 *
 * @param {string} root the app's folder
 * @param {string} cache where a refusal is remembered
 * @param {number} [stallLimit] milliseconds without a byte after which it is given up
 * @returns {Promise<Outcome>}
 */
export async function installElectron(root, cache, stallLimit = STALL_LIMIT) {
  const home = path.join(root, 'node_modules', 'electron');
  const installer = path.join(home, 'install.js');
  if (!existsSync(installer))
    return { ok: false, message: 'The packages are not installed here. Type: npm ci' };
  const version = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).version;
  const note = path.join(cache, `electron-${version}-refused.json`);
  const remembered = readRefusal(note, Date.now());
  if (remembered) return { ok: false, message: remembered };

  tell(`Fetching Electron ${version} for this platform.`);
  const outcome = await watched(installer, stallLimit);
  if (outcome.ok) rmSync(note, { force: true });
  else rememberRefusal(note, outcome.message, Date.now());
  return outcome;
}

/**
 * @param {string} note
 * @param {number} now
 * @returns {string | null} what was said when it was refused, while that is recent
 */
export function readRefusal(note, now) {
  try {
    const { at, message } = JSON.parse(readFileSync(note, 'utf8'));
    const age = now - at;
    // A time in the future is a clock that was set back: ask again.
    if (typeof message === 'string' && age >= 0 && age < REMEMBER_REFUSAL) return message;
  } catch {
    // No note, or none that can be read: ask the network.
  }
  return null;
}

/**
 * @param {string} note
 * @param {string} message
 * @param {number} now
 */
export function rememberRefusal(note, message, now) {
  try {
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, JSON.stringify({ at: now, message }));
  } catch {
    // Then the next start asks again: slower, not wrong.
  }
}

/**
 * Runs the installer while it makes headway. Its download goes to a temporary
 * folder of its own here, whose size tells whether bytes still arrive.
 *
 * @param {string} installer
 * @param {number} stallLimit milliseconds
 * @returns {Promise<Outcome>}
 */
function watched(installer, stallLimit) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-electron-'));
  // Once the archive is unpacked the bytes arrive there instead.
  const unpacked = path.join(path.dirname(installer), 'dist');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
    });
    let said = '';
    let stalled = false;
    let size = -1;
    let since = Date.now();
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-4000);
    });
    const watch = setInterval(() => {
      const now = sizeOf(folder) + sizeOf(unpacked);
      if (now !== size) {
        size = now;
        since = Date.now();
      } else if (Date.now() - since > stallLimit) {
        stalled = true;
        child.kill('SIGKILL');
      }
    }, 500);
    /** @param {Outcome} outcome */
    const end = (outcome) => {
      clearInterval(watch);
      rmSync(folder, { recursive: true, force: true });
      resolve(outcome);
    };
    child.on('error', (error) => end({ ok: false, message: error.message }));
    child.on('close', (code) => {
      if (code === 0) end({ ok: true });
      else if (stalled) end({ ok: false, message: `No answer came for ${stallLimit / 1000} seconds.` });
      else end({ ok: false, message: firstReason(said) });
    });
  });
}

/**
 * The line of a program's complaint that says why.
 *
 * @param {string} said
 */
export function firstReason(said) {
  const line = said
    .split('\n')
    .map((text) => text.trim())
    .find((text) => /error|failed|refused|denied/i.test(text) && !text.startsWith('at '));
  const reason = (line ?? said.trim().split('\n')[0] ?? '').replace(/^\w*Error:\s*/, '');
  if (reason === '' || /^fetch failed$/i.test(reason)) return 'The network refused the download.';
  return `The download ended with: ${reason}`;
}

/** Bytes in a folder and below it; 0 where there is none. @param {string} folder @returns {number} */
function sizeOf(folder) {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const child = path.join(folder, entry.name);
      if (entry.isDirectory()) sum += sizeOf(child);
      else if (entry.isFile()) sum += statSync(child).size;
    }
  } catch {
    // It may go away while it is read.
  }
  return sum;
}
