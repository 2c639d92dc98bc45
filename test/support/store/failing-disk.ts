import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** errno of Linux, by name. */
export const errors = { EIO: 5, EACCES: 13, ENOSPC: 28 } as const;

/**
 * Compiles a library that is preloaded into Node programs, in a folder of its own that the caller removes.
 * @param source its address, as `new URL('../…/failing-disk.c', import.meta.url)`, or its path
 * @returns the library for LD_PRELOAD; null where it cannot be compiled or preloaded here
 */
export function preloadable(source: string | URL): string | null {
  if (process.platform !== 'linux') return null;
  const library = path.join(mkdtempSync(path.join(tmpdir(), 'rebind-disk-')), 'disk.so');
  const file = source instanceof URL ? fileURLToPath(source) : source;
  const made = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, file, '-ldl'], {
    stdio: 'ignore',
  });
  if (made.status !== 0) return null;
  const tried = spawnSync(process.execPath, ['-e', ''], {
    env: { ...process.env, LD_PRELOAD: library },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return tried.status === 0 && tried.stderr === '' ? library : null;
}
