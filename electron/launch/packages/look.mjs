import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { provideForWindow, testsOnStage } from '../checks.mjs';
import { closingLine, oneCheck, sum } from '../counts.mjs';
import { isRoot } from '../paths.mjs';
import { tell } from '../tell.mjs';
import { setPackagedStage } from '../window-user.mjs';
import { filesInArchive } from './archive.mjs';
import { fusesOf } from './config.mjs';
import { readFuses } from './fuses.mjs';
import { lookAtRelease } from './release-window.mjs';

/** @typedef {import('../counts.mjs').Count} Count */

/**
 * Looks at what was packaged: the fuses, the package's files, an installation of it, and the
 * packaged window itself.
 *
 * @param {{ released: string, tested: string, electron: string, trial: boolean, looked: Count[] }} built looked: what was looked at before
 * @returns {Promise<number>} the exit status
 */
export async function checkPackages({ released, tested, electron, trial, looked }) {
  const unpacked = path.join(released, 'linux-unpacked');
  const deb = readdirSync(released).find((name) => name.endsWith('.deb')) ?? '';
  provideForWindow(path.join(unpacked, 'rebind'));
  /** @type {Count[]} */
  const counts = [
    ...looked,
    await fusesHold(path.join(unpacked, 'rebind'), 'release', electron),
    await fusesHold(path.join(tested, 'linux-unpacked', 'rebind'), 'test', electron),
    nothingElseShips(path.join(unpacked, 'resources', 'app.asar')),
    licencesShip(unpacked),
    await lookAtRelease(path.join(unpacked, 'rebind')),
    ...(await installs(path.join(released, deb))),
  ];
  const folder = path.join(tested, 'linux-unpacked');
  const stage = setPackagedStage({ executable: path.join(folder, 'rebind'), folder });
  counts.push(await testsOnStage(stage, process.env, ['case.spec.ts', 'security.spec.ts']));
  const total = sum(counts);
  for (const failure of total.failures) tell(`Failed: ${failure}`);
  tell(`What was packaged runs on Electron ${electron}${trial ? ', for trial only' : ''}.`);
  tell('Not built here: AppImage, Windows and macOS packages. On such a machine: npm run package -- --all');
  tell(closingLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/**
 * @param {string} executable
 * @param {import('./config.mjs').Flavour} flavour
 * @param {string} electron
 */
async function fusesHold(executable, flavour, electron) {
  const wanted = fusesOf({ flavour, electronMajor: Number.parseInt(electron, 10) });
  const found = await readFuses(executable);
  const wrong = Object.entries(wanted).filter(([name, on]) => found[name] !== on);
  for (const [name, on] of wrong) tell(`Fuse ${name}: wanted ${on}, found ${found[name]}`);
  return oneCheck(`fuses of the ${flavour} flavour`, wrong.length === 0);
}

/** Nothing of the sources, the tests or the packages of `node_modules` is in what ships. @param {string} archive */
function nothingElseShips(archive) {
  const names = filesInArchive(archive);
  const strange = names.filter(
    (name) => !/^(package\.json|LICENSE|dist\/|resources\/)/.test(name) || /\.map$|node_modules/.test(name),
  );
  for (const name of strange.slice(0, 10)) tell(`Ships, and should not: ${name}`);
  const lacks = needed.filter((name) => !names.includes(name));
  for (const name of lacks) tell(`Should ship, and does not: ${name}`);
  return oneCheck('what ships', lacks.length === 0 && strange.length === 0);
}

/** Some of what must ship, among it the licences that the window shows. */
const needed = ['package.json', 'LICENSE', 'dist/main.cjs', 'dist/renderer/index.html', 'dist/licences.json'];

/** As electron-builder leaves them in every package; `electron/shell/licences.ts` shows them. */
const electronLicence = 'LICENSE.electron.txt';
const chromiumLicences = 'LICENSES.chromium.html';

/** The licences of Electron and of Chromium lie beside the program, whole. @param {string} folder */
function licencesShip(folder) {
  const electron = textOf(path.join(folder, electronLicence));
  const chromium = textOf(path.join(folder, chromiumLicences));
  const whole = /Electron contributors/.test(electron) && chromium.split('class="product"').length > 100;
  if (!whole) tell(`${folder} lacks ${electronLicence} or ${chromiumLicences}, or they are not whole.`);
  return oneCheck(`licences of Electron and Chromium in ${path.basename(folder)}`, whole);
}

/** @param {string} file @returns {string} empty where there is none */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Installs the package, starts what it installed, and removes it again.
 * @param {string} deb
 * @returns {Promise<Count[]>}
 */
async function installs(deb) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) {
    tell('The Debian package was not installed: that needs root on Debian.');
    return [];
  }
  // As a person would: what it depends on is brought with it.
  const installed = spawnSync('apt-get', ['-y', '-q', '--no-install-recommends', 'install', deb], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (installed.status !== 0) tell(installed.stderr.trim());
  const counts = [oneCheck('installing the Debian package', installed.status === 0)];
  try {
    counts.push(
      oneCheck('its menu entry', existsSync('/usr/share/applications/rebind.desktop')),
      oneCheck('its file type', existsSync('/usr/share/mime/packages/rebind.xml')),
      licencesShip('/opt/Rebind'),
      await lookAtRelease('/opt/Rebind/rebind'),
    );
  } finally {
    const removed = spawnSync('dpkg', ['-r', 'rebind'], { encoding: 'utf8' });
    counts.push(oneCheck('removing it', removed.status === 0 && !existsSync('/opt/Rebind/rebind')));
  }
  return counts;
}
