import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/**
 * Runs Electronegativity over a folder and writes what it found, as JSON.
 *
 * Started by `npm exec`, which fetches the tool and puts its programs on the path: it is no
 * package of this project. Its own command prints a table and leaves out which files it could
 * not parse, so its library is called.
 *
 * Words: the folder, the file for the result, the version of Electron.
 */

const tool = '@doyensec/electronegativity';

/** @returns {string | null} the folder of packages that `npm exec` put on the path, where the tool is in it */
function packagesWithTool() {
  for (const place of (process.env.PATH ?? '').split(path.delimiter)) {
    const packages = path.dirname(place);
    if (path.basename(place) === '.bin' && existsSync(path.join(packages, tool))) return packages;
  }
  return null;
}

const [folder = '', output = '', electron = ''] = process.argv.slice(2);
const packages = packagesWithTool();
if (packages === null) throw new Error(`${tool} is not on the path.`);
writeFileSync(output, '');
const analyse = createRequire(path.join(packages, 'any.js'))(tool);
const { issues, errors } = await analyse({
  input: folder,
  isRelative: true,
  electronVersionOverride: electron,
  // It asks the network which Electron is the newest: the answer of a build must not depend on its day.
  excludeFromScan: ['availablesecurityfixesglobalcheck'],
});
/** @type {{ id: string, file: string, location?: { line?: number }, description: string }[]} */
const found = issues;
/** @type {{ file: string, message: string }[]} */
const failed = errors;
writeFileSync(
  output,
  JSON.stringify({
    findings: found.map(({ id, file, location, description }) => ({
      id,
      file: file.replaceAll('\\', '/'),
      line: location?.line ?? 0,
      description,
    })),
    unread: failed.map(({ file, message }) => ({
      file: path.relative(folder, file).replaceAll('\\', '/'),
      message,
    })),
  }),
);
