import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * A copy of an Electron to package: without an app of its own, or the loader that starts
 * other apps, in it.
 *
 * @param {string} folder
 * @param {string} copy is made anew
 */
export function copyElectron(folder, copy) {
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  for (const name of ['app', 'app.asar', 'default_app.asar', 'app-update.yml']) {
    rmSync(path.join(copy, 'resources', name), { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {string} as in `25.1.1` */
export function electronVersion(folder) {
  const file = path.join(folder, 'version');
  if (!existsSync(file)) throw new Error(`${folder} holds no version of Electron.`);
  return readFileSync(file, 'utf8').trim().replace(/^v/, '');
}
