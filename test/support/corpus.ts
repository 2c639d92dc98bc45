import {
  germanVista,
  invented,
  ipconfigText,
  netstatLanguages,
  netstatText,
  networkKeys,
  regExport,
  regQueryText,
  row,
  windows2000,
} from './console-texts';
import {
  eventXml,
  netStartText,
  scQueryText,
  tasklistCsv,
  tasklistServicesText,
  tasklistText,
} from './machine-texts';
import { arpText, hostsText, nameLanguages, nslookupText, pingText } from './name-texts';
import {
  bindingTable,
  card,
  configurationList,
  connectionList,
  connectionTable,
  interfaceTable,
  netshTable,
} from './powershell-texts';
import { oldRouteText, routeText } from './route-texts';
import { wmicCsv, wmicList, wmicTable } from './wmic-texts';

const guids = ['{1B2C0000-0000-4000-8000-0000000000A1}', '{1B2C0000-0000-4000-8000-0000000000B2}'];

const cards = (['Private', 'Visible'] as const).map((name, index) => ({
  name,
  description: `HP NC7781 Gigabit Server Adapter #${index}`,
  physicalAddress: `00-0C-29-4F-8E-3${index}`,
  dhcp: index === 1,
  connected: true,
  ipv4: [{ address: index === 0 ? '172.1.8.103' : '10.1.8.103', mask: '255.255.255.0' }],
  gateways: index === 0 ? [] : ['10.1.8.1'],
  dnsServers: index === 0 ? [] : ['10.1.8.2', '10.1.8.3'],
}));

const sockets = [
  row({ local: { address: '0.0.0.0', port: 135 }, pid: 884 }),
  row({ local: { address: '172.1.8.103', port: 43027 }, pid: 1520 }),
  row({ local: { address: 'fe80::c9ee:eb4d:5f0b:a64f%4', port: 1433 }, pid: 1204 }),
  row({
    local: { address: '10.1.8.103', port: 1062 },
    remote: { address: '10.1.8.101', port: 40002 },
    state: 'ESTABLISHED',
    pid: 4,
  }),
  row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 }, pid: 4 }),
];

const keys = networkKeys(
  guids,
  cards.map(({ name, ipv4, gateways, dhcp }, index) => ({
    guid: guids[index] ?? '',
    name,
    ipv4,
    gateways,
    dhcp,
  })),
);

const described = cards.map(({ name, ipv4, gateways }, index) =>
  card({ name, ipv4, gateways, index: 11 + index }),
);

const metrics = cards.map(({ name }, index) => ({
  index: 11 + index,
  name,
  family: 'IPv4' as const,
  metric: 15 + index,
  automatic: false,
  dhcp: false,
  connected: true,
  line: 0,
}));

const processes = [
  ['System Idle Process', 0],
  ['ctisvr.exe', 1520],
  ['tasklist.exe', 2044],
] as const;
const arpCards = [{ address: '10.1.8.103', rows: [['10.1.8.1', '00-0c-29-4f-8e-35'] as const] }];

const sessionRecord = [
  'Rebind session test',
  'Endpoint: 10.1.8.103:43027',
  'From address: 10.1.8.50',
  'Tested on: DIALER1',
  'Practice site: no',
  'Started: 2026-11-28T20:00:00.000Z',
  '',
  'Try 1 of 1: protocol version 9',
  'Outcome: opened',
  'PG status: 0x00000000',
  'Session type: 1 active',
  'Heartbeat: answered',
  'Session closed: yes',
  'Time taken: 12.3 ms',
  'Messages:',
  '        1.2 ms  sent      OPEN_REQ        00 00 00 10',
  '',
].join('\n');
const sessionDocument = JSON.stringify(
  {
    endpoint: '10.1.8.103:43027',
    from: '10.1.8.50',
    outcome: 'rejected',
    status: { code: 15, name: 'E_CTI_CTI_SERVER_OFFLINE' },
    version: 9,
    pgStatus: null,
    sessionType: null,
    ms: 12.3,
    trace: [],
  },
  null,
  2,
);
const pathRecord = [
  'Rebind path test',
  'From address: 10.1.8.20',
  'Started: 2026-11-28T20:00:00.000Z',
  'Limit: 5000.0 ms',
  'Endpoints tried: 1',
  '',
  'Side | Endpoint | Network | Dialer | Ended in | Time | Word',
  'B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED',
  '',
].join('\n');

/** Texts of every kind that is read, to be damaged and mingled. */
export const corpus: readonly string[] = [
  ...Object.values(netstatLanguages).map((language) => netstatText(sockets, { language, pid: true })),
  netstatText(sockets),
  `C:\\>netstat -anb\r\n${netstatText(sockets, { pid: true }).replaceAll('LISTENING', 'LISTENING  \r\n [ctisvr.exe]')}`,
  ...[windows2000, germanVista, invented].map((language) => ipconfigText('PGB', cards, language)),
  regExport(keys),
  regExport(keys, 'REGEDIT4'),
  regQueryText(keys),
  routeText(),
  oldRouteText(),
  connectionTable(sockets.filter(({ protocol }) => protocol === 'TCP')),
  connectionList(sockets.filter(({ protocol }) => protocol === 'TCP')),
  configurationList(described),
  wmicTable('PGB', described),
  wmicList('PGB', described),
  wmicCsv('PGB', described),
  interfaceTable(metrics),
  netshTable(metrics),
  bindingTable([
    { adapter: 'プライベート', displayName: 'IPv4', component: 'ms_tcpip', enabled: true, line: 0 },
  ]),
  hostsText([['10.1.8.103', 'PGB', 'PGB.north.example']]),
  `C:\\>type C:\\WINDOWS\\system32\\drivers\\etc\\hosts\r\n10.1.8.103 PGB\r\n\r\nC:\\>`,
  ...Object.values(nameLanguages).flatMap((words) => [
    arpText(arpCards, words),
    `PGB>nslookup pgb\r\n${nslookupText('pgb', ['10.1.8.103', '172.1.8.103'], words, true)}`,
    nslookupText('pgx', [], words),
    pingText('PGB [10.1.8.103]', '10.1.8.103', 4, 2, words),
    `${words.noHost('pgx')}\r\n`,
  ]),
  tasklistText(processes, 'chinese'),
  tasklistServicesText(processes),
  tasklistCsv(processes),
  netStartText(['Cisco ICM cust1 CG1B'], 'german'),
  scQueryText([{ name: 'CG1B', displayName: 'Cisco ICM cust1 CG1B', state: 4 }], 'russian'),
  eventXml(4199, 'Tcpip', '2012-09-15T08:32:07Z', '10.1.8.103', '00-0C-29-4F-8E-35'),
  'Event[0]:\r\n  Log Name: System\r\n  Source: Tcpip\r\n  Event ID: 4199\r\n  Description: \r\nConflict.\r\n',
  'Error,9/15/2012 10:32:07 AM,Tcpip,4199,None\r\n',
  sessionRecord,
  sessionDocument,
  pathRecord,
  'PGB>hostname\r\nPGB\r\n\r\nPGB>date /t\r\nThu 09/15/2005\r\n\r\nPGB>time /t\r\n10:32 AM\r\n\r\nPGB>chcp\r\nActive code page: 850\r\n',
  'tcp   0   0 127.0.0.1:25   0.0.0.0:*   LISTEN   1469/master\nLISTEN 0 128 *:22 *:* users:(("sshd",pid=660,fd=3))\n',
  'Rebind collection 1\r\nHost: PGB\r\nStarted: Thu 09/15/2005 10:32:01.40\r\n\r\n01-netstat-n-a.txt | 0 | netstat -n -a\r\nEnded: Thu 09/15/2005 10:33:00.10\r\n',
  'ctitest> open\r\nOPEN_REQ sent\r\nFAILURE_CONF Status:36 E_CTI_INVALID_PASSWORD\r\n',
  '<html><pre>&nbsp;Active Connections</pre></html>\n',
];
