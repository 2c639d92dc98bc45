import fc from 'fast-check';
import type { SocketEnd, SocketRow } from '../../electron/core/evidence/sockets/types';
import type { PrintedAdapter } from './console-texts';

/** Any IPv4 address, and the ones that matter most often. */
export const ipv4 = fc.oneof(
  fc.constantFrom('10.1.8.103', '172.1.8.103', '127.0.0.1', '192.168.0.1'),
  fc.ipV4(),
);

const port = fc.integer({ min: 1, max: 65_535 });

/** IPv6 as Windows prints it, often with a scope. */
const ipv6 = fc
  .tuple(
    fc.constantFrom('fe80::c9ee:eb4d:5f0b:a64f', '::1', '2001:db8:0:1:a:b:c:d'),
    fc.constantFrom('', '%4', '%13'),
  )
  .map(([address, scope]) => address + scope);

const address = fc.oneof({ weight: 4, arbitrary: ipv4 }, { weight: 1, arbitrary: ipv6 });

const end: fc.Arbitrary<SocketEnd> = fc.record({ address, port });

const connected = fc.constantFrom(
  'ESTABLISHED',
  'TIME_WAIT',
  'CLOSE_WAIT',
  'SYN_SENT',
  'FIN_WAIT_2',
  'LAST_ACK',
);

const pid = fc.integer({ min: 0, max: 99_999 });

/** A row as `netstat -ano` prints it, its line not yet known. */
export const socketRow: fc.Arbitrary<SocketRow> = fc.oneof(
  fc.record({ local: fc.oneof(end, fc.record({ address: fc.constant('0.0.0.0'), port })), pid }).map(
    ({ local, pid }): SocketRow => ({
      protocol: 'TCP',
      local,
      remote: { address: local.address.includes(':') ? '::' : '0.0.0.0', port: 0 },
      state: 'LISTENING',
      pid,
      process: null,
      line: 0,
    }),
  ),
  fc
    .record({ local: end, remote: end, state: connected, pid })
    .map((row): SocketRow => ({ protocol: 'TCP', process: null, line: 0, ...row })),
  fc
    .record({ local: end, pid })
    .map(
      (row): SocketRow => ({ protocol: 'UDP', remote: null, state: null, process: null, line: 0, ...row }),
    ),
);

export const socketRows = fc.array(socketRow, { minLength: 1, maxLength: 30 });

/** Names as people give them to connections. */
const name = fc.constantFrom(
  'Private',
  'Visible',
  'Local Area Connection 2',
  'PG privat (links)',
  'Ethernet',
  'LAN:2',
);

const mask = fc.constantFrom('255.255.255.0', '255.255.0.0', '255.255.255.128', '255.0.0.0');

export const printedAdapter: fc.Arbitrary<PrintedAdapter> = fc
  .record({
    name,
    description: fc.constantFrom(
      'Intel(R) PRO/100',
      '3Com EtherLink XL #2',
      'HP NC7781 Gigabit Server Adapter',
    ),
    physicalAddress: fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: 6, maxLength: 6 })
      .map((bytes) => bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('-')),
    dhcp: fc.boolean(),
    connected: fc.boolean(),
    ipv4: fc.array(fc.record({ address: ipv4, mask }), { minLength: 1, maxLength: 3 }),
    gateways: fc.array(ipv4, { maxLength: 2 }),
    dnsServers: fc.array(ipv4, { maxLength: 3 }),
  })
  // An unplugged card prints neither addresses nor servers.
  .map((card) => (card.connected ? card : { ...card, ipv4: [], gateways: [], dnsServers: [] }));

/** Pieces that the readers look for, to be strung together in any order. */
const pieces = [
  '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       4',
  'TCP 10.1.8.103:43027 ',
  '  UDP    [::1]:500  *:*',
  'Active Connections',
  '  Proto  Local Address          Foreign Address        State',
  ' [svchost.exe]',
  'tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN',
  'LISTEN 0 128 *:22 *:*',
  'Windows IP Configuration',
  'Ethernet adapter A:',
  '   IP Address. . . . . . : 10.1.8.103(Preferred)',
  '   Subnet Mask . . . . . : 255.255.255.0',
  '   Verbindungsspezifisches DNS-Suffix:',
  '                                     fe80::1%4',
  'REGEDIT4',
  'Windows Registry Editor Version 5.00',
  '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Linkage]',
  '"Bind"=hex(7):5c,00,44,00,\\',
  '  65,00,76,00',
  '    Bind    REG_MULTI_SZ    \\Device\\{1B2C0000-0000-4000-8000-0000000000A1}\\0',
  'C:\\>netstat -n -a',
  'PGB>ipconfig /all',
  'hostname',
  'PGB',
  'Thu 09/15/2005',
  '10:32 AM',
  'OPEN_CONF Status:1',
  '<pre>',
  '&nbsp;',
  '\u001b[31m',
  ':',
  ' . . ',
  '"',
  '\\',
  '(',
  '\ufeff',
  '\u0000',
  '\ud800',
] as const;

const separator = fc.constantFrom('\n', '\r\n', '\r\r\n', '\r', '\n\n', ' ', '');

/** Any text at all: letters of any kind, and the pieces above in any order. */
export const anyText = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 40 })), separator),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));
