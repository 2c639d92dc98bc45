import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../../electron/core/evidence/adapters/types';
import { ipv4 } from '../../../../support/console-arbitraries';
import { netstatText, regExport, row } from '../../../../support/console-texts';
import { formatTable } from '../../../../support/format-table';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import { card } from '../../../../support/powershell-texts';
import { wmicCsv, wmicList, wmicTable } from '../../../../support/wmic-texts';

const kind = 'wmic-nicconfig';

/** The name of the connection is not printed, nor whether a cable is plugged in. */
const printed = { name: null, connected: null };

/** Side B of the case. */
const cards: readonly Card[] = [
  card({
    ...printed,
    ipv4: [
      { address: '10.1.8.103', mask: '255.255.255.0' },
      { address: '10.1.8.104', mask: '255.255.255.0' },
    ],
    ipv6: ['fe80::c9ee:eb4d:5f0b:a64f'],
    metric: 10,
  }),
  card({
    ...printed,
    index: 4,
    description: '有线网卡 #2',
    guid: '{1B2C0000-0000-4000-8000-0000000000B2}',
    physicalAddress: '00-0C-29-4F-8E-3F',
    dhcp: true,
    ipv4: [{ address: '172.1.8.103', mask: '255.255.0.0' }],
    gateways: ['172.1.8.1'],
    dnsServers: ['172.1.8.10', '172.1.8.11'],
    metric: 20,
  }),
  card({ ...printed, index: 7, description: 'WAN Miniport (IP)', guid: null, physicalAddress: null }),
];

const forms = {
  'a table': wmicTable,
  'a list': wmicList,
  'values for a spreadsheet': wmicCsv,
  'a table padded by letters': (host: string, some: readonly Card[]) =>
    wmicTable(host, some, (text) => text.length),
  'a list whose line ends got doubled': (host: string, some: readonly Card[]) =>
    wmicList(host, some, '\r\n\r\n'),
} as const;

/** What the cards say, without their lines. */
function said(text: string): readonly Card[] {
  return partsOfKind(text, kind).flatMap((part) =>
    part.data.cards.map((one) => ({ ...one, addressLines: [], line: 0, lastLine: 0 })),
  );
}

describe.each(Object.entries(forms))('wmic nicconfig as %s', (_, print) => {
  it('gives the cards, and the host’s name', () => {
    const part = onlyPart(print('PGB', cards), kind);
    expect(said(print('PGB', cards))).toEqual(cards);
    expect([part.host, part.data.hostName, part.unread]).toEqual(['PGB', 'PGB', []]);
  });

  it('follows a netstat table of the same prompt', () => {
    const text = `C:\\>netstat -an\r\n${netstatText([row({ local: { address: '0.0.0.0', port: 135 } })])}\r\nC:\\>wmic nicconfig get Description,SettingID\r\n${print('PGB', cards)}`;
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    expect(said(text)).toEqual(cards);
  });

  it('is told apart from an export of the registry above it', () => {
    const text = regExport([]) + print('PGB', cards);
    expect(said(text)).toEqual(cards);
  });
});

describe('the table', () => {
  it('gives each card its line', () => {
    const part = onlyPart(wmicTable('PGB', cards), kind);
    expect(part.data.cards.map((one) => [one.line, one.addressLines, one.lastLine])).toEqual([
      [2, [2, 2], 2],
      [3, [3], 3],
      [4, [], 4],
    ]);
  });

  it('of two properties gives what they say', () => {
    const text =
      'Description        SettingID                               \r\r\nIntel(R) PRO/1000  {1b2c0000-0000-4000-8000-0000000000a1}  \r\r\n';
    expect(said(text).map((one) => [one.description, one.guid, one.dhcp])).toEqual([
      ['Intel(R) PRO/1000', '{1B2C0000-0000-4000-8000-0000000000A1}', null],
    ]);
  });

  it('without any words is read over the blank lines of cards without an address', () => {
    const text =
      'IPAddress       IPSubnet           \r\r\n                                   \r\r\n{"10.1.8.103"}  {"255.255.255.0"}  \r\r\n                                   \r\r\n{"172.1.8.3"}   {"255.255.0.0"}    \r\r\n';
    expect(said(text).map((one) => one.ipv4)).toEqual([
      [{ address: '10.1.8.103', mask: '255.255.255.0' }],
      [{ address: '172.1.8.3', mask: '255.255.0.0' }],
    ]);
  });

  it('takes no other words for a card', () => {
    const table = wmicTable('PGB', cards);
    const part = onlyPart(`${table}\r\nDone.\r\n${table}`, kind);
    expect(part.data.cards.length).toBe(6);
    expect(part.unread.map((one) => one.text)).toEqual(['Done.']);
  });

  it('lists a row that does not fit as unread', () => {
    const text = wmicTable('PGB', cards).replace(' TRUE  ', ' TRUE ');
    const part = onlyPart(text, kind);
    expect([part.data.cards.length, part.unread.length]).toEqual([2, 1]);
  });

  it('of PowerShell with the same properties is read too', () => {
    const text = formatTable(
      ['Description', 'IPAddress', 'DHCPEnabled'].map((heading) => ({ heading })),
      [
        ['Intel(R) PRO/1000', '{10.1.8.103, fe80::1}', 'False'],
        ['WAN Miniport', '', 'True'],
      ],
    );
    expect(said(text).map((one) => [one.description, one.ipv4, one.ipv6, one.dhcp])).toEqual([
      ['Intel(R) PRO/1000', [{ address: '10.1.8.103', mask: null }], ['fe80::1'], false],
      ['WAN Miniport', [], [], true],
    ]);
  });
});

describe('the list', () => {
  it('gives each card its lines', () => {
    const part = onlyPart(wmicList('PGB', cards), kind);
    expect(part.data.cards.map((one) => [one.line, one.addressLines, one.lastLine])).toEqual([
      [3, [10, 10], 15],
      [18, [25], 30],
      [33, [], 45],
    ]);
  });

  it('that was filtered down to the lines with values still parts the cards', () => {
    const text =
      'IPAddress={"10.1.8.103"}\r\nIPSubnet={"255.255.255.0"}\r\nDefaultIPGateway={"172.1.8.1"}\r\nIPAddress={"172.1.8.103"}\r\n';
    expect(said(text).map((one) => [one.ipv4.length, one.gateways])).toEqual([
      [1, []],
      [1, ['172.1.8.1']],
    ]);
  });

  it('lists an address that is none, and a torn array, as unread', () => {
    const text =
      'Description=A\r\nDNSServerSearchOrder={"10.1.8.10\r\nIPAddress={"10.1.8.300","10.1.8.103"}\r\n';
    const part = onlyPart(text, kind);
    expect(part.data.cards.map((one) => one.ipv4)).toEqual([[{ address: '10.1.8.103', mask: null }]]);
    expect(part.unread.map((one) => one.line)).toEqual([2, 3]);
  });

  it('gives no masks where they are not as many as the addresses', () => {
    const text = 'IPAddress={"10.1.8.103","10.1.8.104"}\r\nIPSubnet={"255.255.255.0"}\r\n';
    expect(said(text)[0]?.ipv4.map(({ mask }) => mask)).toEqual([null, null]);
  });
});

describe('the values for a spreadsheet', () => {
  it('with a comma in a description are unread', () => {
    const comma = cards.map((one, at) => (at === 1 ? { ...one, description: 'Intel, Inc.' } : one));
    const part = onlyPart(wmicCsv('PGB', comma), kind);
    expect(part.data.cards.map((one) => one.index)).toEqual([12, 7]);
    expect(part.unread.length).toBe(1);
  });

  it('of two hosts name none', () => {
    const nameless = cards.map((one) => ({ ...one, ipv4: [] }));
    const [heading = '', ...lines] = wmicCsv('PGA', nameless).trim().split('\r\r\n');
    const [, ...others] = wmicCsv('PGB', nameless).trim().split('\r\r\n');
    const part = onlyPart([heading, ...lines, ...others].join('\r\n'), kind);
    expect([part.host, part.data.cards.length]).toEqual([null, 6]);
  });
});

describe('what only looks like it', () => {
  it.each([
    ['a command', 'wmic nicconfig get Description,SettingID,IPAddress\r\n'],
    ['a sentence', 'Description and IPAddress tell the card.\r\n'],
    ['a setup file', 'IPAddress=10.1.8.103\r\nDescription=PG\r\n'],
    [
      'another class of wmic',
      'Description        MACAddress         \r\r\nIntel(R) PRO/1000  00:0C:29:4F:8E:35  \r\r\n',
    ],
  ])('%s is none', (_, text) => {
    expect(partsOfKind(text, kind)).toEqual([]);
  });
});

describe('any cards', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffff })
    .map((value) => value.toString(16).toUpperCase().padStart(4, '0'));
  const some = fc.array(
    fc
      .record({
        index: fc.integer({ min: 1, max: 99 }),
        description: fc.constantFrom('Intel(R) PRO/1000 MT #2', '有线网卡', 'Broadcom  NetXtreme', 'x'),
        guid: hex.map((digits) => `{1B2C0000-0000-4000-8000-00000000${digits}}`),
        dhcp: fc.boolean(),
        ipv4: fc.array(fc.record({ address: ipv4, mask: fc.constantFrom('255.255.255.0', '255.255.0.0') }), {
          maxLength: 3,
        }),
        ipv6: fc.array(fc.constantFrom('fe80::1', '2001:db8:0:1:a:b:c:d'), { maxLength: 2 }),
        gateways: fc.array(ipv4, { maxLength: 2 }),
        dnsServers: fc.array(ipv4, { maxLength: 3 }),
        metric: fc.option(fc.integer({ min: 0, max: 9999 })),
      })
      .map((one) => card({ ...printed, ...one })),
    { minLength: 1, maxLength: 6 },
  );

  it.each(Object.entries(forms))('as %s are read back', (_, print) => {
    fc.assert(
      fc.property(some, (given) => {
        expect(said(print('PGB', given))).toEqual(given);
      }),
    );
  });
});
