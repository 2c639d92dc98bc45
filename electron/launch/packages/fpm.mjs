#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes a Debian package as `fpm` would, from the words that electron-builder gives it,
 * with Debian's own `dpkg-deb`: `fpm` is downloaded there, which a closed network refuses.
 * Only what electron-builder says for `-s dir -t deb` is understood; any other word stops it.
 */

const flags = new Set(['--force', '--debug']);
const ignored = new Set(['--log', '--deb-priority', '--deb-compression', '--license']);

/**
 * @param {readonly string[]} words
 */
export function readWords(words) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {string[]} */
  const depends = [];
  /** @type {string[]} */
  const recommends = [];
  /** @type {{ from: string, to: string }[]} */
  const files = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (flags.has(word)) continue;
    if (!word.startsWith('-')) {
      const cut = word.lastIndexOf('=');
      if (cut < 0) throw new Error(`Not understood: ${word}`);
      files.push({ from: word.slice(0, cut), to: word.slice(cut + 1) });
      continue;
    }
    at += 1;
    const value = words[at];
    if (value === undefined) throw new Error(`${word} lacks its value`);
    if (word === '-d') depends.push(value);
    else if (word === '--deb-recommends') recommends.push(value);
    else values[word] = value;
  }
  if (values['-t'] !== 'deb' || values['-s'] !== 'dir')
    throw new Error('Only Debian packages are made here.');
  return { values, depends, recommends, files };
}

/**
 * The package's `control` file.
 * @param {ReturnType<typeof readWords>} asked
 * @param {number} kilobytes installed size
 */
export function controlOf({ values, depends, recommends }, kilobytes) {
  // The first line is the synopsis; the others stand one space in, an empty one as a dot.
  const [synopsis = '', ...rest] = (values['--description'] ?? '').split('\n').map((line) => line.trim());
  const lines = [
    `Package: ${values['--name']}`,
    `Version: ${values['--version']}`,
    `Architecture: ${values['--architecture']}`,
    `Maintainer: ${values['--maintainer']}`,
    `Installed-Size: ${kilobytes}`,
    ...(depends.length === 0 ? [] : [`Depends: ${depends.join(', ')}`]),
    ...(recommends.length === 0 ? [] : [`Recommends: ${recommends.join(', ')}`]),
    `Section: ${values['--category'] ?? 'utils'}`,
    'Priority: optional',
    `Description: ${synopsis}`,
    ...rest.map((line) => ` ${line === '' ? '.' : line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** @param {string} folder @returns {number} bytes of all files under it */
function sizeUnder(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(path.join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

/** @param {readonly string[]} words */
function makePackage(words) {
  const asked = readWords(words);
  const unknown = Object.keys(asked.values).filter(
    (name) =>
      !ignored.has(name) &&
      ![
        '-s',
        '-t',
        '--name',
        '--version',
        '--architecture',
        '--maintainer',
        '--vendor',
        '--url',
        '--category',
        '--description',
        '--package',
        '--after-install',
        '--after-remove',
      ].includes(name),
  );
  if (unknown.length > 0) throw new Error(`Not understood: ${unknown.join(' ')}`);
  const root = mkdtempSync(path.join(tmpdir(), 'rebind-deb-'));
  try {
    for (const { from, to } of asked.files) {
      const target = path.join(root, to);
      mkdirSync(path.dirname(target), { recursive: true });
      if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true });
      else copyFileSync(from, target);
    }
    readable(root);
    const control = path.join(root, 'DEBIAN');
    const size = Math.ceil(sizeUnder(root) / 1024);
    mkdirSync(control);
    chmodSync(control, 0o755);
    writeFileSync(path.join(control, 'control'), controlOf(asked, size), { mode: 0o644 });
    for (const [word, name] of /** @type {const} */ ([
      ['--after-install', 'postinst'],
      ['--after-remove', 'postrm'],
    ])) {
      const script = asked.values[word];
      if (script === undefined || !existsSync(script)) continue;
      copyFileSync(script, path.join(control, name));
      chmodSync(path.join(control, name), 0o755);
    }
    const made = spawnSync(
      'dpkg-deb',
      ['--root-owner-group', '-Zgzip', '-z6', '--build', root, asked.values['--package'] ?? ''],
      { encoding: 'utf8' },
    );
    process.stdout.write(made.stdout ?? '');
    if (made.status !== 0) throw new Error(made.stderr || String(made.error));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Everybody may read what is installed, whatever the mask of who built it. @param {string} folder */
function readable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const one = path.join(folder, entry.name);
    if (entry.isDirectory()) readable(one);
    else if (entry.isFile()) chmodSync(one, lstatSync(one).mode & 0o100 ? 0o755 : 0o644);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    makePackage(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
