import { adapterName } from './adapter-name';
import { type Entry, ipv6In, isMask, ownAddress } from './ipconfig-entry';
import { saysUnplugged, yesOrNo } from './ipconfig-labels';
import type { Adapter, AddressAndMask } from './types';

/** An adapter, and its lines that hold an address which could not be read. */
export interface ReadAdapter {
  readonly adapter: Adapter;
  readonly unread: readonly number[];
}

/**
 * Makes an adapter of its entries.
 * @param heading the line above the entries, as printed; empty where the text was cut above them
 * @param knowsGateway a label of this text was known as the gateway's; else its place tells it
 */
export function readAdapter(
  heading: string,
  headingLine: number | null,
  entries: readonly Entry[],
  knowsGateway: boolean,
): ReadAdapter {
  const ipv4: AddressAndMask[] = [];
  const addressLines: number[] = [];
  let afterMask = -1;
  entries.forEach((entry, index) => {
    const mask = maskBelow(entries, index);
    if (!isOwnAddress(entry, mask !== null) || entry.address === null) return;
    ipv4.push({ address: entry.address, mask });
    addressLines.push(entry.line);
    if (mask !== null) afterMask = index + 2;
  });
  const gateway = knowsGateway
    ? entries.filter((entry) => entry.kind === 'gateway')
    : gatewayByPlace(entries.slice(afterMask < 0 ? entries.length : afterMask));
  const [first] = entries;
  const adapter: Adapter = {
    name: adapterName(heading),
    description: descriptionIn(entries),
    physicalAddress: entries.find((entry) => entry.physical !== null)?.physical ?? null,
    connected: !isUnplugged(entries),
    dhcp: dhcpIn(entries),
    ipv4,
    ipv6: entries.flatMap((entry) => (isIPv6Entry(entry) ? addressesIn(entry) : [])),
    gateways: gateway.flatMap(addressesIn),
    dnsServers: entries.filter((entry) => entry.kind === 'dns-servers').flatMap(addressesIn),
    line: headingLine ?? first?.line ?? 0,
    addressLines,
    lastLine: entries.at(-1)?.lastLine ?? headingLine ?? 0,
  };
  return { adapter, unread: entries.filter(hidesAddress).map((entry) => entry.line) };
}

/** Below the last mask, behind a lease's times at most: the gateway's place, before any word of DHCP or DNS. */
function gatewayByPlace(below: readonly Entry[]): readonly Entry[] {
  const end = below.findIndex(({ label }) => /dhcp|dns/i.test(label));
  return (end < 0 ? below.slice(0, 3) : below.slice(0, end)).filter(isBareAddress).slice(0, 1);
}

/** The mask that stands right below an address; null where none does. */
function maskBelow(entries: readonly Entry[], index: number): string | null {
  const below = entries[index + 1];
  if (
    below === undefined ||
    below.kind === 'gateway' ||
    below.kind === 'dns-servers' ||
    below.kind === 'address'
  )
    return null;
  return isMask(below.address) ? below.address : null;
}

/** An address of the card itself: its words say so, it is marked as preferred, or its mask follows. */
function isOwnAddress(entry: Entry, masked: boolean): boolean {
  if (entry.address === null || entry.unusable) return false;
  if (entry.kind === 'address') return true;
  if (entry.kind === 'gateway' || entry.kind === 'dns-servers' || entry.kind === 'mask') return false;
  return entry.marked || (masked && !isMask(entry.address));
}

/** Empty, or an address and nothing about names or leases: the gateway's place, where its words are not known. */
function isBareAddress(entry: Entry): boolean {
  if (entry.kind !== 'other') return false;
  const [value] = entry.values;
  return value === undefined || (entry.address !== null && !entry.marked);
}

function isIPv6Entry(entry: Entry): boolean {
  const [value = ''] = entry.values;
  if (ipv6In(value) === null || entry.kind === 'gateway' || entry.kind === 'dns-servers') return false;
  return entry.kind === 'ipv6' || entry.kind === 'address' || value.includes('(');
}

function addressesIn(entry: Entry): readonly string[] {
  return entry.values.flatMap((value) => ownAddress(value)?.address ?? ipv6In(value) ?? []);
}

/** The card's maker and model: known by its word, else it stands right above the hardware address. */
function descriptionIn(entries: readonly Entry[]): string | null {
  const above = entries[entries.findIndex((entry) => entry.physical !== null) - 1];
  const found =
    entries.find((entry) => entry.kind === 'description') ?? (above?.kind === 'other' ? above : undefined);
  const text = found?.values[0] ?? '';
  return text === '' || (found !== undefined && /dns/i.test(found.label)) ? null : text;
}

function dhcpIn(entries: readonly Entry[]): boolean | null {
  const said = entries.find((entry) => entry.kind === 'dhcp' && entry.address === null);
  const answer = said === undefined ? null : yesOrNo(said.values[0] ?? '');
  if (answer !== null) return answer;
  // A DHCP server that gave the address speaks for itself, whatever the language.
  return entries.some((entry) => /dhcp/i.test(entry.label) && entry.address !== null) ? true : null;
}

/**
 * Windows prints the state of the media only where it is unplugged, first of all and
 * before the DNS suffix: words tell it, else that place.
 */
function isUnplugged(entries: readonly Entry[]): boolean {
  if (entries.some((entry) => entry.address !== null && entry.kind !== 'dns-servers')) return false;
  const [first, second] = entries;
  if (first === undefined) return false;
  const value = first.values[0] ?? '';
  if (entries.some((entry) => entry.kind === 'media') || (first.kind === 'other' && saysUnplugged(value)))
    return true;
  const isDns = (entry: Entry | undefined) => entry !== undefined && /dns/i.test(entry.label);
  return first.kind === 'other' && value !== '' && !isDns(first) && isDns(second) && first.physical === null;
}

/** The words or the value speak of an address, and none could be read. */
function hidesAddress(entry: Entry): boolean {
  const [value = ''] = entry.values;
  if (entry.unusable) return true;
  const wanted =
    entry.kind === 'address' ||
    entry.kind === 'mask' ||
    entry.kind === 'gateway' ||
    entry.kind === 'dns-servers';
  return wanted && value !== '' && addressesIn(entry).length === 0 && /\d/.test(value);
}
