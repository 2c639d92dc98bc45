import fc from 'fast-check';
import type { AdapterBinding, Card, InterfaceMetric } from '../../electron/core/evidence/adapters/types';
import type { SocketRow } from '../../electron/core/evidence/sockets/types';
import {
  formatList,
  formatTable,
  type PrintedColumn,
  type PrintedProperty,
  type TableOptions,
} from './format-table';

/** netstat's words for the states, in PowerShell's. */
const stateWords: Readonly<Record<string, string>> = {
  CLOSED: 'Closed',
  LISTENING: 'Listen',
  SYN_SENT: 'SynSent',
  SYN_RECEIVED: 'SynReceived',
  ESTABLISHED: 'Established',
  FIN_WAIT_1: 'FinWait1',
  FIN_WAIT_2: 'FinWait2',
  CLOSE_WAIT: 'CloseWait',
  CLOSING: 'Closing',
  LAST_ACK: 'LastAck',
  TIME_WAIT: 'TimeWait',
  DELETE_TCB: 'DeleteTCB',
  BOUND: 'Bound',
};

/** The default columns of `Get-NetTCPConnection`, wide enough for every value. */
export const connectionColumns: readonly PrintedColumn[] = [
  { heading: 'LocalAddress', width: 40 },
  { heading: 'LocalPort' },
  { heading: 'RemoteAddress', width: 40 },
  { heading: 'RemotePort' },
  { heading: 'State', width: 11 },
  { heading: 'AppliedSetting' },
  { heading: 'OwningProcess' },
];

function connectionValues(row: SocketRow): Readonly<Record<string, string>> {
  return {
    LocalAddress: row.local.address,
    LocalPort: String(row.local.port),
    RemoteAddress: row.remote?.address ?? '',
    RemotePort: String(row.remote?.port ?? ''),
    State: stateWords[row.state ?? ''] ?? row.state ?? '',
    AppliedSetting: row.state === 'ESTABLISHED' ? 'Datacenter' : '',
    OwningProcess: String(row.pid ?? ''),
  };
}

/** `Get-NetTCPConnection`, with these columns. */
export function connectionTable(
  rows: readonly SocketRow[],
  columns: readonly PrintedColumn[] = connectionColumns,
  options: TableOptions = {},
): string {
  return formatTable(
    columns,
    rows.map((row) => columns.map(({ heading }) => connectionValues(row)[heading] ?? '')),
    options,
  );
}

/** `Get-NetTCPConnection | fl` */
export function connectionList(rows: readonly SocketRow[]): string {
  return formatList(
    rows.map((row) => [
      ...Object.entries(connectionValues(row)),
      ['CreationTime', '9/15/2005 10:32:01 AM'],
      ['OffloadState', 'InHost'],
    ]),
  );
}

/** The default columns of `Get-NetIPInterface`. */
export const interfaceColumns: readonly PrintedColumn[] = [
  { heading: 'ifIndex' },
  { heading: 'InterfaceAlias', width: 31 },
  { heading: 'AddressFamily' },
  { heading: 'NlMtu(Bytes)', align: 'right' },
  { heading: 'InterfaceMetric', align: 'right' },
  { heading: 'Dhcp', width: 8 },
  { heading: 'ConnectionState' },
  { heading: 'PolicyStore' },
];

function interfaceValues(one: InterfaceMetric): Readonly<Record<string, string>> {
  return {
    ifIndex: String(one.index),
    InterfaceIndex: String(one.index),
    InterfaceAlias: one.name ?? '',
    AddressFamily: one.family,
    'NlMtu(Bytes)': one.index === 1 ? '4294967295' : '1500',
    AutomaticMetric: one.automatic ? 'Enabled' : 'Disabled',
    InterfaceMetric: String(one.metric),
    Dhcp: one.dhcp ? 'Enabled' : 'Disabled',
    ConnectionState: one.connected ? 'Connected' : 'Disconnected',
    PolicyStore: 'ActiveStore',
  };
}

/** `Get-NetIPInterface`, with these columns. */
export function interfaceTable(
  interfaces: readonly InterfaceMetric[],
  columns: readonly PrintedColumn[] = interfaceColumns,
  options: TableOptions = {},
): string {
  return formatTable(
    columns,
    interfaces.map((one) => columns.map(({ heading }) => interfaceValues(one)[heading] ?? '')),
    options,
  );
}

/** `Get-NetIPInterface | fl`, shortened. */
export function interfaceList(interfaces: readonly InterfaceMetric[]): string {
  return formatList(
    interfaces.map((one) => {
      const values = Object.entries(interfaceValues(one)).filter(([name]) => name !== 'ifIndex');
      return [...values.slice(0, 3), ['Forwarding', 'Disabled'], ...values.slice(3)];
    }),
  );
}

/** The heading of `netsh interface ipv4 show interfaces` in some languages. */
export const netshHeadings = {
  english: 'Idx     Met         MTU          State                Name',
  german: 'Idx     Met         MTU          Status               Name',
  russian: 'Инд     Мет         MTU          Состояние               Имя',
  chinese: 'Idx     Met         MTU          状态                名称',
} as const;

/** `netsh interface ipv4 show interfaces`; the table for IPv6 looks the same. */
export function netshTable(
  interfaces: readonly InterfaceMetric[],
  heading: string = netshHeadings.english,
): string {
  const rows = interfaces.map(({ index, metric, connected, name }) => {
    const numbers = [String(index).padStart(3), String(metric).padStart(10), '1500'.padStart(10)];
    return [...numbers, (connected ? 'connected' : 'disconnected').padEnd(12), name].join('  ');
  });
  const dashes = [3, 10, 10, 12, 27].map((length) => '-'.repeat(length)).join('  ');
  return ['', heading, dashes, ...rows, '', ''].join('\r\n');
}

/** `Get-NetIPConfiguration`; a card without a cable prints little of itself. */
export function configurationList(cards: readonly Card[]): string {
  return formatList(
    cards.map((card) => [
      ['InterfaceAlias', card.name ?? ''],
      ['InterfaceIndex', String(card.index)],
      ['InterfaceDescription', card.description ?? ''],
      ...(card.connected === false ? [['NetAdapter.Status', 'Disconnected'] as const] : addressLines(card)),
    ]),
  );
}

function addressLines(card: Card): readonly PrintedProperty[] {
  return [
    ['NetProfile.Name', 'Network'],
    ['IPv6Address', card.ipv6],
    ['IPv4Address', card.ipv4.map(({ address }) => address)],
    ['IPv6DefaultGateway', ''],
    ['IPv4DefaultGateway', card.gateways],
    ['DNSServer', card.dnsServers],
  ];
}

/** `Get-NetIPConfiguration -Detailed` */
export function detailedConfigurationList(host: string, cards: readonly Card[]): string {
  return formatList(
    cards.map((card) => [
      ['ComputerName', host],
      ['InterfaceAlias', card.name ?? ''],
      ['InterfaceIndex', String(card.index)],
      ['InterfaceDescription', card.description ?? ''],
      ['NetCompartment.CompartmentId', '1'],
      ['NetCompartment.CompartmentDescription', 'Default Compartment'],
      ['NetAdapter.LinkLayerAddress', card.physicalAddress ?? ''],
      ['NetAdapter.Status', card.connected ? 'Up' : 'Disconnected'],
      ...(card.connected ? addressLines(card) : []),
      ['NetIPv4Interface.NlMTU', '1500'],
      ['NetIPv6Interface.DHCP', 'Enabled'],
      ['NetIPv4Interface.DHCP', card.dhcp ? 'Enabled' : 'Disabled'],
    ]),
  );
}

/** An address with its card and prefix length, as `Get-NetIPAddress` has them. */
export interface PrintedAddress {
  readonly address: string;
  readonly index: number;
  readonly name: string;
  readonly prefixLength: number;
  readonly dhcp: boolean;
}

function addressValues(one: PrintedAddress): Readonly<Record<string, string>> {
  return {
    IPAddress: one.address,
    ifIndex: String(one.index),
    InterfaceIndex: String(one.index),
    InterfaceAlias: one.name ?? '',
    AddressFamily: one.address.includes(':') ? 'IPv6' : 'IPv4',
    Type: 'Unicast',
    PrefixLength: String(one.prefixLength),
    PrefixOrigin: one.dhcp ? 'Dhcp' : 'Manual',
    SuffixOrigin: one.dhcp ? 'Dhcp' : 'Manual',
    AddressState: 'Preferred',
    ValidLifetime: 'Infinite ([TimeSpan]::MaxValue)',
    PreferredLifetime: 'Infinite ([TimeSpan]::MaxValue)',
    SkipAsSource: 'False',
    PolicyStore: 'ActiveStore',
  };
}

/** `Get-NetIPAddress` */
export function addressList(addresses: readonly PrintedAddress[]): string {
  return formatList(
    addresses.map((one) => Object.entries(addressValues(one)).filter(([name]) => name !== 'ifIndex')),
  );
}

/** The columns of `Get-NetIPAddress | ft`. */
export const addressColumns: readonly PrintedColumn[] = [
  { heading: 'ifIndex' },
  { heading: 'IPAddress', width: 47 },
  { heading: 'PrefixLength', align: 'right' },
  { heading: 'PrefixOrigin' },
  { heading: 'SuffixOrigin' },
  { heading: 'AddressState' },
  { heading: 'PolicyStore' },
];

/** `Get-NetIPAddress | ft`, with these columns. */
export function addressTable(
  addresses: readonly PrintedAddress[],
  columns: readonly PrintedColumn[] = addressColumns,
  options: TableOptions = {},
): string {
  return formatTable(
    columns,
    addresses.map((one) => columns.map(({ heading }) => addressValues(one)[heading] ?? '')),
    options,
  );
}

/** The columns of `Get-NetAdapterBinding`. */
export const bindingColumns: readonly PrintedColumn[] = [
  { heading: 'Name', width: 30 },
  { heading: 'DisplayName', width: 50 },
  { heading: 'ComponentID', width: 20 },
  { heading: 'Enabled' },
];

function bindingValues(one: AdapterBinding): readonly PrintedProperty[] {
  return [
    ['Name', one.adapter],
    ['DisplayName', one.displayName ?? ''],
    ['ComponentID', one.component],
    ['Enabled', one.enabled ? 'True' : 'False'],
  ];
}

/** `Get-NetAdapterBinding` */
export function bindingTable(
  bindings: readonly AdapterBinding[],
  columns: readonly PrintedColumn[] = bindingColumns,
  options: TableOptions = {},
): string {
  const rows = bindings.map((one) => bindingValues(one).map(([, value]) => String(value)));
  return formatTable(columns, rows, options);
}

/** `Get-NetAdapterBinding | fl` */
export function bindingList(bindings: readonly AdapterBinding[]): string {
  return formatList(bindings.map(bindingValues));
}

/** A card with the usual values; what matters is given. */
export function card(given: Partial<Card>): Card {
  return {
    index: 12,
    name: 'Private',
    description: 'Intel(R) PRO/1000 MT Network Connection',
    guid: '{1B2C0000-0000-4000-8000-0000000000A1}',
    physicalAddress: '00-0C-29-4F-8E-35',
    connected: true,
    dhcp: false,
    ipv4: [],
    addressLines: [],
    ipv6: [],
    gateways: [],
    dnsServers: [],
    metric: null,
    line: 0,
    lastLine: 0,
    ...given,
  };
}

/** Names as people give them to connections, in letters of one cell and of two. */
export const connectionName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Private',
    'Local Area Connection 2',
    'Ethernet #2',
    '以太网 3',
    '로컬 영역 연결',
    'プライベート',
    'LAN:2',
  ),
  fc
    .string({ unit: fc.constantFrom(...'AbcXyz 019()*-以太網이더넷プライ'), minLength: 1, maxLength: 20 })
    .map((text) => text.trim())
    .filter((text) => /^[A-Za-z\u3000-\uffff]/.test(text)),
);
