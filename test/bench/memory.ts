import { readEvidence } from '../../electron/core/evidence/read';
import type { EvidenceReading } from '../../electron/core/evidence/types';
import { largeNetstat } from '../support/large-texts';
import { flat } from './flat';

declare const gc: (() => void) | undefined;

/** What stays in memory of a table that was read, beside its own text. */
export function memoryOf(rows: number): string {
  const text = flat(largeNetstat(rows, true));
  gc?.();
  const before = inUse();
  const kept: EvidenceReading[] = [readEvidence(text)];
  gc?.();
  const megabytes = (inUse() - before) / 1e6;
  return `A table of ${rows.toLocaleString('en-US')} rows (${(text.length / 1e6).toFixed(1)} MB of text) keeps ${megabytes.toFixed(0)} MB beside its text, ${((megabytes * 1e6) / rows).toFixed(0)} bytes a row (${kept.length} table held).`;
}

function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
