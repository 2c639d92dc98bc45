import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObjects } from '../../../../../electron/core/evidence/powershell/objects';
import type { PrintedObject } from '../../../../../electron/core/evidence/powershell/types';
import { items, word, wording } from '../../../../../electron/core/evidence/powershell/values';
import { Lines } from '../../../../../electron/core/evidence/text/lines';
import { anyText } from '../../../../support/console-arbitraries';
import {
  formatList,
  formatTable,
  type PrintedColumn,
  type TableOptions,
} from '../../../../support/format-table';

/** Everything that has a name or an address. */
const anything = {
  has: (names: ReadonlySet<string>) => names.has('name') || names.has('address'),
  always: [],
};

function objectsIn(text: string, always: readonly string[] = []) {
  const lines = new Lines(text);
  const objects: PrintedObject[] = [];
  const unread: number[] = [];
  readObjects(
    lines,
    1,
    lines.count,
    { ...anything, always },
    {
      take: (object) => objects.push(object) > 0,
      unread: (line) => unread.push(line),
    },
  );
  return { objects, unread };
}

/** The objects as plain values; a value that is cut or missing is null. */
function valuesIn(text: string, names: readonly string[], always: readonly string[] = []) {
  return objectsIn(text, always).objects.map((object) => names.map((name) => word(object, name)));
}

describe('a list', () => {
  const text = formatList([
    [
      ['Name', 'Private'],
      ['DNSServer', ['10.1.8.10', '10.1.8.11']],
      ['Gateway', ''],
    ],
    [
      ['Name', 'Visible'],
      ['Gateway', '172.1.8.1'],
    ],
  ]);

  it('gives each object with its lines, and each value with its line', () => {
    const { objects, unread } = objectsIn(text);
    expect(unread).toEqual([]);
    expect(objects.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 5],
      [7, 8],
    ]);
    expect(objects[0]?.fields.get('dnsserver')?.values).toEqual([
      { text: '10.1.8.10', line: 3 },
      { text: '10.1.8.11', line: 4 },
    ]);
  });

  it('knows a property without a value from one that was not printed', () => {
    const [first, second] = objectsIn(text).objects;
    expect([first?.names.has('gateway'), first?.fields.has('gateway')]).toEqual([true, false]);
    expect(second?.names.has('dnsserver')).toBe(false);
  });

  it('keeps colons within a value, and in the lines that go on with one', () => {
    const [object] = objectsIn('Name : LAN : 2\nText : one : two\n       three : four\n').objects;
    expect(object && [word(object, 'name'), wording(object, 'text')]).toEqual([
      'LAN : 2',
      'one : two three : four',
    ]);
  });

  it('parts objects whose blank lines were lost, by the property that comes again', () => {
    expect(valuesIn('Name : A\nState : Up\nName : B\nState : Down\n', ['name', 'state'])).toEqual([
      ['A', 'Up'],
      ['B', 'Down'],
    ]);
  });

  it('keeps an object together where every line got a blank one below it', () => {
    expect(valuesIn('Name : A\n\nState : Up\n\nName : B\n\nState : Down\n', ['name', 'state'])).toEqual([
      ['A', 'Up'],
      ['B', 'Down'],
    ]);
  });

  it('lists a sentence as unread, and reads on', () => {
    const { objects, unread } = objectsIn('These are the cards.\nName : A\n');
    expect([objects.length, unread]).toEqual([1, [1]]);
  });
});

describe('an array', () => {
  it.each([
    ['in braces', '{10.1.8.103, fe80::1}', ['10.1.8.103', 'fe80::1'], 0],
    ['of wmic', '{"10.1.8.103", "fe80::1"}', ['10.1.8.103', 'fe80::1'], 0],
    ['of wmic for a spreadsheet', '{10.1.8.103;fe80::1}', ['10.1.8.103', 'fe80::1'], 0],
    ['without any element', '{}', [], 0],
    ['whose last elements were left out', '{10.1.8.103, fe80::1...}', ['10.1.8.103', 'fe80::1'], 1],
    ['that has no end', '{10.1.8.103, fe80:', ['10.1.8.103'], 1],
    ['of one element', '10.1.8.103', ['10.1.8.103'], 0],
  ])('%s gives its elements, and says whether some are missing', (_, value, elements, torn) => {
    const [object] = objectsIn(`Address : ${value}\n`).objects;
    const read = object && items(object, 'address');
    expect(read?.values.map(({ text }) => text)).toEqual(elements);
    expect(read?.torn.length).toBe(torn);
  });

  it('may go on in the line below', () => {
    const [object] = objectsIn('Address : {10.1.8.103, \n          fe80::1}\n').objects;
    expect(object && items(object, 'address').values).toEqual([
      { text: '10.1.8.103', line: 1 },
      { text: 'fe80::1', line: 2 },
    ]);
  });
});

const columns: readonly PrintedColumn[] = [
  { heading: 'Name' },
  { heading: 'Index', align: 'right' },
  { heading: 'Dhcp', align: 'right' },
];

const rows = [
  ['Local Area Connection 2', '12', 'Disabled'],
  ['以太网 3', '4', 'Enabled'],
  ['로컬 영역 연결', '123456789', 'Disabled'],
];

describe('a table', () => {
  it('is cut where its columns stand, also where values are longer than their headings', () => {
    expect(valuesIn(formatTable(columns, rows), ['name', 'index', 'dhcp'])).toEqual(rows);
  });

  it('of a single row is cut before the word that stands flush right', () => {
    expect(valuesIn(formatTable(columns, rows.slice(0, 1)), ['name', 'index', 'dhcp'])).toEqual(
      rows.slice(0, 1),
    );
  });

  it('for a file, padded by letters, is read as well as one for the console', () => {
    const text = formatTable(columns, rows, { byLetters: true });
    expect(valuesIn(text, ['name', 'index', 'dhcp'])).toEqual(rows);
  });

  it('gives a cut value as unknown, whether dots stand at its end or in its midst', () => {
    const text = formatTable(columns, [
      ['Local Area Connect...', '12', 'Disabled'],
      ['Local Area Con...n 2', '13', 'Disabled'],
      ['Local Area Connecti…', '14', 'Disabled'],
    ]);
    expect(valuesIn(text, ['name', 'index'])).toEqual([
      [null, '12'],
      [null, '13'],
      [null, '14'],
    ]);
  });

  it('puts a heading together that had no room', () => {
    const narrow: readonly PrintedColumn[] = [{ heading: 'Name' }, { heading: 'OwningProcess', width: 5 }];
    expect(valuesIn(formatTable(narrow, [['A', '1820']]), ['name', 'owningprocess'])).toEqual([
      ['A', '1820'],
    ]);
  });

  it('trusts no number in a column of three cells, where a cut leaves no dots', () => {
    const narrow: readonly PrintedColumn[] = [{ heading: 'Name' }, { heading: 'OwningProcess', width: 3 }];
    const text = formatTable(narrow, [
      ['A', '18204'],
      ['B', '4'],
    ]);
    expect(text).toContain('182\r');
    expect(valuesIn(text, ['name', 'owningprocess'])).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });

  it('knows a value that goes on in the line below for cut', () => {
    const narrow: readonly PrintedColumn[] = [{ heading: 'Name', width: 12 }, { heading: 'Index' }];
    const text = formatTable(
      narrow,
      [
        ['Local Area Connection 2', '12'],
        ['Private', '13'],
      ],
      { wrap: true },
    );
    expect(valuesIn(text, ['name', 'index'], ['name', 'index'])).toEqual([
      [null, '12'],
      ['Private', '13'],
    ]);
    expect(objectsIn(text, ['name', 'index']).unread).toEqual([5]);
  });

  it('lists a row that does not fit as unread, and keeps the others', () => {
    const text = 'Name    Index\n----    -----\nPrivate    12\nVisible 2  13  14\nVisible    15\n';
    const { objects, unread } = objectsIn(text);
    expect(objects.map(({ line }) => line)).toEqual([3, 5]);
    expect(unread).toEqual([4]);
  });

  it('whose rows lost their blanks is unread', () => {
    const { objects, unread } = objectsIn(
      'Name       Index Dhcp\n----       ----- ----\nPrivate 12 Disabled\n',
    );
    expect([objects, unread]).toEqual([[], [3]]);
  });

  it('is followed by a list, and both are read', () => {
    const text = formatTable(columns, rows) + formatList([[['Name', 'Private']]]);
    expect(objectsIn(text).objects.map((object) => word(object, 'name'))).toEqual([
      ...rows.map(([name]) => name),
      'Private',
    ]);
  });
});

/** Words as people write them into names, in letters of one cell and of two. */
const phrase = fc
  .string({ unit: fc.constantFrom(...'AbcXyz 019()#*-/以太網이더넷プライ'), minLength: 1, maxLength: 24 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const number = fc.integer({ min: 0, max: 4_294_967_295 }).map(String);

describe('whatever is printed', () => {
  it('as a table is read back, on consoles and from files', () => {
    const row = fc.tuple(phrase, number, phrase, fc.constantFrom('Enabled', 'Disabled'));
    const some: readonly PrintedColumn[] = [
      { heading: 'Name' },
      { heading: 'Metric', align: 'right' },
      { heading: 'DisplayName' },
      { heading: 'Dhcp', align: 'right' },
    ];
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.boolean(), (printed, byLetters) => {
        const options: TableOptions = { byLetters };
        const read = objectsIn(formatTable(some, printed, options));
        const said = read.objects.map((object) => [
          word(object, 'name'),
          word(object, 'metric'),
          word(object, 'displayname'),
          word(object, 'dhcp'),
        ]);
        expect([said, read.unread]).toEqual([printed, []]);
      }),
    );
  });

  it('as a table that is too narrow gives each value whole or not at all', () => {
    const row = fc.tuple(phrase, number, number);
    const cutting = fc.tuple(
      fc.constant(false),
      fc.array(fc.integer({ min: 2, max: 16 }), { minLength: 3, maxLength: 3 }),
    );
    // Numbers go on in the next line only where their heading does so too, far below any console's width.
    const wrapping = fc.tuple(
      fc.constant(true),
      fc.integer({ min: 4, max: 16 }).map((width) => [width, 12, 12]),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.oneof(cutting, wrapping),
        (printed, [wrap, widths]) => {
          const narrow = ['Name', 'InterfaceMetric', 'OwningProcess'].map((heading, at) => ({
            heading,
            align: at === 0 ? ('left' as const) : ('right' as const),
            width: widths[at] ?? 1,
          }));
          const names = narrow.map(({ heading }) => heading.toLowerCase());
          for (const object of objectsIn(formatTable(narrow, printed, { wrap }), names).objects) {
            names.forEach((name, at) => {
              const read = word(object, name);
              if (read !== null) expect(printed.map((one) => one[at])).toContain(read);
            });
          }
        },
      ),
    );
  });

  it('as a list is read back', () => {
    const object = fc.tuple(phrase, fc.array(phrase, { minLength: 1, maxLength: 4 }), fc.constant(''));
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 8 }), (printed) => {
        const text = formatList(
          printed.map(([name, values, empty]) => [
            ['Name', name],
            ['Values', values],
            ['Empty', empty],
          ]),
        );
        const read = objectsIn(text);
        const said = read.objects.map((one) => [
          word(one, 'name'),
          one.fields.get('values')?.values.map((value) => value.text),
          word(one, 'empty') ?? '',
        ]);
        expect([said, read.unread]).toEqual([printed, []]);
      }),
    );
  });

  it('as any text at all is read without a throw', () => {
    const piece = fc.oneof(
      anyText,
      fc.constantFrom('--- ---', '- - -\n', 'Name : {', 'Name B\n---- -\n', '   : ', ' :'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('\n');
        const lines = new Lines(text);
        for (const line of objectsIn(text).unread) expect(lines.isBlank(line)).toBe(false);
      }),
    );
  });
});

describe('a text without end', () => {
  it.each([
    ['dashes', '- '],
    ['headings', 'Name B\n---- -\n'],
    ['properties', 'Name : b\n'],
    ['colons', ' :'],
    ['braces', 'Name : {\n    ,'],
    ['wide letters', '以'],
  ])('of %s is read in time', (_, piece) => {
    const text = piece.repeat(400_000 / piece.length);
    // Less than a second, and hours where it is gone over again and again: the limit of every test tells the two apart.
    objectsIn(text);
  });
});
