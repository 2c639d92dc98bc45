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

/** `tasklist` with `date /t` and `time /t` above it: two minutes after the captures of a scenario, or when it is said. */
export function tasklistWithClock(
  programs: readonly Process[],
  clock: readonly [date: string, time: string] = ['Mon 11/23/2026', '02:05 PM'],
): Piece {
  const { file, text } = tasklist(...programs) as Extract<Piece, object>;
  return { file, text: `${windowsLines(clock)}${text}` };
}

/** `tasklist` from Windows Vista on, whole, with `more` programs. */
export function tasklist(...more: readonly Process[]): Piece {
  const console: readonly Process[] = [
    ['cmd.exe', 4920],
    ['tasklist.exe', 5012],
  ];
  return { file: 'tasklist.txt', text: taskTable([...usualProcesses, ...more, ...console]) };
}

/** The list of which only the first lines were kept. */
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
type Neighbour = readonly [address: string, physical: string, type?: string];

/** `arp -a` from Windows XP on, of a host with one card, with `date /t` and `time /t` above it: minutes after the captures of a scenario. */
export function arpTable(
  own: string,
  neighbours: readonly Neighbour[],
  clock: readonly string[] = ['Mon 11/23/2026', '02:06 PM'],
): Piece {
  const row = ([address, physical, type = 'dynamic']: Neighbour) =>
    `  ${address.padEnd(22)}${physical.toLowerCase().padEnd(22)}${type.padEnd(10)}`;
  return {
    file: 'arp.txt',
    text: windowsLines([
      ...clock,
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

/** A start of Windows, as `wevtutil qe System /f:text` prints it (event 6005 of the event log). */
export function startEvent(host: string, at: string): Piece {
  return {
    file: 'starts.txt',
    text: windowsLines([
      'Event[0]:',
      '  Log Name: System',
      '  Source: EventLog',
      `  Date: ${at}`,
      '  Event ID: 6005',
      '  Level: Information',
      `  Computer: ${host}`,
      '  Description: ',
      'The Event log service was started.',
      '',
    ]),
  };
}

/** The same conflict as `wevtutil qe System` writes it by itself, as XML: its time is UTC. */
export function conflictXml(host: string, address: string, physical: string, at: string): Piece {
  const event = [
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>",
    `<Provider Name='Tcpip'/><EventID Qualifiers='49152'>4199</EventID><TimeCreated SystemTime='${at}'/>`,
    `<Computer>${host}</Computer></System><EventData><Data>\\Device\\Tcpip</Data>`,
    `<Data>${address}</Data><Data>${physical}</Data></EventData></Event>`,
  ];
  return { file: 'events.xml', text: windowsLines([event.join('')]) };
}

/** The part of an export that tells the distance from UTC: the bias counts the other way round. */
export function timeZone(aheadOfUtc: number): Piece {
  const bias = (-aheadOfUtc >>> 0).toString(16).padStart(8, '0');
  return {
    file: 'zone.reg',
    text: windowsLines([
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation]',
      `"ActiveTimeBias"=dword:${bias}`,
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
