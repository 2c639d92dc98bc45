import type { CardSpec, SiteSpec } from '../site-spec';
import { windowsLines } from './lines';
import { listValue, numberValue, stringValue } from './reg-values';

const heading = 'Windows Registry Editor Version 5.00';
const control = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet';
const networkClass = '{4D36E972-E325-11CE-BFC1-08002BE10318}';

/** RAS' entry, which stands in the list and is no card. */
const noCard = 'NdisWanIp';

/**
 * A registry export of the keys that hold the binding order: the connections' names,
 * `Tcpip\Linkage` and the interfaces, as `regedit` 5.00 writes them.
 * @param cards in binding order
 */
export function printBindingOrder(cards: readonly CardSpec[]): string {
  const ids = [...cards.map((card) => card.guid), noCard];
  return windowsLines([
    heading,
    '',
    ...cards.flatMap((card) => [
      key(`${control}\\Control\\Network\\${networkClass}\\${card.guid}\\Connection`),
      ...stringValue('Name', card.name),
      '',
    ]),
    key(`${control}\\Services\\Tcpip\\Linkage`),
    ...listValue(
      'Bind',
      ids.map((id) => `\\Device\\${id}`),
    ),
    ...listValue(
      'Route',
      ids.map((id) => `"${id}"`),
    ),
    ...listValue(
      'Export',
      ids.map((id) => `\\Device\\Tcpip_${id}`),
    ),
    '',
    ...cards.flatMap((card) => [
      key(`${control}\\Services\\Tcpip\\Parameters\\Interfaces\\${card.guid}`),
      ...numberValue('EnableDHCP', 0),
      ...listValue('IPAddress', [card.address]),
      ...listValue('SubnetMask', [card.mask]),
      ...listValue('DefaultGateway', card.gateway === null ? [] : [card.gateway]),
      ...stringValue('NameServer', card.dnsServers.join(',')),
      '',
    ]),
  ]);
}

/** A registry export of the dialer's key: the CTI Servers that it dials (Cisco's Outbound Option registry appendix). */
export function printDialerKey(site: SiteSpec): string {
  const { A, B } = site.dialer.endpoints;
  return windowsLines([
    heading,
    '',
    key(`HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\${site.instanceName}\\Dialer`),
    ...stringValue('CTIServerA', A.address),
    ...stringValue('CTIServerB', B.address),
    ...stringValue('CTIServerPortA', String(A.port)),
    ...stringValue('CTIServerPortB', String(B.port)),
    '',
  ]);
}

function key(path: string): string {
  return `[${path}]`;
}
