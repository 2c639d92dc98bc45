import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Builds the window's page with Vite, beside its place, and then puts it there.
 * A window that is open meanwhile keeps the files that it has read.
 *
 * @param {string} root
 */
export async function makePage(root) {
  const { build } = await import('vite');
  const place = path.join(root, 'dist', 'renderer');
  const work = mkdtempSync(path.join(root, 'dist', '.building-'));
  const fresh = path.join(work, 'fresh');
  try {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: fresh, emptyOutDir: true },
    });
    putInPlace(fresh, place, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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
