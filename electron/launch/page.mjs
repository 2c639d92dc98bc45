import { existsSync, renameSync, rmSync } from 'node:fs';
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
  const fresh = `${place}.${process.pid}-${Date.now()}`;
  const old = `${fresh}-old`;
  try {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: fresh, emptyOutDir: true },
    });
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
  } finally {
    rmSync(old, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}
