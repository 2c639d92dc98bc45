import iconv from 'iconv-lite';
import {
  german,
  ipconfigText,
  netstatText,
  networkKeys,
  type PrintedAdapter,
  regExport,
  row,
} from '../console-texts';
import type { Wine } from './wine';

/**
 * A made-up Peripheral Gateway, side B: what its programs print and its registry holds.
 * It speaks German in code page 850, where the words of netstat have letters of their own.
 */
const visible = '{0B3C5E11-7D20-4C55-9A1E-5F00A1B2C301}';
const privateCard = '{6D41F7A2-33C8-4E0B-8B7D-1290C4D5E602}';

export const bindOrder = [privateCard, visible];

/** The CTI Server listens on the private address alone. */
export const sockets = [
  row({ local: { address: '0.0.0.0', port: 135 }, pid: 404 }),
  row({ local: { address: '172.1.8.103', port: 43027 }, pid: 1812 }),
  row({
    local: { address: '10.1.8.103', port: 1188 },
    remote: { address: '10.1.8.102', port: 42027 },
    state: 'ESTABLISHED',
    pid: 1740,
  }),
  row({ protocol: 'UDP', local: { address: '0.0.0.0', port: 445 }, pid: 8 }),
];

const adapter = (name: string, address: string, gateways: readonly string[]): PrintedAdapter => ({
  name,
  description: `${name} NIC`,
  physicalAddress: '00-0C-29-10-08-67',
  dhcp: false,
  connected: true,
  ipv4: [{ address, mask: '255.255.255.0' }],
  gateways,
  dnsServers: [],
});

export const adapters = [
  adapter('Private', '172.1.8.103', []),
  adapter('Visible', '10.1.8.103', ['10.1.8.1']),
];

const software = 'HKEY_LOCAL_MACHINE\\SOFTWARE';
const dialer = { CTIServerA: '10.1.8.102', CTIServerB: '10.1.8.103', CTIServerPortA: 42027 };

/** What of ICM's keys is none of a collector's business. */
export const secret = 'not for a technician';

const registry = regExport([
  ...networkKeys(bindOrder, [
    { guid: visible, name: 'Visible', ipv4: adapters[1]?.ipv4 ?? [], gateways: ['10.1.8.1'], dhcp: false },
    { guid: privateCard, name: 'Private', ipv4: adapters[0]?.ipv4 ?? [], gateways: [], dhcp: false },
  ]),
  [`${software}\\Cisco Systems, Inc.\\ICM`, { Customer: secret }],
  [`${software}\\Cisco Systems, Inc.\\ICM\\acme`, { Customer: secret }],
  [`${software}\\Cisco Systems, Inc.\\ICM\\acme\\Dialer`, dialer],
  [`${software}\\Cisco Systems, Inc.\\ICM\\acme\\PG1B`, { Customer: secret }],
  [`${software}\\Cisco Systems, Inc.\\ICM\\zeta\\PG1B`, { Customer: secret }],
  [`${software}\\Wow6432Node\\GeoTel\\ICR\\old one\\Dialer`, { CTIServerA: 'PGA', CTIServerB: 'PGB' }],
]);

/** Lays the server's texts and registry onto a new Windows. @returns the computer's name */
export function becomeServer(wine: Wine): string {
  wine.write('setup/server.reg', `\ufeff${registry}`, 'utf16le');
  const name = wine.run(['cmd', '/c', 'reg import C:\\setup\\server.reg >nul && hostname']).output.trim();
  const texts = {
    chcp: 'Aktive Codepage: 850.\r\n',
    'netstat-n-a': netstatText(sockets, { language: german }),
    'netstat-ano': netstatText(sockets, { language: german, pid: true }),
    'ipconfig-all': ipconfigText(name, adapters),
    'route-print':
      '          0.0.0.0          0.0.0.0         10.1.8.1      10.1.8.103      10\r\n' +
      '       172.1.9.0    255.255.255.0       172.1.8.1     172.1.8.103       1\r\n',
    tasklist: 'ctisvr.exe                  1812 Console                    0     11.204 K\r\n',
  };
  for (const [program, text] of Object.entries(texts)) {
    wine.write(`shim-texts/${program}.txt`, iconv.encode(text, 'cp850'));
  }
  return name;
}
