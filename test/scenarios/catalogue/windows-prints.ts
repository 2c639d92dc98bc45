import { windowsLines } from '../../../electron/lab/windows-text/lines';
import type { Piece } from '../scenario';

/** What English Windows prints for the kinds of evidence that the practice hosts do not print. */

/** A program and its process id. */
type Process = readonly [image: string, pid: number];

const usualProcesses: readonly Process[] = [
  ['System Idle Process', 0],
  ['System', 4],
  ['smss.exe', 372],
  ['csrss.exe', 428],
  ['winlogon.exe', 452],
  ['services.exe', 496],
  ['lsass.exe', 508],
  ['svchost.exe', 748],
  ['svchost.exe', 812],
  ['explorer.exe', 1544],
  ['nodeman.exe', 1860],
  ['mdsproc.exe', 2012],
  ['opc.exe', 2120],
];

/** `tasklist` from Windows Vista on, whole, with `more` programs. */
export function tasklist(...more: readonly Process[]): Piece {
  const console: readonly Process[] = [
    ['cmd.exe', 4920],
    ['tasklist.exe', 5012],
  ];
  return { file: 'tasklist.txt', text: taskTable([...usualProcesses, ...more, ...console]) };
}

/** The same, of which only the first lines were kept. */
export function cutTasklist(count: number): Piece {
  return { file: 'tasklist.txt', text: taskTable(usualProcesses.slice(0, count)) };
}

function taskTable(processes: readonly Process[]): string {
  return windowsLines([
    '',
    'Image Name                     PID Session Name        Session#    Mem Usage',
    '========================= ======== ================ =========== ============',
    ...processes.map(([image, pid]) => {
      const [session, number] = pid < 1000 ? (['Services', 0] as const) : (['Console', 1] as const);
      const memory = `${(pid % 97) + 4},${String((pid * 7) % 1000).padStart(3, '0')} K`;
      const cells = [image.slice(0, 25).padEnd(25), String(pid).padStart(8), session.padEnd(16)];
      return [...cells, String(number).padStart(11), memory.padStart(12)].join(' ');
    }),
  ]);
}

/** A neighbour of a card: its address, and the physical address behind which it was last seen. */
type Neighbour = readonly [address: string, physical: string];

/** `arp -a` from Windows XP on, of a host with one card. */
export function arpTable(own: string, neighbours: readonly Neighbour[]): Piece {
  const row = ([address, physical]: Neighbour) =>
    `  ${address.padEnd(22)}${physical.toLowerCase().padEnd(22)}dynamic   `;
  return {
    file: 'arp.txt',
    text: windowsLines([
      '',
      `Interface: ${own} --- 0x10003`,
      '  Internet Address      Physical Address      Type',
      ...neighbours.map(row),
    ]),
  };
}

/** A route: network, mask, gateway (`On-link` where there is none) and the own address that it uses. */
type Way = readonly [network: string, mask: string, gateway: string, own: string];

/** `route print -4` from Windows Vista on, of a host with one card. */
export function routeTable(ways: readonly Way[]): Piece {
  const rule = '='.repeat(75);
  const row = ([network, mask, gateway, own]: Way, metric: number) =>
    `${network.padStart(17)} ${mask.padStart(16)} ${gateway.padStart(16)} ${own.padStart(16)} ${String(metric).padStart(6)}`;
  return {
    file: 'route.txt',
    text: windowsLines([
      rule,
      'Interface List',
      ' 11...00 11 0a 4c 21 30 ......HP NC7782 Gigabit Server Adapter',
      '  1...........................Software Loopback Interface 1',
      rule,
      '',
      'IPv4 Route Table',
      rule,
      'Active Routes:',
      'Network Destination        Netmask          Gateway       Interface  Metric',
      ...ways.map((way) => row(way, 266)),
      row(['127.0.0.0', '255.0.0.0', 'On-link', '127.0.0.1'], 306),
      row(['127.0.0.1', '255.255.255.255', 'On-link', '127.0.0.1'], 306),
      row(['224.0.0.0', '240.0.0.0', 'On-link', '127.0.0.1'], 306),
      rule,
      'Persistent Routes:',
      '  None',
    ]),
  };
}

/** An address conflict that Windows logged, as `wevtutil qe System /f:text` prints it (event 4199 of Tcpip). */
export function conflictEvent(host: string, address: string, physical: string, at: string): Piece {
  return {
    file: 'events.txt',
    text: windowsLines([
      'Event[0]:',
      '  Log Name: System',
      '  Source: Tcpip',
      `  Date: ${at}`,
      '  Event ID: 4199',
      '  Task: N/A',
      '  Level: Error',
      '  Opcode: N/A',
      '  Keyword: Classic',
      '  User: N/A',
      '  User Name: N/A',
      `  Computer: ${host}`,
      '  Description: ',
      `The system detected an address conflict for IP address ${address} with the system having network hardware address ${physical}. Network operations on this system may be disrupted as a result.`,
      '',
    ]),
  };
}

/** A TCP row of `netstat`: local, foreign and state; a listener has only the first. */
export type TcpRow = readonly [local: string, foreign?: string, state?: string];

/** The TCP rows of English `netstat` as somebody kept them: with the heading or without, down to a single row. */
export function netstatRows(file: string, rows: readonly TcpRow[], heading = true): Piece {
  const row = ([local, foreign = '0.0.0.0:0', state = 'LISTENING']: TcpRow) =>
    `  TCP    ${local.padEnd(22)} ${foreign.padEnd(22)} ${state}`;
  const above = [
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State',
  ];
  return { file, text: windowsLines([...(heading ? above : []), ...rows.map(row)]) };
}
