import { closeSync, openSync, readSync } from 'node:fs';

/** Where the list of files begins in an archive, in bytes: before it stand four numbers of four bytes. */
const start = 16;

/** The longest list that is read, in bytes: ours is some kilobytes. */
const longest = 64 * 1024 * 1024;

/**
 * The files in an `app.asar`, from the list at its head: two Chromium pickles, one that holds the
 * size of the other, which holds the list as JSON with its length before it
 * (https://github.com/electron/asar, “Format”).
 *
 * @param {string} file
 * @returns {string[]} paths from the archive's top, as in `dist/main.cjs`
 * @throws where it is no such archive
 */
export function filesInArchive(file) {
  const opened = openSync(file, 'r');
  try {
    const numbers = read(opened, start, 0);
    const [pickle, header, payload, length] = [0, 4, 8, 12].map((at) => numbers.readUInt32LE(at));
    if (pickle !== 4 || header === undefined || payload === undefined || length === undefined)
      throw none(file);
    if (payload + 4 !== header || length + 4 > payload || length > longest) throw none(file);
    const list = JSON.parse(read(opened, length, start).toString('utf8'));
    return [...under(list, '')];
  } finally {
    closeSync(opened);
  }
}

/** @param {number} opened @param {number} length @param {number} at */
function read(opened, length, at) {
  const bytes = Buffer.alloc(length);
  if (readSync(opened, bytes, 0, length, at) !== length) throw new Error('The archive ends too soon.');
  return bytes;
}

/** @param {string} file */
function none(file) {
  return new Error(`${file} is no archive of Electron.`);
}

/**
 * @param {any} node a folder holds `files`, by name
 * @param {string} before its path, with a slash at its end
 * @returns {Generator<string>}
 */
function* under(node, before) {
  for (const [name, one] of Object.entries(node.files ?? {})) {
    if (one.files === undefined) yield `${before}${name}`;
    else yield* under(one, `${before}${name}/`);
  }
}
