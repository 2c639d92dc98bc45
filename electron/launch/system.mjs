import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot } from './paths.mjs';
import { Stop, tell } from './tell.mjs';

/**
 * Something the machine lacks, and the Debian packages that bring it.
 *
 * @typedef {object} Lack
 * @property {string} what in words, with what is it needed for
 * @property {string[]} packages
 */

/** What Electron's libraries come from. GTK brings most others along. */
const LIBRARY_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'];

/**
 * The libraries that an executable asks for and this machine does not have.
 *
 * @param {string} output what `ldd` printed
 * @returns {string[]} for example `libgtk-3.so.0`
 */
export function missingLibraries(output) {
  const names = output
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(/\s/, 1)[0] ?? '');
  return [...new Set(names)].filter((name) => name !== '');
}

/** @param {string} executable @returns {string[]} */
function missingLibrariesOf(executable) {
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return ldd.error ? [] : missingLibraries(ldd.stdout);
}

/** The first of many names, for a sentence. @param {string[]} names @returns {string} */
export function some(names) {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder && existsSync(path.join(folder, command)));
}

/** True where text can be drawn both proportional and in columns. @param {string[]} files @returns {boolean} */
export function fontsSuffice(files) {
  const names = files.filter((file) => /\.(ttf|otf|ttc|pfb)$/i.test(file)).map((file) => path.basename(file));
  return (
    names.some((name) => /mono|courier/i.test(name)) &&
    names.some((name) => !/mono|courier|emoji/i.test(name))
  );
}

/** @returns {string[]} */
function fontFiles() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(os.homedir(), '.fonts')];
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true }).map(String);
    } catch {
      return [];
    }
  });
}

/**
 * What a window needs of this machine and does not find. Linux only: elsewhere
 * Electron brings everything along.
 *
 * @param {{ executable: string, ownDisplay: boolean, pdf: boolean }} needs `ownDisplay`: a display must be
 *   made; `pdf`: an exported PDF is read back
 * @returns {Lack[]}
 */
export function lacks({ executable, ownDisplay, pdf }) {
  if (process.platform !== 'linux') return [];
  /** @type {Lack[]} */
  const found = [];
  const libraries = missingLibrariesOf(executable);
  if (libraries.length > 0) {
    found.push({
      what: `libraries that Electron needs (${some(libraries)})`,
      packages: LIBRARY_PACKAGES,
    });
  }
  if (!fontsSuffice(fontFiles())) {
    found.push({
      what: 'fonts for the window, proportional and monospaced',
      packages: ['fonts-dejavu-core'],
    });
  }
  if (ownDisplay && !onPath('Xvfb')) {
    found.push({ what: 'Xvfb, a display in memory for the window', packages: ['xvfb'] });
  }
  if (pdf && !onPath('pdftotext')) {
    found.push({ what: 'pdftotext, to read the exported PDF back', packages: ['poppler-utils'] });
  }
  return found;
}

/**
 * What the tests on networks of their own need and do not find. Only root may make such
 * networks, and only Linux has them: for anybody else nothing is asked for.
 *
 * @returns {Lack[]}
 */
export function lacksForNetworks() {
  if (process.platform !== 'linux' || !isRoot()) return [];
  /** @type {Lack[]} */
  const found = [];
  if (!onPath('ip') || !onPath('ss')) {
    found.push({ what: 'ip and ss, to make networks for tests', packages: ['iproute2'] });
  }
  if (!onPath('nft')) {
    found.push({ what: 'nft, a packet filter for those networks', packages: ['nftables'] });
  }
  return found;
}

/**
 * Newer Debian and Ubuntu renamed libraries with 64-bit time: the new name is
 * taken where the package lists know it.
 *
 * @param {string[]} packages
 * @param {(name: string) => boolean} known
 */
export function currentNames(packages, known) {
  return packages.map((name) =>
    /^lib(gtk-3-0|asound2)$/.test(name) && known(`${name}t64`) ? `${name}t64` : name,
  );
}

/** @param {string} name */
function inPackageLists(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}

/**
 * Puts what is lacking on a Debian machine, as root, after saying what and why.
 *
 * @param {Lack[]} list
 * @param {() => Lack[]} look looks again afterwards
 * @throws {Stop} where it cannot, with the one line to type
 */
export function provide(list, look) {
  if (list.length === 0) return;
  const words = list.map(({ what }) => what).join('; ');
  const packages = list.flatMap((lack) => lack.packages);
  if (!onPath('apt-get')) {
    throw new Stop(
      `This machine lacks: ${words}.\nInstall them with its own package manager; on Debian they are: ${packages.join(' ')}`,
    );
  }
  if (!isRoot()) {
    const line = `sudo apt-get install -y --no-install-recommends ${currentNames(packages, inPackageLists).join(' ')}`;
    throw new Stop(`This machine lacks: ${words}.\nType:\n  ${line}`);
  }
  tell(`This machine lacks: ${words}.`);
  apt(['update']);
  const names = currentNames(packages, inPackageLists);
  tell(`Installing from Debian: ${names.join(' ')}`);
  const output = apt(['install', '-y', '--no-install-recommends', ...names]);
  const left = look();
  if (left.length > 0) {
    throw new Stop(
      `Still lacking after the installation: ${left.map(({ what }) => what).join('; ')}.\n${output.slice(-2000)}`,
    );
  }
}

/** @param {string[]} words @returns {string} what apt-get said; it is shown only where something failed */
function apt(words) {
  const { stdout, stderr, error } = spawnSync('apt-get', ['-q', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return error ? error.message : `${stdout}${stderr}`;
}
