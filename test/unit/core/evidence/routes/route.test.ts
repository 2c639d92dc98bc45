import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import { netstatText, row } from '../../../../support/console-texts';
import { oldRouteText, routeText } from '../../../../support/route-texts';

function read(text: string) {
  const [part, ...others] = readEvidence(text).parts;
  if (part?.kind !== 'route') throw new Error(`read as ${part?.kind}`);
  expect(others).toEqual([]);
  return part;
}

const lineOf = (text: string, words: string) =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('route print', () => {
  it('of Windows 2008 and later gives interfaces, routes and what survives a restart', () => {
    const text = routeText();
    const { data, unread } = read(text);
    expect(data.interfaces).toEqual([
      {
        index: 11,
        physicalAddress: '00-0C-29-4F-8E-35',
        description: 'HP NC7781 Gigabit Server Adapter',
        line: 3,
      },
      {
        index: 12,
        physicalAddress: '00-0C-29-4F-8E-36',
        description: 'HP NC7781 Gigabit Server Adapter #2',
        line: 4,
      },
      { index: 1, physicalAddress: null, description: 'Software Loopback Interface 1', line: 5 },
    ]);
    expect(data.ipv4.map(({ destination, gateway, interface: own }) => [destination, gateway, own])).toEqual([
      ['0.0.0.0', '10.1.8.1', '10.1.8.103'],
      ['10.1.8.0', null, '10.1.8.103'],
      ['127.0.0.0', null, '127.0.0.1'],
      ['172.1.0.0', null, '172.1.8.103'],
    ]);
    expect(data.ipv4[0]?.line).toBe(lineOf(text, '10.1.8.1 '));
    expect(data.persistent).toEqual([
      {
        destination: '172.2.0.0',
        mask: '255.255.0.0',
        gateway: '172.1.8.1',
        metric: 1,
        line: lineOf(text, '172.2.0.0'),
      },
      {
        destination: '0.0.0.0',
        mask: '0.0.0.0',
        gateway: '10.1.8.1',
        metric: null,
        line: lineOf(text, 'Default \r'),
      },
    ]);
    expect(data.ipv6.map(({ destination, gateway }) => [destination, gateway])).toEqual([
      ['::1/128', null],
      ['fe80::1cce:4329:f832:1651/128', null],
      ['::/0', 'fe80::1'],
    ]);
    expect(unread).toEqual([]);
  });

  it.each([
    [
      'Spanish',
      'En vínculo',
      ['Lista de interfaces', 'Rutas activas:', 'Destino de red', 'Rutas persistentes:'],
    ],
    [
      'Japanese',
      'リンク上',
      ['インターフェイス一覧', 'アクティブ ルート:', 'ネットワーク宛先', '固定ルート:'],
    ],
    ['a language that nobody speaks', 'Bur ble!', ['Grmbl', 'Tove:', 'Wabe', 'Raths:']],
  ] as const)('in %s says the same as in English', (_, onLink, headings) => {
    expect(read(routeText({ onLink, headings })).data).toEqual(read(routeText()).data);
  });

  it('of Windows 2000 gives its interfaces by their hexadecimal numbers', () => {
    const { data, unread } = read(oldRouteText());
    expect(
      data.interfaces.map(({ index, physicalAddress, description }) => [index, physicalAddress, description]),
    ).toEqual([
      [1, null, 'MS TCP Loopback interface'],
      [0x1000003, '00-0C-29-4F-8E-35', 'Intel(R) PRO/100 Network Connection'],
      [0x1000004, '00-0C-29-4F-8E-36', 'Intel(R) PRO/100 Network Connection #2'],
    ]);
    expect(data.ipv4).toHaveLength(3);
    expect(unread).toEqual([]);
  });

  it('keeps what is good of a torn table, and lists the rest', () => {
    const text = routeText().replace(/172\.1\.0\.0 +255\.255\.0\.0/, '172.1.0.0  255.255');
    const { data, unread } = read(text);
    expect(data.ipv4).toHaveLength(3);
    expect(unread.map(({ line }) => line)).toEqual([lineOf(text, '172.1.0.0  255')]);
  });

  it('ends where another command begins, also without a prompt between them', () => {
    const netstat = netstatText([row({ local: { address: '0.0.0.0', port: 135 } })]);
    const kinds = readEvidence(routeText() + netstat + routeText()).parts.map(({ kind }) => kind);
    expect(kinds).toEqual(['route', 'netstat', 'route']);
  });

  it('is not seen in a document that rules its chapters off with such lines', () => {
    const rule = '='.repeat(75);
    expect(
      readEvidence(`${rule}\nHow the order is changed\n${rule}\n1. Open the folder\n`).parts,
    ).toMatchObject([{ kind: 'unknown' }]);
  });
});
