import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildTerminal, buildWindow } from './build.mjs';
import { countUnit, countWindow, oneCheck, withStatus } from './counts.mjs';
import { startDisplay } from './display.mjs';
import { RESULTS, ROOT } from './paths.mjs';
import { obtainRuntime, windowEnvironment } from './runtime.mjs';
import { lacks, lacksForNetworks, provide } from './system.mjs';
import { Stop, tell } from './tell.mjs';
import { setStage } from './window-user.mjs';

/** @typedef {import('./counts.mjs').Count} Count */

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {(words: string[], print?: (text: string) => void) => Promise<Count>} run `words` are passed to the
 *   runner; where `print` is given the runner's output goes there, and not to the screen
 * @property {true} [alone] needs the machine for itself: nothing runs beside it
 */

/** Things to undo however a run ends, newest first. @type {Set<() => void>} */
const open = new Set();

/** Ends what a check that was broken off left running. */
export function endAll() {
  for (const end of [...open].reverse()) end();
  open.clear();
}

/**
 * The program of an installed package, as its package.json names it.
 *
 * @param {string} name the package
 * @param {string} program
 */
function programOf(name, program) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * Runs a Node program with its output on the screen.
 *
 * @param {string} file
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(text: string) => void} [print] takes the output in place of the screen
 * @returns {Promise<number | null>} its exit status; null where a signal ended it
 */
function node(file, words, env = process.env, print) {
  return new Promise((resolve, reject) => {
    const to = print === undefined ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, [file, ...words], { cwd: ROOT, stdio: ['ignore', to, to], env });
    const end = () => child.kill('SIGTERM');
    open.add(end);
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', print ?? (() => {}));
    child.on('error', reject);
    child.on('close', (code) => {
      open.delete(end);
      resolve(code);
    });
  });
}

/**
 * @param {string} title
 * @param {() => [string, string[]]} command
 * @returns {Check}
 */
function oneTool(title, command) {
  return {
    title,
    async run(words, print) {
      const [file, given] = command();
      return oneCheck(title, (await node(file, [...given, ...words], process.env, print)) === 0);
    },
  };
}

/** @param {string} file @returns {any} what a reporter wrote; null where it wrote nothing that can be read */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Provides what the tests on networks of their own need; where it cannot be had they are skipped, and say so. */
function provideForNetworks() {
  try {
    provide(lacksForNetworks(), lacksForNetworks);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    tell(error.message);
  }
}

/** @type {Check} */
const unit = {
  title: 'Unit tests',
  alone: true,
  async run(words) {
    provideForNetworks();
    // Tests of workers run the bundles that the product runs.
    await buildTerminal();
    const file = path.join(RESULTS, 'unit.json');
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    // Vite warns of a future version's way to load settings; it is no matter of this run.
    const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
    const status = await node(programOf('vitest', 'vitest'), ['run', ...reporters, ...words], env);
    return withStatus(countUnit(readReport(file), ROOT), 'unit tests', status);
  },
};

/**
 * Runs the tests in the window on a stage that is set, on a display of their own where there is none.
 *
 * @param {import('./window-user.mjs').Stage} stage is taken down at the end
 * @param {NodeJS.ProcessEnv} inherited
 * @param {string[]} words
 * @returns {Promise<Count>}
 */
export async function testsOnStage(stage, inherited, words) {
  open.add(stage.end);
  /** @type {import('./display.mjs').Display[]} */
  const displays = [];
  const file = path.join(RESULTS, 'window.json');
  rmSync(file, { force: true });
  mkdirSync(RESULTS, { recursive: true });
  try {
    for (let number = 0; number < windowsAtOnce() && usesOwnDisplay(); number += 1) {
      const display = await startDisplay();
      displays.push(display);
      open.add(display.end);
    }
    const env = {
      ...inherited,
      ...displays[0]?.env,
      // On a display of our own the window must not look for another kind.
      ...(displays.length > 0 ? { WAYLAND_DISPLAY: '' } : {}),
      REBIND_WINDOWS_AT_ONCE: String(windowsAtOnce()),
      REBIND_WINDOW: JSON.stringify({
        executable: stage.executable,
        app: stage.app,
        work: stage.work,
        owner: stage.owner,
        sandbox: stage.sandbox,
        displays: displays.map(({ env: one }) => one),
      }),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    };
    const program = programOf('@playwright/test', 'playwright');
    const status = await node(program, ['test', '--reporter=list,json', ...words], env);
    return withStatus(countWindow(readReport(file)), 'tests in the window', status);
  } finally {
    for (const end of [...displays.map((display) => display.end), stage.end]) {
      end();
      open.delete(end);
    }
  }
}

/**
 * How many windows are tested at the same time. A display of its own is what keeps the focus and the clipboard of
 * one from another's, so on the person's own there is one window; and a test waits as much as it works.
 */
function windowsAtOnce() {
  return usesOwnDisplay() && os.availableParallelism() > 1 ? 2 : 1;
}

function usesOwnDisplay() {
  return process.platform === 'linux' && process.env.REBIND_TEST_DISPLAY !== '1';
}

/** Brings what a window and its tests need on this machine. @param {string} executable */
export function provideForWindow(executable) {
  const look = () => lacks({ executable, ownDisplay: usesOwnDisplay(), pdf: true });
  provide(look(), look);
}

/**
 * The tests in the real window. Nothing here is skipped where something lacks:
 * what cannot be had stops the check, and a check that stops has failed.
 *
 * @type {Check}
 */
const e2e = {
  title: 'Tests in the window',
  alone: true,
  async run(words) {
    await buildTerminal();
    await buildWindow();
    const runtime = await obtainRuntime();
    provideForWindow(runtime.executable);
    return testsOnStage(setStage(runtime), windowEnvironment(process.env), words);
  },
};

/** Every check by the name that `--only` takes. @type {Record<string, Check>} */
export const CHECKS = {
  types: oneTool('Types', () => [programOf('typescript', 'tsc'), ['--noEmit', '-p', '.']]),
  lint: oneTool('Lint', () => [programOf('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.']]),
  borders: oneTool('Borders between the rooms', () => [
    programOf('dependency-cruiser', 'depcruise'),
    [
      ...['--config', '.dependency-cruiser.cjs'],
      ...['electron', 'renderer', 'test'].filter((folder) => existsSync(path.join(ROOT, folder))),
    ],
  ]),
  unused: oneTool('Unused code', () => [programOf('knip', 'knip'), []]),
  unit,
  e2e,
};

/** What `npm test` runs, in this order: what is quick to fail comes first. */
export const USUAL = ['types', 'lint', 'borders', 'unused', 'unit', 'e2e'];
