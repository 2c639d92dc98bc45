import { windowsLines } from '../../../electron/lab/windows-text/lines';

/*
 * Texts of English Windows that the practice sites do not print. A console's prompt and what was
 * typed stand above each, as in a paste.
 */

const prompt = (typed: string): string => `C:\\>${typed}`;

/** `nslookup` of a name. */
export function nslookup(name: string, domain: string, server: string, found: readonly string[]): string {
  const [first = '', ...others] = found;
  return windowsLines([
    prompt(`nslookup ${name}`),
    `Server:  dns1.${domain}`,
    `Address:  ${server}`,
    '',
    `Name:    ${name.includes('.') ? name : `${name}.${domain}`}`,
    others.length === 0 ? `Address:  ${first}` : `Addresses:  ${first}`,
    ...others.map((address) => `          ${address}`),
    '',
  ]);
}

/** `ping -n 2` of a name whose address does not answer. */
export function pingSilent(name: string, address: string): string {
  return windowsLines([
    prompt(`ping -n 2 ${name}`),
    '',
    `Pinging ${name} [${address}] with 32 bytes of data:`,
    '',
    'Request timed out.',
    'Request timed out.',
    '',
    `Ping statistics for ${address}:`,
    '    Packets: Sent = 2, Received = 0, Lost = 2 (100% loss),',
    '',
  ]);
}

/** `ping -n 2` of a name whose address answers. */
export function pingAnswered(name: string, address: string): string {
  return windowsLines([
    prompt(`ping -n 2 ${name}`),
    '',
    `Pinging ${name} [${address}] with 32 bytes of data:`,
    '',
    `Reply from ${address}: bytes=32 time<1ms TTL=128`,
    `Reply from ${address}: bytes=32 time<1ms TTL=128`,
    '',
    `Ping statistics for ${address}:`,
    '    Packets: Sent = 2, Received = 2, Lost = 0 (0% loss),',
    'Approximate round trip times in milli-seconds:',
    '    Minimum = 0ms, Maximum = 0ms, Average = 0ms',
    '',
  ]);
}

/** The hosts file, as `type` prints it. */
export function hostsFile(lines: readonly string[]): string {
  return windowsLines([
    prompt('type %SystemRoot%\\system32\\drivers\\etc\\hosts'),
    '# Copyright (c) 1993-1999 Microsoft Corp.',
    '#',
    '# This is a sample HOSTS file used by Microsoft TCP/IP for Windows.',
    '#',
    '# For example:',
    '#',
    '#      102.54.94.97     rhino.acme.com          # source server',
    '#       38.25.63.10     x.acme.com              # x client host',
    '',
    ...lines,
  ]);
}

/** `tasklist` with the processes of every host of this kind, and those that are named. */
export function tasklist(programs: readonly (readonly [image: string, pid: number])[]): string {
  const all: readonly (readonly [string, number, string])[] = [
    ['System Idle Process', 0, '16 K'],
    ['System', 4, '216 K'],
    ['smss.exe', 412, '516 K'],
    ['csrss.exe', 476, '5,236 K'],
    ['winlogon.exe', 500, '10,128 K'],
    ['services.exe', 548, '6,104 K'],
    ['lsass.exe', 560, '9,032 K'],
    ['svchost.exe', 748, '3,604 K'],
    ...programs.map(([image, pid]) => [image, pid, '12,480 K'] as const),
    ['cmd.exe', 3120, '2,104 K'],
    ['tasklist.exe', 3388, '4,412 K'],
  ];
  return windowsLines([
    prompt('tasklist'),
    '',
    'Image Name                     PID Session Name        Session#    Mem Usage',
    '========================= ======== ================ =========== ============',
    ...all.map(([image, pid, memory]) =>
      [
        image.slice(0, 25).padEnd(25),
        String(pid).padStart(8),
        'Services'.padEnd(16),
        '0'.padStart(11),
        memory.padStart(12),
      ].join(' '),
    ),
  ]);
}

/** `net start`: the services that run. */
export function netStart(services: readonly string[]): string {
  return windowsLines([
    prompt('net start'),
    'These Windows services are started:',
    '',
    ...[
      'COM+ Event System',
      'DNS Client',
      'Event Log',
      'Plug and Play',
      'Remote Procedure Call (RPC)',
      'Server',
      'Workstation',
      ...services,
    ]
      .sort()
      .map((service) => `   ${service}`),
    '',
    'The command completed successfully.',
    '',
  ]);
}

/** What `findstr` leaves of a `netstat`: rows, and nothing that says whether they are all. */
export function filtered(
  pattern: string,
  rows: readonly (readonly [local: string, remote: string])[],
): string {
  return windowsLines([
    prompt(`netstat -n -a | findstr ${pattern}`),
    ...rows.map(
      ([local, remote]) =>
        `  TCP    ${local.padEnd(22)} ${remote.padEnd(22)} ${remote.endsWith(':0') ? 'LISTENING' : 'ESTABLISHED'}`,
    ),
  ]);
}
