import type { Owner } from '../../electron/core/case/types';
import type { HostView } from '../../electron/lab/captures';
import { printOneCommand } from '../../electron/lab/captures';
import { nowhere, type RealSocket } from '../../electron/lab/observe/real-socket';
import type { CardSpec } from '../../electron/lab/site-spec';
import { printIpconfig } from '../../electron/lab/windows-text/ipconfig';
import { printNetstat } from '../../electron/lab/windows-text/netstat';
import { printBindingOrder } from '../../electron/lab/windows-text/registry';
import type { Card, Host, Piece, Row, Scenario } from './scenario';

/** The files of a scenario's folder, by their paths. */
export function filesOf(scenario: Scenario): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['site.json', `${JSON.stringify(scenario.site, null, 2)}\n`],
    ['truth.json', `${JSON.stringify({ title: scenario.title, ...scenario.truth }, null, 2)}\n`],
  ]);
  for (const owner of ['A', 'B', 'dialer'] as const) {
    for (const piece of scenario.brought[owner] ?? []) {
      const { file, text } = print(scenario, owner, piece);
      files.set(`${owner}/${file}`, text);
    }
  }
  return files;
}

function print(
  scenario: Scenario,
  owner: Owner,
  piece: Piece,
): { readonly file: string; readonly text: string } {
  if (typeof piece === 'object') return piece;
  const host = owner === 'dialer' ? scenario.dialer : scenario.hosts[owner];
  const view = viewOf(scenario, host, owner);
  const { language = 'en', windows } = view;
  switch (piece) {
    case 'one-command':
      return { file: 'capture.txt', text: printOneCommand(view) };
    case 'netstat':
      return { file: 'netstat.txt', text: printNetstat(view.sockets, windows, language, null) };
    case 'ipconfig':
      return { file: 'ipconfig.txt', text: printIpconfig(host.name, view.cards, windows, language) };
    case 'registry':
      return { file: 'order.reg', text: printBindingOrder(view.cards) };
    case 'dialer-key':
      return { file: 'dialer.reg', text: dialerKey(scenario) };
  }
}

function viewOf(scenario: Scenario, host: Host, owner: Owner): HostView {
  const ids = owner === 'A' ? 1 : owner === 'B' ? 2 : 3;
  return {
    name: host.name,
    windows: scenario.windows,
    language: scenario.language,
    cards: host.cards.map((card, at) => cardSpec(card, ids * 16 + at)),
    sockets: socketsOf(host),
    pidOf: ({ local }) => host.pids?.[local.port] ?? usualPid(local.port),
    now: scenario.at ?? new Date(2026, 10, 23, 14, 3),
  };
}

/** ctisvr.exe has 2384 in these texts; 4 is the Windows kernel. */
function usualPid(port: number): number {
  if (port === 135) return 748;
  return port < 1024 ? 4 : 2384;
}

function cardSpec(card: Card, id: number): CardSpec {
  const last = id.toString(16).padStart(2, '0').toUpperCase();
  return {
    network: 'visible',
    name: card.name,
    description: card.description ?? `HP NC7782 Gigabit Server Adapter #${id % 16}`,
    guid: `{0D1F5A20-6C3B-4E71-9A5D-8B2C4F7E60${last}}`,
    physicalAddress: `00-11-0A-4C-21-${last}`,
    address: card.address,
    mask: card.mask ?? '255.255.255.0',
    gateway: card.gateway ?? null,
    dnsServers: card.dns ?? [],
  };
}

/** What every Windows host has: the RPC endpoint mapper, file sharing, NetBIOS. */
function socketsOf(host: Host): readonly RealSocket[] {
  const [first] = host.cards;
  const usual: readonly Row[] = ['0.0.0.0:135', '0.0.0.0:445', ...(first ? [`${first.address}:139`] : [])];
  const tcp = [...usual, ...host.rows].map(socketOf).sort(byAddress);
  const udp = ['0.0.0.0:445', ...(first ? [`${first.address}:137`, `${first.address}:138`] : [])];
  return [
    ...tcp,
    ...udp.map((row): RealSocket => ({ protocol: 'UDP', local: endOf(row), remote: null, state: null })),
  ];
}

function socketOf(row: Row): RealSocket {
  const [local = '', remote, state] = row.split(' ');
  return {
    protocol: 'TCP',
    local: endOf(local),
    remote: remote === undefined ? nowhere : endOf(remote),
    state: state ?? 'LISTENING',
  };
}

function endOf(text: string): RealSocket['local'] {
  const colon = text.lastIndexOf(':');
  return { address: text.slice(0, colon), port: Number(text.slice(colon + 1)) };
}

function byAddress(one: RealSocket, other: RealSocket): number {
  const key = ({ local }: RealSocket) =>
    `${local.address
      .split('.')
      .map((part) => part.padStart(3, '0'))
      .join('.')}:${String(local.port).padStart(5, '0')}`;
  return key(one).localeCompare(key(other));
}

function dialerKey({ dialer }: Scenario): string {
  const value = (name: string, text: string) => `"${name}"="${text}"`;
  const [a = '', portA = ''] = splitEnd(dialer.endpoints.A);
  const [b = '', portB = ''] = splitEnd(dialer.endpoints.B);
  return [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\Dialer]',
    value('CTIServerA', a),
    value('CTIServerB', b),
    value('CTIServerPortA', portA),
    value('CTIServerPortB', portB),
    '',
  ]
    .map((line) => `${line}\r\n`)
    .join('');
}

function splitEnd(endpoint: string): readonly string[] {
  const colon = endpoint.lastIndexOf(':');
  return [endpoint.slice(0, colon), endpoint.slice(colon + 1)];
}
