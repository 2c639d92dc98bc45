import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One planted step over a border each: the file, what it imports, and the rule that must name it. */
const planted: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['electron/core/a.ts', "import 'node:fs';", 'core-is-pure'],
  ['electron/core/b.ts', "import '../host/files';", 'core-stays-in-core'],
  ['electron/core/c.ts', "import 'react';", 'core-small-libraries'],
  [
    'electron/core/d.ts',
    "import type { App } from 'electron';\nexport type A = App;",
    'electron-in-the-shell-only',
  ],
  ['electron/cti/a.ts', "import '../host/files';", 'cti-knows-core'],
  ['electron/host/a.ts', "import '../lab/site';", 'host-knows-core-and-cti'],
  [
    'electron/host/b.ts',
    "import { app } from 'electron';\nexport const x = app;",
    'electron-in-the-shell-only',
  ],
  ['electron/lab/a.ts', "import '../host/files';", 'lab-knows-core-and-cti'],
  ['electron/ipc/a.ts', "import 'node:path';", 'ipc-is-portable'],
  ['electron/ipc/b.ts', "import '../host/files';", 'ipc-knows-core'],
  ['electron/shell/a.ts', "import '../../renderer/app';", 'shell-stays-behind-the-window'],
  ['electron/preload.ts', "import './core/word';", 'preload-knows-the-contract'],
  ['electron/cli.ts', "import './shell/window';", 'terminal-without-window'],
  [
    'renderer/a.ts',
    "import { word } from '../electron/core/word';\nexport const x = word;",
    'page-takes-only-types',
  ],
  ['renderer/b.ts', "import '../electron/host/files';", 'page-knows-contract-and-core'],
  ['renderer/c.ts', "import 'node:os';", 'page-is-a-page'],
  ['electron/core/ring-a.ts', "import { b } from './ring-b';\nexport const a = () => b;", 'no-cycle'],
  ['electron/core/lost.ts', "import './nowhere';", 'found'],
];

/** Steps that are allowed, so that a rule which forbids everything is noticed too. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['electron/core/word.ts', "export const word = 'x';\nexport type Word = typeof word;"],
  ['electron/core/net/address.ts', 'export const address = 1;'],
  ['electron/core/ring-b.ts', "import { a } from './ring-a';\nexport const b = () => a;"],
  [
    'electron/host/files.ts',
    "import 'node:fs';\nimport { word } from '../core/word';\nexport const x = word;",
  ],
  ['electron/lab/site.ts', "import 'node:net';"],
  ['electron/shell/window.ts', "import { app } from 'electron';\nexport const x = app;"],
  ['renderer/app.ts', "import { address } from '../electron/core/net/address';\nexport const x = address;"],
  ['renderer/types.ts', "import type { Word } from '../electron/core/word';\nexport type W = Word;"],
];

let found: string;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'borders-'));
  for (const [file, text] of [...planted, ...allowed]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(file, path.join(folder, file));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const tool = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = ['--config', '.dependency-cruiser.cjs', 'electron', 'renderer'];
  const { stdout } = spawnSync(process.execPath, [tool, ...words], { cwd: folder, encoding: 'utf8' });
  found = stdout;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('a step over a border', () => {
  it.each(planted)('in %s (%s) is found', (file, _, rule) => {
    const lines = found.split('\n').filter((line) => line.includes(`${file} `));
    expect(lines.join('\n')).toContain(rule);
  });

  it.each(allowed.filter(([file]) => !file.includes('ring')))('is not seen in %s', (file) => {
    expect(
      found.split('\n').filter((line) => line.trim().startsWith('error') && line.includes(`: ${file} `)),
    ).toEqual([]);
  });
});
