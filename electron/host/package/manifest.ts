import * as z from 'zod';
import { longestName } from './member-names';

/**
 * `manifest.json` of a package: what is in it, with sizes and SHA-256, so that nothing can be
 * changed, left out or added unnoticed. It holds no path.
 */

/** Version of the package's form. It rises where an older Rebind could not read a package rightly. */
export const packageFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);

export const manifestSchema = z.strictObject({
  format: z.literal(packageFormat),
  /** So that whoever looks into the file sees what it is. */
  what: z.literal('Rebind incident'),
  /** Version of the Rebind that made it. */
  rebind: z.string().max(60),
  /** Name of the incident's folder where it was made, which is its id there. */
  incident: z.string().max(longestName),
  /** Id of its first event: by this an incident is known wherever it is opened. */
  begins: z.string().min(1).max(60),
  madeAt: z.iso.datetime(),
  /** Who was at the keyboard. */
  madeBy: z.string().max(200),
  /** `none`: everything as it came, names and addresses included. No other level is made yet. */
  redaction: z.enum(['none']),
  events: z.strictObject({ count: z.int().min(1), sha256, size }),
  /** In the order of their SHA-256. */
  evidence: z.array(z.strictObject({ sha256, size })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as it stands in a package: readable, and the same bytes for the same content. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifestSchema.parse(manifest), null, 1)}\n`;
}
