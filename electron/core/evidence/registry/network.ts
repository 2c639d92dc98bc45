import type { AddressAndMask } from '../adapters/types';
import type { PersistentRoute } from '../routes/types';
import { isDigits } from '../text/lines';
import type { Key } from './keys';
import { textOf, textsOf } from './reg-value';
import type { CardOrder, RegistryInterface } from './types';

/** A value of the Linkage key: an order, or the line of a list that was cut in the midst of a card. */
export type ReadOrder = CardOrder | { readonly tornLine: number };

/** The order that a value of the Linkage key names: `Bind`, `Export` or `Route`; null where it has none. */
export function orderIn(linkage: Key | null | undefined, value: CardOrder['value']): ReadOrder | null {
  const found = linkage?.values.get(value.toLowerCase());
  if (found === undefined) return null;
  const order = cardsIn(textsOf(found.value));
  return order === null ? { tornLine: found.line } : { value, order, line: found.line };
}

/**
 * The `{GUID}`s of `\Device\{GUID}`, `\Device\Tcpip_{GUID}` and `"{GUID}"`; what is no
 * card (`\Device\NdisWanIp`) has none. null where a card's number is not whole: a list that
 * was cut is not the order.
 */
function cardsIn(devices: readonly string[]): readonly string[] | null {
  const cards: string[] = [];
  for (const device of devices) {
    const brace = device.indexOf('{');
    if (brace < 0) continue;
    const name = device.slice(brace).replaceAll('"', '').trim();
    if (!wholeGuid.test(name)) return null;
    cards.push(name.toUpperCase());
  }
  return cards;
}

const wholeGuid = /^\{[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}$/i;

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

/**
 * Minutes ahead of UTC by `ActiveTimeBias`, which counts the other way round and, as a number without a sign, past
 * 4294967295: 4294967236 is -60, one hour ahead. null where it is no distance that a zone has.
 */
export function aheadOfUtcIn(timeZone: Key | null | undefined): number | null {
  const found = timeZone?.values.get('activetimebias');
  const text = found === undefined ? '' : textOf(found.value);
  if (!isDigits(text) || text.length > 10) return null;
  const bias = Number(text) | 0;
  return Math.abs(bias) > 14 * 60 ? null : 0 - bias;
}

/** The routes are the names of the values: `10.2.0.0,255.255.0.0,10.1.8.1,1`. */
export function persistentRoutesIn(key: Key | null): readonly PersistentRoute[] {
  return [...(key?.values.values() ?? [])].flatMap(({ name, line }) => {
    const [destination = '', mask = '', gateway = '', metric = ''] = name.split(',').map((one) => one.trim());
    if (destination === '' || mask === '' || gateway === '') return [];
    return [{ destination, mask, gateway, metric: isDigits(metric) ? Number(metric) : null, line }];
  });
}
