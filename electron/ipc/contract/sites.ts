import * as z from 'zod';
import type { Snapshot } from '../../core/incident/snapshot';
import type { KnownVisit } from '../../core/known-good/drift';
import type { KnownField } from '../../core/known-good/words';
import type { Message } from '../../core/text';
import { incidentId, siteId } from './fields';

/** What may be asked about sites that are known from incidents that ended well. */
export const sitesVerbs = {
  /** The sites that Rebind knows from incidents that ended well. */
  'sites.list': z.undefined(),
  /** Known sites that this incident may be of, by hosts and endpoints: the technician is asked. */
  'sites.match': z.strictObject({ id: incidentId }),
  /** The technician says whether this is that site. */
  'sites.answer': z.strictObject({ id: incidentId, site: siteId, same: z.boolean() }),
  'sites.rename': z.strictObject({ site: siteId, name: z.string().max(200) }),
  /** Forgets a site for good. Incidents keep what was said in them. */
  'sites.forget': z.strictObject({ site: siteId }),
} as const satisfies Record<string, z.ZodType>;

/** A site that is known from incidents that ended well. */
export interface KnownSiteEntry {
  readonly id: string;
  readonly name: string;
  /** Incidents that ended well there, the oldest first. */
  readonly visits: readonly KnownVisit[];
  /** How it was last known to be good; null where every visit was taken back. */
  readonly fields: readonly KnownField[] | null;
}

export interface KnownSitesList {
  readonly sites: readonly KnownSiteEntry[];
  /** What was wrong with their records, in words. */
  readonly notices: readonly Message[];
}

/** "Is this SITE?" */
export interface OfferedKnownSite {
  readonly site: string;
  readonly name: string;
  readonly since: KnownVisit;
  /** What goes together, and what does not, of what tells sites apart. */
  readonly reasons: readonly Message[];
  readonly against: readonly Message[];
}

/** What is answered. */
export interface SitesAnswers {
  'sites.list': KnownSitesList;
  'sites.match': readonly OfferedKnownSite[];
  'sites.answer': Snapshot;
  'sites.rename': KnownSitesList;
  'sites.forget': KnownSitesList;
}
