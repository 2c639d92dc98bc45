import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A package whose code ships, and its licence.
 *
 * @typedef {{ name: string, version: string, licence: string, text: string }} Licence
 */

/**
 * The packages that files belong to; a file of the product's own belongs to none.
 *
 * @param {Iterable<string>} files relative to the root
 * @returns {string[]} their folders, relative to the root, as in `node_modules/@a/b`, each once
 */
export function packagesOf(files) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const file of files) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'));
    if (found?.[1] !== undefined) folders.add(found[1]);
  }
  return [...folders].sort();
}

/**
 * The licences of packages whose code ships.
 *
 * @param {string} root the app's folder
 * @param {Iterable<string>} folders of the packages, relative to the root
 * @returns {Licence[]} by name, each name and version once
 * @throws where a package says nothing of its licence: that must be looked at before it ships
 */
export function licencesOf(root, folders) {
  /** @type {Map<string, Licence>} */
  const found = new Map();
  for (const folder of withHeld(root, folders)) {
    const whole = path.join(root, folder);
    const about = JSON.parse(readFileSync(path.join(whole, 'package.json'), 'utf8'));
    const licence = typeof about.license === 'string' ? about.license : String(about.license?.type ?? '');
    if (licence === '') throw new Error(`${about.name} ${about.version} ships, and names no licence.`);
    found.set(`${about.name} ${about.version}`, {
      name: String(about.name),
      version: String(about.version),
      licence,
      text: licenceText(whole),
    });
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Of these only a few helpers of their own are in what they build. */
const builders = new Set(['rolldown', 'vite'].map((name) => `node_modules/${name}`));

/**
 * Packages with those that they depend on: a package may hold others inside its own file, as docx
 * holds fflate and nanoid, and no builder sees that. Types hold nothing that runs.
 *
 * @param {string} root
 * @param {Iterable<string>} folders relative to the root
 * @returns {Set<string>}
 */
function withHeld(root, folders) {
  const all = new Set(folders);
  // What is added while it goes on is looked at too.
  for (const folder of all) {
    if (builders.has(folder)) continue;
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      if (!name.startsWith('@types/')) all.add(folderOf(root, folder, name));
    }
  }
  return all;
}

/**
 * Where a package finds another one: beside its own packages first, then further out, as Node looks.
 *
 * @param {string} root
 * @param {string} from
 * @param {string} name
 */
function folderOf(root, from, name) {
  const places = from.split('node_modules/').map((_, index, parts) => {
    const before = parts.slice(0, parts.length - index).join('node_modules/');
    return `${before}${before === '' || before.endsWith('/') ? '' : '/'}node_modules/${name}`;
  });
  const found = places.find((place) => existsSync(path.join(root, place, 'package.json')));
  if (found === undefined) throw new Error(`${from} depends on ${name}, which is not installed.`);
  return found;
}

/** What a builder was made from itself does not ship with the few helpers of its own. */
const notShipped = /\n#+ Licenses of bundled dependencies\n/;

/** @param {string} folder @returns {string} empty where the package brings none */
function licenceText(folder) {
  const name = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  if (name === undefined) return '';
  return (readFileSync(path.join(folder, name), 'utf8').split(notShipped)[0] ?? '').trim();
}
