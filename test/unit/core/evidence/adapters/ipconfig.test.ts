import { describe, expect, it } from 'vitest';
import { adapterName } from '../../../../../electron/core/evidence/adapters/adapter-name';
import { readIpconfig } from '../../../../../electron/core/evidence/adapters/ipconfig';
import { Lines } from '../../../../../electron/core/evidence/text/lines';
import {
  germanVista,
  invented,
  ipconfigText,
  type PrintedAdapter,
  windows2000,
} from '../../../../support/console-texts';

function read(text: string) {
  const lines = new Lines(text);
  return readIpconfig(lines, 1, lines.count);
}

/** Side B of the case: the private card first. */
const cards: readonly PrintedAdapter[] = [
  {
    name: 'Private',
    description: 'Intel(R) PRO/100 Server Adapter',
    physicalAddress: '00-0C-29-4F-8E-35',
    dhcp: false,
    connected: true,
    ipv4: [{ address: '172.1.8.103', mask: '255.255.0.0' }],
    gateways: [],
    dnsServers: [],
  },
  {
    name: 'Local Area Connection 2',
    description: '3Com EtherLink XL',
    physicalAddress: '00-0C-29-4F-8E-3F',
    dhcp: false,
    connected: true,
    ipv4: [
      { address: '10.1.8.103', mask: '255.255.255.0' },
      { address: '10.1.8.113', mask: '255.255.255.0' },
    ],
    gateways: ['10.1.8.1'],
    dnsServers: ['10.1.8.10', '10.1.8.11'],
  },
  {
    name: 'Spare',
    description: '3Com EtherLink XL #2',
    physicalAddress: '00-0C-29-4F-8E-49',
    dhcp: true,
    connected: false,
    ipv4: [],
    gateways: [],
    dnsServers: [],
  },
];

function facts(text: string) {
  const { data } = read(text);
  return data.adapters.map(({ line, lastLine, addressLines, ipv6, ...rest }) => rest);
}

describe('the cards of a host', () => {
  it.each([
    ['Windows 2000 in English', windows2000],
    ['Vista and later in German', germanVista],
  ])('are read in their order, as printed by %s', (_, language) => {
    const { data, unread } = read(ipconfigText('PGB', cards, language));
    expect(data.hostName).toBe('PGB');
    expect(facts(ipconfigText('PGB', cards, language))).toEqual(cards);
    expect(unread).toEqual([]);
  });

  it('are read in a language that nobody knows, by their structure alone', () => {
    const text = ipconfigText('PGB', cards, invented);
    expect(read(text).data.hostName).toBe('PGB');
    expect(facts(text)).toEqual(cards.map((card) => ({ ...card, name: `Brillig ${card.name}`, dhcp: null })));
  });

  it('cite the line of their heading and of every address', () => {
    const text = ipconfigText('PGB', cards);
    const lines = text.split('\r\n');
    const [, visible] = read(text).data.adapters;
    expect(lines[(visible?.line ?? 0) - 1]).toBe('Ethernet adapter Local Area Connection 2:');
    expect(visible?.addressLines.map((line) => lines[line - 1]?.slice(-10))).toEqual([
      '10.1.8.103',
      '10.1.8.113',
    ]);
    expect(lines[(visible?.lastLine ?? 0) - 1]?.trim()).toBe('10.1.8.11');
  });

  it('lose nothing where the code page broke every other letter', () => {
    const broken = ipconfigText('PGB', cards, germanVista)
      .replaceAll(/[äöü]/g, '\ufffd')
      .replace('Physische', 'Ph¢sische');
    expect(facts(broken)).toEqual(cards);
  });
});

describe('shapes that mislead', () => {
  it('a gateway of IPv6 has the one of IPv4 on the next line, without a label', () => {
    const { data } = read(
      [
        'Ethernet adapter Public:',
        '',
        '   Link-local IPv6 Address . . . . . : fe80::1cce:4329:f832:1651%11(Preferred)',
        '   IPv4 Address. . . . . . . . . . . : 10.1.8.103(Preferred)',
        '   Subnet Mask . . . . . . . . . . . : 255.255.255.0',
        '   Default Gateway . . . . . . . . . : fe80::1%11',
        '                                       10.1.8.1',
      ].join('\n'),
    );
    expect(data.adapters).toMatchObject([
      {
        ipv6: ['fe80::1cce:4329:f832:1651%11'],
        gateways: ['fe80::1%11', '10.1.8.1'],
        ipv4: [{ address: '10.1.8.103' }],
      },
    ]);
  });

  it('a suffix search list is no adapter although it ends with a colon', () => {
    const { data, unread } = read(
      [
        'Ethernet adapter Public:',
        '',
        '   IPv4 Address. . . . . . . . . . . : 10.1.8.103',
        '   Subnet Mask . . . . . . . . . . . : 255.255.255.0',
        '   Connection-specific DNS Suffix Search List :',
        '                                       site.example',
        '',
        'Ethernet adapter Private:',
        '',
        '   IPv4 Address. . . . . . . . . . . : 172.1.8.103',
        '   Subnet Mask . . . . . . . . . . . : 255.255.0.0',
      ].join('\n'),
    );
    expect(data.adapters.map((adapter) => adapter.name)).toEqual(['Public', 'Private']);
    expect(unread).toEqual([]);
  });

  it('a label that fills its column, without dots and without a value, is no adapter', () => {
    const { data, unread } = read(
      [
        'Adaptador Ethernet Privada          :',
        '',
        '   Dirección IP. . . . . . . . . . . : 172.1.8.103',
        '   Máscara de subred . . . . . . . . : 255.255.0.0',
        '   Puerta de enlace predeterminada   :',
        '   Servidores DNS . . . . . . . . . .: 10.1.8.10',
      ].join('\n'),
    );
    expect(data.adapters).toMatchObject([{ name: 'Privada', gateways: [], dnsServers: ['10.1.8.10'] }]);
    expect(unread).toEqual([]);
  });

  it('a DHCP or DNS server is no address of the card', () => {
    const { data } = read(
      [
        'Carte Ethernet Réseau public :',
        '',
        '   Adresse IPv4. . . . . . . . . . . . . .: 10.1.8.103(préféré)',
        '   Masque de sous-réseau. . . .\u00a0. . . . . : 255.255.255.0',
        '   Passerelle par défaut. . . .\u00a0. . . . . : 10.1.8.1',
        '   Serveur DHCP . . . . . . . . . . . . . : 10.1.8.9',
        '   Serveurs DNS. . .  . . . . . . . . . . : 10.1.8.10',
      ].join('\n'),
    );
    expect(data.adapters).toMatchObject([
      {
        name: 'Réseau public',
        ipv4: [{ address: '10.1.8.103', mask: '255.255.255.0' }],
        gateways: ['10.1.8.1'],
        dnsServers: ['10.1.8.10'],
        dhcp: true,
      },
    ]);
  });

  it('an address without its mask, and labels without a heading, still make a card', () => {
    const { data } = read(
      '   Adresse physique . . . : 00-0C-29-4F-8E-35\n   Adresse IPv4. . . . . .: 10.1.8.103(préféré)',
    );
    expect(data.adapters).toMatchObject([
      {
        name: '',
        physicalAddress: '00-0C-29-4F-8E-35',
        ipv4: [{ address: '10.1.8.103', mask: null }],
        line: 1,
      },
    ]);
  });

  it('an address that a remark was written into is listed as unread, not guessed', () => {
    const text = '   IPv4 Address. . . . . . . . . . . : ->10.1.8.103<-';
    const { data, unread } = read(`Ethernet adapter Public:\n\n${text}\n`);
    expect(data.adapters).toMatchObject([{ ipv4: [] }]);
    expect(unread).toEqual([{ line: 3, text }]);
  });

  it('an address that a card gave itself is an address of it', () => {
    const { data } = read(
      [
        'Ethernet adapter Public:',
        '',
        '        Dhcp Enabled. . . . . . . . . . . : Yes',
        '        Autoconfiguration IP Address. . . : 169.254.7.9',
        '        Subnet Mask . . . . . . . . . . . : 255.255.0.0',
      ].join('\r\r\n'),
    );
    expect(data.adapters).toMatchObject([
      { dhcp: true, ipv4: [{ address: '169.254.7.9', mask: '255.255.0.0' }] },
    ]);
  });

  it('markup in a name stays what it is: text', () => {
    const { data } = read(ipconfigText('<img/src=x>', cards));
    expect(data.hostName).toBe('<img/src=x>');
  });
});

describe('a heading', () => {
  it.each([
    ['Ethernet adapter Local Area Connection 2:', 'Local Area Connection 2'],
    ['Ethernet-Adapter LAN-Verbindung:', 'LAN-Verbindung'],
    ['Carte réseau sans fil Wi-Fi\u00a0:', 'Wi-Fi'],
    ['Adaptador de LAN inalámbrica Wi-Fi:', 'Wi-Fi'],
    ['Adaptador de t£nel isatap.site:', 'isatap.site'],
    ['Carte r‚seau sans fil Wi-Fi :', 'Wi-Fi'],
    ['Адаптер Ethernet Подключение 2:', 'Подключение 2'],
    ['イーサネット アダプター イーサネット 2:', 'イーサネット 2'],
    ['이더넷 어댑터 이더넷:', '이더넷'],
    ['以太网适配器 本地连接:', '本地连接'],
    ['Ethernet adapter Private：', 'Private'],
    ['Nettverkskort av ukjent slag X:', 'Nettverkskort av ukjent slag X'],
    ['Visible - Ethernet адаптер:', 'Visible'],
    ['Ethernet adapter:', 'Ethernet adapter'],
  ])('%s names the connection', (heading, name) => {
    expect(adapterName(heading)).toBe(name);
  });
});
