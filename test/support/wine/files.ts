import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders below a folder, each with what changes when it is written. */
export function filesUnder(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    found.set(path.slice(folder.length + 1), entry.isFile() ? `${size} ${mtimeMs}` : 'folder');
  }
  return found;
}

/** What came, went or was written between two looks. */
export function movedSince(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}
