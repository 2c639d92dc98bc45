import type { AddressAndMask } from '../adapters/types';
import type { PersistentRoute } from '../routes/types';
import { isDigits } from '../text/lines';
import { isGuid, type Key } from './keys';
import { textOf, textsOf } from './reg-value';
import type { CardOrder, RegistryInterface } from './types';

/** The order that a value of the Linkage key names: `Bind`, `Export` or `Route`; null where it has none. */
export function orderIn(linkage: Key | null | undefined, value: CardOrder['value']): CardOrder | null {
  const found = linkage?.values.get(value.toLowerCase());
  return found === undefined ? null : { value, order: cardsIn(textsOf(found.value)), line: found.line };
}

/**
 * The `{GUID}`s of `\Device\{GUID}`, `\Device\Tcpip_{GUID}` and `"{GUID}"`; what is no
 * card (`\Device\NdisWanIp`) has none.
 */
function cardsIn(devices: readonly string[]): readonly string[] {
  return devices.flatMap((device) => {
    const name = device
      .slice(device.lastIndexOf('\\') + 1)
      .replace(/^tcpip_/i, '')
      .replaceAll('"', '');
    return isGuid(name) ? [name.toUpperCase()] : [];
  });
}

/** An address of DHCP counts only where `IPAddress` is absent or 0.0.0.0 (Windows 2000 TCP/IP guide). */
export function interfaceOf(
  guid: string,
  key: Key,
  connections: ReadonlyMap<string, Key>,
): RegistryInterface {
  const list = (name: string) => {
    const found = key.values.get(name);
    return found === undefined ? [] : textsOf(found.value).map((one) => one.trim());
  };
  const number = (name: string) => {
    const [text = ''] = list(name);
    return isDigits(text) && text.length <= 10 ? Number(text) : null;
  };
  const name = connections.get(guid)?.values.get('name');
  const own = pairs(list('ipaddress'), list('subnetmask'));
  const leased = pairs(list('dhcpipaddress'), list('dhcpsubnetmask')).filter(
    ({ address }) => address !== '0.0.0.0',
  );
  const isEmpty = own.every(({ address }) => address === '0.0.0.0');
  const gateways = list('defaultgateway');
  const dhcp = number('enabledhcp');
  return {
    guid,
    name: name === undefined ? null : textOf(name.value) || null,
    ipv4: isEmpty && leased.length > 0 ? leased : own,
    dhcp: dhcp === null ? null : dhcp !== 0,
    gateways: (isEmpty && gateways.length === 0 ? list('dhcpdefaultgateway') : gateways).filter(
      (one) => one !== '',
    ),
    // One text with commas or blanks between the servers.
    nameServers: list('nameserver').flatMap((one) => one.split(/[ ,]+/).filter((server) => server !== '')),
    domain: list('domain')[0] || null,
    metric: number('interfacemetric'),
    line: key.line,
  };
}

/** The first mask belongs to the first address, and so on. */
function pairs(addresses: readonly string[], masks: readonly string[]): readonly AddressAndMask[] {
  return addresses
    .map((address, index) => ({ address, mask: masks[index] ?? null }))
    .filter(({ address }) => address !== '');
}

/** The routes are the names of the values: `10.2.0.0,255.255.0.0,10.1.8.1,1`. */
export function persistentRoutesIn(key: Key | null): readonly PersistentRoute[] {
  return [...(key?.values.values() ?? [])].flatMap(({ name, line }) => {
    const [destination = '', mask = '', gateway = '', metric = ''] = name.split(',').map((one) => one.trim());
    if (destination === '' || mask === '' || gateway === '') return [];
    return [{ destination, mask, gateway, metric: isDigits(metric) ? Number(metric) : null, line }];
  });
}
