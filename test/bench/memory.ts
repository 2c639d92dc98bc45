import { readEvidence } from '../../electron/core/evidence/read';
import type { EvidenceReading } from '../../electron/core/evidence/types';
import { largeNetstat } from '../support/large-texts';
import { flat } from './flat';

declare const gc: (() => void) | undefined;

/** What stays in memory of a table that was read, beside its own text. */
export function memoryOf(rows: number): string {
  const text = madeText(rows);
  // What the first reading leaves behind of the engine's own is no matter of the table.
  readEvidence(text);
  const before = inUse();
  const kept: EvidenceReading[] = [readEvidence(text)];
  const megabytes = (inUse() - before) / 1e6;
  const count = kept[0]?.parts.length ?? 0;
  return `A table of ${rows.toLocaleString('en-US')} rows (${(text.length / 1e6).toFixed(1)} MB of text, ${count} part) keeps ${megabytes.toFixed(0)} MB beside its text: ${((megabytes * 1e6) / rows).toFixed(0)} bytes a row.`;
}

/** In a call of its own, so that nothing of the making is still held when the memory is looked at. */
function madeText(rows: number): string {
  return flat(largeNetstat(rows, true));
}

/** Bytes in use, garbage left out: a collection may only free what the one before it found. */
function inUse(): number {
  for (let turn = 0; turn < 4; turn += 1) gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
