import { readEvidence } from '../../electron/core/evidence/read';
import type { EvidenceKind, EvidencePart } from '../../electron/core/evidence/types';

/** The parts of one kind in a text. */
export function partsOfKind<K extends EvidenceKind>(
  text: string,
  kind: K,
): Extract<EvidencePart, { kind: K }>[] {
  return readEvidence(text).parts.filter(
    (part): part is Extract<EvidencePart, { kind: K }> => part.kind === kind,
  );
}

/** The one part of a text, which must be of this kind. */
export function onlyPart<K extends EvidenceKind>(text: string, kind: K): Extract<EvidencePart, { kind: K }> {
  const { parts } = readEvidence(text);
  const [part] = partsOfKind(text, kind);
  if (part === undefined || parts.length !== 1)
    throw new Error(`read as ${parts.map((one) => one.kind).join(', ')}`);
  return part;
}

/** The kinds that a text was cut into, in their order. */
export function kindsIn(text: string): readonly EvidenceKind[] {
  return readEvidence(text).parts.map((part) => part.kind);
}
