import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A package whose code ships, and its licence.
 *
 * @typedef {{ name: string, version: string, licence: string, text: string }} Licence
 */

/**
 * The licences of all packages that may ship: what is installed for running, not for building.
 *
 * @param {string} root the app's folder
 * @returns {Licence[]} by name
 */
export function licencesOf(root) {
  /** @type {{ packages: Record<string, { dev?: boolean, version?: string }> }} */
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true && existsSync(path.join(root, folder)))
    .map(([folder]) => {
      const whole = path.join(root, folder);
      return { whole, about: JSON.parse(readFileSync(path.join(whole, 'package.json'), 'utf8')) };
    })
    .filter(({ about }) => !String(about.name).startsWith('@types/') && hasCode(about))
    .map(({ whole, about }) => {
      return {
        name: String(about.name),
        version: String(about.version),
        licence: typeof about.license === 'string' ? about.license : String(about.license?.type ?? ''),
        text: licenceText(whole),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Packages of types hold nothing that runs.
 *
 * @param {{ types?: string, main?: string, module?: string, exports?: unknown }} about
 */
function hasCode({ types, main, module, exports }) {
  return types === undefined || Boolean(main) || Boolean(module) || exports !== undefined;
}

/** @param {string} folder */
function licenceText(folder) {
  const name = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  return name === undefined ? '' : readFileSync(path.join(folder, name), 'utf8').trim();
}
