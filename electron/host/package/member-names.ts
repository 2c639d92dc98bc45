/** Names of what is in a package. There are no others, and no folder has an entry of its own. */

export const manifestName = 'manifest.json';
export const eventsName = 'events.jsonl';
const folder = 'evidence/';

/** Longest name of an incident's folder. */
export const longestName = 80;

/** The member that holds a piece of evidence. */
export function pieceName(sha256: string): string {
  return folder + sha256;
}

/** What a member of this name is; null for every name that no package has. */
export function memberOf(name: string): 'manifest' | 'events' | { readonly piece: string } | null {
  if (name === manifestName) return 'manifest';
  if (name === eventsName) return 'events';
  const sha256 = name.startsWith(folder) ? name.slice(folder.length) : '';
  return /^[0-9a-f]{64}$/.test(sha256) ? { piece: sha256 } : null;
}
