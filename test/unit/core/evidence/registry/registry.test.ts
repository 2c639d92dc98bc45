import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../../../electron/core/evidence/registry/registry';
import { Lines } from '../../../../../electron/core/evidence/text/lines';
import { networkKeys, regExport, regQueryText } from '../../../../support/console-texts';

function read(text: string) {
  const lines = new Lines(text);
  return readRegistry(lines, 1, lines.count);
}

const own = '{1B2C0000-0000-4000-8000-0000000000A1}';
const visible = '{2A3D0000-0000-4000-8000-0000000000B2}';

const interfaces = [
  {
    guid: visible.toLowerCase(),
    name: 'Visible',
    ipv4: [
      { address: '10.1.8.103', mask: '255.255.255.0' },
      { address: '10.1.8.113', mask: '255.255.255.0' },
    ],
    gateways: ['10.1.8.1'],
    dhcp: false,
  },
  {
    guid: own,
    name: 'Private',
    ipv4: [{ address: '172.1.8.103', mask: '255.255.0.0' }],
    gateways: [],
    dhcp: false,
  },
];

const keys = networkKeys([own, visible, 'NdisWanIp'], interfaces);

describe('the binding order and the interfaces', () => {
  it.each([
    ['an export of version 5.00', regExport(keys)],
    ['an export of REGEDIT4', regExport(keys, 'REGEDIT4')],
    ['reg query', regQueryText(keys)],
    ['an export that lost its head', regExport(keys).split('\r\n').slice(2).join('\r\n')],
    ['an export with line ends of Unix', regExport(keys).replaceAll('\r\n', '\n')],
  ])('are read from %s, whatever case the GUIDs have', (_, text) => {
    const { data, unread } = read(text);
    expect(data.bindOrder).toEqual([own, visible]);
    expect(data.interfaces.map(({ line, ...rest }) => rest)).toEqual(
      interfaces.map((one) => ({
        ...one,
        guid: one.guid.toUpperCase(),
        nameServers: [],
        domain: null,
        metric: null,
      })),
    );
    expect(text.split('\n')[(data.bindLine ?? 0) - 1]).toContain('Bind');
    expect(data.interfaces.map((one) => text.split('\n')[one.line - 1]?.includes('Interfaces'))).toEqual([
      true,
      true,
    ]);
    expect(data.dialer).toBeNull();
    expect(unread).toEqual([]);
  });

  it('come from the current control set, not from the one that stands first', () => {
    const old = networkKeys([visible, own], interfaces, 'ControlSet001');
    expect(read(regExport([...old, ...keys])).data.bindOrder).toEqual([own, visible]);
  });

  it('come from the first control set by number where the current one was not exported', () => {
    const second = networkKeys([own, visible], interfaces, 'ControlSet002');
    const first = networkKeys([visible, own], interfaces, 'ControlSet001');
    expect(read(regExport([...second, ...first])).data.bindOrder).toEqual([visible, own]);
  });

  it('are cut at their damaged byte, and the line is listed', () => {
    const text = regExport(keys).replace('"Bind"=hex(7):5c,00,44', '"Bind"=hex(7):5c,00,zz');
    const { data, unread } = read(text);
    expect(data.bindOrder).toEqual([]);
    expect(unread.map((one) => one.text.slice(0, 6))).toEqual(['"Bind"']);
    expect(data.interfaces).toHaveLength(2);
  });

  it('are put together again where a narrow console cut the lines of reg query', () => {
    const narrow = regQueryText(keys)
      .split('\r\n')
      .map((line) => (line.startsWith('    ') ? line.replace(/(.{79})(?=.)/g, '$1\r\n') : line))
      .join('\r\n');
    const { data, unread } = read(narrow);
    expect(data.bindOrder).toEqual([own, visible]);
    expect(unread).toEqual([]);
  });
});

describe('the address of an interface', () => {
  const leased = {
    DhcpIPAddress: '10.1.8.77',
    DhcpSubnetMask: '255.255.255.0',
    EnableDHCP: 1,
    InterfaceMetric: 15,
  };
  const key = `HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces\\${visible}`;

  it.each([
    ['absent', {}],
    ['0.0.0.0', { IPAddress: ['0.0.0.0'], SubnetMask: ['0.0.0.0'] }],
    ['empty', { IPAddress: [], SubnetMask: [] }],
  ])('is the one of DHCP where the own one is %s', (_, fixed) => {
    expect(read(regExport([[key, { ...leased, ...fixed }]])).data.interfaces).toMatchObject([
      { ipv4: [{ address: '10.1.8.77', mask: '255.255.255.0' }], dhcp: true, metric: 15 },
    ]);
  });

  it('is the own one where there is one', () => {
    const fixed = { IPAddress: ['10.1.8.103'], SubnetMask: ['255.255.255.0'] };
    expect(read(regExport([[key, { ...leased, ...fixed }]])).data.interfaces).toMatchObject([
      { ipv4: [{ address: '10.1.8.103', mask: '255.255.255.0' }] },
    ]);
  });
});

describe('the dialer’s key', () => {
  const values = {
    CTIServerA: '10.1.8.102',
    CTIServerB: '172.1.8.103',
    CTIServerPortA: '42027',
    CTIServerPortB: 43027,
  };

  it.each([
    ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\Dialer', 'cust1'],
    ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Cisco Systems, Inc.\\ICM\\cust1\\Dialer', 'cust1'],
    ['HKEY_LOCAL_MACHINE\\SOFTWARE\\GeoTel\\ICR\\cust1\\Dialer', 'cust1'],
    ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\Dialer', null],
  ])('%s says what the dialer dials', (path, instance) => {
    const text = regExport([[path, values]]);
    expect(read(text).data.dialer).toEqual({
      instance,
      ctiServerA: '10.1.8.102',
      ctiServerB: '172.1.8.103',
      ctiServerPortA: '42027',
      ctiServerPortB: '43027',
      valueLines: { ctiServerA: 4, ctiServerB: 5, ctiServerPortA: 6, ctiServerPortB: 7 },
      others: [],
      line: 3,
    });
    expect(read(regQueryText([[path, values]])).data.dialer).toMatchObject({
      instance,
      ctiServerB: '172.1.8.103',
    });
  });

  it('is not one of the keys below it', () => {
    const path = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\Dialer\\EMS\\CurrentVersion';
    expect(read(regExport([[path, values]])).data.dialer).toBeNull();
  });
});

describe('beside what decides, an export', () => {
  const icm = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1';
  const tcpip = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip';

  it.each([
    ['written by regedit', regExport],
    ['printed by reg query', regQueryText],
  ])('%s gives the dialer’s other settings and the trace masks', (_, write) => {
    const { data, unread } = read(
      write([
        [
          `${icm}\\Dialer`,
          { CTIServerA: '10.1.8.102', CMServerA: '10.1.8.110', EMTHeartBeat: 500, MRPort: 38001 },
        ],
        [`${icm}\\Dialer\\EMS\\CurrentVersion\\Library\\Processes\\baDialer`, { EMSTraceMask: 255 }],
        [`${icm}\\CG1B\\EMS\\CurrentVersion\\library\\Processes\\ctisvr`, { EMSTraceMask: 240 }],
      ]),
    );
    expect(data.dialer?.others.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'CMServerA 10.1.8.110',
      'EMTHeartBeat 500',
      'MRPort 38001',
    ]);
    expect(data.traceMasks.map(({ process, mask }) => `${process} ${mask}`)).toEqual([
      'baDialer 255',
      'ctisvr 240',
    ]);
    expect(unread).toEqual([]);
  });

  it('gives the orders of Export and Route, in the spellings of each', () => {
    const linkage = {
      Bind: [`\\Device\\${own}`, `\\Device\\${visible}`, '\\Device\\NdisWanIp'],
      Export: [`\\Device\\Tcpip_${own}`, `\\Device\\Tcpip_${visible}`, '\\Device\\Tcpip_NdisWanIp'],
      Route: [`"${visible}"`, `"${own}"`, '"NdisWanIp"'],
    };
    const { data } = read(regExport([[`${tcpip}\\Linkage`, linkage]]));
    expect(data.bindOrder).toEqual([own, visible]);
    expect(data.otherOrders.map(({ value, order }) => ({ value, order }))).toEqual([
      { value: 'Export', order: [own, visible] },
      { value: 'Route', order: [visible, own] },
    ]);
  });

  it('gives name servers, domain, metric and persistent routes', () => {
    const card = {
      IPAddress: ['10.1.8.103'],
      SubnetMask: ['255.255.255.0'],
      NameServer: '10.1.8.2,10.1.8.3',
    };
    const { data, unread } = read(
      regExport([
        [
          `${tcpip}\\Parameters\\Interfaces\\${visible}`,
          { ...card, Domain: 'site.example', InterfaceMetric: 15 },
        ],
        [`${tcpip}\\Parameters\\PersistentRoutes`, { '172.2.0.0,255.255.0.0,172.1.8.1,1': '' }],
      ]),
    );
    expect(data.interfaces).toMatchObject([
      { nameServers: ['10.1.8.2', '10.1.8.3'], domain: 'site.example', metric: 15 },
    ]);
    expect(data.persistentRoutes).toEqual([
      { destination: '172.2.0.0', mask: '255.255.0.0', gateway: '172.1.8.1', metric: 1, line: 13 },
    ]);
    expect(unread).toEqual([]);
  });
});

it('remarks between the lines of an export are listed as unread', () => {
  const text = regExport(keys).replace('"EnableDHCP"', '  this one is static\r\n"EnableDHCP"');
  const { data, unread } = read(text);
  expect(unread.map((one) => one.text)).toEqual(['  this one is static']);
  expect(data.interfaces).toHaveLength(2);
});

it('a text of several lines belongs to its value', () => {
  const other =
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n"Note"="first\r\nsecond"\r\n"Open"="never closed\r\n\r\n';
  const { data, unread } = read(other + regExport(keys));
  expect(unread).toEqual([]);
  expect(data.bindOrder).toEqual([own, visible]);
});

describe('the distance from UTC', () => {
  const zone = (bias: string) =>
    read(
      [
        'Windows Registry Editor Version 5.00',
        '',
        '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation]',
        `"ActiveTimeBias"=dword:${bias}`,
        '',
      ].join('\r\n'),
    ).data.aheadOfUtc;

  it.each([
    ['ffffffc4', 60],
    ['000001e0', -480],
    ['00000000', 0],
    ['fffffcb8', 840],
    ['7fffffff', undefined],
  ])('is the bias %s turned round: %s minutes', (bias, minutes) => {
    expect(zone(bias)).toBe(minutes);
  });
});

it('the distance from UTC is read as `reg query` prints it too', () => {
  const text = [
    '[PGB]: PS C:\\> reg query HKLM\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation',
    '',
    'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation',
    '    Bias    REG_DWORD    0xffffffc4',
    '    StandardName    REG_SZ    @tzres.dll,-322',
    '    StandardStart    REG_BINARY    00000A00050003000000000000000000',
    '    TimeZoneKeyName    REG_SZ    W. Europe Standard Time',
    '    DynamicDaylightTimeDisabled    REG_DWORD    0x0',
    '    ActiveTimeBias    REG_DWORD    0xffffff88',
    '',
    '[PGB]: PS C:\\>',
  ].join('\r\n');
  expect(read(text).data.aheadOfUtc).toBe(120);
});
