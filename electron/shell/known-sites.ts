import type { Statement } from '../core/incident/events';
import type { Snapshot } from '../core/incident/snapshot';
import type { Fingerprint } from '../core/known-good/fingerprint';
import { offersFor, type SiteRecord } from '../core/known-good/site-record';
import { knownFields } from '../core/known-good/words';
import { failure, type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import type { SiteStore } from '../host/sites/site-store';
import type { KnownSitesList, OfferedKnownSite } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import type { OpenWork, Workspace } from './workspace';

type SiteHandlers = Pick<
  Handlers,
  'sites.list' | 'sites.match' | 'sites.answer' | 'sites.rename' | 'sites.forget'
>;

/** Keeps the record of a site in step with how its incident ends. */
export type KeepSite = (
  work: OpenWork,
  said: Statement,
  answer: Result<Snapshot>,
) => Promise<Result<Snapshot>>;

/** What changes how an incident ends. */
const ends: readonly Statement['type'][] = ['closed', 'reopened', 'undone', 'known-site-answered'];

/**
 * After something was said: an incident that ended well is kept as known good, once and under the site that the
 * technician named, else under a new one; and one that is open again takes back what it left. While a known
 * site is still asked for, nothing is kept: it would become a second record of one site.
 *
 * What was said is saved already. A record that cannot be written is told in the snapshot's notices.
 */
export function siteKeeper(sites: SiteStore): KeepSite {
  return async (work, said, answer) => {
    if (!answer.ok || !ends.includes(said.type)) return answer;
    const { incident, known, id } = answer.value;
    const kept = incident.knownSite?.kept ?? null;
    if (incident.closing === null || known.good === null) {
      const sitesLeft = keptSites(work);
      for (const site of sitesLeft) {
        const withdrawn = await sites.withdraw(site, id);
        if (!withdrawn.ok && withdrawn.code !== 'not-found') return noticed(answer.value, withdrawn.message);
      }
      return answer;
    }
    const site = incident.knownSite?.recognised?.site ?? kept?.site;
    const isKept = kept !== null && kept.at >= incident.closing.at && kept.site === site;
    return isKept ? keepAgain(kept, said, answer.value) : keep(work, answer.value);
  };

  /** An end that was undone and stands again: what it left was taken back with it. A site that was forgotten stays so. */
  async function keepAgain(
    kept: { readonly site: string; readonly name: string },
    said: Statement,
    snapshot: Snapshot,
  ): Promise<Result<Snapshot>> {
    const { id, known, incident } = snapshot;
    if (said.type !== 'undone' || known.good === null || incident.closing === null) return success(snapshot);
    const all = await sites.all();
    if (!all.ok) return noticed(snapshot, all.message);
    const record = all.value.records.find((one) => one.id === kept.site);
    if (record === undefined || record.visits.some((one) => one.incident === id)) return success(snapshot);
    const { at: closedAt, as } = incident.closing;
    const again = await sites.keep(kept.site, kept.name, {
      incident: id,
      closedAt,
      as,
      fingerprint: known.good,
    });
    return again.ok ? success(snapshot) : noticed(snapshot, again.message);
  }

  async function keep(work: OpenWork, snapshot: Snapshot): Promise<Result<Snapshot>> {
    const { incident, known, id } = snapshot;
    const { closing } = incident;
    if (closing === null || known.good === null) return success(snapshot);
    const recognised = incident.knownSite?.recognised ?? null;
    const all = await sites.all();
    if (!all.ok) return noticed(snapshot, all.message);
    if (recognised === null && offers(snapshot, all.value.records).length > 0) return success(snapshot);
    const earlier = incident.knownSite?.kept ?? null;
    const target = recognised?.site ?? keptSites(work).at(-1) ?? earlier?.site ?? null;
    // A record that was left under another site by an answer that came later.
    for (const site of keptSites(work)) if (site !== target) await sites.withdraw(site, id);
    const name = recognised?.name ?? (incident.title.trim() === '' ? siteName(snapshot) : incident.title);
    const visit = { incident: id, closedAt: closing.at, as: closing.as, fingerprint: known.good };
    const record = await sites.keep(target, name, visit);
    if (!record.ok) return noticed(snapshot, record.message);
    return work.say([
      { type: 'known-good-kept', site: record.value.id, name: record.value.name, fingerprint: known.good },
    ]);
  }
}

/** Sites that this incident left something for, at any time. */
function keptSites(work: OpenWork): readonly string[] {
  return [
    ...new Set(work.file.events.flatMap(({ say }) => (say.type === 'known-good-kept' ? [say.site] : []))),
  ];
}

function siteName({ known }: Snapshot): string {
  const hosts = [known.now.A.host?.[0], known.now.B.host?.[0]].filter((one) => one !== undefined);
  return hosts.length === 0 ? 'Site' : hosts.join(' / ');
}

function noticed(snapshot: Snapshot, why: Message): Result<Snapshot> {
  const notice = say('How the site stands now could not be kept as known good. {why}', { why });
  return success({ ...snapshot, notices: [...(snapshot.notices ?? []), notice] });
}

function offers(snapshot: Snapshot, records: readonly SiteRecord[]) {
  const { knownSite, practice } = snapshot.incident;
  if (practice !== null || (knownSite?.recognised ?? null) !== null) return [];
  const answered = new Set(Object.keys(knownSite?.answers ?? {}));
  return offersFor(snapshot.known.now, records, answered, snapshot.id);
}

function fieldsOf(fingerprint: Fingerprint | null) {
  return fingerprint === null ? null : knownFields(fingerprint);
}

/** The verbs on known sites. */
export function siteHandlers(work: Workspace, sites: SiteStore, keep: KeepSite): SiteHandlers {
  const list = async (): Promise<Result<KnownSitesList>> => {
    const all = await sites.all();
    if (!all.ok) return all;
    const { records, notices } = all.value;
    return success({
      notices,
      sites: records
        .map(({ id, name, visits }) => ({
          id,
          name,
          visits: visits.map(({ incident, closedAt, as }) => ({ incident, closedAt, as })),
          fields: fieldsOf(visits.at(-1)?.fingerprint ?? null),
        }))
        .sort((one, other) => one.name.localeCompare(other.name)),
    });
  };
  return {
    'sites.list': list,
    'sites.match': async ({ id }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      const all = await sites.all();
      if (!all.ok) return all;
      // Mostly nothing is known yet, and the incident need not be read for it.
      if (all.value.records.length === 0) return success([]);
      const shown = await opened.value.snapshot();
      if (!shown.ok) return shown;
      return success(
        offers(shown.value, all.value.records).map(
          ({ site, name, visit, match }): OfferedKnownSite => ({
            site,
            name,
            since: { incident: visit.incident, closedAt: visit.closedAt, as: visit.as },
            reasons: match.reasons,
            against: match.against,
          }),
        ),
      );
    },
    'sites.answer': async ({ id, site, same }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      return opened.value.inTurn(async () => {
        const all = await sites.all();
        if (!all.ok) return all;
        const record = all.value.records.find((one) => one.id === site);
        const visit = record?.visits.findLast(({ incident }) => incident !== id);
        if (record === undefined || visit === undefined) {
          return failure(
            'not-found',
            say('This site is not known any more.'),
            say('It may have been forgotten meanwhile.'),
          );
        }
        const statement: Statement = {
          type: 'known-site-answered',
          site,
          name: record.name,
          same,
          known: same ? visit : null,
        };
        return keep(opened.value, statement, await opened.value.say([statement]));
      });
    },
    'sites.rename': async ({ site, name }) => {
      const renamed = await sites.rename(site, name);
      return renamed.ok ? list() : renamed;
    },
    'sites.forget': async ({ site }) => {
      const forgotten = await sites.forget(site);
      return forgotten.ok ? list() : forgotten;
    },
  };
}
