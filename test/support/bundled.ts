import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundle } from '../../electron/launch/bundles.mjs';

/**
 * Bundles a program so that a test can run it in a process or a thread of its own.
 * @param source the program's address, as `new URL('./program.ts', import.meta.url)`
 * @returns the bundle, in a folder of its own that the caller removes
 */
export async function bundled(source: URL): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rebind-bundle-'));
  const file = fileURLToPath(source);
  await makeBundle(path.dirname(file), { source: path.basename(file), output: 'program.cjs' }, folder);
  return path.join(folder, 'program.cjs');
}
