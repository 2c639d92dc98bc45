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
  'PGB>hostname\r\nPGB\r\n\r\nPGB>date /t\r\nThu 09/15/2005\r\n\r\nPGB>time /t\r\n10:32 AM\r\n\r\nPGB>chcp\r\nActive code page: 850\r\n',
  'tcp   0   0 127.0.0.1:25   0.0.0.0:*   LISTEN   1469/master\nLISTEN 0 128 *:22 *:* users:(("sshd",pid=660,fd=3))\n',
  'Rebind collection 1\r\nHost: PGB\r\nStarted: Thu 09/15/2005 10:32:01.40\r\n\r\n01-netstat-n-a.txt | 0 | netstat -n -a\r\nEnded: Thu 09/15/2005 10:33:00.10\r\n',
  'ctitest> open\r\nOPEN_REQ sent\r\nFAILURE_CONF Status:36 E_CTI_INVALID_PASSWORD\r\n',
  '<html><pre>&nbsp;Active Connections</pre></html>\n',
];
