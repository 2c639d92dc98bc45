import { lineAbove } from '../console/typed-above';
import type { Format } from '../format';
import { headingNames, isLetter, listedName, listedValue } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { Common, count, either, word } from '../powershell/values';
import { isDigits, type Lines } from '../text/lines';
import { Unread } from '../text/unread';
import type { InterfaceMetric } from './types';

/**
 * Reads `Get-NetIPInterface`, as the table that it prints and as a list (`| fl`):
 *
 *     ifIndex InterfaceAlias AddressFamily NlMtu(Bytes) InterfaceMetric Dhcp     ConnectionState PolicyStore
 *     ------- -------------- ------------- ------------ --------------- ----     --------------- -----------
 *     12      Private        IPv4                  1500              25 Disabled Connected       ActiveStore
 *
 * Columns may be others; a metric counts only with its card and its family.
 */
export const netIpInterface: Format<'net-ip-interface'> = {
  kind: 'net-ip-interface',
  commands: ['get-netipinterface'],
  mayAnchor: isLetter,
  anchors: (line) => {
    const names = headingNames(line, /interfacemetric/i);
    return names === null ? isOfInterface(line) : isMetricOfCard(names);
  },
  read(lines, first, last) {
    const unread = new Unread(lines);
    const host = new Common();
    const interfaces: InterfaceMetric[] = [];
    const found = readObjects(lines, first, last, wanted, {
      take(object) {
        host.add(word(object, 'pscomputername'));
        // What will be after a restart is no metric of now.
        if (word(object, 'policystore') === 'PersistentStore') return true;
        const read = interfaceOf(lines, object);
        if (read !== null) interfaces.push(read);
        return read !== null;
      },
      unread: (line) => unread.add(line),
    });
    return found ? { data: { interfaces }, host: host.value, ...unread.result() } : null;
  },
};

const wanted: Wanted = {
  has: (names) => isMetricOfCard(names),
  always: ['interfacemetric', 'interfacealias', 'ifindex', 'interfaceindex', 'addressfamily'],
};

/** Routes have a metric of their interface too. */
function isMetricOfCard(names: ReadonlySet<string>): boolean {
  const isOfCard = ['interfacealias', 'ifindex', 'interfaceindex'].some((name) => names.has(name));
  return isOfCard && names.has('interfacemetric') && !names.has('destinationprefix') && !names.has('nexthop');
}

/** Properties that nothing else has. */
const own = new Set(
  (
    'automaticmetric nlmtu(bytes) nlmtu clampmss neighbordiscovery neighborunreachabilitydetection ' +
    'basereachabletime(ms) reachabletime(ms) retransmittime(ms) dadtransmits routerdiscovery ' +
    'managedaddressconfiguration otherstatefulconfiguration weakhostsend weakhostreceive ignoredefaultroutes ' +
    'advertisedrouterlifetime advertisedefaultroute currenthoplimit forcearpndwolpattern directedmacwolpattern'
  ).split(' '),
);

function isOfInterface(line: string): boolean {
  const name = listedName(line);
  return own.has(name) || (name === 'interfacemetric' && isDigits(listedValue(line)));
}

function interfaceOf(lines: Lines, object: PrintedObject): InterfaceMetric | null {
  const index = count(object, 'ifindex', 'interfaceindex');
  const name = word(object, 'interfacealias');
  const metric = count(object, 'interfacemetric');
  const family = object.names.has('addressfamily')
    ? familyIn(word(object, 'addressfamily'))
    : familyIn(/-addressfamily\s+["']?(ipv[46])\b/i.exec(lineAbove(lines, object.head))?.[1] ?? null);
  const isTorn = name === null && object.names.has('interfacealias');
  if (metric === null || family === null || isTorn || (name === null && index === null)) return null;
  return {
    index,
    name,
    family,
    metric,
    automatic: either(object, 'automaticmetric', 'enabled', 'disabled'),
    dhcp: either(object, 'dhcp', 'enabled', 'disabled'),
    connected: either(object, 'connectionstate', 'connected', 'disconnected'),
    line: object.line,
  };
}

function familyIn(text: string | null): 'IPv4' | 'IPv6' | null {
  const found = text?.toLowerCase();
  return found === 'ipv4' ? 'IPv4' : found === 'ipv6' ? 'IPv6' : null;
}
