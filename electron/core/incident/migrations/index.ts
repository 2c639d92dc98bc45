import { schemaVersion } from '../events';
import { from1 } from './from-1';
import type { Migration, RawEvent } from './step';

/** All steps, lowest first, without a gap up to the version of today. */
export const migrations: readonly Migration[] = [from1];

/** The oldest version that can be read. */
export const oldestVersion = 1;

/**
 * What an event of any version is today. Not checked by the schema yet.
 *
 * - `lifted`: an event of this version, or of an older one that was lifted
 * - `newer`: written by a newer Rebind, in this version; nothing is guessed of it
 * - `none`: no event at all
 */
export type Lifting =
  | { readonly is: 'lifted'; readonly event: RawEvent }
  | { readonly is: 'newer'; readonly version: number }
  | { readonly is: 'none' };

/** Lifts one value as it stands in an incident's record, step by step, to the version of today. */
export function lift(value: unknown): Lifting {
  if (!isRecord(value)) return { is: 'none' };
  const version = value.v;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < oldestVersion) {
    return { is: 'none' };
  }
  if (version > schemaVersion) return { is: 'newer', version };
  let event: RawEvent = value;
  for (const step of migrations) {
    if (step.from >= version) event = { ...step.lift(event), v: step.from + 1 };
  }
  return { is: 'lifted', event };
}

function isRecord(value: unknown): value is RawEvent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
