import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Stop } from './tell.mjs';

/**
 * Whether a window can be shown. Windows and macOS always have a display for the
 * person at the machine; Linux says so in its environment.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** Larger than every window that the tests open, frame included. */
const SCREEN = '1600x1000x24';

/** How long Xvfb may take to name its display, in milliseconds. */
const START_LIMIT = 30_000;

/**
 * A display in memory.
 *
 * @typedef {object} Display
 * @property {{ DISPLAY: string, XAUTHORITY: string }} env what a program needs to draw on it
 * @property {() => void} end
 */

/**
 * Starts an X server in memory on a display number that is free. It listens on
 * no network, and only who holds the cookie may draw on it.
 *
 * @returns {Promise<Display>}
 */
export function startDisplay() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)));
  // The window may run as another user; the name of the folder is what it is told.
  chmodSync(folder, 0o711);
  chmodSync(authority, 0o644);
  const words = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const end = () => {
    if (server.exitCode === null) server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let said = '';
    /** @param {string} reason */
    const fail = (reason) => {
      clearTimeout(limit);
      end();
      reject(new Stop(`Xvfb, the display in memory, could not be started: ${reason}\n${said.trim()}`.trim()));
    };
    const limit = setTimeout(() => fail('it named no display.'), START_LIMIT);
    server.stderr?.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-2000);
    });
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with status ${code}.`));
    let number = '';
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    pipe.setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(limit);
      server.removeAllListeners('exit');
      resolve({ env: { DISPLAY: `:${number.trim()}`, XAUTHORITY: authority }, end });
    });
  });
}

/**
 * The X authority file for one cookie that fits any host and any display: the
 * number is not known before the server has started. Format: Xau library,
 * `XauWriteAuth`: family, then four fields each with its length, big-endian.
 *
 * @param {Uint8Array} cookie
 * @returns {Buffer}
 */
export function authorityFile(cookie) {
  const ANY_HOST = Buffer.from([0xff, 0xff]);
  /** @param {Uint8Array} bytes */
  const field = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const none = new Uint8Array(0);
  return Buffer.concat([
    ANY_HOST,
    field(none),
    field(none),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}
