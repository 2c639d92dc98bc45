import type { CaseEvidence, Owner } from '../../case/types';
import type { ArpEntry } from '../../evidence/names/types';
import { parseIPv4 } from '../../net/ipv4';
import { otherSide, type Side } from '../../net/ports';
import { networkOf } from '../../net/subnet';
import { type Message, say } from '../../text';
import type { AdapterFact, DoubleFact, SideFacts } from '../types';
import { type AdapterFacts, adapterFacts } from './adapters';
import { cardsClock, hoursApart } from './apart';
import { cite, type Located, partsOf } from './evidence';
import { compareMoments, isSameDay, minutesApart } from './moments';
import { knownIn, physicalOf } from './neighbours';
import { newestOf } from './newest';
import { aheadOfUtc, startsOf } from './starts';

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
): Pick<SideFacts, 'doubles' | 'staticEntries'> {
  const entries = byNeighbours(evidence, side, adapters, addresses);
  const neighbours = entries.filter(({ fixed }) => !fixed);
  const proven = new Set(neighbours.filter((one) => one.certain).map((one) => one.address));
  return {
    doubles: [...byEvents(evidence, side, adapters, addresses, proven), ...neighbours].slice(0, 4),
    staticEntries: entries.filter(({ fixed }) => fixed).slice(0, 4),
  };
}

/**
 * An event alone may be old: what holds it to be of now is its date, a missing address, or a neighbour. An
 * event from before a start of Windows, or of another day than the captures, is of the past; and one that
 * names a card of this host tells of no other machine.
 */
function byEvents(
  evidence: readonly CaseEvidence[],
  side: Side,
  adapters: AdapterFacts,
  addresses: ReadonlySet<string>,
  proven: ReadonlySet<string>,
): readonly DoubleFact[] {
  const clocks = evidence.flatMap(({ owner, part }) => (owner === side ? (part.clock ?? []) : []));
  const ahead = aheadOfUtc(evidence, side);
  const starts = startsOf(evidence, side);
  const found = new Map<string, DoubleFact>();
  for (const located of partsOf(evidence, side, 'event-log')) {
    for (const { id, at, text, line } of located.part.data.events) {
      if (id !== 4199 && id !== 4198) continue;
      const address = addressesIn(text).find((one) => addresses.has(one));
      if (address === undefined || namesOwnCard(text, adapters)) continue;
      const days = clocks.map((clock) => (at === null ? null : isSameDay(at, clock, ahead)));
      const isLost = adapters.whole && !adapters.addresses.has(address);
      const isOfDay = days.includes(true);
      const isOld = days.length > 0 && days.every((same) => same === false);
      // A start that cannot be set against the event may have come since.
      const isPast = starts.some((start) => (compareMoments(at ?? '', start.at, ahead) ?? -1) < 0);
      const certain = proven.has(address) || (!isPast && (isOfDay || (isLost && !isOld)));
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

/** Two cards of one host in one network see each other's address for a moment. */
function namesOwnCard(text: string, { adapters }: AdapterFacts): boolean {
  const named = (text.match(/[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}/gi) ?? []).map((one) =>
    one.replaceAll(':', '-'),
  );
  return adapters.some(({ physicalAddress }) =>
    named.some((one) => one.toUpperCase() === physicalAddress?.toUpperCase()),
  );
}

function addressesIn(text: string): readonly string[] {
  return (text.match(/\d{1,3}(?:\.\d{1,3}){3}/g) ?? []).flatMap((one) => parseIPv4(one) ?? []);
}

/** What a neighbour knows of an address; `fixed` where that is a setting of its own, a static entry. */
interface NeighbourEntry extends DoubleFact {
  readonly fixed: boolean;
}

function byNeighbours(
  evidence: readonly CaseEvidence[],
  side: Side,
  { adapters }: AdapterFacts,
  addresses: ReadonlySet<string>,
): readonly NeighbourEntry[] {
  const owners: readonly Owner[] = ['dialer', otherSide(side)];
  return owners.flatMap((owner) =>
    partsOf(evidence, owner, 'arp').flatMap((located) =>
      located.part.data.interfaces.flatMap(({ address: from, entries }) =>
        entries.flatMap((entry): readonly NeighbourEntry[] => {
          const card = adapters.find((one) => one.addresses.includes(entry.address));
          if (!addresses.has(entry.address) || card === undefined || card.physicalAddress === null) return [];
          const { physical } = entry;
          const own = adapters.some((one) => one.physicalAddress === physical);
          // One physical address for many neighbours is a router or a firewall that answers for them.
          const forMany = entries.some((one) => one.address !== entry.address && one.physical === physical);
          if (own || forMany || /^(?:00-){5}00$|^(?:FF-){5}FF$/i.test(physical)) return [];
          const certain =
            entry.type === 'dynamic' &&
            !isShared(card, descriptionOf(evidence, side, card), physical) &&
            isNewest(evidence, owner, located, entry.address) &&
            isOfOneTime(evidence, side, located) &&
            !isOnAnotherNetwork(evidence, owner, from, card);
          return [
            {
              address: entry.address,
              certain,
              fixed: entry.type === 'static',
              words: wordsOf(entry, owner, side, card.physicalAddress),
              cites: [cite(located.evidence, entry.line), ...card.cites.slice(0, 1)],
            },
          ];
        }),
      ),
    ),
  );
}

function wordsOf({ address, physical, type }: ArpEntry, owner: Owner, side: Side, own: string): Message {
  const values = {
    address,
    owner: owner === 'dialer' ? say('dialer’s host') : say('host of side {owner}', { owner }),
    physical,
    side,
    own,
  };
  return type === 'static'
    ? say(
        'For {address} the {owner} has a static entry, {physical}; the card of side {side} that has it is {own}. A static entry is a setting of that host: its calls go there, whoever has the address.',
        values,
      )
    : say(
        'For {address} the {owner} knows the physical address {physical}; the card of side {side} that has it is {own}.',
        values,
      );
}

/**
 * Were the neighbours and the cards captured in comparable time? A table of neighbours tells of minutes, so of files
 * without a clock nobody knows it; what was brought into one incident is taken for it.
 */
function isOfOneTime(
  evidence: readonly CaseEvidence[],
  side: Side,
  { evidence: item, part }: Located<'arp'>,
): boolean {
  const clock = cardsClock(evidence, side);
  if (part.clock === null || clock === null) return item.sequence !== null;
  return (minutesApart(part.clock, clock) ?? hoursApart) < hoursApart;
}

/** The newest table of that host that has the address; where two differ in an unknown order, none is. */
function isNewest(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  one: Located<'arp'>,
  address: string,
): boolean {
  const parts = knownIn(partsOf(evidence, owner, 'arp'), address);
  const { located, disputed } = newestOf(parts, physicalOf(address));
  return !disputed && (located === one || located?.part === one.part);
}

/**
 * Is the neighbour known to stand on another network than the card? Where its own mask takes in what is
 * not its network, a router answers for the card with a physical address of its own.
 */
function isOnAnotherNetwork(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  from: string,
  { addresses, mask }: AdapterFact,
): boolean {
  const near = adapterFacts(evidence, owner).adapters.find((one) => one.addresses.includes(from));
  const [address = ''] = addresses;
  if (near === undefined || near.mask === null || mask === null) return false;
  return near.mask !== mask || networkOf(from, near.mask) !== networkOf(address, mask);
}

/** What `ipconfig /all` calls the card, beside the name that people gave it. */
function descriptionOf(evidence: readonly CaseEvidence[], side: Side, { addresses }: AdapterFact): string {
  const cards = partsOf(evidence, side, 'ipconfig').flatMap(({ part }) => part.data.adapters);
  const own = cards.filter(({ ipv4 }) => ipv4.some((one) => addresses.includes(one.address)));
  return own.map(({ description }) => description ?? '').join(' ');
}

/** Teams and load balancing answer for one address with several physical ones, by design. */
function isShared({ name }: AdapterFact, description: string, physical: string): boolean {
  return (
    /team|bond|virtual|multiplex|nlb|cluster/i.test(`${name} ${description}`) || /^0[23]-BF-/i.test(physical)
  );
}
