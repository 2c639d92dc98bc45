import * as z from 'zod';
import { activeSources, windowsGenerations } from '../../case/types';
import { fingerprintSchema } from '../../known-good/fingerprint';
import { lastInstance } from '../../net/ports';
import { endpoint, host, ipv4, knownSite, phase, port, release, side, words } from './fields';
import { closings } from './fix';

/* What is said of the site, of the dialer, and of sites that are known from earlier. */

const siteSidePatch = z.strictObject({
  host: host.nullable().optional(),
  visible: ipv4.nullable().optional(),
  private: ipv4.nullable().optional(),
  windows: z.enum(windowsGenerations).nullable().optional(),
  ctiPort: port.nullable().optional(),
});
export const siteSet = z.strictObject({
  type: z.literal('site-set'),
  instance: z.int().min(0).max(lastInstance).nullable().optional(),
  release: release.nullable().optional(),
  active: side.nullable().optional(),
  activeKnownBy: z.enum(activeSources).nullable().optional(),
  A: siteSidePatch.optional(),
  B: siteSidePatch.optional(),
});
export const dialerSet = z.strictObject({
  type: z.literal('dialer-set'),
  host: host.nullable().optional(),
  address: ipv4.nullable().optional(),
  A: endpoint.nullable().optional(),
  B: endpoint.nullable().optional(),
  /** Enable Secured Connection of the Dialer Properties. */
  secure: z.boolean().nullable().optional(),
});
export const symptomSet = z.strictObject({
  type: z.literal('symptom-set'),
  phase,
  session: z.enum(['none', 'open', 'unknown']),
  side: side.nullable(),
  words: words(10_000),
});
/**
 * The technician says whether this is a site that Rebind knows. Where it is, what was known to be good there
 * comes along, so that what differs is told the same wherever the incident goes.
 */
export const knownSiteAnswered = z.strictObject({
  type: z.literal('known-site-answered'),
  site: knownSite,
  name: words(200),
  same: z.boolean(),
  known: z
    .strictObject({
      /** The incident that it was kept from. */
      incident: words(80),
      closedAt: z.iso.datetime(),
      as: z.enum(closings),
      fingerprint: fingerprintSchema,
    })
    .nullable(),
});
/** It ended well, and how the site stands now is kept for the next visit. */
export const knownGoodKept = z.strictObject({
  type: z.literal('known-good-kept'),
  site: knownSite,
  name: words(200),
  fingerprint: fingerprintSchema,
});
