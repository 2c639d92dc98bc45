/** One table of `route print`, with what matters given. */
export interface RouteText {
  readonly onLink?: string;
  readonly headings?: readonly [list: string, active: string, columns: string, persistent: string];
}

const english = [
  'Interface List',
  'Active Routes:',
  'Network Destination        Netmask          Gateway       Interface  Metric',
  'Persistent Routes:',
] as const;

const rule = '='.repeat(75);

/** `route print` of a two-card host as Windows 2008 and later lay it out; built from the documented shape. */
export function routeText({ onLink = 'On-link', headings = english }: RouteText = {}): string {
  const [list, active, columns, persistent] = headings;
  const row = (destination: string, mask: string, gateway: string, own: string, metric: number) =>
    `${destination.padStart(17)} ${mask.padStart(16)} ${gateway.padStart(16)} ${own.padStart(16)} ${String(metric).padStart(6)}`;
  return [
    rule,
    list,
    ' 11...00 0c 29 4f 8e 35 ......HP NC7781 Gigabit Server Adapter',
    ' 12...00 0c 29 4f 8e 36 ......HP NC7781 Gigabit Server Adapter #2',
    '  1...........................Software Loopback Interface 1',
    rule,
    '',
    'IPv4 Route Table',
    rule,
    active,
    columns,
    row('0.0.0.0', '0.0.0.0', '10.1.8.1', '10.1.8.103', 266),
    row('10.1.8.0', '255.255.255.0', onLink, '10.1.8.103', 266),
    row('127.0.0.0', '255.0.0.0', onLink, '127.0.0.1', 306),
    row('172.1.0.0', '255.255.0.0', onLink, '172.1.8.103', 266),
    rule,
    persistent,
    '  Network Address          Netmask  Gateway Address  Metric',
    '        172.2.0.0      255.255.0.0        172.1.8.1       1',
    '          0.0.0.0          0.0.0.0         10.1.8.1  Default ',
    rule,
    '',
    'IPv6 Route Table',
    rule,
    active,
    ' If Metric Network Destination      Gateway',
    `  1    306 ::1/128                  ${onLink}`,
    ' 11    266 fe80::1cce:4329:f832:1651/128',
    `                                    ${onLink}`,
    ' 11    266 ::/0                     fe80::1',
    rule,
    persistent,
    '  None',
    '',
  ].join('\r\n');
}

/** The same as Windows 2000 to Server 2003 lay it out: interfaces by hexadecimal numbers, no IPv6. */
export function oldRouteText(): string {
  const row = (destination: string, mask: string, gateway: string, own: string, metric: number) =>
    `${destination.padStart(17)} ${mask.padStart(16)} ${gateway.padStart(16)} ${own.padStart(15)}\t  ${metric}`;
  return [
    rule,
    'Interface List',
    '0x1 ........................... MS TCP Loopback interface',
    '0x1000003 ...00 0c 29 4f 8e 35 ...... Intel(R) PRO/100 Network Connection',
    '0x1000004 ...00 0c 29 4f 8e 36 ...... Intel(R) PRO/100 Network Connection #2',
    rule,
    rule,
    'Active Routes:',
    'Network Destination        Netmask          Gateway       Interface  Metric',
    row('0.0.0.0', '0.0.0.0', '10.1.8.1', '10.1.8.103', 1),
    row('10.1.8.103', '255.255.255.255', '127.0.0.1', '127.0.0.1', 1),
    row('172.1.0.0', '255.255.0.0', '172.1.8.103', '172.1.8.103', 1),
    'Default Gateway:          10.1.8.1',
    rule,
    'Persistent Routes:',
    '  None',
    '',
  ].join('\r\n');
}
