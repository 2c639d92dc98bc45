import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The app's folder: the one that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything that is built goes; never under version control. */
export const DIST = path.join(ROOT, 'dist');

/** What the runs of the tests leave to look at: screenshots, traces, counts. */
export const RESULTS = path.join(ROOT, 'test-results');

/**
 * The folder for what is fetched once and kept between runs.
 *
 * `REBIND_CACHE` decides where it is set. Root's own home cannot be read by the
 * user that the window tests run as, so root uses the machine's cache folder.
 *
 * @param {{ env: NodeJS.ProcessEnv, platform: string, home: string, isRoot: boolean }} machine
 * @returns {string}
 */
export function cacheFolder({ env, platform, home, isRoot }) {
  if (env.REBIND_CACHE) return path.resolve(env.REBIND_CACHE);
  if (platform === 'win32') return path.join(env.LOCALAPPDATA || home, 'rebind-cache');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'rebind');
  if (isRoot) return '/var/cache/rebind';
  return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'rebind');
}

/** True for the superuser of a Unix machine; Windows has no such number. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** {@link cacheFolder} for this machine. */
export function cacheHere() {
  return cacheFolder({
    env: process.env,
    platform: process.platform,
    home: os.homedir(),
    isRoot: isRoot(),
  });
}
