import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** `import text from './words.txt?raw'`, as the product's own build has it. */
const rawText: Plugin = {
  name: 'raw-text',
  setup(own) {
    own.onResolve({ filter: /\?raw$/ }, (args) => ({
      path: path.resolve(args.resolveDir, args.path.slice(0, -'?raw'.length)),
      namespace: 'raw-text',
    }));
    own.onLoad({ filter: /.*/, namespace: 'raw-text' }, (args) => ({
      contents: readFileSync(args.path, 'utf8'),
      loader: 'text',
    }));
  },
};

/**
 * Bundles a program so that a test can run it in a process or a thread of its own.
 * @param source the program's address, as `new URL('./program.ts', import.meta.url)`
 * @returns the bundle, in a folder of its own that the caller removes
 */
export async function bundled(source: URL): Promise<string> {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'rebind-bundle-')), 'program.cjs');
  await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    outfile,
    plugins: [rawText],
    logLevel: 'error',
  });
  return outfile;
}
