import { createRequire } from 'node:module';
import path from 'node:path';
import { buildTerminal } from './build.mjs';
import { DIST } from './paths.mjs';

/**
 * Builds the terminal's program where needed and runs it in this process: signals,
 * standard input and the exit status are then its own, with nothing between.
 *
 * @param {string[]} words what was typed after `rebind`
 */
export async function runTerminal(words) {
  await buildTerminal();
  const program = path.join(DIST, 'cli.cjs');
  process.argv = [process.argv[0] ?? 'node', program, ...words];
  process.setSourceMapsEnabled?.(true);
  createRequire(import.meta.url)(program);
}
