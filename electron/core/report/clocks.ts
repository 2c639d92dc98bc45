import type { HostClock } from '../clocks/types';
import type { Drift } from '../known-good/drift';
import { say } from '../text';
import type { Citations } from './citations';
import type { Tell } from './tell';
import type { ReportClock, ReportDrift } from './types';

/** Most captures that are listed of one host. */
const mostCaptures = 50;

/** A host's clock with what it showed at each capture. */
export function clockOf(host: HostClock, citations: Citations, tell: Tell): ReportClock {
  return {
    label: tell(host.label),
    text:
      host.zone === null
        ? tell(host.words)
        : tell(say('{words} {zone}', { words: host.words, zone: host.zone })),
    remarks: host.remarks.map((one) => ({ text: tell(one.message), cites: citations.of(one.cites) })),
    captures: host.captures.slice(0, mostCaptures).map((one) => ({
      ref: citations.ref(one.evidence),
      name: one.name,
      clock: one.text,
      broughtAt: one.broughtAt,
      notBefore: one.notBefore,
    })),
  };
}

/** What differs from the last time that the site was known to be good. It is information, and never a cause. */
export function reportDrift(drift: Drift, citations: Citations, tell: Tell): ReportDrift {
  const values = (list: Drift['rows'][number]['was']): string =>
    list === null || list.length === 0 ? tell(say('none')) : list.join(', ');
  return {
    site: drift.name,
    since: drift.since.closedAt,
    rows: drift.rows
      .filter((row) => row.answer === 'differs')
      .map((row) => ({
        label: tell(row.label),
        was: values(row.was),
        now: values(row.now),
        cites: citations.of(row.cites),
      })),
  };
}
