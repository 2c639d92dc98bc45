import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBundles, terminalBundles, windowBundles } from '../../../electron/launch/bundles.mjs';

let root: string;

function write(name: string, text: string): void {
  const target = path.join(root, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const run = (name: string): string =>
  execFileSync(process.execPath, [path.join(root, name)], { encoding: 'utf8' });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bundles-'));
  write('electron/cli.ts', "import { word } from './core/word';\nconsole.log(word);");
  write(
    'electron/core/word.ts',
    "import text from '../../resources/word.txt?raw';\nexport const word: string = text;",
  );
  write('resources/word.txt', 'listener');
  write('electron/host/parse-worker.ts', "console.log(new URL('.', import.meta.url).pathname);");
  write('electron/host/parse.ts', '');
  write('electron/shell/export-worker.ts', '');
  write('electron/preload.ts', "import { word } from './core/word';\nconsole.log(word);");
});

afterEach(() => rmSync(root, { recursive: true }));

describe('what is built', () => {
  it('is the program and the workers of the host for the terminal', () => {
    expect(terminalBundles(root).map(({ output }) => output)).toEqual([
      'dist/cli.cjs',
      'dist/parse-worker.cjs',
    ]);
  });

  it('is main, preload and every worker for the window', () => {
    expect(windowBundles(root).map(({ output }) => output)).toEqual([
      'dist/main.cjs',
      'dist/preload.cjs',
      'dist/parse-worker.cjs',
      'dist/export-worker.cjs',
    ]);
  });
});

describe('a bundle', () => {
  it('runs with the texts that it imports, and names all it was made from', async () => {
    const inputs = await makeBundles(root, terminalBundles(root));
    expect(run('dist/cli.cjs')).toBe('listener\n');
    expect(inputs.sort()).toEqual([
      'electron/cli.ts',
      'electron/core/word.ts',
      'electron/host/parse-worker.ts',
      'resources/word.txt',
    ]);
  });

  it('finds files beside itself', async () => {
    await makeBundles(root, terminalBundles(root));
    expect(run('dist/parse-worker.cjs').trim()).toMatch(/\/dist\/$/);
  });

  it('of the preload requires nothing but what the sandbox has', async () => {
    await makeBundles(root, [{ source: 'electron/preload.ts', output: 'dist/preload.cjs', sandboxed: true }]);
    expect(readFileSync(path.join(root, 'dist/preload.cjs'), 'utf8')).not.toContain('require(');
  });

  it('is whole where two builds run at the same time, and nothing else is left', async () => {
    await Promise.all([makeBundles(root, terminalBundles(root)), makeBundles(root, terminalBundles(root))]);
    expect(run('dist/cli.cjs')).toBe('listener\n');
    expect(readdirSync(path.join(root, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that cannot be built leaves the one before in place', async () => {
    await makeBundles(root, terminalBundles(root));
    write('electron/core/word.ts', 'export const word = ;');
    await expect(makeBundles(root, terminalBundles(root))).rejects.toThrow('word.ts');
    expect(run('dist/cli.cjs')).toBe('listener\n');
  });
});
