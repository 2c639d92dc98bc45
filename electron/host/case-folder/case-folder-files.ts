import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Owner } from '../../core/case/types';
import { visibleLine } from '../../core/report/visible';
import { type Message, say } from '../../core/text';

/** Bounds of a case folder: beyond them files are named and left out. */
const mostFiles = 500;
const deepest = 8;

/** The folders that say to whom evidence belongs. */
const owners: ReadonlyMap<string, Owner> = new Map([
  ['a', 'A'],
  ['b', 'B'],
  ['dialer', 'dialer'],
]);

/** A file of a case folder. */
export interface CaseFile {
  /** Path from the case folder, with forward slashes: what citations name. */
  readonly id: string;
  readonly file: string;
  readonly owner: Owner;
}

export interface CaseFiles {
  readonly files: readonly CaseFile[];
  /** What was left out, and why. */
  readonly notes: readonly Message[];
}

/**
 * The evidence files of a case folder: everything under `A`, `B` and `dialer`, by name. Names
 * carry no meaning. Links are left out, since they could lead anywhere.
 * @throws the system's error where the folder itself cannot be listed
 */
export async function listCaseFiles(folder: string): Promise<CaseFiles> {
  const files: CaseFile[] = [];
  const notes: Message[] = [];
  const leave = (entry: string, why: Message) => {
    notes.push(say('{name} was left out: {why}', { name: visibleLine(entry), why }));
  };

  const walk = async (at: string, id: string, owner: Owner, depth: number): Promise<void> => {
    for (const entry of await listed(at)) {
      const name = `${id}/${entry.name}`;
      if (isSystemFile(entry.name)) continue;
      if (entry.isSymbolicLink()) leave(name, say('it is a link.'));
      else if (entry.isDirectory()) {
        if (depth >= deepest) leave(name, say('it lies too deep.'));
        else await walk(path.join(at, entry.name), name, owner, depth + 1);
      } else if (!entry.isFile()) leave(name, say('it is no file.'));
      else if (files.length >= mostFiles)
        leave(name, say('a case folder holds up to {most} files.', { most: mostFiles }));
      else files.push({ id: name, file: path.join(at, entry.name), owner });
    }
  };

  for (const entry of await listed(folder)) {
    const owner = owners.get(entry.name.toLowerCase());
    if (entry.name === 'site.json' || isSystemFile(entry.name)) continue;
    if (owner !== undefined && entry.isDirectory())
      await walk(path.join(folder, entry.name), entry.name, owner, 1);
    else if (owner !== undefined && entry.isSymbolicLink()) leave(entry.name, say('it is a link.'));
    else if (owner === undefined) leave(entry.name, say('evidence lies under A, B or dialer.'));
    else leave(entry.name, say('it is no folder.'));
  }
  return { files, notes };
}

async function listed(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** Files that systems leave behind in folders. */
function isSystemFile(name: string): boolean {
  return name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase());
}
