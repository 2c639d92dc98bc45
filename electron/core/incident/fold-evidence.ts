import type { Statement } from './events';
import type { EvidenceItem } from './incident';

type Said = Extract<
  Statement,
  {
    type:
      | 'evidence-added'
      | 'evidence-assigned'
      | 'evidence-encoding-set'
      | 'evidence-removed'
      | 'evidence-time-stated';
  }
>;

/**
 * The pieces of evidence after one more statement.
 *
 * The same bytes brought twice in one phase are one piece. Brought before the fix and
 * after it they are two: "nothing changed" is a finding too.
 */
export function foldEvidence(
  items: readonly EvidenceItem[],
  say: Said,
  at: string,
  by: string,
): readonly EvidenceItem[] {
  switch (say.type) {
    case 'evidence-added': {
      if (items.some((item) => item.sha256 === say.sha256 && item.phase === say.phase)) return items;
      const { sha256, name, size, how, phase, owner, caseFolder } = say;
      const item = { sha256, name, size, how, phase, at, by, owner, partOwners: {}, encoding: null };
      return [...items, caseFolder === undefined ? item : { ...item, caseFolder }];
    }
    case 'evidence-assigned':
      return items.map((item) => (isNamed(item, say) ? assigned(item, say) : item));
    case 'evidence-encoding-set':
      // Another code page cuts the text anew, so owners set for its parts by number are gone.
      return items.map((item) =>
        item.sha256 === say.sha256 && item.encoding !== say.encoding
          ? { ...item, encoding: say.encoding, partOwners: {} }
          : item,
      );
    case 'evidence-time-stated': {
      const stated = { at: say.at, by, saidAt: at };
      return items.map((item) => (isNamed(item, say) ? { ...item, stated } : item));
    }
    case 'evidence-removed':
      return items.filter((item) => !isNamed(item, say));
  }
}

function isNamed(item: EvidenceItem, say: Extract<Said, { phase?: unknown }>): boolean {
  return item.sha256 === say.sha256 && (say.phase === undefined || say.phase === item.phase);
}

function assigned(item: EvidenceItem, say: Extract<Said, { type: 'evidence-assigned' }>): EvidenceItem {
  if (say.part === null) return { ...item, owner: say.owner, partOwners: {} };
  return { ...item, partOwners: { ...item.partOwners, [say.part]: say.owner } };
}
