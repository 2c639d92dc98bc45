import { createStore } from 'zustand/vanilla';
import { say } from '../../electron/core/text';
import type { KnownSitesList, OfferedKnownSite } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { ask, incidentStore } from './incident';
import { notify, notifyFailure } from './notices';

interface KnownSites {
  /** All known sites; null until they were asked for. */
  readonly list: KnownSitesList | null;
  /** Known sites that the open incident may be of. */
  readonly offers: readonly OfferedKnownSite[];
  /** The incident and revision that the offers are of. */
  readonly offeredFor: string | null;
}

export const knownSitesStore = createStore<KnownSites>(() => ({ list: null, offers: [], offeredFor: null }));

const { getState, setState } = knownSitesStore;

/** Asks which known sites the open incident may be of; once for each state of it. */
export async function findKnownSites(): Promise<void> {
  const open = incidentStore.getState().snapshot;
  if (open === null) return;
  const key = `${open.id} ${open.revision}`;
  if (getState().offeredFor === key) return;
  const isSame = getState().offeredFor?.startsWith(`${open.id} `) === true;
  setState({ offeredFor: key, ...(isSame ? {} : { offers: [] }) });
  if (open.incident.practice !== null || open.known.drift !== null) {
    setState({ offers: [] });
    return;
  }
  const answer = await answerOf(() => bridge().sites.match({ id: open.id }));
  if (getState().offeredFor !== key) return;
  if (answer.ok) setState({ offers: answer.value });
  else notifyFailure(answer);
}

/** The technician says whether the open incident is of this site. */
export async function answerKnownSite(site: string, same: boolean): Promise<void> {
  const failure = await ask((id) => bridge().sites.answer({ id, site, same }));
  if (failure === null) setState((state) => ({ offers: state.offers.filter((one) => one.site !== site) }));
}

/** Reads the list of known sites anew. */
export async function loadKnownSites(): Promise<void> {
  const answer = await answerOf(() => bridge().sites.list(undefined));
  if (answer.ok) setState({ list: answer.value });
  else notifyFailure(answer);
}

/** @returns true once the new name is on the disk */
export async function renameKnownSite(site: string, name: string): Promise<boolean> {
  const answer = await answerOf(() => bridge().sites.rename({ site, name }));
  if (answer.ok) setState({ list: answer.value });
  else notifyFailure(answer);
  return answer.ok;
}

/** Forgets a site for good. */
export async function forgetKnownSite(site: string, name: string): Promise<void> {
  const answer = await answerOf(() => bridge().sites.forget({ site }));
  if (!answer.ok) {
    notifyFailure(answer);
    return;
  }
  setState({ list: answer.value });
  notify('plain', say('{name} is forgotten. Its incidents keep what was said in them.', { name }));
}
