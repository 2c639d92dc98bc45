import * as z from 'zod';
import { isRelease } from '../../cti/versions';
import { isHostName, parsePort } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';

/* Fields that many statements have. */

export const stepIds = [
  'site',
  'dialer',
  'connection',
  'netstat',
  'diagnosis',
  'fix',
  'verify',
  'report',
] as const;
export type StepId = (typeof stepIds)[number];
export const side = z.enum(['A', 'B']);
export const owner = z.enum(['A', 'B', 'dialer']);
/** Before the fix was begun, or after. */
export const phase = z.enum(['before', 'after']);
export type Phase = z.infer<typeof phase>;
/** A text of at most so many characters. */
export const words = (most: number) => z.string().max(most);
/** An event of this incident, by its id. */
export const eventName = z.string().max(60);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const ipv4 = z.string().refine((text) => parseIPv4(text) === text);
export const host = z.string().refine((text) => isHostName(text));
export const port = z.int().refine((value) => parsePort(String(value)) !== null);
/** As in 5.0, 8.5(1) or 12.6. */
export const release = z.string().refine(isRelease);
export const endpoint = z.strictObject({ address: z.union([ipv4, host]), port });
export const knownSite = z.string().regex(/^site-[0-9a-z-]{1,60}$/);
