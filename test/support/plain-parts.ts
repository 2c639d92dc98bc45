import { readEvidence } from '../../electron/core/evidence/read';
import type { EvidencePart } from '../../electron/core/evidence/types';

/** The parts of a text, socket tables as arrays, so that they can be compared as they stand. */
export function plainParts(text: string): readonly EvidencePart[] {
  return readEvidence(text).parts.map((part) =>
    part.data !== null && 'sockets' in part.data
      ? ({ ...part, data: { sockets: [...part.data.sockets] } } as EvidencePart)
      : part,
  );
}
