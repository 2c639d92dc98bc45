import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Notes what a build was made from, so that the next start can tell in some
 * milliseconds whether it must build again.
 *
 * Contents are compared, not times: a checkout, a copy or a clock that jumped
 * changes times without changing a single line.
 *
 * @typedef {object} Stamp
 * @property {string} key what else decides the result: build settings, list of entries, versions
 * @property {Record<string, string>} inputs SHA-256 by path, relative to the root
 * @property {string[]} outputs paths that must exist, relative to the root
 */

/**
 * @param {string} file
 * @returns {string} SHA-256 in hexadecimal, or the empty text where there is no such file
 */
function hashOf(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return '';
  }
}

/** @param {string} text @returns {string} */
export function hashText(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} root
 * @param {{ key: string, inputs: Iterable<string>, outputs: string[] }} build paths relative to the root
 * @returns {Stamp}
 */
export function makeStamp(root, { key, inputs, outputs }) {
  /** @type {Record<string, string>} */
  const hashes = {};
  for (const input of [...inputs].sort()) hashes[input] = hashOf(path.join(root, input));
  return { key, inputs: hashes, outputs };
}

/**
 * True where the build that left this stamp would come out the same today.
 *
 * @param {string} root
 * @param {string} file where the stamp is kept
 * @param {string} key
 * @returns {boolean}
 */
export function isFresh(root, file, key) {
  /** @type {Stamp} */
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
  if (stamp?.key !== key || !Array.isArray(stamp.outputs) || !stamp.inputs) return false;
  return (
    stamp.outputs.every((output) => existsSync(path.join(root, output))) &&
    Object.entries(stamp.inputs).every(([input, hash]) => hashOf(path.join(root, input)) === hash)
  );
}

/**
 * Writes the stamp beside its final place and renames it: a reader never sees half of one.
 *
 * @param {string} file
 * @param {Stamp} stamp
 */
export function writeStamp(file, stamp) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(stamp));
  renameSync(temporary, file);
}

/**
 * Every file under some folders, relative to the root, in a fixed order. A folder that is not there holds none.
 *
 * @param {string} root
 * @param {string[]} folders relative to the root
 * @returns {string[]}
 */
export function filesUnder(root, folders) {
  /** @type {string[]} */
  const found = [];
  const open = [...folders];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const absolute = path.join(root, folder);
    if (!existsSync(absolute)) continue;
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      const child = `${folder}/${entry.name}`;
      if (entry.isDirectory()) open.push(child);
      else if (entry.isFile()) found.push(child);
    }
  }
  return found.sort();
}
