import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../../electron/core/evidence/adapters/types';
import { ipv4 } from '../../../../support/console-arbitraries';
import { netstatText, row } from '../../../../support/console-texts';
import { formatList, formatTable } from '../../../../support/format-table';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import {
  card,
  configurationList,
  connectionName,
  detailedConfigurationList,
} from '../../../../support/powershell-texts';

const kind = 'net-ip-configuration';

/** Neither masks nor GUIDs are printed. */
const printed = { guid: null, metric: null };

/** Side B of the case. */
const cards: readonly Card[] = [
  card({
    ...printed,
    ipv4: [
      { address: '10.1.8.103', mask: null },
      { address: '10.1.8.104', mask: null },
    ],
    ipv6: ['fe80::1%12'],
  }),
  card({
    ...printed,
    index: 4,
    name: '로컬 영역 연결 2',
    physicalAddress: '00-0C-29-4F-8E-3F',
    ipv4: [{ address: '172.1.8.103', mask: null }],
    gateways: ['172.1.8.1'],
    dnsServers: ['172.1.8.10', 'fec0:0:0:ffff::1'],
  }),
  card({ ...printed, index: 7, name: 'Spare', connected: false }),
];

/** What the cards say, without their lines. */
function said(text: string): readonly Card[] {
  return partsOfKind(text, kind).flatMap((part) =>
    part.data.cards.map((one) => ({ ...one, addressLines: [], line: 0, lastLine: 0 })),
  );
}

/** The short form says less of a card, and of a connected one not that it is. */
function short(one: Card): Card {
  return { ...one, physicalAddress: null, dhcp: null, connected: one.connected === false ? false : null };
}

describe('Get-NetIPConfiguration', () => {
  it('gives the cards, each with its lines and those of its addresses', () => {
    const part = onlyPart(configurationList(cards), kind);
    expect(said(configurationList(cards))).toEqual(cards.map(short));
    expect(part.data.cards.map((one) => [one.line, one.addressLines, one.lastLine])).toEqual([
      [2, [7, 8], 11],
      [13, [18], 22],
      [24, [], 27],
    ]);
    expect([part.unread, part.data.hostName, part.host]).toEqual([[], null, null]);
  });

  it('with every detail names its host, and says what is plugged in', () => {
    const part = onlyPart(detailedConfigurationList('PGB', cards), kind);
    expect(said(detailedConfigurationList('PGB', cards))).toEqual(cards);
    expect([part.data.hostName, part.host]).toEqual(['PGB', 'PGB']);
  });

  it('of several hosts names none', () => {
    const text =
      detailedConfigurationList('PGA', cards.slice(0, 1)) + detailedConfigurationList('PGB', cards.slice(1));
    const part = onlyPart(text, kind);
    expect([part.data.hostName, part.data.cards.length]).toEqual([null, 3]);
  });

  it('belongs to the prompt’s host, after a netstat table in the same paste', () => {
    const text = `${netstatText([row({ local: { address: '0.0.0.0', port: 135 } })])}\r\n[PGB]: PS C:\\> gip\r\n${configurationList(cards)}`;
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    const [part] = partsOfKind(text, kind);
    expect([part?.host, part?.command]).toEqual(['PGB', 'gip']);
  });

  it('follows a netstat table without any prompt between them', () => {
    const text = netstatText([row({ local: { address: '0.0.0.0', port: 135 } })]) + configurationList(cards);
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    expect(said(text)).toEqual(cards.map(short));
  });

  it('may print addresses in braces, and objects in place of gateways, which are unread', () => {
    const text = formatList([
      [
        ['InterfaceAlias', 'Private'],
        ['InterfaceIndex', '12'],
        ['IPv4Address', '{10.1.8.103, 10.1.8.104}'],
        ['IPv4DefaultGateway', '{MSFT_NetRoute (InstanceID = ":8:8:8:9:55;")}'],
      ],
    ]);
    const part = onlyPart(text, kind);
    expect(part.data.cards.map((one) => [one.ipv4.map(({ address }) => address), one.gateways])).toEqual([
      [['10.1.8.103', '10.1.8.104'], []],
    ]);
    expect(part.unread.map((one) => one.line)).toEqual([5]);
  });

  it('may be a table', () => {
    const columns = ['InterfaceAlias', 'InterfaceIndex', 'IPv4Address'].map((heading) => ({ heading }));
    const text = formatTable(columns, [
      ['Private', '12', '{10.1.8.103, 10.1.8.104}'],
      ['以太网', '4', '{172.1.8.103}'],
      ['Spare', '7', '{10.1.8.105, 10...'],
    ]);
    const part = onlyPart(text, kind);
    expect(
      part.data.cards.map((one) => [one.name, one.index, one.ipv4.map(({ address }) => address)]),
    ).toEqual([
      ['Private', 12, ['10.1.8.103', '10.1.8.104']],
      ['以太网', 4, ['172.1.8.103']],
      ['Spare', 7, []],
    ]);
    expect(part.unread.map((one) => one.line)).toEqual([6]);
  });

  it('keeps a description that goes on in the line below', () => {
    const text = formatList([
      [
        ['InterfaceAlias', 'Private'],
        ['InterfaceDescription', ['Intel(R) PRO/1000 MT', 'Network Connection']],
        ['NetAdapter.Status', 'Disconnected'],
      ],
    ]);
    expect(said(text).map((one) => one.description)).toEqual(['Intel(R) PRO/1000 MT Network Connection']);
  });
});

describe('what only looks like it', () => {
  it.each([
    [
      'a profile of a network',
      formatList([
        [
          ['Name', 'Network'],
          ['InterfaceAlias', 'Private'],
          ['InterfaceIndex', '12'],
          ['NetworkCategory', 'Public'],
          ['IPv4Connectivity', 'LocalNetwork'],
        ],
      ]),
    ],
    [
      'a table of DNS servers',
      formatTable(
        ['InterfaceAlias', 'InterfaceIndex', 'AddressFamily', 'ServerAddresses'].map((heading) => ({
          heading,
        })),
        [['Private', '12', 'IPv4', '{10.1.8.10}']],
      ),
    ],
  ])('%s is none', (_, text) => {
    expect(kindsIn(text)).toEqual(['unknown']);
  });
});

describe('any cards', () => {
  const some = fc.uniqueArray(
    fc
      .record({
        index: fc.integer({ min: 1, max: 99 }),
        name: connectionName,
        connected: fc.boolean(),
        dhcp: fc.boolean(),
        ipv4: fc.array(
          ipv4.map((address) => ({ address, mask: null })),
          { minLength: 1, maxLength: 3 },
        ),
        ipv6: fc.array(fc.constantFrom('fe80::1%4', '2001:db8:0:1:a:b:c:d'), { maxLength: 2 }),
        gateways: fc.array(ipv4, { maxLength: 2 }),
        dnsServers: fc.array(ipv4, { maxLength: 3 }),
      })
      .map((one) =>
        card({
          ...printed,
          ...one,
          ...(one.connected ? {} : { ipv4: [], ipv6: [], gateways: [], dnsServers: [] }),
        }),
      ),
    { minLength: 1, maxLength: 6, selector: (one) => one.index },
  );

  it('are read back, short and in every detail', () => {
    fc.assert(
      fc.property(some, (given) => {
        expect(said(configurationList(given))).toEqual(given.map(short));
        expect(said(detailedConfigurationList('PGB', given))).toEqual(given);
      }),
    );
  });
});
