import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArpData } from '../../../../../electron/core/evidence/names/types';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import { type ArpCard, arpText, nameLanguages } from '../../../../support/name-texts';

function arpIn(text: string): ArpData['interfaces'] {
  return readEvidence(text).parts.flatMap((part) => (part.kind === 'arp' ? part.data.interfaces : []));
}

const cards: readonly ArpCard[] = [
  { address: '10.1.8.103', rows: [['10.1.8.1', '00-0c-29-4f-8e-35']] },
  {
    address: '172.1.8.103',
    rows: [
      ['172.1.8.102', '00-0c-29-4f-8e-36'],
      ['172.1.8.255', 'ff-ff-ff-ff-ff-ff'],
    ],
  },
];

const told = (found: ArpData['interfaces']) =>
  found.map(({ address, entries }) => ({ address, rows: entries.map((one) => [one.address, one.physical]) }));

describe('arp -a', () => {
  it.each(Object.entries(nameLanguages))('in %s keeps the cards apart', (_, words) => {
    const [part, ...others] = readEvidence(arpText(cards, words)).parts;
    expect(others).toEqual([]);
    expect(part?.unread).toEqual([]);
    expect(told(arpIn(arpText(cards, words)))).toEqual(
      cards.map(({ address, rows }) => ({ address, rows: rows.map(([ip, mac]) => [ip, mac.toUpperCase()]) })),
    );
  });

  it('of Windows 2000, in a language with wide letters, is read', () => {
    const text =
      '接口: 10.1.8.103 on Interface 0x1000003\r\n  Internet 地址         物理地址              类型\r\n  10.1.8.1              00-0c-29-4f-8e-35     动态\r\n';
    expect(arpIn(text)).toEqual([
      {
        address: '10.1.8.103',
        line: 1,
        entries: [{ address: '10.1.8.1', physical: '00-0C-29-4F-8E-35', type: 'dynamic', line: 3 }],
      },
    ]);
  });

  it.each([
    ['statisch', 'dynamisch'],
    ['statique', 'dynamique'],
    ['estático', 'dinámico'],
    ['estático', 'dinâmico'],
    ['est\ufffdtico', 'din\ufffdmico'],
    ['statico', 'dinamico'],
    ['статический', 'динамический'],
    ['静的', '動的'],
    ['静态', '动态'],
    ['靜態', '動態'],
    ['정적', '동적'],
    ['statická', 'dynamická'],
    ['statik', 'dinamik'],
    ['στατική', 'δυναμική'],
  ])('tells a static entry from one of an answer: %s, %s', (fixed, learned) => {
    const text = [
      'Interface: 10.1.8.103 --- 0xb',
      '  Internet Address      Physical Address      Type',
      `  10.1.8.1              00-0c-29-4f-8e-35     ${fixed}     `,
      `  10.1.8.2              00-0c-29-4f-8e-36     ${learned}   `,
      '',
    ].join('\r\n');
    expect(arpIn(text)[0]?.entries.map(({ type }) => type)).toEqual(['static', 'dynamic']);
  });

  it('learns an unknown word from Windows’ own entries, and says so where none is there', () => {
    const rows = (...more: readonly string[]) =>
      arpIn(['Interface: 10.1.8.103 --- 0xb', '  A  B  C', ...more, ''].join('\r\n'))[0]?.entries.map(
        ({ type }) => type,
      );
    const broadcast = '  10.1.8.255            ff-ff-ff-ff-ff-ff     xxx';
    expect(
      rows(broadcast, '  10.1.8.1   00-0c-29-4f-8e-35   xxx', '  10.1.8.2   00-0c-29-4f-8e-36   yyy'),
    ).toEqual(['static', 'static', 'dynamic']);
    expect(rows('  10.1.8.1   00-0c-29-4f-8e-35   xxx', '  10.1.8.2   00-0c-29-4f-8e-36')).toEqual([
      null,
      null,
    ]);
  });

  it('takes no address for a neighbour that did not answer', () => {
    const text = arpText([{ address: '10.1.8.103', rows: [['10.1.8.9', '00-00-00-00-00-00']] }]);
    expect(arpIn(text)).toMatchObject([{ entries: [] }]);
  });

  it('of which the card’s line was cut off tells of no card, and shows the rows', () => {
    const [part] = readEvidence('  10.1.8.1     00-0c-29-4f-8e-35     dynamic\r\n').parts;
    expect(part).toMatchObject({ kind: 'arp', data: { interfaces: [] }, unread: [{ line: 1 }] });
  });

  it('with nothing in it is empty, and says what stands there', () => {
    expect(readEvidence('PGB>arp -a\r\nNo ARP Entries Found\r\n').parts).toMatchObject([
      { kind: 'arp', host: 'PGB', data: { interfaces: [] }, unread: [{ line: 2 }] },
    ]);
  });

  it.each([
    ['Linux', '? (10.1.8.1) at 00:0c:29:4f:8e:35 [ether] on eth0\n'],
    ['ipconfig', '        Physical Address. . . . . . . . . : 00-0C-29-4F-8E-35\r\n'],
    ['a sentence', 'The address 10.1.8.1 belongs to 00-0c-29-4f-8e-35, I think.\r\n'],
    ['route print', '0x2 00 0c 29 4f 8e 35 ...... HP NC7781\r\n'],
  ])('is not %s', (_, text) => {
    expect(arpIn(text)).toEqual([]);
  });
});

describe('tables of neighbours of any kind', () => {
  const physical = fc
    .uint8Array({ minLength: 6, maxLength: 6 })
    .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('-'))
    .filter((text) => text !== '00-00-00-00-00-00');
  const card = fc.record({
    address: fc.ipV4(),
    rows: fc.array(fc.tuple(fc.ipV4(), physical), { maxLength: 5 }),
  });

  it('are read back', () => {
    fc.assert(
      fc.property(
        fc.array(card, { maxLength: 3 }),
        fc.constantFrom(...Object.values(nameLanguages)),
        (some, words) => {
          expect(told(arpIn(arpText(some, words)))).toEqual(
            some.map(({ address, rows }) => ({
              address,
              rows: rows.map(([ip, mac]) => [ip, mac.toUpperCase()]),
            })),
          );
        },
      ),
    );
  });
});
