import type { Side } from '../../../electron/core/net/ports';

/** Made texts of the case's hosts, in the shape of Windows 2000: for looking at the page, not for testing parsers. */

function netstat(listeners: readonly string[]): string {
  const row = (protocol: string, local: string, remote: string, state: string) =>
    `  ${protocol.padEnd(7)}${local.padEnd(23)}${remote.padEnd(23)}${state}`.trimEnd();
  return [
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State',
    ...['0.0.0.0:135', '0.0.0.0:445', '0.0.0.0:1027', '0.0.0.0:3389', ...listeners].map((local) =>
      row('TCP', local, '0.0.0.0:0', 'LISTENING'),
    ),
    row('TCP', '10.1.8.103:139', '0.0.0.0:0', 'LISTENING'),
    row('TCP', '172.1.8.103:1071', '172.1.8.102:43004', 'ESTABLISHED'),
    row('TCP', '10.1.8.103:1102', '10.1.8.20:40002', 'ESTABLISHED'),
    row('UDP', '0.0.0.0:135', '*:*', ''),
    row('UDP', '10.1.8.103:137', '*:*', ''),
    row('UDP', '172.1.8.103:39502', '*:*', ''),
    '',
  ].join('\r\n');
}

function ipconfig(
  host: string,
  cards: readonly { name: string; address: string; gateway: string }[],
): string {
  return [
    '',
    'Windows 2000 IP Configuration',
    '',
    `        Host Name . . . . . . . . . . . . : ${host}`,
    '        Primary DNS Suffix  . . . . . . . : ',
    '        Node Type . . . . . . . . . . . . : Broadcast',
    '        IP Routing Enabled. . . . . . . . : No',
    '        WINS Proxy Enabled. . . . . . . . : No',
    '',
    ...cards.flatMap(({ name, address, gateway }, index) => [
      `Ethernet adapter ${name}:`,
      '',
      '        Connection-specific DNS Suffix  . : ',
      '        Description . . . . . . . . . . . : Intel(R) PRO/100+ Server Adapter (PILA8470B)',
      `        Physical Address. . . . . . . . . : 00-02-B3-3C-1A-0${index + 1}`,
      '        DHCP Enabled. . . . . . . . . . . : No',
      `        IP Address. . . . . . . . . . . . : ${address}`,
      '        Subnet Mask . . . . . . . . . . . : 255.255.255.0',
      `        Default Gateway . . . . . . . . . : ${gateway}`,
      '',
    ]),
  ].join('\r\n');
}

/** What the one line of step 4 prints on a host, at a time of its clock; `first` is the card that comes first. */
export function capture(side: Side, first: 'visible' | 'private', time = '01:58 PM'): string {
  const end = side === 'A' ? '102' : '103';
  const port = side === 'A' ? 42027 : 43027;
  const visible = { name: 'Visible', address: `10.1.8.${end}`, gateway: '10.1.8.1' };
  const inner = { name: 'Private', address: `172.1.8.${end}`, gateway: '' };
  const cards = first === 'visible' ? [visible, inner] : [inner, visible];
  return [
    `PG${side}`,
    'Sun 11/22/2026 ',
    time,
    netstat(side === 'B' ? [`${cards[0]?.address}:${port}`] : []).replaceAll('.103', `.${end}`),
    ipconfig(`PG${side}`, cards),
  ].join('\r\n');
}
