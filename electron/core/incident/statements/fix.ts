import * as z from 'zod';
import { windowsGenerations } from '../../case/types';
import { side, words } from './fields';

/* What is said of a fix, and how the incident ends. */

/** Whose word stands for the other side where the evidence does not prove it in service. */
export const otherSideWord = z.strictObject({
  /** `outage-agreed`: it cannot serve, and the customer agreed that nobody does meanwhile. */
  state: z.enum(['in-service', 'outage-agreed']),
  /** Who says so. */
  name: words(200),
  /** How they know, or what was agreed. */
  reason: words(2_000),
});
export type OtherSideWord = z.infer<typeof otherSideWord>;
export const fixBegun = z.strictObject({
  type: z.literal('fix-begun'),
  plan: words(60),
  side,
  windows: z.enum(windowsGenerations),
  /** Absent where the evidence proves the other side in service, or the plan does not lean on it. */
  otherSide: otherSideWord.optional(),
});
export const fixApproved = z.strictObject({
  type: z.literal('fix-approved'),
  approver: words(200),
  note: words(2_000),
});
export const fixStepTicked = z.strictObject({
  type: z.literal('fix-step-ticked'),
  step: words(80),
  done: z.boolean(),
});
/**
 * The fix did not help, or not enough: it stays in the time line, and what was found after it is
 * from now on what is known. Another fix can be begun.
 */
export const fixSetAside = z.strictObject({ type: z.literal('fix-set-aside'), reason: words(4_000) });
/** `fixed-time-stated`: fixed, where only the technician's word tells that the evidence is fresh. */
export const closings = [
  'fixed',
  'fixed-time-stated',
  'listener-corrected',
  'worked-around',
  'not-fixed',
  'handed-over',
] as const;
export type Closing = (typeof closings)[number];
export const closed = z.strictObject({
  type: z.literal('closed'),
  as: z.enum(closings),
  reason: words(4_000),
  /** With `fixed-time-stated`: by whose word. */
  statedBy: words(400).optional(),
});
export const reopened = z.strictObject({ type: z.literal('reopened') });
