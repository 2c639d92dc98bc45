import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixLength } from '../../../../../electron/core/net/subnet';
import { ipv4 } from '../../../../support/console-arbitraries';
import { netstatText, row } from '../../../../support/console-texts';
import { formatTable } from '../../../../support/format-table';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import {
  addressColumns,
  addressList,
  addressTable,
  connectionName,
  type PrintedAddress,
} from '../../../../support/powershell-texts';

const kind = 'net-ip-address';

const inPrivate = { index: 12, name: 'Private', prefixLength: 24, dhcp: false };
const inVisible = { index: 4, name: '以太网 3', prefixLength: 25, dhcp: true };

const addresses: readonly PrintedAddress[] = [
  { ...inPrivate, address: 'fe80::1%12', prefixLength: 64 },
  { ...inVisible, address: '172.1.8.103' },
  { ...inPrivate, address: '10.1.8.103' },
  { ...inPrivate, address: '10.1.8.104', prefixLength: 32 },
];

/** The cards with what they say of addresses. */
function said(text: string) {
  return partsOfKind(text, kind).flatMap((part) =>
    part.data.cards.map((one) => ({ index: one.index, name: one.name, ipv4: one.ipv4, ipv6: one.ipv6 })),
  );
}

const expected = [
  {
    index: 12,
    name: 'Private',
    ipv4: [
      { address: '10.1.8.103', mask: '255.255.255.0' },
      { address: '10.1.8.104', mask: '255.255.255.255' },
    ],
    ipv6: ['fe80::1%12'],
  },
  {
    index: 4,
    name: '以太网 3',
    ipv4: [{ address: '172.1.8.103', mask: '255.255.255.128' }],
    ipv6: [],
  },
];

describe('the list of Get-NetIPAddress', () => {
  it('puts the addresses of a card together, with the line of each', () => {
    const part = onlyPart(addressList(addresses), kind);
    expect(said(addressList(addresses))).toEqual(expected);
    expect(part.data.cards.map((one) => [one.line, one.addressLines, one.lastLine])).toEqual([
      [2, [30, 44], 56],
      [16, [16], 28],
    ]);
    expect(part.unread).toEqual([]);
  });

  it('knows an address that came from a DHCP server, and leaves open where another came from', () => {
    const part = onlyPart(addressList(addresses), kind);
    expect(part.data.cards.map((one) => one.dhcp)).toEqual([null, true]);
  });

  it('names an address once that is listed for now and for after a restart', () => {
    const twice = addresses.slice(1, 2);
    expect(said(addressList([...twice, ...twice]))).toEqual(expected.slice(1));
  });

  it('belongs to the prompt’s host, after a netstat table in the same paste', () => {
    const text = `${netstatText([row({ local: { address: '0.0.0.0', port: 135 } })])}\r\n[PGB]: PS C:\\> Get-NetIPAddress\r\n${addressList(addresses)}`;
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    expect(partsOfKind(text, kind)[0]?.host).toBe('PGB');
  });
});

describe('the table of Get-NetIPAddress', () => {
  it('says the same, by the cards’ indexes', () => {
    expect(said(addressTable(addresses))).toEqual(expected.map((one) => ({ ...one, name: null })));
  });

  it('of names and addresses alone is known by its command, since neighbours look alike', () => {
    const table = addressTable(
      addresses,
      ['IPAddress', 'InterfaceAlias'].map((heading) => ({ heading })),
    );
    expect(kindsIn(table)).toEqual(['unknown']);
    const text = `PS C:\\> Get-NetIPAddress | select IPAddress,InterfaceAlias\r\n${table}`;
    expect(said(text).map((one) => [one.name, one.ipv4.map(({ mask }) => mask)])).toEqual([
      ['Private', [null, null]],
      ['以太网 3', [null]],
    ]);
  });

  it('lists an address that is cut as unread', () => {
    const columns = addressColumns.map((one) => (one.heading === 'IPAddress' ? { ...one, width: 10 } : one));
    const part = onlyPart(addressTable(addresses, columns), kind);
    expect(part.data.cards.map((one) => [one.ipv4.length, one.ipv6])).toEqual([[2, ['fe80::1%12']]]);
    expect(part.unread.map((one) => one.line)).toEqual([5]);
  });

  it('lists an address that goes on in the next line as unread', () => {
    const columns = addressColumns.map((one) => (one.heading === 'IPAddress' ? { ...one, width: 10 } : one));
    const part = onlyPart(addressTable(addresses, columns, { wrap: true }), kind);
    expect(part.data.cards.map((one) => one.ipv4.length)).toEqual([2]);
    expect(part.unread.map((one) => one.line)).toEqual([5, 6]);
  });
});

describe('what only looks like it', () => {
  it('a table of neighbours is none', () => {
    const columns = ['ifIndex', 'IPAddress', 'LinkLayerAddress', 'State', 'PolicyStore'];
    const text = formatTable(
      columns.map((heading) => ({ heading })),
      [['12', '10.1.8.1', '00-0C-29-4F-8E-35', 'Reachable', 'ActiveStore']],
    );
    expect(kindsIn(text)).toEqual(['unknown']);
  });
});

describe('any addresses', () => {
  const some = fc.uniqueArray(
    fc.record({
      address: fc.oneof(ipv4, fc.constantFrom('fe80::1%4', '2001:db8:0:1:a:b:c:d', '::1')),
      index: fc.integer({ min: 1, max: 5 }),
      prefixLength: fc.integer({ min: 0, max: 32 }),
      dhcp: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12, selector: (one) => `${one.index} ${one.address}` },
  );
  const names = fc.array(connectionName, { minLength: 6, maxLength: 6 });

  it('are read back, from the list and from the table', () => {
    fc.assert(
      fc.property(some, names, (given, named) => {
        const printed = given.map((one) => ({ ...one, name: named[one.index] ?? '' }));
        for (const text of [addressList(printed), addressTable(printed)]) {
          const part = onlyPart(text, kind);
          const read = part.data.cards.flatMap((one) => [
            ...one.ipv4.map(({ address, mask }) => `${one.index} ${address}/${prefixLength(mask ?? '')}`),
            ...one.ipv6.map((address) => `${one.index} ${address}`),
          ]);
          const isIPv6 = (address: string) => address.includes(':');
          const wanted = printed.map((one) =>
            isIPv6(one.address)
              ? `${one.index} ${one.address}`
              : `${one.index} ${one.address}/${one.prefixLength}`,
          );
          expect([...read].sort()).toEqual([...wanted].sort());
          expect(part.unread).toEqual([]);
        }
      }),
    );
  });
});
