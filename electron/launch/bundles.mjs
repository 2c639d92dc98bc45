import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packagesOf } from './packages/licences.mjs';

/**
 * Electron 25 carries Node 18 and the terminal may run on Node 20: one bundle
 * serves both, so the older of the two decides.
 */
const TARGET = 'node18';

/**
 * @typedef {object} Bundle a program in one file
 * @property {string} source relative to the root
 * @property {string} output relative to the root
 * @property {true} [parts] what it imports later (`import('./x')`) lies in files of its own beside it, named after it
 * @property {true} [sandboxed] runs in the page's sandbox, where almost nothing can be required
 */

/**
 * @typedef {object} Made what went into some bundles
 * @property {string[]} inputs the product's own files, relative to the root
 * @property {string[]} outputs the files that were made, relative to the root
 * @property {string[]} packages folders of the packages whose code is in them, relative to the root
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
    { source: 'electron/main.ts', output: 'dist/main.cjs', parts: true },
    { source: 'electron/preload.ts', output: 'dist/preload.cjs', sandboxed: true },
    ...workersIn(root, 'electron/host'),
    ...workersIn(root, 'electron/shell'),
  ];
}

/** `import text from './words.txt?raw'` gives the file's text, as it does in the page and in the unit tests. */
const RAW = /\?raw$/;
const RAW_PREFIX = '\0raw:';

/** @type {import('rolldown').Plugin} */
const rawText = {
  name: 'raw-text',
  resolveId: {
    filter: { id: RAW },
    handler: (id, importer = '') => RAW_PREFIX + path.resolve(path.dirname(importer), id.replace(RAW, '')),
  },
  load: {
    filter: { id: /^\0raw:/ },
    handler(id) {
      const file = id.slice(RAW_PREFIX.length);
      this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`, moduleType: 'js' };
    },
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
 * @returns {Promise<Made>}
 */
export async function makeBundles(root, bundles) {
  const dist = path.join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const temporary = mkdtempSync(path.join(dist, '.building-'));
  try {
    const made = await Promise.all(bundles.map((bundle) => makeBundle(root, bundle, temporary)));
    const names = readdirSync(temporary);
    for (const name of names) renameSync(path.join(temporary, name), path.join(dist, name));
    for (const { output, parts } of bundles)
      if (parts) dropOldParts(dist, path.basename(output, '.cjs'), names);
    return {
      inputs: union(made.map(({ inputs }) => inputs)),
      outputs: union(made.map(({ outputs }) => outputs)),
      packages: union(made.map(({ packages }) => packages)),
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * A part that is no part any more would ship with the others.
 *
 * @param {string} dist
 * @param {string} program its name without an ending
 * @param {string[]} names of the files that were made now
 */
function dropOldParts(dist, program, names) {
  const made = new Set(names);
  for (const name of readdirSync(dist)) {
    if (name.startsWith(`${program}-`) && /\.cjs(\.map)?$/.test(name) && !made.has(name)) {
      rmSync(path.join(dist, name), { force: true });
    }
  }
}

/** @param {string[][]} lists */
const union = (lists) => [...new Set(lists.flat())].sort();

/**
 * @param {string} root
 * @param {Bundle} bundle
 * @param {string} folder where it is put
 * @returns {Promise<Made>}
 */
export async function makeBundle(root, { source, output, parts, sandboxed }, folder) {
  const { rolldown } = await import('rolldown');
  const name = path.basename(output, '.cjs');
  const build = await rolldown({
    cwd: root,
    input: { [name]: path.resolve(root, source) },
    // A preload in the sandbox could not even require `node:url`: it would not run at all.
    platform: sandboxed ? 'browser' : 'node',
    external: ['electron'],
    plugins: [rawText],
    transform: { target: TARGET },
    logLevel: 'silent',
  });
  try {
    const { output: written } = await build.write({
      dir: folder,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: `${name}-[name].cjs`,
      codeSplitting: parts === true,
      // A shorter text is read sooner. Names stay: a fault is told by them.
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      comments: false,
      sourcemap: true,
    });
    const chunks = written.filter((one) => one.type === 'chunk');
    const inRoot = (/** @type {string} */ id) =>
      path.relative(root, id.startsWith(RAW_PREFIX) ? id.slice(RAW_PREFIX.length) : id).replaceAll('\\', '/');
    const files = (/** @type {string} */ id) => !id.startsWith('\0') || id.startsWith(RAW_PREFIX);
    const watched = await build.watchFiles;
    return {
      inputs: watched
        .filter(files)
        .map(inRoot)
        .filter((file) => !file.startsWith('node_modules/')),
      outputs: chunks.map(({ fileName }) => path.posix.join(path.posix.dirname(output), fileName)),
      packages: [
        ...packagesOf(
          chunks
            .flatMap(({ modules }) => shippedIn(modules))
            .filter(files)
            .map(inRoot),
        ),
        // Its own helpers stand at the head of each bundle.
        'node_modules/rolldown',
      ],
    };
  } finally {
    await build.close();
  }
}

/**
 * What was looked at and left out does not ship.
 *
 * @param {import('rolldown').OutputChunk['modules']} modules
 */
function shippedIn(modules) {
  return Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
}
