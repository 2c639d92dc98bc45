import { isIPv6 } from '../../net/ipv4';
import { lineAbove } from '../console/typed-above';
import type { Format } from '../format';
import { headingNames, isLetter, listedName } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { Common, count, isAddress, word } from '../powershell/values';
import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import { maskOf, unknownCard } from './card';
import type { AddressAndMask, Card } from './types';

/**
 * Reads `Get-NetIPAddress`, as the list that it prints and as a table (`| ft`):
 *
 *     IPAddress         : 10.1.8.103
 *     InterfaceIndex    : 12
 *     InterfaceAlias    : Private
 *     PrefixLength      : 24
 *
 * It prints addresses, each with its card: those of one card are put together again.
 */
export const netIpAddress: Format<'net-ip-address'> = {
  kind: 'net-ip-address',
  commands: ['get-netipaddress'],
  mayAnchor: isLetter,
  anchors: (line) => {
    const names = headingNames(line, /ipaddress/i);
    return names === null ? own.has(listedName(line)) : isOfCard(names);
  },
  read(lines, first, last) {
    const unread = new Unread(lines);
    const host = new Common();
    const cards = new Map<string, CardDraft>();
    const found = readObjects(lines, first, last, wantedIn(lines), {
      take(object) {
        host.add(word(object, 'pscomputername'));
        const address = isInUse(object) ? addressOf(object) : null;
        if (address !== null) addTo(cards, object, address);
        return address !== null;
      },
      unread: (line) => unread.add(line),
    });
    if (!found) return null;
    const data = { hostName: host.value, cards: [...cards.values()].map(({ card }) => card) };
    return { data, host: host.value, ...unread.result() };
  },
};

/** An address that another host has too, that is being tried, or that only the next start would give counts for nothing. */
function isInUse(object: PrintedObject): boolean {
  const state = word(object, 'addressstate')?.toLowerCase();
  const store = word(object, 'policystore')?.toLowerCase();
  return state !== 'duplicate' && state !== 'tentative' && state !== 'invalid' && store !== 'persistentstore';
}

function wantedIn(lines: Lines): Wanted {
  return {
    has: (names, head) =>
      isOfCard(names) &&
      (ofAddress.some((name) => names.has(name)) || /get-netipaddress/i.test(lineAbove(lines, head))),
    always: ['ipaddress', 'ifindex', 'interfaceindex', 'interfacealias', 'prefixlength'],
  };
}

/** Properties of an address of the own host, as they stand in a list. */
const own = new Set(
  'prefixlength prefixorigin suffixorigin addressstate skipassource preferredlifetime'.split(' '),
);

/** A neighbour has an address and an interface too: one of these tells an own one. */
const ofAddress = [...own, 'validlifetime', 'type'];

function isOfCard(names: ReadonlySet<string>): boolean {
  const hasCard = ['interfacealias', 'interfaceindex', 'ifindex'].some((name) => names.has(name));
  return hasCard && names.has('ipaddress') && !names.has('linklayeraddress');
}

interface OwnAddress {
  readonly address: string;
  readonly index: number | null;
  readonly name: string | null;
  readonly mask: string | null;
}

/** null where the address, or its card, is cut. */
function addressOf(object: PrintedObject): OwnAddress | null {
  const address = word(object, 'ipaddress');
  const index = count(object, 'interfaceindex', 'ifindex');
  const name = word(object, 'interfacealias');
  const prefixLength = count(object, 'prefixlength');
  const isTorn = prefixLength === null && object.fields.has('prefixlength');
  if (address === null || !isAddress(address) || (index === null && name === null) || isTorn) return null;
  return { address, index, name, mask: maskOf(prefixLength) };
}

/** A card while its addresses are put together. */
interface CardDraft {
  card: Card;
  readonly ipv4: AddressAndMask[];
  readonly addressLines: number[];
  readonly ipv6: string[];
  /** All its addresses: one that is there now and after a restart is listed twice. */
  readonly known: Set<string>;
}

function draftFor(object: PrintedObject): CardDraft {
  const lists = { ipv4: [], addressLines: [], ipv6: [] };
  return { card: { ...unknownCard(object.line, object.lastLine), ...lists }, ...lists, known: new Set() };
}

function addTo(cards: Map<string, CardDraft>, object: PrintedObject, own: OwnAddress): void {
  const key = own.index === null ? `name ${own.name}` : `index ${own.index}`;
  const draft = cards.get(key) ?? draftFor(object);
  cards.set(key, draft);
  const { card } = draft;
  const fromDhcp = !isIPv6(own.address) && word(object, 'prefixorigin') === 'Dhcp';
  draft.card = {
    ...card,
    name: card.name ?? own.name,
    index: card.index ?? own.index,
    dhcp: fromDhcp ? true : card.dhcp,
    lastLine: object.lastLine,
  };
  if (draft.known.has(own.address)) return;
  draft.known.add(own.address);
  if (isIPv6(own.address)) {
    draft.ipv6.push(own.address);
  } else {
    draft.ipv4.push({ address: own.address, mask: own.mask });
    draft.addressLines.push(object.line);
  }
}
