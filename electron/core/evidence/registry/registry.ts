import type { AddressAndMask } from '../adapters/types';
import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import type { UnreadLine } from '../types';
import { readRegistryText } from './reg-text';
import { type RegistryValue, textOf, textsOf } from './reg-value';
import type { DialerKey, RegistryData, RegistryInterface } from './types';

export interface RegistryReading {
  readonly data: RegistryData;
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
}

/** A value with the line that it starts on. */
interface Placed {
  readonly value: RegistryValue;
  readonly line: number;
}

/** The values of one key, by their names in small letters. */
interface Key {
  readonly line: number;
  readonly values: Map<string, Placed>;
}

/** What one control set says of the network. */
interface ControlSet {
  linkage: Key | null;
  readonly interfaces: Map<string, Key>;
  readonly connections: Map<string, Key>;
}

/** The class of network adapters; its number is Windows' own. */
const adapterClass = '{4d36e972-e325-11ce-bfc1-08002be10318}';

/** The name under which the keys of the running configuration are exported. */
const current = 'currentcontrolset';

/**
 * Reads the registry's word on the binding order, the interfaces and the dialer, from
 * an export or from `reg query`:
 *
 * - `Services\Tcpip\Linkage`, value `Bind`: the binding order, first NIC on top (the
 *   usual reading; sources disagree, so `ipconfig /all` is asked too);
 * - `Services\Tcpip\Parameters\Interfaces\{GUID}`: the addresses. An address of DHCP
 *   counts only where `IPAddress` is absent or 0.0.0.0 (Windows 2000 TCP/IP guide);
 * - `Control\Network\{4D36E972-…}\{GUID}\Connection`, value `Name`: the connection's name;
 * - `Cisco Systems, Inc.\ICM\<instance>\Dialer` (older: `GeoTel\ICR`): what the dialer dials.
 *
 * Of several control sets the current one counts, else the first by number.
 */
export function readRegistry(lines: Lines, first: number, last: number): RegistryReading {
  const unread = new Unread(lines);
  const sets = new Map<string, ControlSet>();
  const dialers: { readonly instance: string | null; readonly key: Key }[] = [];
  let key: Key | null = null;
  readRegistryText(lines, first, last, {
    key(path, line) {
      key = { line, values: new Map() };
      return place(path, key, sets, dialers);
    },
    value(name, value, line) {
      key?.values.set(name.toLowerCase(), { value, line });
    },
    unread: (line) => unread.add(line),
  });
  const ordered = [...sets].sort(([one], [other]) => rank(one) - rank(other)).map(([, set]) => set);
  const linkage = ordered.find((set) => set.linkage?.values.has('bind'))?.linkage;
  const bind = linkage?.values.get('bind');
  const interfaces = ordered.find((set) => set.interfaces.size > 0)?.interfaces ?? new Map<string, Key>();
  const connections = ordered.find((set) => set.connections.size > 0)?.connections ?? new Map<string, Key>();
  const filled = dialers.filter((one) => one.key.values.size > 0);
  const [dialer, ...others] = filled.length > 0 ? filled : dialers.slice(0, 1);
  const data: RegistryData = {
    bindOrder: bind === undefined ? [] : nicsIn(textsOf(bind.value)),
    bindLine: bind?.line ?? null,
    interfaces: [...interfaces].map(([guid, one]) => interfaceOf(guid, one, connections)),
    dialer: dialer === undefined ? null : dialerOf(dialer.instance, dialer.key),
    ...(others.length === 0 ? {} : { otherDialers: others.map((one) => dialerOf(one.instance, one.key)) }),
  };
  return { data, ...unread.result() };
}

/** CurrentControlSet first, then ControlSet001, 002, … */
function rank(set: string): number {
  return set === current ? 0 : Number(set.slice('controlset'.length)) || Number.MAX_SAFE_INTEGER;
}

/** Puts a key where it belongs. @returns whether its values are wanted */
function place(
  path: string,
  key: Key,
  sets: Map<string, ControlSet>,
  dialers: { readonly instance: string | null; readonly key: Key }[],
): boolean {
  const segments = path.split('\\');
  const lower = segments.map((segment) => segment.toLowerCase());
  const at = lower.findIndex((segment) => segment === current || /^controlset\d{1,3}$/.test(segment));
  if (at < 0) return placeDialer(segments, lower, key, dialers);
  const name = lower[at] ?? current;
  const rest = lower.slice(at + 1);
  const set = sets.get(name) ?? { linkage: null, interfaces: new Map(), connections: new Map() };
  sets.set(name, set);
  const guid = rest[rest[0] === 'control' ? 3 : 4] ?? '';
  switch (rest.join('\\')) {
    case 'services\\tcpip\\linkage':
      set.linkage ??= key;
      return set.linkage === key;
    case `services\\tcpip\\parameters\\interfaces\\${guid}`:
      return keep(set.interfaces, guid, key);
    case `control\\network\\${adapterClass}\\${guid}\\connection`:
      return keep(set.connections, guid, key);
    default:
      return false;
  }
}

function keep(keys: Map<string, Key>, guid: string, key: Key): boolean {
  if (!isGuid(guid) || keys.has(guid.toUpperCase())) return false;
  keys.set(guid.toUpperCase(), key);
  return true;
}

function isGuid(text: string): boolean {
  return /^\{[0-9a-z-]{8,60}\}$/i.test(text);
}

/** `…\Cisco Systems, Inc.\ICM\<instance>\Dialer`, `…\GeoTel\ICR\<instance>\Dialer`. */
function placeDialer(
  segments: readonly string[],
  lower: readonly string[],
  key: Key,
  dialers: { readonly instance: string | null; readonly key: Key }[],
): boolean {
  const product = lower.findIndex(
    (segment, index) =>
      (segment === 'icm' && lower[index - 1] === 'cisco systems, inc.') ||
      (segment === 'icr' && lower[index - 1] === 'geotel'),
  );
  if (product < 0) return false;
  const rest = lower.slice(product + 1);
  const isDialer = rest.at(-1) === 'dialer' && rest.length <= 2;
  if (isDialer) dialers.push({ instance: rest.length === 2 ? (segments[product + 1] ?? null) : null, key });
  return isDialer;
}

/** The `{GUID}`s of `\Device\{GUID}`; what is no NIC (`\Device\NdisWanIp`) has none. */
function nicsIn(devices: readonly string[]): readonly string[] {
  return devices.flatMap((device) => {
    const name = device.slice(device.lastIndexOf('\\') + 1);
    return isGuid(name) ? [name.toUpperCase()] : [];
  });
}

function interfaceOf(guid: string, key: Key, connections: ReadonlyMap<string, Key>): RegistryInterface {
  const list = (name: string) => {
    const found = key.values.get(name);
    return found === undefined ? [] : textsOf(found.value).map((one) => one.trim());
  };
  const number = (name: string) => {
    const text = key.values.get(name) === undefined ? '' : (list(name)[0] ?? '');
    return /^\d{1,10}$/.test(text) ? Number(text) : null;
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

function dialerOf(instance: string | null, key: Key): DialerKey {
  const text = (name: string) => {
    const found = key.values.get(name);
    return found === undefined ? null : textOf(found.value);
  };
  const line = (name: string) => key.values.get(name)?.line ?? 0;
  return {
    instance,
    ctiServerA: text('ctiservera'),
    ctiServerB: text('ctiserverb'),
    ctiServerPortA: text('ctiserverporta'),
    ctiServerPortB: text('ctiserverportb'),
    valueLines: {
      ctiServerA: line('ctiservera'),
      ctiServerB: line('ctiserverb'),
      ctiServerPortA: line('ctiserverporta'),
      ctiServerPortB: line('ctiserverportb'),
    },
    line: key.line,
  };
}
