import * as z from 'zod';

/** What is kept of a host, in the order in which it is shown. */
export const hostFields = [
  'host',
  'dialed',
  'listeners',
  'order',
  'metrics',
  'visible',
  'private',
  'cards',
  'windows',
  'build',
] as const;
export type HostField = (typeof hostFields)[number];

/** What is kept of the site as a whole. */
export const siteFields = ['active', 'instance', 'dialer', 'dialer-address', 'secure'] as const;
export type SiteField = (typeof siteFields)[number];

/** So many values of one field, and so many letters of one value: a fingerprint stays small whatever was read. */
export const mostValues = 12;
export const longestValue = 80;

/** Values in their order; null: not known. An empty list: known to be none. */
const values = z.array(z.string().max(longestValue)).max(mostValues).nullable();
export type Values = z.infer<typeof values>;

const host = z.strictObject(
  Object.fromEntries(hostFields.map((field) => [field, values])) as Record<HostField, typeof values>,
);
const site = z.strictObject(
  Object.fromEntries(siteFields.map((field) => [field, values])) as Record<SiteField, typeof values>,
);

/**
 * How a site stood when it was last known to be good: names, addresses, listeners and orders, and nothing
 * secret. It stands in the event that keeps it, in the site's record, and in the incident of the next visit.
 */
export const fingerprintSchema = z.strictObject({ site, A: host, B: host });
export type Fingerprint = z.infer<typeof fingerprintSchema>;
