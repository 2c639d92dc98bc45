import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../electron/core/evidence/read';
import { printOneCommand } from '../../../electron/lab/captures';
import type { RealSocket } from '../../../electron/lab/observe/real-socket';
import { inOrder } from '../../../electron/lab/site-spec';
import { practiceSites } from '../../../electron/lab/sites';
import { printDate, printTime } from '../../../electron/lab/windows-text/clock';
import { printIpconfig } from '../../../electron/lab/windows-text/ipconfig';
import { printNetstat } from '../../../electron/lab/windows-text/netstat';
import { listValue, stringValue } from '../../../electron/lab/windows-text/reg-values';
import { printBindingOrder, printDialerKey } from '../../../electron/lab/windows-text/registry';
import { partOf } from './support';

const [spec] = practiceSites;
if (spec === undefined) throw new Error('no practice site');
const { B } = spec.hosts;
const privateFirst = inOrder(B, 'private');
const afternoon = new Date(2005, 8, 16, 14, 3);
const night = new Date(2005, 8, 16, 0, 7);

const listener: RealSocket = {
  protocol: 'TCP',
  local: { address: '172.1.8.103', port: 43027 },
  remote: { address: '0.0.0.0', port: 0 },
  state: 'LISTENING',
};
const session: RealSocket = {
  protocol: 'TCP',
  local: { address: '255.255.255.255', port: 65535 },
  remote: { address: '200.100.100.100', port: 40002 },
  state: 'ESTABLISHED',
};
const datagram: RealSocket = {
  protocol: 'UDP',
  local: { address: '10.1.8.103', port: 137 },
  remote: null,
  state: null,
};

describe('the texts of a practice host', () => {
  const text = printOneCommand({
    name: 'PGB',
    windows: '2000',
    cards: privateFirst,
    sockets: [listener, datagram],
    now: afternoon,
  });

  it('come in the order of the one command, every line ended as Windows does', () => {
    const lines = text.split('\r\n');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.slice(0, 8)).toEqual([
      'PGB',
      'Fri 09/16/2005 ',
      '2:03p',
      '',
      'Active Connections',
      '',
      '  Proto  Local Address          Foreign Address        State',
      '  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING',
    ]);
    expect(lines.indexOf('Windows 2000 IP Configuration')).toBeGreaterThan(8);
  });

  it('are read by the product as one host, with its clock', () => {
    const { parts } = readEvidence(text);
    expect(parts.map((part) => part.kind)).toEqual(['netstat', 'ipconfig']);
    expect(parts.map((part) => part.host)).toEqual(['PGB', 'PGB']);
    expect(parts[0]?.clock).toBe('Fri 09/16/2005 2:03p');
    expect(parts.flatMap((part) => part.unread)).toEqual([]);
  });
});

describe('the clock', () => {
  it.each([
    ['2000', afternoon, '2:03p\r\n'],
    ['2000', night, '12:07a\r\n'],
    ['2003', afternoon, '02:03 PM\r\n'],
    ['2012r2', night, '12:07 AM\r\n'],
  ] as const)('of Windows %s', (windows, now, printed) => {
    expect(printTime(now, windows, 'en')).toBe(printed);
  });

  it('begins with the day', () => {
    expect(printDate(afternoon, 'en')).toBe('Fri 09/16/2005 \r\n');
  });
});

describe('netstat', () => {
  it('keeps its columns apart however long the addresses are', () => {
    const lines = printNetstat([session], '2000', 'en', null).split('\r\n');
    expect(lines[4]).toBe('  TCP    255.255.255.255:65535  200.100.100.100:40002  ESTABLISHED');
  });

  it('gives UDP no state', () => {
    expect(printNetstat([datagram], '2000', 'en', null).split('\r\n')[4]?.trimEnd()).toBe(
      '  UDP    10.1.8.103:137         *:*',
    );
  });
});

describe('ipconfig /all', () => {
  it('of Windows 2000 has its title and its wide indentation', () => {
    const lines = printIpconfig('PGB', privateFirst, '2000', 'en').split('\r\n');
    expect(lines[1]).toBe('Windows 2000 IP Configuration');
    expect(lines[3]).toBe('        Host Name . . . . . . . . . . . . : PGB');
    expect(lines).toContain('        IP Address. . . . . . . . . . . . : 172.1.8.103');
    expect(lines).toContain('        Connection-specific DNS Suffix  . : ');
  });

  it('of Windows 2003 has the later title and the narrow one', () => {
    const lines = printIpconfig('PGB', privateFirst, '2003', 'en').split('\r\n');
    expect(lines[1]).toBe('Windows IP Configuration');
    expect(lines[3]).toBe('   Host Name . . . . . . . . . . . . : PGB');
    expect(lines).toContain('   IP Address. . . . . . . . . . . . : 172.1.8.103');
  });

  it('of Windows 2012 R2 says IPv4 and preferred', () => {
    const lines = printIpconfig('PGB', privateFirst, '2012r2', 'en').split('\r\n');
    expect(lines).toContain('   IPv4 Address. . . . . . . . . . . : 172.1.8.103(Preferred) ');
    expect(lines).toContain('   Autoconfiguration Enabled . . . . : Yes');
  });

  it.each(['2000', '2003', '2008', '2012r2', '2025'] as const)(
    'of Windows %s is read by the product with every card in its order',
    (windows) => {
      const { data, unread } = partOf(printIpconfig('PGB', privateFirst, windows, 'en'), 'ipconfig');
      expect(unread).toEqual([]);
      expect(data.hostName).toBe('PGB');
      expect(
        data.adapters.map(({ name, physicalAddress, dhcp, ipv4, gateways, dnsServers }) => ({
          name,
          physicalAddress,
          dhcp,
          ipv4,
          gateways,
          dnsServers,
        })),
      ).toEqual([
        {
          name: 'Private',
          physicalAddress: '00-D0-B7-4C-21-8F',
          dhcp: false,
          ipv4: [{ address: '172.1.8.103', mask: '255.255.255.0' }],
          gateways: [],
          dnsServers: [],
        },
        {
          name: 'Visible',
          physicalAddress: '00-D0-B7-4C-21-8E',
          dhcp: false,
          ipv4: [{ address: '10.1.8.103', mask: '255.255.255.0' }],
          gateways: ['10.1.8.1'],
          dnsServers: ['10.1.8.10'],
        },
      ]);
    },
  );

  it('puts a second DNS server below the first', () => {
    const cards = privateFirst.map((card) => ({ ...card, dnsServers: ['10.1.8.10', '10.1.8.11'] }));
    const { data } = partOf(printIpconfig('PGB', cards, '2003', 'en'), 'ipconfig');
    expect(data.adapters[0]?.dnsServers).toEqual(['10.1.8.10', '10.1.8.11']);
  });
});

describe('the registry exports', () => {
  it('of the binding order are read by the product with the cards in that order', () => {
    for (const first of ['visible', 'private'] as const) {
      const cards = inOrder(B, first);
      const { data, unread } = partOf(printBindingOrder(cards), 'registry');
      expect(unread).toEqual([]);
      expect(data.bindOrder).toEqual(cards.map((card) => card.guid));
      expect(data.interfaces.map(({ guid, name, ipv4 }) => ({ guid, name, ipv4 }))).toEqual(
        expect.arrayContaining(
          cards.map((card) => ({
            guid: card.guid,
            name: card.name,
            ipv4: [{ address: card.address, mask: card.mask }],
          })),
        ),
      );
    }
  });

  it('of the dialer are read by the product with what it dials', () => {
    const { data } = partOf(printDialerKey(spec), 'registry');
    expect(data.dialer).toMatchObject({
      instance: 'cust1',
      ctiServerA: '10.1.8.102',
      ctiServerB: '10.1.8.103',
      ctiServerPortA: '42027',
      ctiServerPortB: '43027',
    });
  });

  it('break long lists as regedit does, and lose no byte', () => {
    const lines = listValue('Bind', [
      '\\Device\\{7D2E8F10-4B6A-4C58-9A3E-1F0C6B2D9E41}',
      '\\Device\\NdisWanIp',
    ]);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/,\\$/);
    const hex = lines
      .join('')
      .replace(/^.*hex\(7\):/, '')
      .replace(/[\\\s]/g, '')
      .split(',');
    const text = Buffer.from(hex.map((pair) => Number.parseInt(pair, 16))).toString('utf16le');
    expect(text).toBe('\\Device\\{7D2E8F10-4B6A-4C58-9A3E-1F0C6B2D9E41}\0\\Device\\NdisWanIp\0\0');
  });

  it('write an empty list as one zero, and escape what must be', () => {
    expect(listValue('DefaultGateway', [])).toEqual(['"DefaultGateway"=hex(7):00,00']);
    expect(stringValue('Name', 'C:\\a "b"')).toEqual(['"Name"="C:\\\\a \\"b\\""']);
  });
});
