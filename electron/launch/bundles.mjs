import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Electron 25 carries Node 18 and the terminal may run on Node 20: one bundle
 * serves both, so the older of the two decides.
 */
const TARGET = 'node18';

/**
 * @typedef {object} Bundle one file that esbuild makes
 * @property {string} source relative to the root
 * @property {string} output relative to the root
 * @property {true} [sandboxed] runs in the page's sandbox, where almost nothing can be required
 */

/**
 * Workers run in a thread or a process of their own, so each is a file of its own.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {Bundle[]}
 */
function workersIn(root, folder) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('-worker.ts'))
    .sort()
    .map((name) => ({
      source: `${folder}/${name}`,
      output: `dist/${path.basename(name, '.ts')}.cjs`,
    }));
}

/**
 * What the terminal needs: its program and the workers that need no Electron.
 *
 * @param {string} root
 * @returns {Bundle[]}
 */
export function terminalBundles(root) {
  return [{ source: 'electron/cli.ts', output: 'dist/cli.cjs' }, ...workersIn(root, 'electron/host')];
}

/**
 * What the window needs beside its page.
 *
 * @param {string} root
 * @returns {Bundle[]}
 */
export function windowBundles(root) {
  return [
    { source: 'electron/main.ts', output: 'dist/main.cjs' },
    { source: 'electron/preload.ts', output: 'dist/preload.cjs', sandboxed: true },
    ...workersIn(root, 'electron/host'),
    ...workersIn(root, 'electron/shell'),
  ];
}

/**
 * `import text from './words.txt?raw'` gives the file's text, as it does in the
 * page and in the unit tests, which Vite serves.
 *
 * @type {import('esbuild').Plugin}
 */
const rawText = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, (args) => ({
      path: path.resolve(args.resolveDir, args.path.slice(0, -'?raw'.length)),
      namespace: 'raw-text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'raw-text' }, (args) => ({
      contents: readFileSync(args.path, 'utf8'),
      loader: 'text',
      watchFiles: [args.path],
    }));
  },
};

/**
 * Bundles each source whole, packages included: what lies in dist runs without node_modules.
 *
 * Everything is written to a folder of this process first and then renamed into
 * place, so that two builds at the same time never leave half a file.
 *
 * @param {string} root
 * @param {Bundle[]} bundles
 * @returns {Promise<string[]>} the product's own files that went in, relative to the root
 */
export async function makeBundles(root, bundles) {
  const dist = path.join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const temporary = mkdtempSync(path.join(dist, '.building-'));
  try {
    /** @type {Set<string>} */
    const inputs = new Set();
    for (const sandboxed of [false, true]) {
      const some = bundles.filter((bundle) => Boolean(bundle.sandboxed) === sandboxed);
      if (some.length === 0) continue;
      for (const input of await bundle(root, some, sandboxed, temporary)) inputs.add(input);
    }
    for (const name of readdirSync(temporary)) renameSync(path.join(temporary, name), path.join(dist, name));
    return [...inputs];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * A CommonJS bundle has no import.meta; with these, code that finds files beside
 * itself works all the same. A preload in the sandbox could not even require
 * `node:url`: it would not run at all.
 */
const BESIDE_ITSELF = {
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '__bundleUrl', 'import.meta.dirname': '__dirname' },
};

/**
 * @param {string} root
 * @param {Bundle[]} bundles
 * @param {boolean} sandboxed
 * @param {string} folder where the bundles are put
 * @returns {Promise<string[]>} the product's own files that went in
 */
async function bundle(root, bundles, sandboxed, folder) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: bundles.map(({ source, output }) => ({ in: source, out: path.basename(output, '.cjs') })),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: TARGET,
    format: 'cjs',
    external: ['electron'],
    sourcemap: 'linked',
    legalComments: 'none',
    charset: 'utf8',
    ...(sandboxed ? {} : BESIDE_ITSELF),
    plugins: [rawText],
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs)
    .map((input) => input.replace(/^raw-text:/, ''))
    .map((input) => (path.isAbsolute(input) ? path.relative(root, input) : input).replaceAll('\\', '/'))
    .filter((input) => !input.startsWith('node_modules/') && !input.startsWith('<'));
}
