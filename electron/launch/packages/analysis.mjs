import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { noCount, oneCheck } from '../counts.mjs';
import { tell } from '../tell.mjs';
import { npm } from './npm.mjs';

/**
 * The static analysis of what is packaged, by Electronegativity: a second opinion beside the
 * tests, which hold the same rules in the running window.
 *
 * @typedef {{ id: string, file: string, line: number, description: string }} Finding `file` relative to what was analysed
 * @typedef {{ id: string, file: string, why: string }} Accepted one finding that is no fault, and why not
 * @typedef {{ findings: Finding[], unread: { file: string, message: string }[] }} Analysis
 */

const version = '1.10.3';

/** What is known to be wrong, and must be found: a tool that finds nothing of it has read nothing. */
const plantedFolder = 'planted';
const planted = `const { BrowserWindow } = require('electron');
new BrowserWindow({ webPreferences: { sandbox: false, contextIsolation: false, webSecurity: false } });
`;
const plantedIds = ['SANDBOX_JS_CHECK', 'CONTEXT_ISOLATION_JS_CHECK', 'WEB_SECURITY_JS_CHECK'];
const plantedFiles = [`${plantedFolder}/window.js`, `${plantedFolder}/window.ts`];

/** @returns {Accepted[]} */
export function acceptedFindings() {
  return JSON.parse(readFileSync(new URL('./accepted-findings.json', import.meta.url), 'utf8'));
}

/**
 * What speaks against a package, a line each: findings that nobody accepted, files that could not
 * be read, and planted faults that were overlooked. An accepted finding answers for one finding,
 * not for all in its file; what is accepted and found no more should go from the list.
 *
 * @param {Analysis} analysis
 * @param {readonly Accepted[]} accepted
 * @returns {{ against: string[], stale: string[] }}
 */
export function objections({ findings, unread }, accepted) {
  const left = [...accepted];
  /** @type {string[]} */
  const lines = [];
  for (const { id, file, line, description } of findings) {
    if (file.startsWith(`${plantedFolder}/`)) continue;
    const at = left.findIndex((one) => one.id === id && one.file === file);
    if (at < 0) lines.push(`${id} in ${file}:${line}: ${description}`);
    else left.splice(at, 1);
  }
  for (const { file, message } of unread) lines.push(`${file} could not be read: ${message}`);
  for (const file of plantedFiles) {
    const missed = plantedIds.filter((id) => !findings.some((one) => one.id === id && one.file === file));
    if (missed.length > 0) lines.push(`Of the faults planted in ${file} it overlooked: ${missed.join(', ')}`);
  }
  const stale = left.map(({ id, file }) => `${id} in ${file} is accepted, and is found no more.`);
  return { against: lines, stale };
}

/**
 * Lays out what is analysed: the sources, in which the tool knows Electron's own names, and the
 * bundles, in which it sees what packages bring along.
 *
 * @param {string} root the app's folder, built
 * @param {string} folder empty
 */
async function layOut(root, folder) {
  for (const part of ['electron', 'renderer', 'package.json']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  cpSync(path.join(root, 'dist', 'renderer'), path.join(folder, 'built', 'renderer'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'dist'))) {
    if (!/^(main|main-[\w-]+|preload|cli|[\w-]+-worker)\.cjs$/.test(name)) continue;
    // It passes by files that end in .cjs.
    cpSync(path.join(root, 'dist', name), path.join(folder, 'built', `${path.basename(name, '.cjs')}.js`));
  }
  await lower(path.join(folder, 'built'));
  mkdirSync(path.join(folder, plantedFolder));
  for (const file of plantedFiles) writeFileSync(path.join(folder, file), planted);
}

/** Writes scripts in the JavaScript of 2020: the tool cannot read a file with newer words in it. @param {string} folder */
async function lower(folder) {
  const { default: ts } = await import('typescript');
  const compilerOptions = { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, allowJs: true };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      fileName: file,
      compilerOptions,
    });
    writeFileSync(file, outputText);
  }
}

/**
 * @param {string} folder
 * @param {string} output
 * @param {string} electron
 * @returns {string | null} what went wrong
 */
function runTool(folder, output, electron) {
  const program = fileURLToPath(new URL('./electronegativity.mjs', import.meta.url));
  const words = [
    ...['exec', '--yes', '--ignore-scripts', '--prefer-offline', '--fetch-retries=1', '--loglevel=error'],
    ...[`--package=@doyensec/electronegativity@${version}`, '--'],
    ...[process.execPath, program, folder, output, electron],
  ];
  // Elsewhere than in the project, npm looks for the tool among no packages of ours.
  const { status, stderr } = npm(words, folder);
  return status === 0 ? null : stderr.trim() || `status ${status}`;
}

/**
 * Analyses what was built. Where the tool cannot be fetched, it is told and counts as skipped.
 *
 * @param {{ root: string, electron: string }} about the app's folder, built, and the Electron that it is packaged with
 * @returns {Promise<import('../counts.mjs').Count>}
 */
export async function analyseBuilt({ root, electron }) {
  const work = mkdtempSync(path.join(tmpdir(), 'rebind-analysis-'));
  try {
    const folder = path.join(work, 'analysed');
    const output = path.join(work, 'found.json');
    mkdirSync(folder);
    await layOut(root, folder);
    const wrong = runTool(folder, output, electron);
    const found = readOutput(output);
    if (found === null) {
      tell(`Not analysed: Electronegativity ${version} could not be fetched. ${wrong ?? ''}`.trim());
      return { ...noCount(), skipped: 1 };
    }
    const { against, stale } =
      found === ''
        ? { against: [wrong ?? 'it wrote nothing'], stale: [] }
        : objections(JSON.parse(found), acceptedFindings());
    for (const line of [...against, ...stale]) tell(`Static analysis: ${line}`);
    if (against.length === 0) {
      tell(`Electronegativity ${version}: nothing but ${acceptedFindings().length} accepted findings.`);
    }
    return oneCheck('static analysis', against.length === 0);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {string | null} null where the tool was not even begun */
function readOutput(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
