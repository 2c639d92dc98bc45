import type { EvidenceReading } from '../evidence/types';
import type { EvidenceItem } from './incident';
import { readingKey } from './readings';

/**
 * Tells the host of files that do not name it themselves, as registry exports: the manifest
 * in their folder names the host, and them.
 *
 * A folder is dropped as a whole, and its name stands before each file's. Two drops of folders
 * with one name are told apart by nothing, so two manifests in a folder name no host there.
 */
export function collectedHosts(
  items: readonly EvidenceItem[],
  readings: ReadonlyMap<string, EvidenceReading>,
): (item: EvidenceItem) => string | null {
  const hosts = new Map<string, string | null>();
  for (const item of items) {
    const folder = folderOf(item.name);
    for (const part of readings.get(readingKey(item))?.parts ?? []) {
      if (folder === null || part.kind !== 'collection' || part.data.host === null) continue;
      for (const { file } of part.data.entries) {
        const key = placeOf(item, `${folder}/${file}`);
        const known = hosts.get(key);
        hosts.set(key, known === undefined || known === part.data.host ? part.data.host : null);
      }
    }
  }
  return (item) => hosts.get(placeOf(item, item.name)) ?? null;
}

function folderOf(name: string): string | null {
  const slash = name.lastIndexOf('/');
  return slash < 0 ? null : name.slice(0, slash);
}

/** The same folder brought before the fix and after it holds two collections. */
function placeOf({ phase }: EvidenceItem, name: string): string {
  return `${phase} ${name.toLowerCase()}`;
}
