import type { CaseEvidence, Owner } from '../../case/types';
import type { CardsData } from '../../evidence/adapters/types';
import { parseIPv4 } from '../../net/ipv4';
import type { AdapterFact, Known } from '../types';
import { cite, citeRange, partsOf } from './evidence';

/** An address that a card really has: 0.0.0.0 stands where it has none. */
export function usable(address: string): boolean {
  return parseIPv4(address) !== null && address !== '0.0.0.0';
}

/** The cards that PowerShell or WMI list of a host, and the name they give it; the newest list of each kind. */
export function listedCards(
  evidence: readonly CaseEvidence[],
  owner: Owner,
): { readonly cards: readonly AdapterFact[]; readonly host: Known<string> | null } {
  const cards: AdapterFact[] = [];
  let host: Known<string> | null = null;
  for (const kind of ['net-ip-configuration', 'net-ip-address', 'wmic-nicconfig'] as const) {
    const located = partsOf(evidence, owner, kind).at(-1);
    if (located === undefined) continue;
    const { evidence: item, part } = located;
    for (const found of factsOf(part.data, item)) {
      const isKnown = cards.some((one) => one.addresses.some((address) => found.addresses.includes(address)));
      if (!isKnown) cards.push(found);
    }
    if (host === null && part.data.hostName !== null) {
      host = { value: part.data.hostName, cites: [citeRange(item, part.lines)] };
    }
  }
  return { cards, host };
}

function factsOf({ cards }: CardsData, item: CaseEvidence): readonly AdapterFact[] {
  return cards.flatMap((card, index): readonly AdapterFact[] => {
    const kept = card.ipv4.filter(({ address }) => usable(address));
    if (kept.length === 0) return [];
    return [
      {
        name: card.name ?? card.description ?? card.guid ?? String(card.index ?? index + 1),
        guid: card.guid,
        addresses: kept.map(({ address }) => address),
        mask: kept[0]?.mask ?? null,
        role: null,
        connected: card.connected ?? true,
        dhcp: card.dhcp,
        physicalAddress: card.physicalAddress,
        gateways: card.gateways,
        cites: [cite(item, card.line), ...card.addressLines.map((line) => cite(item, line))],
      },
    ];
  });
}
