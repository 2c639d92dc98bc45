import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvidenceKind, EvidencePart } from '../../../electron/core/evidence/types';
import { row } from '../../support/console-texts';
import type { PrintedColumn } from '../../support/format-table';
import { plainParts } from '../../support/plain-parts';
import { addressTable, bindingTable, connectionTable, interfaceTable } from '../../support/powershell-texts';

/** The columns that rebind-collect.ps1 asks for, printed as PowerShell prints them, are read by Rebind. */

const script = readFileSync(
  path.join(__dirname, '../../../resources/collectors/rebind-collect.ps1'),
  'latin1',
);

/** The command behind a file of the collection, as it is typed there. */
function commandOf(file: string): string {
  const found = new RegExp(`Invoke-Collection '${file}' \\{ (.*) \\}`).exec(script)?.[1];
  if (found === undefined) throw new Error(`no ${file} in the script`);
  return found;
}

const numbers = new Set([
  'LocalPort',
  'RemotePort',
  'OwningProcess',
  'ifIndex',
  'InterfaceMetric',
  'NlMtu',
  'PrefixLength',
]);

function columnsOf(file: string): readonly PrintedColumn[] {
  const properties = /-Property (\S+) -AutoSize/.exec(commandOf(file))?.[1] ?? '';
  return properties
    .split(',')
    .map((heading) => ({ heading, align: numbers.has(heading) ? 'right' : 'left' }) as const);
}

/** The file as the script writes it, around what the command prints. */
function collected(file: string, printed: string): readonly EvidencePart[] {
  return plainParts(
    `\ufeff[PGB]: PS C:\\> (Get-Date).ToString('yyyy-MM-dd HH:mm:ss')\r\n2026-11-28 10:32:07\r\n[PGB]: PS C:\\> ${commandOf(file)}\r\n${printed}`,
  );
}

function only<K extends EvidenceKind>(parts: readonly EvidencePart[], kind: K) {
  const [part, ...others] = parts;
  expect(others).toEqual([]);
  if (part?.kind !== kind) throw new Error(`read as ${part?.kind}`);
  expect(part).toMatchObject({ host: 'PGB', clock: '2026-11-28 10:32:07', unread: [] });
  return part as Extract<EvidencePart, { kind: K }>;
}

describe('a table that the collector for PowerShell asks for', () => {
  it('of connections gives every row', () => {
    const file = '21-net-tcp-connection.txt';
    const rows = [
      row({ local: { address: '172.1.8.103', port: 43027 }, pid: 1520 }),
      row({ local: { address: '::', port: 135 }, pid: 884 }),
      row({
        local: { address: '10.1.8.103', port: 1062 },
        remote: { address: '10.1.8.101', port: 40002 },
        state: 'ESTABLISHED',
        pid: 4,
      }),
    ];
    const part = only(collected(file, connectionTable(rows, columnsOf(file))), 'net-tcp-connection');
    expect([...part.data.sockets].map((one) => ({ ...one, line: 0 }))).toEqual(rows);
  });

  it('of interfaces gives every metric', () => {
    const file = '22-net-ip-interface.txt';
    const interfaces = [
      { index: 12, name: 'Private LAN (left)', family: 'IPv4' as const, metric: 15 },
      { index: 4, name: 'プライベート', family: 'IPv6' as const, metric: 25 },
    ].map((one) => ({ ...one, automatic: true, dhcp: false, connected: true, line: 0 }));
    const part = only(collected(file, interfaceTable(interfaces, columnsOf(file))), 'net-ip-interface');
    expect(part.data.interfaces.map((one) => ({ ...one, line: 0 }))).toEqual(interfaces);
  });

  it('of bindings gives every component', () => {
    const file = '24-net-adapter-binding.txt';
    const bindings = [
      {
        adapter: 'Visible',
        displayName: 'Internet Protocol Version 4 (TCP/IPv4)',
        component: 'ms_tcpip',
        enabled: true,
      },
      {
        adapter: 'Private',
        displayName: 'Client for Microsoft Networks',
        component: 'ms_msclient',
        enabled: false,
      },
    ].map((one) => ({ ...one, line: 0 }));
    const part = only(collected(file, bindingTable(bindings, columnsOf(file))), 'net-adapter-binding');
    expect(part.data.bindings.map((one) => ({ ...one, line: 0 }))).toEqual(bindings);
  });

  it('of addresses gives every card’s', () => {
    const file = '25-net-ip-address.txt';
    const addresses = [
      { address: '10.1.8.103', index: 13, name: 'Visible', prefixLength: 24, dhcp: false },
      { address: '172.1.8.103', index: 12, name: 'Private', prefixLength: 16, dhcp: false },
    ];
    const part = only(collected(file, addressTable(addresses, columnsOf(file))), 'net-ip-address');
    expect(part.data.cards.map(({ index, name, ipv4 }) => ({ index, name, ipv4 }))).toEqual([
      { index: 13, name: 'Visible', ipv4: [{ address: '10.1.8.103', mask: '255.255.255.0' }] },
      { index: 12, name: 'Private', ipv4: [{ address: '172.1.8.103', mask: '255.255.0.0' }] },
    ]);
  });
});
