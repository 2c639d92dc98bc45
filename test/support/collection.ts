import iconv from 'iconv-lite';
import { ipconfigText, netstatText, networkKeys, regExport, row } from './console-texts';
import { routeText } from './route-texts';

const guids = {
  private: '{1B2C0000-0000-4000-8000-0000000000A1}',
  visible: '{1B2C0000-0000-4000-8000-0000000000B2}',
} as const;

/** A collector's folder of side B of the case, the private card first: names and bytes of its files. */
export function collectionOfSideB(): ReadonlyMap<string, Uint8Array> {
  const cards = [
    { name: 'Private', guid: guids.private, address: '172.1.8.103', gateways: [] },
    { name: 'Visible', guid: guids.visible, address: '10.1.8.103', gateways: ['10.1.8.1'] },
  ].map((card) => ({ ...card, ipv4: [{ address: card.address, mask: '255.255.255.0' }], dhcp: false }));
  const sockets = [
    row({ local: { address: '0.0.0.0', port: 135 } }),
    row({ local: { address: '172.1.8.103', port: 43027 } }),
    row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 } }),
  ];
  const keys = networkKeys(
    cards.map(({ guid }) => guid),
    cards,
  );
  const reg = (wanted: string) => {
    const some = keys.filter(([key]) => key.includes(wanted));
    return iconv.encode(regExport(some), 'utf-16le', { addBOM: true });
  };
  const adapters = cards.map((card, index) => ({
    ...card,
    description: `HP NC7781 Gigabit Server Adapter #${index + 1}`,
    physicalAddress: `00-0C-29-4F-8E-3${index}`,
    connected: true,
    dnsServers: [],
  }));
  const files: Record<string, string | Uint8Array> = {
    '01-netstat-n-a.txt': session('netstat -n -a', netstatText(sockets)),
    '03-ipconfig-all.txt': session('ipconfig /all', ipconfigText('PGB', adapters)),
    '04-route-print.txt': session('route print', routeText()),
    '05-hostname.txt': session('hostname', 'PGB\r\n'),
    '08-tcpip-linkage.reg': reg('Linkage'),
    '09-tcpip-interfaces.reg': reg('Interfaces'),
    '10-connection-names.reg': reg('Connection'),
    '16-tasklist.txt': session('tasklist', 'ctisvr.exe      1520 Console      0      9,120 K\r\n'),
  };
  const entries = Object.keys(files).map((file) => `${file} | 0 | ${file}`);
  files['manifest.txt'] = [
    'Rebind collection 1',
    'Host: PGB',
    'Started: Thu 09/15/2005 10:32:01.40',
    'System: Microsoft Windows 2000 [Version 5.00.2195]',
    'Collector: rebind-collect.cmd 1',
    '',
    ...entries,
    '02-netstat-ano.txt | skipped | netstat -ano',
    '14-arp-a.txt | 1 | arp -a',
    'Ended: Thu 09/15/2005 10:32:44.10',
    '',
  ].join('\r\n');
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
    ]),
  );
}

function session(command: string, output: string): string {
  return [
    'PGB>chcp',
    'Active code page: 437',
    'PGB>date /t',
    'Thu 09/15/2005 ',
    'PGB>time /t',
    '10:32 AM',
    `PGB>${command}`,
    output,
  ].join('\r\n');
}
