import type { CaseEvidence, Owner } from '../../case/types';
import { parseIPv4 } from '../../net/ipv4';
import { otherSide, type Side } from '../../net/ports';
import { say } from '../../text';
import type { AdapterFact, DoubleFact } from '../types';
import type { AdapterFacts } from './adapters';
import { cite, partsOf } from './evidence';
import { dateOf, isSameDay } from './moments';

/**
 * Signs that another machine has an address of this host too: Windows' own event of an address conflict
 * (Tcpip 4199, and 4198 where it gave the address up), and neighbours that know another physical address
 * for it than the card has.
 * @param addresses addresses of this host that matter: its own, the visible one, the called one
 */
export function doublesOf(
  evidence: readonly CaseEvidence[],
  side: Side,
  adapters: AdapterFacts,
  addresses: ReadonlySet<string>,
): readonly DoubleFact[] {
  const neighbours = byNeighbours(evidence, side, adapters, addresses);
  const proven = new Set(neighbours.filter((one) => one.certain).map((one) => one.address));
  return [...byEvents(evidence, side, adapters, addresses, proven), ...neighbours].slice(0, 4);
}

/** An event alone may be old: what holds it to be of now is its date, a missing address, or a neighbour. */
function byEvents(
  evidence: readonly CaseEvidence[],
  side: Side,
  adapters: AdapterFacts,
  addresses: ReadonlySet<string>,
  proven: ReadonlySet<string>,
): readonly DoubleFact[] {
  const days = evidence.flatMap(({ owner, part }) => {
    const day = owner === side && part.clock !== null ? dateOf(part.clock) : null;
    return day === null ? [] : [day];
  });
  const found = new Map<string, DoubleFact>();
  for (const located of partsOf(evidence, side, 'event-log')) {
    for (const { id, at, text, line } of located.part.data.events) {
      if (id !== 4199 && id !== 4198) continue;
      const address = addressesIn(text).find((one) => addresses.has(one));
      if (address === undefined) continue;
      const day = at === null ? null : dateOf(at);
      const isLost = adapters.whole && !adapters.addresses.has(address);
      const certain =
        isLost || proven.has(address) || (day !== null && days.some((one) => isSameDay(one, day)));
      if (found.get(address)?.certain === true) continue;
      found.set(address, {
        address,
        certain,
        words:
          at === null
            ? say('Windows recorded on side {side} that another machine has {address} too.', {
                side,
                address,
              })
            : say('Windows recorded on side {side} at {at} that another machine has {address} too.', {
                side,
                at: at.slice(0, 40),
                address,
              }),
        cites: [cite(located.evidence, line)],
      });
    }
  }
  return [...found.values()];
}

function addressesIn(text: string): readonly string[] {
  return (text.match(/\d{1,3}(?:\.\d{1,3}){3}/g) ?? []).flatMap((one) => parseIPv4(one) ?? []);
}

function byNeighbours(
  evidence: readonly CaseEvidence[],
  side: Side,
  { adapters }: AdapterFacts,
  addresses: ReadonlySet<string>,
): readonly DoubleFact[] {
  const owners: readonly Owner[] = ['dialer', otherSide(side)];
  return owners.flatMap((owner) =>
    partsOf(evidence, owner, 'arp').flatMap((located) =>
      located.part.data.interfaces.flatMap(({ entries }) =>
        entries.flatMap((entry): readonly DoubleFact[] => {
          const card = adapters.find((one) => one.addresses.includes(entry.address));
          if (!addresses.has(entry.address) || card === undefined || card.physicalAddress === null) return [];
          const { physical } = entry;
          const own = adapters.some((one) => one.physicalAddress === physical);
          // One physical address for many neighbours is a router or a firewall that answers for them.
          const forMany = entries.some((one) => one.address !== entry.address && one.physical === physical);
          if (own || forMany || /^(?:00-){5}00$|^(?:FF-){5}FF$/i.test(physical)) return [];
          return [
            {
              address: entry.address,
              certain: !isShared(card, physical),
              words: say(
                'For {address} the {owner} knows the physical address {physical}; the card of side {side} that has it is {own}.',
                {
                  address: entry.address,
                  owner: owner === 'dialer' ? say('dialer’s host') : say('host of side {owner}', { owner }),
                  physical,
                  side,
                  own: card.physicalAddress,
                },
              ),
              cites: [cite(located.evidence, entry.line), ...card.cites.slice(0, 1)],
            },
          ];
        }),
      ),
    ),
  );
}

/** Teams and load balancing answer for one address with several physical ones, by design. */
function isShared({ name }: AdapterFact, physical: string): boolean {
  return /team|bond|virtual|multiplex|nlb|cluster/i.test(name) || /^0[23]-BF-/i.test(physical);
}
