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
    const { inputs } = await makeBundles(root, terminalBundles(root));
    expect(run('dist/cli.cjs')).toBe('listener\n');
    expect(inputs.sort()).toEqual([
      'electron/cli.ts',
      'electron/core/word.ts',
      'electron/host/parse-worker.ts',
      'resources/word.txt',
    ]);
  });

  it('names the packages whose code is in it, and no package that was looked at only', async () => {
    for (const name of ['taken', '@some/taken', 'left']) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, main: 'index.js', sideEffects: false }),
      );
      write(`node_modules/${name}/index.js`, "export const word = 'word';");
    }
    write(
      'electron/cli.ts',
      "import { word } from 'taken';\nimport { word as other } from '@some/taken';\nimport { word as none } from 'left';\nconsole.log(word, other);",
    );
    const { packages } = await makeBundles(root, terminalBundles(root));
    expect(packages).toEqual(['node_modules/@some/taken', 'node_modules/rolldown', 'node_modules/taken']);
  });

  it('with parts reads one when it is asked for, and forgets those that there are no more', async () => {
    write(
      'electron/main.ts',
      "console.log('first');\nvoid import('./core/word').then(({ word }) => console.log(word));",
    );
    const bundle = { source: 'electron/main.ts', output: 'dist/main.cjs', parts: true } as const;
    const { outputs } = await makeBundles(root, [bundle]);
    expect(outputs).toContain('dist/main-word.cjs');
    expect(readFileSync(path.join(root, 'dist/main.cjs'), 'utf8')).not.toContain('listener');
    expect(run('dist/main.cjs')).toBe('first\nlistener\n');
    write('electron/main.ts', "console.log('first');");
    await makeBundles(root, [bundle]);
    expect(readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith('.cjs'))).toEqual([
      'main.cjs',
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
