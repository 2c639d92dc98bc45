import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { OfferedKnownSite } from '../../../electron/ipc/contract';
import { useSnapshot } from '../../stores/hooks';
import { findKnownSites, knownSitesStore } from '../../stores/known-sites';
import { DriftCard } from './DriftCard';
import { IsThisSite } from './IsThisSite';

/** What is known of this site from earlier: the question whether it is that one, and what differs since. */
export function KnownSite() {
  const offer = useOffer();
  const { drift } = useSnapshot().known;
  if (drift !== null) return <DriftCard drift={drift} />;
  return offer === null ? null : <IsThisSite key={offer.site} offer={offer} />;
}

/** The question alone: while it is open, nothing is kept of how the incident ends. */
export function UnansweredSite() {
  const offer = useOffer();
  const { drift } = useSnapshot().known;
  return drift !== null || offer === null ? null : <IsThisSite key={offer.site} offer={offer} />;
}

/** The likeliest known site that the open incident may be of; null where there is none. */
function useOffer(): OfferedKnownSite | null {
  const { id, revision } = useSnapshot();
  const { offers, offeredFor } = useStore(knownSitesStore);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state of the incident may be of another site
  useEffect(() => {
    void findKnownSites();
  }, [id, revision]);
  return offeredFor?.startsWith(`${id} `) === true ? (offers[0] ?? null) : null;
}
