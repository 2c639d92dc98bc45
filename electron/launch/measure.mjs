import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeBundles } from './bundles.mjs';
import { CHECKS } from './checks.mjs';
import { DIST, RESULTS, ROOT } from './paths.mjs';
import { run, Stop } from './tell.mjs';

/**
 * Runs what takes its time and is no test: `bench` measures, `soak` runs long. Both print
 * what they found; with `--record` it is kept in the project too, with day, commit and machine.
 */
const PROGRAMS = {
  bench: { source: 'test/bench/main.ts', title: 'Measurements', beside: undefined },
  soak: {
    source: 'test/soak/main.ts',
    title: 'Long runs',
    // A program that is killed while it saves.
    beside: { source: 'test/support/store/drive-child.ts', output: 'dist/store-driver.cjs' },
  },
};

/** Where the last results are kept, beside the code that gave them. */
const RECORDS = path.join(ROOT, 'test', 'measurements');

await run(async () => {
  const [name, ...words] = process.argv.slice(2);
  if (name !== 'bench' && name !== 'soak') throw new Stop('Say bench or soak.');
  const { source, title, beside } = PROGRAMS[name];
  const output = `dist/${name}.cjs`;
  await makeBundles(ROOT, [{ source, output }, ...(beside === undefined ? [] : [beside])]);
  const begun = new Date();
  const own = words.filter((word) => word !== '--record');
  let { status, printed } = await runProgram(path.join(DIST, `${name}.cjs`), own);
  if (name === 'bench' && status === 0) {
    const window = await inWindow();
    status = window.status;
    printed += window.printed;
  }
  if (status === 0 && words.includes('--record')) {
    mkdirSync(RECORDS, { recursive: true });
    writeFileSync(
      path.join(RECORDS, `${name}.md`),
      `# ${title}\n\nThe last \`npm run ${name} -- --record\`: ${about(begun)}\n\n${printed.trim()}\n`,
    );
  }
  return status;
});

/**
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<{ status: number, printed: string }>}
 */
function runProgram(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', program, ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      process.stdout.write(text);
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ status: code ?? 1, printed }));
  });
}

/**
 * Measures in the real window, as the tests there run.
 *
 * @returns {Promise<{ status: number, printed: string }>}
 */
async function inWindow() {
  const results = path.join(RESULTS, 'measured.txt');
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(results, '');
  process.env.REBIND_MEASURED = results;
  const count = await CHECKS.e2e?.run(['--config', 'test/bench/window/playwright.config.ts']);
  return { status: count?.failed === 0 ? 0 : 1, printed: `\n${readFileSync(results, 'utf8')}` };
}

/** @param {Date} begun */
function about(begun) {
  const [cpu] = os.cpus();
  return [
    begun.toISOString().slice(0, 10),
    `commit ${commit()}`,
    `${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `${os.type()} ${os.arch()}, Node ${process.versions.node}.`,
  ].join(', ');
}

function commit() {
  try {
    const git = (/** @type {string[]} */ words) =>
      execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return `${git(['rev-parse', '--short', 'HEAD'])}${git(['status', '--porcelain', '-uno']) === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}
