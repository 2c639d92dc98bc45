import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { tell } from './tell.mjs';

/*
 * Runs after the packages were installed, and makes `npm run rebind -- … --json`
 * print one JSON document and nothing else.
 *
 * npm (10 and 11) writes a banner, "> rebind@0.1.0 rebind", on standard output
 * before each script. Tried with both:
 *
 * - `json=true` moves the banner to standard error, but npm then adds a JSON
 *   document of its own on standard output whenever the script ends with a status
 *   other than 0, as `diagnose` does when it found the fault.
 * - `loglevel=silent` leaves out the banner and that document, but hides every
 *   error of `npm ci` too: it fails without a word.
 * - `loglevel=error` and above keep the banner.
 *
 * So the silence is set only once the packages are there. The first `npm ci`,
 * the one that meets a proxy, a missing registry or an old Node, tells its errors.
 * A project file of your own is left as it is.
 */

const LINES = [
  '; Written after the packages were installed (electron/launch/quiet-npm.mjs says why).',
  '; It keeps the line that npm prints before a script out of standard output, so that',
  ';   npm run rebind -- diagnose FOLDER --json',
  '; prints one JSON document. It also hides the errors of npm itself. To see them:',
  ';   npm ci --loglevel=notice',
  'loglevel=silent',
  '',
];

const file = path.join(ROOT, '.npmrc');
if (!existsSync(file)) {
  try {
    writeFileSync(file, LINES.join('\n'), { flag: 'wx' });
  } catch (error) {
    // A folder that cannot be written is no reason to fail the installation.
    const reason = error instanceof Error ? error.message : String(error);
    tell(`npm will print its own line before each result, because .npmrc could not be written: ${reason}`);
  }
}
