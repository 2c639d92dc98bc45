import type { Format } from '../format';
import { headingNames, isLetter, listedName } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { addresses, Common, count, either, physicalAddress, word, wording } from '../powershell/values';
import { Unread } from '../text/unread';
import { unknownCard } from './card';
import type { Card } from './types';

/**
 * Reads `Get-NetIPConfiguration` (`gip`), short and `-Detailed`, one block for each card:
 *
 *     InterfaceAlias       : Private
 *     InterfaceIndex       : 12
 *     InterfaceDescription : Intel(R) PRO/1000 MT Network Connection
 *     NetProfile.Name      : Network
 *     IPv4Address          : 10.1.8.103
 *     IPv6DefaultGateway   :
 *     IPv4DefaultGateway   :
 *     DNSServer            : 10.1.8.10
 *                            10.1.8.11
 *
 * It prints no masks, and of a card without a cable little more than its name. Whether a
 * card is connected is printed with `-Detailed`, or where it is not.
 */
export const netIpConfiguration: Format<'net-ip-configuration'> = {
  kind: 'net-ip-configuration',
  commands: ['get-netipconfiguration', 'gip'],
  mayAnchor: isLetter,
  anchors: (line) => {
    const names = headingNames(line, /interface/i);
    return names === null ? ofConfiguration.test(listedName(line)) : isCard(names);
  },
  read(lines, first, last) {
    const unread = new Unread(lines);
    const host = new Common();
    const cards: Card[] = [];
    const found = readObjects(lines, first, last, wanted, {
      take(object) {
        host.add(word(object, 'computername', 'pscomputername'));
        const read = cardOf(object);
        if (read === null) return false;
        cards.push(read.card);
        for (const line of new Set(read.torn)) unread.add(line);
        return true;
      },
      unread: (line) => unread.add(line),
    });
    if (!found) return null;
    return { data: { hostName: host.value, cards }, host: host.value, ...unread.result() };
  },
};

const wanted: Wanted = { has: (names) => isCard(names), always: ['interfacealias', 'interfaceindex'] };

/** Properties that nothing else has. */
const ofConfiguration =
  /^(?:net(?:adapter|profile|compartment|ipv[46]interface)\.\w+|ipv[46]defaultgateway|ipv6linklocaladdress)$/;

function isCard(names: ReadonlySet<string>): boolean {
  const isOfCard = names.has('interfacealias') || names.has('interfaceindex');
  return isOfCard && [...names].some((name) => name === 'ipv4address' || ofConfiguration.test(name));
}

/** The card, and the lines of it that hold an address which could not be read; null where nothing tells which card. */
function cardOf(object: PrintedObject): { readonly card: Card; readonly torn: readonly number[] } | null {
  const index = count(object, 'interfaceindex');
  const name = word(object, 'interfacealias');
  if (index === null && name === null) return null;
  const ipv4 = addresses(object, 'ipv4address');
  const ipv6 = ['ipv6address', 'ipv6temporaryaddress', 'ipv6linklocaladdress'].map((one) =>
    addresses(object, one),
  );
  const gateways = ['ipv4defaultgateway', 'ipv6defaultgateway'].map((one) => addresses(object, one));
  const servers = addresses(object, 'dnsserver');
  return {
    card: {
      ...unknownCard(object.line, object.lastLine),
      index,
      name,
      description: wording(object, 'interfacedescription'),
      physicalAddress: physicalAddress(word(object, 'netadapter.linklayeraddress')),
      connected: isConnected(word(object, 'netadapter.status')),
      dhcp: either(object, 'netipv4interface.dhcp', 'enabled', 'disabled'),
      ipv4: ipv4.ipv4.map(({ text }) => ({ address: text, mask: null })),
      addressLines: ipv4.ipv4.map(({ line }) => line),
      ipv6: ipv6.flatMap((one) => one.ipv6),
      gateways: gateways.flatMap((one) => one.all),
      dnsServers: servers.all,
      metric: count(object, 'netipv4interface.interfacemetric'),
    },
    torn: [ipv4, ...ipv6, ...gateways, servers].flatMap((one) => one.torn),
  };
}

function isConnected(status: string | null): boolean | null {
  if (status === 'Up') return true;
  return status === 'Disconnected' || status === 'Disabled' || status === 'Not Present' ? false : null;
}
