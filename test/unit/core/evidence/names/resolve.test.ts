import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../../../electron/core/evidence/names/types';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import { nameLanguages, nslookupText, pingText } from '../../../../support/name-texts';

function lookupsIn(text: string): readonly Lookup[] {
  return readEvidence(text).parts.flatMap((part) => (part.kind === 'resolve' ? part.data.lookups : []));
}

/** What a look-up says, in a few words. */
const brief = ({ name, addresses, answered, notFound }: Lookup) =>
  `${name ?? '-'} ${notFound ? 'not found' : addresses.join(',')}${answered === null ? '' : answered ? ' answers' : ' silent'}`;
const briefly = (text: string) => lookupsIn(text).map(brief);

const languages = Object.entries(nameLanguages);

describe('nslookup', () => {
  it.each(languages)('in %s tells the answer, and never the name server', (_, words) => {
    const one = nslookupText('pgb.north.example', ['10.1.8.103'], words);
    expect(briefly(`PGB>nslookup PGB\r\n${one}`)).toEqual(['PGB 10.1.8.103']);
    const two = nslookupText('pgb.north.example', ['172.1.8.103', '10.1.8.103', 'fe80::1'], words);
    expect(briefly(two)).toEqual(['pgb.north.example 172.1.8.103,10.1.8.103,fe80::1']);
    const cached = nslookupText('pgb.north.example', ['10.1.8.103'], words, true);
    expect(briefly(cached)).toEqual(['pgb.north.example 10.1.8.103']);
    for (const text of [one, two, cached]) expect(readEvidence(text).parts[0]?.unread ?? []).toEqual([]);
  });

  it.each(languages)('in %s tells that there is no such name', (_, words) => {
    expect(briefly(`PGB>nslookup pgx\r\n${nslookupText('pgx', [], words)}`)).toEqual(['pgx not found']);
  });

  it('of an address says nothing of a name', () => {
    const text = nslookupText('pgb.north.example', ['172.1.8.103']);
    expect(briefly(`PGB>nslookup 172.1.8.103\r\n${text}`)).toEqual([]);
    // Nothing tells which of the two was asked for.
    expect(briefly(text)).toEqual(['- 172.1.8.103']);
  });

  it('with the addresses in one line, as older ones print them, is read', () => {
    const text =
      'Server:  dc1\r\nAddress:  10.1.8.10\r\n\r\nName:    pgb\r\nAddresses:  10.1.8.103, 172.1.8.103\r\nAliases:  ctib\r\n';
    expect(briefly(text)).toEqual(['pgb 10.1.8.103,172.1.8.103']);
    expect(lookupsIn(text)[0]?.lines).toEqual([4, 5]);
  });

  it.each([
    ['cut above its answer', 'Server:  dc1.north.example\r\nAddress:  10.1.8.10\r\n'],
    ['cut above the name server', 'Name:    pgb.north.example\r\nAddress:  10.1.8.103\r\n'],
    [
      'of which the name server has no name',
      "*** Can't find server name for address 10.1.8.10: Non-existent domain\r\nServer:  UnKnown\r\nAddress:  10.1.8.10\r\n",
    ],
    [
      'to which nobody answered',
      'DNS request timed out.\r\n    timeout was 2 seconds.\r\nServer:  UnKnown\r\nAddress:  10.1.8.10\r\n\r\n*** Request to UnKnown timed-out\r\n',
    ],
    [
      'for other records',
      'PGB>nslookup -type=mx north.example\r\nServer:  dc1\r\nAddress:  10.1.8.10\r\n\r\nName:    north.example\r\nAddress:  10.1.8.103\r\n',
    ],
  ])('%s tells of no name', (_, text) => {
    expect(lookupsIn(text)).toEqual([]);
  });

  it('with a prompt of its own is read question by question', () => {
    const text = [
      'PGB>nslookup',
      'Default Server:  dc1.north.example',
      'Address:  10.1.8.10',
      '',
      '> pga',
      nslookupText('pga.north.example', ['10.1.8.102']),
      '> 10.1.8.103',
      nslookupText('pgb.north.example', ['10.1.8.103']),
      '> pgx',
      nslookupText('pgx', []),
      '> set type=ns',
      '> pgb',
      nslookupText('pgb.north.example', ['10.1.8.103']),
    ].join('\r\n');
    expect(briefly(text)).toEqual(['pga 10.1.8.102', 'pgx not found']);
  });
});

describe('ping', () => {
  it.each(languages)('in %s tells the address, and whether it answered', (_, words) => {
    const answered = pingText('PGB [10.1.8.103]', '10.1.8.103', 4, 3, words);
    const silent = pingText('PGB [172.1.8.103]', '172.1.8.103', 4, 0, words);
    expect(briefly(answered)).toEqual(['PGB 10.1.8.103 answers']);
    expect(briefly(silent)).toEqual(['PGB 172.1.8.103 silent']);
    expect(readEvidence(silent).parts).toMatchObject([{ unread: [] }]);
    expect(briefly(answered + silent)).toHaveLength(2);
  });

  it.each(languages)('in %s tells that there is no such name', (_, words) => {
    expect(briefly(`${words.noHost('pgx.north.example')}\r\n`)).toEqual(['pgx.north.example not found']);
  });

  it('in languages of which only the shape is known tells the address', () => {
    const japanese =
      'PGB [10.1.8.103]に ping を送信しています 32 バイトのデータ:\r\n10.1.8.103 からの応答: バイト数 =32 時間 <1ms TTL=128\r\n';
    expect(briefly(japanese)).toEqual(['PGB 10.1.8.103 answers']);
    expect(briefly('正在 Ping PGB [10.1.8.103] 具有 32 字节的数据:\r\n请求超时。\r\n')).toEqual([
      'PGB 10.1.8.103',
    ]);
  });

  it('of an address has no name', () => {
    expect(briefly(pingText('10.1.8.103', '10.1.8.103', 2, 2))).toEqual(['- 10.1.8.103 answers']);
    expect(briefly(`PGB>ping 10.1.8.103\r\n${pingText('10.1.8.103', '10.1.8.103', 2, 0)}`)).toEqual([
      '- 10.1.8.103 silent',
    ]);
    // `-a` looks the address up: the name does not lead to it.
    const named = pingText('pgb.north.example [10.1.8.103]', '10.1.8.103', 2, 2);
    expect(briefly(`PGB>ping -a 10.1.8.103\r\n${named}`)).toEqual(['- 10.1.8.103 answers']);
  });

  it('tells the name that was typed, where ping completed it', () => {
    const text = pingText('pgb.north.example [10.1.8.103]', '10.1.8.103', 2, 2);
    expect(briefly(`PGB>ping -n 2 PGB\r\n${text}`)).toEqual(['PGB 10.1.8.103 answers']);
    expect(briefly(text)).toEqual(['pgb.north.example 10.1.8.103 answers']);
  });

  it('that a router answered was not answered', () => {
    const text = pingText('PGB [10.1.8.103]', '10.1.8.103', 2, 2).replaceAll(
      /^Reply from.*$/gm,
      'Reply from 10.1.8.50: Destination host unreachable.',
    );
    expect(briefly(text)).toEqual(['PGB 10.1.8.103 silent']);
  });

  it('that was cut off says nothing of answers', () => {
    const text = pingText('PGB [10.1.8.103]', '10.1.8.103', 4, 0);
    expect(briefly(text.slice(0, text.indexOf('Ping statistics')))).toEqual(['PGB 10.1.8.103']);
  });

  it.each([
    ['a trace', 'Tracing route to PGB [10.1.8.103]\r\nover a maximum of 30 hops:\r\n'],
    ['a sentence', 'PGB [10.1.8.103] is the host, it has 2 cards.\r\n'],
    ['a mail', 'Ping me at 10.1.8.103 with 32 questions:\r\n'],
  ])('is not %s', (_, text) => {
    expect(lookupsIn(text)).toEqual([]);
  });
});

describe('look-ups of any name', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,14}(?:\.[a-z]{2,6})?$/);
  const words = fc.constantFrom(...Object.values(nameLanguages));

  it('are read back, whatever the language', () => {
    fc.assert(
      fc.property(name, fc.array(fc.ipV4(), { maxLength: 4 }), words, (asked, addresses, language) => {
        const text = `PGB>nslookup ${asked}\r\n${nslookupText(asked, addresses, language)}`;
        expect(briefly(text)).toEqual([
          addresses.length === 0 ? `${asked} not found` : `${asked} ${addresses.join(',')}`,
        ]);
      }),
    );
    fc.assert(
      fc.property(name, fc.ipV4(), words, fc.nat(4), (asked, address, language, received) => {
        const text = pingText(`${asked} [${address}]`, address, 4, received, language);
        expect(briefly(text)).toEqual([`${asked} ${address} ${received > 0 ? 'answers' : 'silent'}`]);
      }),
    );
  });
});
