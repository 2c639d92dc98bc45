import * as z from 'zod';
import { side } from './fields';

/* What is done on a practice site. */

/** On the practice site: this card was put first in the binding order. Nothing binds anew by it. */
export const practiceOrdered = z.strictObject({
  type: z.literal('practice-ordered'),
  side,
  first: z.enum(['visible', 'private']),
});
/** On the practice site: the CTI Server of this side was started anew. */
export const practiceRestarted = z.strictObject({ type: z.literal('practice-restarted'), side });
/** On the practice site: the other side took over; sessions of this one ended. */
export const practiceFailedOver = z.strictObject({ type: z.literal('practice-failed-over'), active: side });
/** In a rehearsal: the cause was asked for. */
export const practiceExplained = z.strictObject({ type: z.literal('practice-explained') });
