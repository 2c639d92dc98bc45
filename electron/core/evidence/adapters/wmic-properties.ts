import type { ListStyle, Property } from '../powershell/list';
import { skipBlanks } from '../text/lines';

/** The properties of Win32_NetworkAdapterConfiguration, in small letters. */
const properties = new Set(
  (
    'arpalwayssourceroute arpuseethersnap caption databasepath deadgwdetectenabled defaultipgateway defaulttos ' +
    'defaultttl description dhcpenabled dhcpleaseexpires dhcpleaseobtained dhcpserver dnsdomain ' +
    'dnsdomainsuffixsearchorder dnsenabledforwinsresolution dnshostname dnsserversearchorder ' +
    'domaindnsregistrationenabled forwardbuffermemory fulldnsregistrationenabled gatewaycostmetric igmplevel index ' +
    'interfaceindex ipaddress ipconnectionmetric ipenabled ipfiltersecurityenabled ipportsecurityenabled ' +
    'ipsecpermitipprotocols ipsecpermittcpports ipsecpermitudpports ipsubnet ipusezerobroadcast ipxaddress ' +
    'ipxenabled ipxframetype ipxmediatype ipxnetworknumber ipxvirtualnetnumber keepaliveinterval keepalivetime ' +
    'macaddress mtu numforwardpackets pmtubhdetectenabled pmtudiscoveryenabled servicename settingid ' +
    'tcpipnetbiosoptions tcpmaxconnectretransmissions tcpmaxdataretransmissions tcpnumconnections ' +
    'tcpuserfc1122urgentpointer tcpwindowsize winsenablelmhostslookup winshostlookupfile winsprimaryserver ' +
    'winsscopeid winssecondaryserver'
  ).split(' '),
);

/** These other classes and commands have too. */
const shared = new Set(
  'caption description index interfaceindex ipaddress macaddress mtu servicename'.split(' '),
);

/** Is this the name of a property of this class, in any case? */
export function isOfNicconfig(name: string): boolean {
  return properties.has(name.toLowerCase());
}

/** Are these the names of this class's properties, two at least and one that no other has? */
export function areOfNicconfig(names: readonly string[]): boolean {
  if (names.length < 2 || !names.every((name) => properties.has(name))) return false;
  return (
    names.some((name) => !shared.has(name)) || (names.includes('description') && names.includes('ipaddress'))
  );
}

/** `DHCPEnabled=FALSE`; null where the line is none. */
export function wmicProperty(text: string): Property | null {
  const indent = skipBlanks(text, 0, text.length);
  const equals = text.indexOf('=', indent);
  if (equals < 0 || equals - indent > 40) return null;
  const name = text.slice(indent, equals).toLowerCase();
  return properties.has(name)
    ? { name, value: text.slice(equals + 1).trim(), indent, valueAt: equals + 1 }
    : null;
}

/** `/value` and `/format:list`: in the order of the alphabet, so that a name which goes back is the next card's. */
export const wmicList: ListStyle = { propertyAt: wmicProperty, isSorted: true, wraps: false };

/** A property that no other list has, or an array of this class's. */
export function isTelling(line: string): boolean {
  const property = wmicProperty(line);
  if (property === null) return false;
  return !shared.has(property.name) || (property.name === 'ipaddress' && property.value.startsWith('{'));
}
