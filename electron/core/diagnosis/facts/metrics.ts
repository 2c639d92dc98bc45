import type { CaseEvidence, Owner } from '../../case/types';
import type { Cite } from '../../evidence/types';
import type { AdapterFact, OrderFact } from '../types';
import { cite, partsOf } from './evidence';

/**
 * The order of the cards by their IPv4 metric, the lowest first: what Windows itself prefers from
 * Server 2016 on, where the binding order is kept no longer (Microsoft). Whether the CTI Server
 * follows it is not known, so it decides nothing here.
 * @returns null where the metrics were not read, or two cards share the lowest one
 */
export function orderByMetric(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  adapters: readonly AdapterFact[],
): OrderFact | null {
  const found = metricsByName(evidence, owner);
  const ranked = adapters
    .flatMap((adapter) => {
      const known = found.get(adapter.name.toLowerCase());
      return known === undefined || adapter.addresses.length === 0 ? [] : [{ adapter, ...known }];
    })
    .sort((one, other) => one.metric - other.metric);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.metric === second.metric) return null;
  return {
    source: 'metric',
    adapters: ranked.map((one) => one.adapter),
    cites: ranked.slice(0, 4).map((one) => one.cite),
  };
}

function metricsByName(
  evidence: readonly CaseEvidence[],
  owner: Owner,
): ReadonlyMap<string, { readonly metric: number; readonly cite: Cite }> {
  const found = new Map<string, { readonly metric: number; readonly cite: Cite }>();
  for (const kind of ['netsh-interfaces', 'net-ip-interface'] as const) {
    const located = partsOf(evidence, owner, kind).at(-1);
    for (const { name, family, metric, line } of located?.part.data.interfaces ?? []) {
      if (name === null || family !== 'IPv4' || located === undefined) continue;
      found.set(name.toLowerCase(), { metric, cite: cite(located.evidence, line) });
    }
  }
  return found;
}
