import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packagesOf } from './packages/licences.mjs';

/**
 * Builds the window's page with Vite, beside its place, and then puts it there.
 * A window that is open meanwhile keeps the files that it has read.
 *
 * @param {string} root
 * @returns {Promise<{ packages: string[] }>} folders of the packages whose code is in it, relative to the root
 */
export async function makePage(root) {
  const { build } = await import('vite');
  const place = path.join(root, 'dist', 'renderer');
  const work = mkdtempSync(path.join(root, 'dist', '.building-'));
  const fresh = path.join(work, 'fresh');
  /** @type {string[]} */
  const modules = [];
  try {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: fresh, emptyOutDir: true },
      plugins: [notesModules(modules)],
    });
    putInPlace(fresh, place, work);
    return { packages: packagesOf(modules.map((file) => path.relative(root, file))) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What the builder of the page adds of its own, by the name that it gives it, and whose it is. */
const helpers = /^\0(vite|rolldown)\//;

/**
 * Notes every file whose code is in the page. A helper of the builder's own counts as its package's.
 *
 * @param {string[]} modules is filled with absolute paths
 * @returns {import('vite').Plugin}
 */
function notesModules(modules) {
  return {
    name: 'notes-modules',
    generateBundle(_, bundle) {
      for (const one of Object.values(bundle)) {
        if (one.type !== 'chunk') continue;
        for (const id of one.moduleIds) {
          const helper = helpers.exec(id)?.[1];
          if (helper !== undefined) modules.push(path.resolve('node_modules', helper, id.slice(1)));
          else if (!id.startsWith('\0')) modules.push(id);
        }
      }
    },
  };
}

/**
 * A folder cannot be renamed over another one, so the old one is moved away
 * first. Where another build puts its own in between, this one goes again.
 *
 * @param {string} fresh
 * @param {string} place
 * @param {string} work takes the old one
 */
function putInPlace(fresh, place, work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(place)) renameSync(place, path.join(work, `old-${attempt}`));
      renameSync(fresh, place);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
