import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import type { EvidencePart } from '../../../../../electron/core/evidence/types';
import { hostsText } from '../../../../support/name-texts';

type HostsPart = Extract<EvidencePart, { kind: 'hosts' }>;

const typed = 'C:\\>type C:\\WINDOWS\\system32\\drivers\\etc\\hosts';

function hostsIn(text: string): readonly HostsPart[] {
  return readEvidence(text).parts.filter((part): part is HostsPart => part.kind === 'hosts');
}

const entriesIn = (text: string) =>
  hostsIn(text).flatMap(({ data }) =>
    data.entries.map(({ address, names }) => [address, ...names].join(' ')),
  );

describe('a hosts file', () => {
  it('is read with its names, its comments left out, and its lines told', () => {
    const text = hostsText([
      ['10.1.8.103', 'PGB', 'PGB.north.example'],
      ['fe80::1', 'pgv6'],
    ]).replace('PGB.north.example', 'PGB.north.example   # side B');
    const [part] = hostsIn(text);
    expect(part?.data.entries).toEqual([
      { address: '10.1.8.103', names: ['PGB', 'PGB.north.example'], line: 11 },
      { address: 'fe80::1', names: ['pgv6'], line: 12 },
    ]);
    expect(part?.unread).toEqual([]);
  });

  it('that was typed is read although it has no heading, and is whole where a prompt follows', () => {
    const file = '10.1.8.103 PGB\r\n\r\n  172.1.8.103\tPGB-priv\r\n';
    expect(entriesIn(`${typed}\r\n${file}`)).toEqual(['10.1.8.103 PGB', '172.1.8.103 PGB-priv']);
    const whole = (text: string) => hostsIn(text).map(({ data }) => data.whole);
    expect(whole(`${typed}\r\n${file}\r\nC:\\>`)).toEqual([true]);
    expect(whole(`${typed}\r\n${file}\r\nC:\\>netstat -n -a\r\n`)).toEqual([true]);
    expect(whole(`PGB>${typed.slice(4)}\r\n${file}\r\nPGB>`)).toEqual([true]);
    expect(whole(`${typed}\r\n${hostsText([['10.1.8.103', 'PGB']])}\r\nC:\\>`)).toEqual([true]);
  });

  it.each([
    ['cut at its end', `${typed}\r\n10.1.8.103 PGB\r\n`],
    ['without its command', hostsText([['10.1.8.103', 'PGB']])],
    ['with a line that nobody understands', `${typed}\r\n10.1.8.1O3 PGA\r\n10.1.8.103 PGB\r\nC:\\>`],
    ['through a pipe', `${typed} | find "PG"\r\n10.1.8.103 PGB\r\nC:\\>`],
  ])('%s is not whole', (_, text) => {
    expect(hostsIn(text).every(({ data }) => !data.whole)).toBe(true);
  });

  it('of which a line is mistyped keeps the others, and shows the line', () => {
    const [part] = hostsIn(`${typed}\r\n10.1.8.1O3 PGA\r\n10.1.8.103 PGB\r\n`);
    expect(part?.data.entries).toMatchObject([{ address: '10.1.8.103' }]);
    expect(part?.unread).toEqual([{ line: 2, text: '10.1.8.1O3 PGA' }]);
  });

  it.each([
    ['of another machine is nobody’s', 'PGA>type \\\\PGB\\c$\\WINDOWS\\system32\\drivers\\etc\\hosts', null],
    ['of the console’s own machine is its', 'PGA>type C:\\WINDOWS\\system32\\drivers\\etc\\hosts', 'PGA'],
  ])('%s', (_, command, host) => {
    expect(hostsIn(`PGA>ver\r\n${command}\r\n10.1.8.103 PGB\r\n`)).toMatchObject([{ host }]);
  });
});

describe('words that look like entries', () => {
  it.each([
    ['alone', '10.1.8.103 PGB\r\n10.1.8.102 PGA\r\n'],
    ['in a mail', 'Hello,\r\n\r\n10.1.8.103 is the visible address\r\nof side B.\r\n'],
    [
      'below netstat',
      'C:\\>netstat -n -a\r\n  TCP  10.1.8.103:43027  0.0.0.0:0  LISTENING\r\n\r\n10.1.8.103 PGB\r\n',
    ],
  ])('%s are no hosts file', (_, text) => {
    expect(entriesIn(text)).toEqual([]);
  });

  it('in a mail behind a hosts file are none of its entries', () => {
    const mail = `Here it is:\r\n\r\n${hostsText([['10.1.8.103', 'PGB']])}That is all.\r\n10.1.8.102 answers\r\n`;
    expect(entriesIn(mail)).toEqual(['10.1.8.103 PGB']);
    const short =
      'localhost is there:\r\n\r\n127.0.0.1 localhost\r\n10.1.8.103 PGB\r\n\r\n10.1.8.102 answers\r\n';
    expect(entriesIn(short)).toEqual(['127.0.0.1 localhost', '10.1.8.103 PGB']);
  });
});

describe('hosts files of any kind', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,14}(?:\.[a-z]{2,6})?$/);
  const entry = fc.tuple(fc.ipV4(), fc.array(name, { minLength: 1, maxLength: 4 }));

  it('are read back', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.boolean(), (entries, isTyped) => {
        const text = hostsText(entries.map(([address, names]) => [address, ...names]));
        const found = entriesIn(isTyped ? `${typed}\r\n${text}` : text);
        expect(found).toEqual(entries.map(([address, names]) => [address, ...names].join(' ')));
      }),
    );
  });
});
