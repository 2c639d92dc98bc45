import type { Statement } from '../incident/events';

/** What was said of known sites in an incident. */
export interface KnownSite {
  /** Sites that the technician was asked for, and the answer. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** The site that it is, with what was last known to be good there; null while nobody said so. */
  readonly recognised: Recognised | null;
  /** Where this incident's good end was kept; null where it was not, or is taken back. */
  readonly kept: { readonly site: string; readonly name: string; readonly at: string } | null;
}

export interface Recognised {
  readonly site: string;
  readonly name: string;
  readonly at: string;
  readonly by: string;
  readonly known: NonNullable<Extract<Statement, { type: 'known-site-answered' }>['known']>;
}

const nothing: KnownSite = { answers: {}, recognised: null, kept: null };

/** Takes in what was said of a known site. */
export function foldKnownSite(
  known: KnownSite | undefined,
  said: Extract<Statement, { type: 'known-site-answered' | 'known-good-kept' }>,
  at: string,
  by: string,
): KnownSite {
  const old = known ?? nothing;
  if (said.type === 'known-good-kept') return { ...old, kept: { site: said.site, name: said.name, at } };
  const answers = { ...old.answers, [said.site]: said.same };
  if (said.same && said.known !== null) {
    const { site, name, known: visit } = said;
    return { ...old, answers, recognised: { site, name, at, by, known: visit } };
  }
  return { ...old, answers, recognised: old.recognised?.site === said.site ? null : old.recognised };
}

/** An incident that is open again did not end well yet. */
export function reopenedSite(known: KnownSite | undefined): { readonly knownSite?: KnownSite } {
  return known === undefined ? {} : { knownSite: { ...known, kept: null } };
}
