import * as z from 'zod';
import { owner, phase, sha256, words } from './fields';

/* What is done with evidence. */

export const evidenceAdded = z.strictObject({
  type: z.literal('evidence-added'),
  phase,
  sha256,
  name: words(260),
  size: z.int().min(0),
  how: z.enum(['paste', 'drop', 'open', 'practice', 'test']),
  /** The side whose card or folder it was put on; null where it was dropped anywhere. */
  owner: owner.nullable(),
  /** It lay in a case folder: that says whose it is, and nothing of when it was captured. Absent: it did not. */
  caseFolder: z.literal(true).optional(),
});
export const evidenceAssigned = z.strictObject({
  type: z.literal('evidence-assigned'),
  sha256,
  /** Only the piece of this phase; absent: of both. */
  phase: phase.optional(),
  /** Index of the part; null for the whole piece. */
  part: z.int().min(0).nullable(),
  owner: owner.nullable(),
});
export const evidenceEncoding = z.strictObject({
  type: z.literal('evidence-encoding-set'),
  sha256,
  encoding: words(40).nullable(),
});
export const evidenceRemoved = z.strictObject({
  type: z.literal('evidence-removed'),
  sha256,
  /** Only the piece of this phase; absent: of both, where the same bytes were brought before and after. */
  phase: phase.optional(),
});
/** The technician's word on when a piece was captured, by the laptop's clock; who said it stands with the event. */
export const evidenceTimeStated = z.strictObject({
  type: z.literal('evidence-time-stated'),
  sha256,
  phase,
  at: z.iso.datetime(),
});
