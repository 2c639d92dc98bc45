import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildTerminal, buildWindow } from './build.mjs';
import { sum } from './counts.mjs';
import { analyseBuilt } from './packages/analysis.mjs';
import { auditShipped } from './packages/audit.mjs';
import { packageConfig } from './packages/config.mjs';
import { copyElectron, electronVersion } from './packages/electron-copy.mjs';
import { checkPackages } from './packages/look.mjs';
import { ROOT } from './paths.mjs';
import { obtainRuntime } from './runtime.mjs';
import { run, Stop, tell } from './tell.mjs';

/**
 * `npm run package`: what can be built on this machine, from the Electron at hand and
 * without a download; then it looks at what it built. `-- --all` asks electron-builder for
 * every target of this system instead, which fetches its own tools.
 */

/** Where the packages are put, relative to the project. */
const OUTPUT = 'packages';

/** @param {string} command @param {string[]} words @param {string} folder */
function tool(command, words, folder) {
  const done = spawnSync(command, words, { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Stop(`${command} failed: ${done.stderr || done.error?.message || ''}`);
}

/**
 * @param {import('./packages/config.mjs').Flavour} flavour
 * @param {string} electronDist
 * @param {readonly string[]} targets
 */
async function build(flavour, electronDist, targets) {
  const { build: buildPackages, Platform, Arch } = await import('electron-builder');
  const output = path.join(ROOT, OUTPUT, flavour);
  rmSync(output, { recursive: true, force: true });
  const config = packageConfig({
    flavour,
    electronVersion: electronVersion(electronDist),
    electronDist,
    output,
  });
  await buildPackages({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget([...targets], Arch.x64),
    config,
    publish: 'never',
  });
  return output;
}

/** What this machine can build: the folder, an archive of it, and a Debian package. */
async function packageHere() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'Without a download, packages are built on Linux x64. Elsewhere: npm run package -- --all',
    );
  }
  await buildTerminal();
  await buildWindow();
  const runtime = await obtainRuntime();
  const copy = mkdtempSync(path.join(tmpdir(), 'rebind-electron-'));
  try {
    copyElectron(runtime.folder, copy);
    process.env.CUSTOM_FPM_PATH = fileURLToPath(new URL('./packages/fpm.mjs', import.meta.url));
    const released = await build('release', copy, ['dir', 'deb']);
    const { version } = packageFile();
    tool(
      'tar',
      [
        '--transform',
        `s,^linux-unpacked,Rebind-${version},`,
        '-czf',
        `Rebind-${version}-x64.tar.gz`,
        'linux-unpacked',
      ],
      released,
    );
    const tested = await build('test', copy, ['dir']);
    for (const name of readdirSync(released)) tell(`${OUTPUT}/release/${name}`);
    const electron = electronVersion(copy);
    const looked = [auditShipped(), await analyseBuilt({ root: ROOT, electron })];
    return { released, tested, electron, trial: runtime.source === 'trial', looked };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Every target of this system, with electron-builder's own downloads. */
async function packageAll() {
  await buildTerminal();
  await buildWindow();
  const electron = packageFile().devDependencies.electron;
  const looked = sum([auditShipped(), await analyseBuilt({ root: ROOT, electron })]);
  if (looked.failed > 0) throw new Stop(looked.failures.map((one) => `Failed: ${one}`).join('\n'));
  const { build: buildPackages } = await import('electron-builder');
  await buildPackages({
    projectDir: ROOT,
    config: packageConfig({
      flavour: 'release',
      electronVersion: electron,
      electronDist: null,
      output: path.join(ROOT, OUTPUT, 'release'),
    }),
    publish: 'never',
  });
}

/** @returns {{ version: string, devDependencies: { electron: string } }} */
function packageFile() {
  return JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
}

await run(async () => {
  const words = process.argv.slice(2);
  if (words.includes('--all')) {
    await packageAll();
    return 0;
  }
  const built = await packageHere();
  return checkPackages(built);
});

// A library of electron-builder's ends a program that comes to its end by itself with 0, whatever its status.
process.exit(process.exitCode);
