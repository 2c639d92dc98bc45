import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installElectron } from './installer.mjs';
import { cacheHere, ROOT } from './paths.mjs';
import { Stop, tell } from './tell.mjs';
import { fetchTrialRuntime, TRIAL_VERSION } from './trial-runtime.mjs';

/**
 * An Electron that can be started.
 *
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} folder what holds it whole
 * @property {'named' | 'package' | 'trial'} source named by the person, the package's own, or the trial one
 */

/**
 * The machine as far as the choice depends on it: handed in, so that the order
 * can be checked without an Electron.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {string} arch
 * @property {string} root the app's folder
 * @property {string} cache
 * @property {(file: string) => boolean} exists
 * @property {(file: string) => string | null} read
 */

/** @param {string} platform */
function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

/**
 * An Electron that is there already, or null. Nothing is fetched and nothing is
 * started: asking the `electron` package itself would begin a download.
 *
 * @param {Machine} machine
 * @returns {Runtime | null}
 */
export function findRuntime({ env, platform, arch, root, cache, exists, read }) {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const executable = path.join(named, executableName(platform));
    if (!exists(executable)) {
      throw new Stop(
        `ELECTRON_OVERRIDE_DIST_PATH names ${named}, but there is no ${executableName(platform)} in it.`,
      );
    }
    return { executable, folder: path.resolve(named), source: 'named' };
  }
  const own = path.join(root, 'node_modules', 'electron');
  const inside = read(path.join(own, 'path.txt'))?.trim();
  if (inside) {
    const executable = path.join(own, 'dist', inside);
    if (exists(executable)) return { executable, folder: path.join(own, 'dist'), source: 'package' };
  }
  if (trialFits({ platform, arch })) {
    const folder = trialFolder(cache);
    const executable = path.join(folder, 'electron');
    // The version is written last but for the rename, so it marks a folder that is whole.
    if (exists(executable) && read(path.join(folder, 'version'))?.trim() === TRIAL_VERSION) {
      return { executable, folder, source: 'trial' };
    }
  }
  return null;
}

/** @param {string} cache */
function trialFolder(cache) {
  return path.join(cache, `electron-${TRIAL_VERSION}`);
}

/** The trial runtime exists for this kind of machine only. @param {{ platform: string, arch: string }} machine */
function trialFits({ platform, arch }) {
  return platform === 'linux' && arch === 'x64';
}

/** @returns {Machine} */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    root: ROOT,
    cache: cacheHere(),
    exists: existsSync,
    read: (file) => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return null;
      }
    },
  };
}

/**
 * An Electron to start, fetched where none is there yet: the `electron` package's
 * own installer first, then the trial runtime.
 *
 * @returns {Promise<Runtime>}
 * @throws {Stop} where none can be had, with what to do
 */
export async function obtainRuntime() {
  const machine = thisMachine();
  const found = findRuntime(machine);
  // A trial runtime in the cache is no reason to forget the real one for ever: the installer decides.
  if (found && found.source !== 'trial') return found;
  const installed = await installElectron(machine.root, machine.cache);
  if (installed.ok) {
    const own = findRuntime(machine);
    if (own && own.source !== 'trial') return own;
  }
  const refused = installed.ok ? 'The installer ended, but left no Electron.' : installed.message;
  if (!trialFits(machine)) {
    throw new Stop(
      [
        `Electron is not on this machine and could not be fetched. ${refused}`,
        'Fetch it where the network allows it, with: npx install-electron',
        'Or name a folder that holds it, in ELECTRON_OVERRIDE_DIST_PATH.',
        'The terminal needs no Electron: npm run rebind -- --help',
      ].join('\n'),
    );
  }
  if (!found) tell(`Electron could not be fetched. ${refused}`);
  const runtime = found ?? {
    ...(await fetchTrialRuntime(trialFolder(machine.cache))),
    source: /** @type {const} */ ('trial'),
  };
  tell(`Electron ${TRIAL_VERSION} is used: for trial only, it gets no security fixes.`);
  tell('To fetch the current Electron, where the network allows it: npx install-electron');
  return runtime;
}

/**
 * The environment for the window: it must not be made a plain Node by what the terminal holds.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function windowEnvironment(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}
