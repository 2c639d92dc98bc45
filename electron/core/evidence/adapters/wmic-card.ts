import { isIPv6 } from '../../net/ipv4';
import { prefixLength } from '../../net/subnet';
import type { PrintedObject } from '../powershell/types';
import {
  addresses,
  count,
  either,
  isAddress,
  items,
  physicalAddress,
  word,
  wording,
} from '../powershell/values';
import { unknownCard } from './card';
import type { Card } from './types';

/**
 * Makes a card of what wmic printed of it. `Index` is a number of wmic's own; the one that
 * Windows uses elsewhere is `InterfaceIndex`.
 * @returns the card, and its lines whose addresses could not be read; null where nothing tells which card it is and it has no address
 */
export function wmicCard(
  object: PrintedObject,
): { readonly card: Card; readonly torn: readonly number[] } | null {
  const own = items(object, 'ipaddress');
  const masks = items(object, 'ipsubnet').values;
  const isPaired = masks.length === own.values.length;
  const ipv4 = own.values.flatMap(({ text, line }, index) => {
    if (isIPv6(text) || !isAddress(text)) return [];
    const mask = isPaired ? (masks[index]?.text ?? '') : '';
    return [{ address: text, mask: prefixLength(mask) === null ? null : mask, line }];
  });
  const gateways = addresses(object, 'defaultipgateway');
  const servers = addresses(object, 'dnsserversearchorder');
  const card: Card = {
    ...unknownCard(object.line, object.lastLine),
    index: count(object, 'interfaceindex'),
    description: description(object),
    guid: guidIn(word(object, 'settingid')),
    physicalAddress: physicalAddress(word(object, 'macaddress')),
    dhcp: either(object, 'dhcpenabled', 'true', 'false'),
    ipv4: ipv4.map(({ address, mask }) => ({ address, mask })),
    addressLines: ipv4.map(({ line }) => line),
    ipv6: own.values.flatMap(({ text }) => (isIPv6(text) && isAddress(text) ? [text] : [])),
    gateways: gateways.all,
    dnsServers: servers.all,
    metric: count(object, 'ipconnectionmetric'),
  };
  const isSomeCard =
    card.index !== null || card.description !== null || card.guid !== null || card.physicalAddress !== null;
  if (!isSomeCard && card.ipv4.length + card.ipv6.length === 0) return null;
  const strange = own.values.filter(({ text }) => !isAddress(text)).map(({ line }) => line);
  return { card, torn: [...own.torn, ...strange, ...gateways.torn, ...servers.torn] };
}

/** `Description`, or what stands behind the number of `[00000007] Intel(R) PRO/1000…`. */
function description(object: PrintedObject): string | null {
  return wording(object, 'description') ?? wording(object, 'caption')?.replace(/^\[\d{8}\]\s*/, '') ?? null;
}

function guidIn(text: string | null): string | null {
  return text !== null && /^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i.test(text)
    ? text.toUpperCase()
    : null;
}
