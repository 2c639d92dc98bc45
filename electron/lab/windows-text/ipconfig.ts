import { type Windows, windowsGenerations } from '../../core/case/types';
import type { CardSpec } from '../site-spec';
import { windowsLines } from './lines';

/** How a generation of English Windows writes `ipconfig /all`. */
interface Shape {
  readonly heading: string;
  readonly indent: string;
  readonly suffixLabel: string;
  readonly addressLabel: string;
  /** Behind an address that is in use. */
  readonly preferred: string;
  /** Are the newer lines there (autoconfiguration, NetBIOS)? */
  readonly newer: boolean;
}

const shape2000: Shape = {
  heading: 'Windows 2000 IP Configuration',
  indent: '        ',
  suffixLabel: 'Primary DNS Suffix',
  addressLabel: 'IP Address',
  preferred: '',
  newer: false,
};

const shape2003: Shape = {
  ...shape2000,
  heading: 'Windows IP Configuration',
  indent: '   ',
  suffixLabel: 'Primary Dns Suffix',
};

const shape2008: Shape = {
  ...shape2003,
  addressLabel: 'IPv4 Address',
  preferred: '(Preferred)',
  newer: true,
};

function shapeOf(windows: Windows): Shape {
  if (windows === '2000') return shape2000;
  return windowsGenerations.indexOf(windows) < windowsGenerations.indexOf('2008') ? shape2003 : shape2008;
}

/**
 * `ipconfig /all`: the cards in the order in which they are bound.
 * @param cards in binding order
 */
export function printIpconfig(hostName: string, cards: readonly CardSpec[], windows: Windows): string {
  const shape = shapeOf(windows);
  return windowsLines([
    '',
    shape.heading,
    '',
    line(shape, 'Host Name', hostName),
    line(shape, shape.suffixLabel, ''),
    line(shape, 'Node Type', windows === '2000' ? 'Broadcast' : 'Unknown'),
    line(shape, 'IP Routing Enabled', 'No'),
    line(shape, 'WINS Proxy Enabled', 'No'),
    ...cards.flatMap((card) => block(shape, card)),
  ]);
}

function block(shape: Shape, card: CardSpec): readonly string[] {
  return [
    '',
    `Ethernet adapter ${card.name}:`,
    '',
    line(shape, 'Connection-specific DNS Suffix', ''),
    line(shape, 'Description', card.description),
    line(shape, 'Physical Address', card.physicalAddress),
    line(shape, 'DHCP Enabled', 'No'),
    ...(shape.newer ? [line(shape, 'Autoconfiguration Enabled', 'Yes')] : []),
    line(shape, shape.addressLabel, card.address + shape.preferred),
    line(shape, 'Subnet Mask', card.mask),
    line(shape, 'Default Gateway', card.gateway ?? ''),
    ...dnsLines(shape, card.dnsServers),
    ...(shape.newer ? [line(shape, 'NetBIOS over Tcpip', 'Enabled')] : []),
  ];
}

/** Further DNS servers stand on lines of their own, below the first. */
function dnsLines(shape: Shape, servers: readonly string[]): readonly string[] {
  const [first, ...others] = servers;
  if (first === undefined) return shape.newer ? [] : [line(shape, 'DNS Servers', '')];
  const column = line(shape, 'DNS Servers', '').length;
  return [line(shape, 'DNS Servers', first), ...others.map((server) => ' '.repeat(column) + server)];
}

/** The label is led by dots to the column of the values: `Host Name . . . . . . . . . . . . : PGB`. */
function line(shape: Shape, label: string, value: string): string {
  // Two blanks stand behind a label that ends with this word, one dot less than elsewhere.
  let led = label.endsWith('Suffix') ? `${label} ` : label;
  while (led.length < 33) led += led.length % 2 === 0 ? '.' : ' ';
  return `${shape.indent}${led} : ${value}`;
}
