import type { CaseEvidence, Owner } from '../../case/types';
import type { Cite, EvidencePart, LineRange } from '../../evidence/types';

/** A part of one kind, typed, with the evidence it stands in. */
export interface Located<K extends EvidencePart['kind']> {
  readonly evidence: CaseEvidence;
  readonly part: Extract<EvidencePart, { kind: K }>;
}

/** The parts of a kind that belong to an owner; the newest last where their order in time is known. */
export function partsOf<K extends EvidencePart['kind']>(
  evidence: readonly CaseEvidence[],
  owner: Owner | 'any',
  kind: K,
): readonly Located<K>[] {
  const found: Located<K>[] = [];
  for (const item of evidence) {
    if ((owner === 'any' || item.owner === owner) && item.part.kind === kind) {
      found.push({ evidence: item, part: item.part as Located<K>['part'] });
    }
  }
  return found.sort((one, other) => (one.evidence.sequence ?? 0) - (other.evidence.sequence ?? 0));
}

/** A citation of one line, or of a range, of a piece of evidence. */
export function cite(evidence: CaseEvidence, first: number, last: number = first): Cite {
  return { evidence: evidence.id, first, last };
}

/** A citation of these lines of a piece of evidence. */
export function citeRange(evidence: CaseEvidence, lines: LineRange): Cite {
  return { evidence: evidence.id, first: lines[0], last: lines[1] };
}

/** The same citations once each, in their order. */
export function distinct(cites: readonly Cite[]): readonly Cite[] {
  const seen = new Set<string>();
  return cites.filter((one) => {
    const key = `${one.evidence}\n${one.first}\n${one.last}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
