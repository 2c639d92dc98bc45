import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterfaceMetric } from '../../../../../electron/core/evidence/adapters/types';
import { netstatText, row } from '../../../../support/console-texts';
import { formatList, formatTable, type PrintedColumn } from '../../../../support/format-table';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import {
  connectionName,
  interfaceColumns,
  interfaceList,
  interfaceTable,
} from '../../../../support/powershell-texts';

const kind = 'net-ip-interface';

function metric(given: Partial<InterfaceMetric>): InterfaceMetric {
  return {
    index: 12,
    name: 'Private',
    family: 'IPv4',
    metric: 25,
    automatic: null,
    dhcp: false,
    connected: true,
    line: 0,
    ...given,
  };
}

const interfaces: readonly InterfaceMetric[] = [
  metric({ family: 'IPv6', dhcp: true }),
  metric({ index: 4, name: 'Visible', metric: 15 }),
  metric({ index: 7, name: '로컬 영역 연결 2', metric: 5, connected: false }),
  metric({ index: 8, name: '以太网', metric: 35, dhcp: true }),
  metric({ index: 1, name: 'Loopback Pseudo-Interface 1', metric: 75 }),
];

function said(text: string): readonly InterfaceMetric[] {
  return partsOfKind(text, kind).flatMap((part) => part.data.interfaces.map((one) => ({ ...one, line: 0 })));
}

function selected(...headings: readonly string[]): readonly PrintedColumn[] {
  return headings.map((heading) => ({
    heading,
    align: heading === 'InterfaceAlias' ? 'left' : 'right',
  }));
}

describe('a list of everything (`| fl *`)', () => {
  it('gives every object whole, the first one too, however late its telling properties come', () => {
    const others = Array.from({ length: 30 }, (_, at) => [`CimProperty${at}`, 'x'] as const);
    const text = formatList(
      [15, 25].map((value, at) => [
        ...others,
        ['InterfaceAlias', `Card ${at}`],
        ['InterfaceIndex', String(10 + at)],
        ['AddressFamily', 'IPv4'],
        ['InterfaceMetric', String(value)],
      ]),
    );
    const part = onlyPart(`[PGB]: PS C:\\> Get-NetIPInterface | fl *\r\n${text}`, kind);
    expect(part.data.interfaces.map(({ name, metric: of }) => `${name} ${of}`)).toEqual([
      'Card 0 15',
      'Card 1 25',
    ]);
    expect(part.unread).toEqual([]);
  });
});

describe('the table of Get-NetIPInterface', () => {
  it('gives the metric of each card and family, with its line', () => {
    const part = onlyPart(interfaceTable(interfaces), kind);
    expect(part.data.interfaces).toEqual(interfaces.map((one, at) => ({ ...one, line: 4 + at })));
    expect(part.unread).toEqual([]);
  });

  it('for a file, padded by letters, says the same', () => {
    expect(said(interfaceTable(interfaces, interfaceColumns, { byLetters: true }))).toEqual(interfaces);
  });

  it('belongs to the host of the prompt, and stands apart from a netstat table', () => {
    const text = `${netstatText([row({ local: { address: '0.0.0.0', port: 135 } })])}\r\n[PGB]: PS C:\\> Get-NetIPInterface\r\n${interfaceTable(interfaces)}`;
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    const [part] = partsOfKind(text, kind);
    expect([part?.host, part?.command]).toEqual(['PGB', 'Get-NetIPInterface']);
  });

  it('with a heading that had no room says the same', () => {
    const columns = interfaceColumns
      .slice(0, 7)
      .map((one) => (one.heading === 'ConnectionState' ? { ...one, width: 11 } : one));
    const text = interfaceTable(interfaces, columns);
    expect(text).toContain('Disconne...');
    expect(said(text)).toEqual(interfaces.map((one) => ({ ...one, connected: one.connected ? true : null })));
  });

  it('lists a card whose name is cut as unread', () => {
    const columns = interfaceColumns.map((one) =>
      one.heading === 'InterfaceAlias' ? { ...one, width: 20 } : one,
    );
    const part = onlyPart(interfaceTable(interfaces, columns), kind);
    expect(part.data.interfaces.map((one) => one.index)).toEqual([12, 4, 7, 8]);
    expect(part.unread.map((one) => one.line)).toEqual([8]);
  });

  it('lists a card whose name goes on in the next line as unread', () => {
    const columns = interfaceColumns.map((one) =>
      one.heading === 'InterfaceAlias' ? { ...one, width: 20 } : one,
    );
    const part = onlyPart(interfaceTable(interfaces, columns, { wrap: true }), kind);
    expect(part.data.interfaces.map((one) => one.index)).toEqual([12, 4, 7, 8]);
    expect(part.unread.map((one) => one.line)).toEqual([8, 9]);
  });

  it('may show some columns only', () => {
    const text = interfaceTable(interfaces, selected('InterfaceAlias', 'AddressFamily', 'InterfaceMetric'));
    expect(said(text)).toEqual(
      interfaces.map((one) => ({ ...one, index: null, dhcp: null, connected: null })),
    );
  });

  it('without names gives the cards by their index', () => {
    const text = interfaceTable(interfaces, selected('InterfaceIndex', 'AddressFamily', 'InterfaceMetric'));
    expect(said(text).map((one) => [one.index, one.name, one.metric])).toEqual(
      interfaces.map((one) => [one.index, null, one.metric]),
    );
  });

  it('without a family is IPv4’s where the command asked for it, else unread', () => {
    const table = interfaceTable(interfaces.slice(1), selected('InterfaceAlias', 'InterfaceMetric'));
    const [unsure] = partsOfKind(table, kind);
    expect([unsure?.data.interfaces.length, unsure?.unread.length]).toEqual([0, 4]);
    const text = `PS C:\\> Get-NetIPInterface -AddressFamily IPv4 | ft InterfaceAlias,InterfaceMetric\r\n${table}`;
    expect(said(text).map((one) => [one.name, one.family, one.metric])).toEqual(
      interfaces.slice(1).map((one) => [one.name, 'IPv4', one.metric]),
    );
  });

  it('leaves out what will be after a restart only', () => {
    const text = formatTable(
      ['ifIndex', 'AddressFamily', 'InterfaceMetric', 'PolicyStore'].map((heading) => ({ heading })),
      [
        ['12', 'IPv4', '25', 'ActiveStore'],
        ['12', 'IPv4', '5', 'PersistentStore'],
      ],
    );
    const part = onlyPart(text, kind);
    expect([part.data.interfaces.map((one) => one.metric), part.unread]).toEqual([[25], []]);
  });
});

describe('the list of Get-NetIPInterface', () => {
  it('says also whether Windows chose the metric', () => {
    const chosen = interfaces.map((one, at) => ({ ...one, automatic: at % 2 === 0 }));
    expect(said(interfaceList(chosen))).toEqual(chosen);
  });

  it('of selected properties is read too', () => {
    const text = formatList(
      interfaces.map((one) => [
        ['InterfaceAlias', one.name ?? ''],
        ['AddressFamily', one.family],
        ['InterfaceMetric', String(one.metric)],
      ]),
    );
    expect(said(text).map((one) => [one.name, one.family, one.metric])).toEqual(
      interfaces.map((one) => [one.name, one.family, one.metric]),
    );
  });
});

describe('what only looks like it', () => {
  it.each([
    [
      'a route with its interface’s metric',
      formatList([
        [
          ['DestinationPrefix', '0.0.0.0/0'],
          ['NextHop', '10.1.8.1'],
          ['InterfaceAlias', 'Visible'],
          ['AddressFamily', 'IPv4'],
          ['InterfaceMetric', '15'],
        ],
      ]),
    ],
    [
      'a table of routes',
      formatTable(
        ['ifIndex', 'DestinationPrefix', 'NextHop', 'RouteMetric', 'ifMetric', 'PolicyStore'].map(
          (heading) => ({
            heading,
          }),
        ),
        [['12', '0.0.0.0/0', '10.1.8.1', '256', '15', 'ActiveStore']],
      ),
    ],
    ['a sentence', 'Set InterfaceMetric of the InterfaceAlias Visible to 15.\r\n'],
  ])('%s is none', (_, text) => {
    expect(partsOfKind(text, kind)).toEqual([]);
  });
});

describe('any cards', () => {
  const some = fc.array(
    fc.record({
      index: fc.integer({ min: 1, max: 99 }),
      name: connectionName,
      family: fc.constantFrom('IPv4' as const, 'IPv6' as const),
      metric: fc.integer({ min: 0, max: 9999 }),
      automatic: fc.boolean(),
      dhcp: fc.boolean(),
      connected: fc.boolean(),
      line: fc.constant(0),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('are read back from the list, and from the table on consoles and from files', () => {
    const columns = interfaceColumns.map((one) => ({ heading: one.heading, align: one.align ?? 'left' }));
    fc.assert(
      fc.property(some, fc.boolean(), (cards, byLetters) => {
        expect(said(interfaceList(cards))).toEqual(cards);
        expect(said(interfaceTable(cards, columns, { byLetters }))).toEqual(
          cards.map((one) => ({ ...one, automatic: null })),
        );
      }),
    );
  });
});
