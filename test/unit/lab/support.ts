import { readEvidence } from '../../../electron/core/evidence/read';
import type { EvidenceContent, EvidencePart } from '../../../electron/core/evidence/types';
import type { Result } from '../../../electron/core/result';

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The part of a kind that the product's own reader finds in a printed text. */
export function partOf<K extends EvidenceContent['kind']>(
  text: string,
  kind: K,
): Extract<EvidencePart, { kind: K }> {
  const part = readEvidence(text).parts.find((one) => one.kind === kind);
  if (part === undefined) throw new Error(`no ${kind} was read`);
  return part as Extract<EvidencePart, { kind: K }>;
}

/** The TCP listeners of a printed netstat, as `address:port`. */
export function listeners(text: string): readonly string[] {
  return partOf(text, 'netstat')
    .data.sockets.filter((row) => row.protocol === 'TCP' && row.state === 'LISTENING')
    .map((row) => `${row.local.address}:${row.local.port}`);
}
