import * as z from 'zod';
import { languages } from '../../core/languages';
import { redactionLevels } from '../../core/redaction/levels';
import { papers } from '../../core/report/paper';
import type { Message } from '../../core/text';

/** Fields that several verbs take, and what several of them answer. */

export const incidentId = z.string().regex(/^[\w-]{1,80}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const siteId = z.string().regex(/^site-[0-9a-z-]{1,60}$/);
export const phase = z.enum(['before', 'after']);
export const owner = z.enum(['A', 'B', 'dialer']).nullable();
export const side = z.enum(['A', 'B']);
/** How a report is wanted; see `ReportForm` of the report's model. */
export const reportForm = z.strictObject({
  paper: z.enum(papers),
  parts: z.enum(['whole', 'customer']),
  redaction: z.enum(redactionLevels),
  language: z.enum(languages),
});
export const endpoint = z.strictObject({ address: z.string().max(253), port: z.int().min(1).max(65535) });

/** Text or bytes that came without a path: a paste, a drop from another program. */
export const pastedItem = z.strictObject({
  name: z.string().max(260),
  bytes: z.instanceof(Uint8Array),
});

/** A file that was written where the technician chose. */
export interface SavedFile {
  readonly place: string;
  /** What has to be known of it; null where all is as always. */
  readonly told: Message | null;
}
