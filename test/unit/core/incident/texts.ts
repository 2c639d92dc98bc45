/** Texts in the shape in which Windows 2000 prints them, for a side whose addresses are given. */

export interface Row {
  readonly local: string;
  readonly remote?: string;
  readonly state?: string;
}

export function netstat(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ local, remote = '0.0.0.0:0', state = 'LISTENING' }) =>
      `  TCP    ${local.padEnd(22)} ${remote.padEnd(22)} ${state}`,
  );
  return [
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State',
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
    ...lines,
    '  UDP    0.0.0.0:445            *:*                    ',
    '',
  ].join('\r\n');
}

export interface Card {
  readonly name: string;
  readonly address: string;
  readonly gateway?: string;
}

export function ipconfig(host: string, cards: readonly Card[]): string {
  return [
    '',
    'Windows 2000 IP Configuration',
    '',
    `        Host Name . . . . . . . . . . . . : ${host}`,
    '        Primary DNS Suffix  . . . . . . . : ',
    '        Node Type . . . . . . . . . . . . : Broadcast',
    '        IP Routing Enabled. . . . . . . . : No',
    '        WINS Proxy Enabled. . . . . . . . : No',
    ...cards.flatMap(({ name, address, gateway = '' }, index) => [
      '',
      `Ethernet adapter ${name}:`,
      '',
      '        Connection-specific DNS Suffix  . : ',
      '        Description . . . . . . . . . . . : Intel(R) PRO/1000 MT Network Connection',
      `        Physical Address. . . . . . . . . : 00-0C-29-4F-8E-${String(30 + index)}`,
      '        DHCP Enabled. . . . . . . . . . . : No',
      `        IP Address. . . . . . . . . . . . : ${address}`,
      '        Subnet Mask . . . . . . . . . . . : 255.255.255.0',
      `        Default Gateway . . . . . . . . . : ${gateway}`,
      '        DNS Servers . . . . . . . . . . . : ',
    ]),
    '',
  ].join('\r\n');
}
