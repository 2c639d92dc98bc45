import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { makeBundles, terminalBundles, windowBundles } from './bundles.mjs';
import { licencesOf } from './packages/licences.mjs';
import { makePage } from './page.mjs';
import { DIST, ROOT } from './paths.mjs';
import { filesUnder, hashText, isFresh, makeStamp, writeStamp } from './stamp.mjs';
import { duration, run, Stop, tell } from './tell.mjs';

/** What decides a build beside its sources: the tools, the packages, and the settings in these scripts. */
const SETTINGS = [
  'package-lock.json',
  'electron/launch/build.mjs',
  'electron/launch/bundles.mjs',
  'electron/launch/page.mjs',
  'electron/launch/packages/licences.mjs',
];

/** What the page may import: itself, the contract, and the core behind it. */
const PAGE_SOURCES = ['renderer', 'electron/core', 'electron/ipc', 'resources'];
const PAGE_SETTINGS = [...SETTINGS, 'vite.config.ts'];

/** @param {string} name */
const stampFile = (name) => path.join(DIST, `.stamp-${name}`);

/**
 * Settings are hashed line by line of their text, so that a new package or a
 * changed script builds again although no source changed.
 *
 * @param {string[]} files
 * @param {unknown} extra
 */
function keyOf(files, extra) {
  const texts = files.map((file) => {
    try {
      return readFileSync(path.join(ROOT, file), 'utf8');
    } catch {
      return '';
    }
  });
  return hashText(JSON.stringify([texts, extra]));
}

/**
 * @param {string} name
 * @param {import('./bundles.mjs').Bundle[]} bundles
 */
async function bundlesUpToDate(name, bundles) {
  const key = keyOf(SETTINGS, bundles);
  if (isFresh(ROOT, stampFile(name), key)) return;
  const begun = Date.now();
  const { inputs, outputs: made, packages } = await explained(name, () => makeBundles(ROOT, bundles));
  const outputs = [...made, notePackages(name, packages)];
  writeStamp(stampFile(name), makeStamp(ROOT, { key, inputs, outputs }));
  tell(`Built ${bundles.length} programs for the ${name} in ${duration(Date.now() - begun)}.`);
}

/** Builds the terminal's program where a source of it changed; some milliseconds where none did. */
export async function buildTerminal() {
  mkdirSync(DIST, { recursive: true });
  await bundlesUpToDate('terminal', terminalBundles(ROOT));
}

/** What is built apart, each with a note of the packages whose code went in. */
const PARTS = ['terminal', 'window', 'page'];

/** @param {string} part @returns {string} relative to the root */
const packagesNote = (part) => `dist/.stamp-${part}-packages`;

/**
 * Notes whose code is in a part: its licences ship with it.
 *
 * @param {string} part
 * @param {readonly string[]} packages folders, relative to the root
 * @returns {string} the note's path, relative to the root
 */
function notePackages(part, packages) {
  const note = packagesNote(part);
  replaceFile(note, JSON.stringify(packages));
  return note;
}

/** @param {string} part @returns {string[]} none where it was not built here yet */
function notedPackages(part) {
  const note = path.join(ROOT, packagesNote(part));
  return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : [];
}

/** Writes beside the place and renames, so that nobody reads half a file. @param {string} file @param {string} text */
function replaceFile(file, text) {
  const beside = path.join(ROOT, `${file}.${process.pid}`);
  writeFileSync(beside, text);
  renameSync(beside, path.join(ROOT, file));
}

/** Writes the licences of what was built into `dist/`, for the window to show. */
function licencesUpToDate() {
  const packages = PARTS.flatMap(notedPackages);
  const key = keyOf(['LICENSE', 'package-lock.json', 'electron/launch/packages/licences.mjs'], packages);
  if (isFresh(ROOT, stampFile('licences'), key)) return;
  const output = 'dist/licences.json';
  const own = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim();
  replaceFile(output, JSON.stringify({ own, packages: licencesOf(ROOT, packages) }));
  writeStamp(stampFile('licences'), makeStamp(ROOT, { key, inputs: [], outputs: [output] }));
}

/** Builds what the window needs where a source of it changed: main, preload, workers and the page. */
export async function buildWindow() {
  mkdirSync(DIST, { recursive: true });
  await bundlesUpToDate('window', windowBundles(ROOT));
  await pageUpToDate();
  licencesUpToDate();
}

/** Builds the page where a source of it changed. */
async function pageUpToDate() {
  const inputs = filesUnder(ROOT, PAGE_SOURCES);
  // The list of files counts too: a new file can change what an import finds.
  const key = keyOf(PAGE_SETTINGS, inputs);
  if (isFresh(ROOT, stampFile('page'), key)) return;
  const begun = Date.now();
  const { packages } = await explained('page', () => makePage(ROOT));
  const outputs = ['dist/renderer/index.html', notePackages('page', packages)];
  writeStamp(stampFile('page'), makeStamp(ROOT, { key, inputs, outputs }));
  tell(`Built the window's page in ${duration(Date.now() - begun)}.`);
}

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function explained(name, work) {
  try {
    return await work();
  } catch (error) {
    if (error && typeof error === 'object' && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      throw new Stop('The packages are not installed here. Type: npm ci');
    }
    const reason = error instanceof Error ? error.message : String(error);
    // A builder colours what it says, whoever reads it.
    throw new Stop(`The ${name} could not be built.\n${stripVTControlCharacters(reason)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async () => {
    await buildTerminal();
    await buildWindow();
    return 0;
  });
}
