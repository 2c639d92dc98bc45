import type { Incident } from '../incident/incident';

/**
 * The SHA-256 of all evidence that was there before the fix that is being verified: what was brought
 * before it, also where that was put aside since, and what was brought after an earlier fix.
 */
export function knownBytes(timeline: Incident['timeline']): ReadonlySet<string> {
  const known = new Set<string>();
  let fresh = new Set<string>();
  for (const { statement, undone } of timeline) {
    if (statement.type === 'evidence-added')
      (statement.phase === 'before' ? known : fresh).add(statement.sha256);
    if (statement.type === 'fix-set-aside' && !undone) {
      for (const sha256 of fresh) known.add(sha256);
      fresh = new Set();
    }
  }
  return known;
}
