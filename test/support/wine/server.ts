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

/** Values that would run something, or ask something else, where a script took them as they are. */
const strange = { CTIServerA: 'x" & echo harm>C:\\harm.txt & "', CTIServerB: '-t' };

/** What of ICM's keys is none of a collector's business. */
export const secret = 'not for a technician';

const registry = regExport([
  // One hour ahead of UTC: -60, as Windows keeps it.
  [
    'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation',
    { ActiveTimeBias: 0xffffffc4 },
  ],
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
  [`${software}\\Wow6432Node\\GeoTel\\ICR\\strange\\Dialer`, strange],
]);

const processesText = [
  '',
  'Abbildname                     PID Sitzungsname       Sitz.-Nr. Speichernutzung',
  '========================= ======== ================ =========== ===============',
  'System Idle Process              0 Services                   0             8 K',
  'ctisvr.exe                    1812 Services                   0        11.204 K',
  'tasklist.exe                  2044 Console                    1         5.204 K',
  '',
].join('\r\n');

const serviceText = [
  '',
  'SERVICE_NAME: CG1B',
  'DISPLAY_NAME: Cisco ICM acme CG1B',
  '        TYPE               : 10  WIN32_OWN_PROCESS  ',
  '        STATE              : 4  RUNNING ',
  '',
].join('\r\n');

const pingText = [
  '',
  'Ping wird ausgeführt für PGB [172.1.8.103] mit 32 Bytes Daten:',
  'Zeitüberschreitung der Anforderung.',
  'Zeitüberschreitung der Anforderung.',
  '',
  'Ping-Statistik für 172.1.8.103:',
  '    Pakete: Gesendet = 2, Empfangen = 0, Verloren = 2',
  '    (100% Verlust),',
  '',
].join('\r\n');

function answerText(name: string, address: string): string {
  return `Server:  dc1.north.example\r\nAddress:  10.1.8.10\r\n\r\nName:    ${name}.north.example\r\nAddress:  ${address}\r\n\r\n`;
}

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
    tasklist: processesText,
    'tasklist-svc': 'ctisvr.exe                  1812 Cisco ICM acme CG1B\r\n',
    'nslookup-PGA': answerText('pga', '10.1.8.102'),
    'nslookup-PGB': answerText('pgb', '172.1.8.103'),
    'ping-n-2-PGB': pingText,
    [`ping-n-1-${name}`]: pingText,
    'sc-query': serviceText,
    'wevtutil-qe-System-q__[System[(EventID=4199)]]-c_20-rd_true': '',
  };
  for (const [program, text] of Object.entries(texts)) {
    wine.write(`shim-texts/${program}.txt`, iconv.encode(text, 'cp850'));
  }
  return name;
}
