import * as z from 'zod';
import { closings } from '../incident/events';
import { type Fingerprint, fingerprintSchema } from './fingerprint';
import { matchSite, type SiteMatch } from './match';

/** Form of a site's record. A newer one is left as it is. */
export const recordForm = 1;

/** So many visits are kept, the newest; the first ones go. */
export const mostVisits = 20;

export const siteIdSchema = z.string().regex(/^site-[0-9a-z-]{1,60}$/);
export const siteNameSchema = z.string().trim().min(1).max(200);

const visit = z.strictObject({
  /** The incident that ended well. */
  incident: z.string().min(1).max(80),
  /** ISO 8601, UTC. */
  closedAt: z.iso.datetime(),
  as: z.enum(closings),
  fingerprint: fingerprintSchema,
});
export type SiteVisit = z.infer<typeof visit>;

/** What is kept of a site, one file each. */
export const siteRecordSchema = z.strictObject({
  form: z.literal(recordForm),
  id: siteIdSchema,
  name: siteNameSchema,
  /** Oldest first; the last one is what is known to be good. */
  visits: z.array(visit).max(mostVisits),
});
export type SiteRecord = z.infer<typeof siteRecordSchema>;

/** The record with what this visit found. The same incident, closed again, replaces what it left before. */
export function withVisit(record: SiteRecord | null, id: string, name: string, kept: SiteVisit): SiteRecord {
  const others = (record?.visits ?? []).filter(({ incident }) => incident !== kept.incident);
  const visits = [...others, kept].sort((one, other) => (one.closedAt < other.closedAt ? -1 : 1));
  return { form: recordForm, id, name: record?.name ?? name, visits: visits.slice(-mostVisits) };
}

/** The record without what an incident left: it was opened again, so it did not end well. */
export function withoutVisit(record: SiteRecord, incident: string): SiteRecord {
  return { ...record, visits: record.visits.filter((one) => one.incident !== incident) };
}

/** What was last known to be good; null where every visit was taken back. */
export function lastGood({ visits }: SiteRecord): SiteVisit | null {
  return visits.at(-1) ?? null;
}

/** A known site that is asked for. */
export interface OfferedSite {
  readonly site: string;
  readonly name: string;
  readonly visit: SiteVisit;
  readonly match: SiteMatch;
}

/** So many are asked for at once. */
const mostOffers = 3;

/**
 * The known sites that an incident may be of, the likeliest first.
 * @param answered sites that the technician was asked for already
 * @param own the incident itself: it is no earlier visit
 */
export function offersFor(
  now: Fingerprint,
  records: readonly SiteRecord[],
  answered: ReadonlySet<string>,
  own: string,
): readonly OfferedSite[] {
  return records
    .flatMap((record): OfferedSite[] => {
      const earlier = lastGood(withoutVisit(record, own));
      if (earlier === null || answered.has(record.id)) return [];
      const match = matchSite(earlier.fingerprint, now);
      return match === null ? [] : [{ site: record.id, name: record.name, visit: earlier, match }];
    })
    .sort((one, other) => other.match.weight - one.match.weight)
    .slice(0, mostOffers);
}
