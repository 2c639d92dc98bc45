import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { socketFacts } from '../../../../electron/core/diagnosis/facts/sockets';
import { readEvidence } from '../../../../electron/core/evidence/read';
import type { SocketRow } from '../../../../electron/core/evidence/sockets/types';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import { decode } from '../../../../electron/host/evidence/decode';
import { anyText, ipv4, printedAdapter, socketRow, socketRows } from '../../../support/console-arbitraries';
import {
  english,
  germanVista,
  invented,
  ipconfigText,
  netstatLanguages,
  netstatText,
  networkKeys,
  regExport,
  regQueryText,
  row,
  windows2000,
  wrapped,
} from '../../../support/console-texts';

function rowsOf(text: string): readonly SocketRow[] {
  return readEvidence(text).parts.flatMap((part) => (part.kind === 'netstat' ? [...part.data.sockets] : []));
}

/** What a row says, without its line. */
function said({ protocol, local, remote, state, pid, process }: SocketRow): string {
  const other = remote === null ? '-' : `${remote.address} ${remote.port}`;
  return [protocol, local.address, local.port, other, state, pid, process].join(' ');
}

function listeners(text: string): readonly string[] {
  return rowsOf(text)
    .filter((row) => row.protocol === 'TCP' && row.state === 'LISTENING')
    .map((row) => `${row.local.address} ${row.local.port}`)
    .sort();
}

function linesIn(part: EvidencePart): readonly number[] {
  switch (part.kind) {
    case 'netstat':
    case 'ss':
      return part.data.sockets.map((row) => row.line);
    case 'ipconfig':
      return part.data.adapters.flatMap((one) => [one.line, one.lastLine, ...one.addressLines]);
    case 'registry':
      return part.data.interfaces.map((one) => one.line);
    case 'ctitest':
      return part.data.words.map((one) => one.line);
    default:
      return [];
  }
}

describe('any text', () => {
  it('is read without a throw, and every cited line lies within its part', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readEvidence(text);
        let before = 0;
        for (const part of reading.parts) {
          const [first, last] = part.lines;
          expect(first).toBeGreaterThan(before);
          expect(last).toBeLessThanOrEqual(reading.lineCount);
          const cited = [...linesIn(part), ...part.unread.map((one) => one.line)];
          expect(cited.filter((line) => line < first || line > last)).toEqual([]);
          before = last;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('of any bytes is decoded or refused without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(bytes, null);
        if (decoded.ok) readEvidence(decoded.value.text);
        else expect(decoded.message.text).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['blanks', ' '],
    ['dots', '. '],
    ['rows without an end', '  TCP    0.0.0.0:1 '],
    ['quotes and backslashes', '\\"'],
    ['brackets', '[<('],
    ['prompts', 'C:\\>'],
    ['tags that never end', '<pre '],
    ['entities that never end', '&#'],
    ['carriage returns', '\r'],
    ['terminal codes', '\u001b[1'],
    ['numbers', '12\n'],
    ['names', 'PGB\n'],
    ['headings', 'Ethernet adapter A:\n\n'],
    ['bytes', '00,'],
    ['dashes', '---- '],
    ['properties', 'LocalAddress : 10.1.8.103\n'],
    ['quotes', '> '],
    ['quoted lines', '> a\n'],
    ['pager’s lines', '-- More  --\n'],
    ['rules', '='],
    ['halves of routes', ' 10.1.8.0 255.255.255.0 '],
    ['arrays that never end', 'IPAddress={"10.1.8.103", '],
    ['commas', '"a",'],
    ['wide letters', '以'],
  ])(
    'of endless %s is read in time',
    (_, piece) => {
      const text = piece.repeat(400_000 / piece.length);
      const table = netstatText([]) + text;
      readEvidence(text);
      readEvidence(table);
      readEvidence(`${regExport(networkKeys([], []))}"Bind"=hex(7):${text}`);
      decode(Buffer.from(`${text}\u00e4`, 'latin1'), null);
      // Linear readers need well below a second; one that goes over the text again and again needs hours, and is ended.
    },
    90_000,
  );
});

describe('what is printed', () => {
  it('as a socket table is read back row by row, in every language', () => {
    fc.assert(
      fc.property(
        socketRows,
        fc.constantFrom(...Object.values(netstatLanguages)),
        fc.boolean(),
        (rows, language, pid) => {
          const read = rowsOf(netstatText(rows, { language, pid }));
          expect(read.map(said)).toEqual(rows.map((row) => said(pid ? row : { ...row, pid: null })));
          expect(read.map((row) => row.line)).toEqual(rows.map((_, index) => 5 + index));
        },
      ),
    );
  });

  it('as adapters is read back card by card', () => {
    fc.assert(
      fc.property(
        fc.array(printedAdapter, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(windows2000, germanVista, invented),
        (cards, language) => {
          const [part, ...others] = readEvidence(ipconfigText('PGB', cards, language)).parts;
          expect(others).toEqual([]);
          if (part?.kind !== 'ipconfig') throw new Error('not recognised');
          const kept = part.data.adapters.map(
            ({ ipv4, gateways, dnsServers, connected, physicalAddress }) => ({
              ipv4,
              gateways,
              dnsServers,
              connected,
              physicalAddress,
            }),
          );
          expect(kept).toEqual(
            cards.map(({ ipv4, gateways, dnsServers, connected, physicalAddress }) => ({
              ipv4,
              gateways,
              dnsServers,
              connected,
              physicalAddress,
            })),
          );
        },
      ),
    );
  });

  it('as routes is read back row by row', () => {
    const route = fc.record({
      destination: ipv4,
      mask: fc.constantFrom('0.0.0.0', '255.0.0.0', '255.255.255.0', '255.255.255.255'),
      gateway: fc.option(ipv4),
      interface: ipv4,
      metric: fc.integer({ min: 0, max: 99_999 }),
    });
    const onLink = fc.constantFrom('On-link', 'En vínculo', 'Auf Verbindung', 'リンク上', 'Sur le lien');
    fc.assert(
      fc.property(fc.array(route, { minLength: 1, maxLength: 20 }), onLink, (routes, direct) => {
        const lines = routes.map((one) =>
          [one.destination, one.mask, one.gateway ?? direct, one.interface, String(one.metric)]
            .map((cell) => cell.padStart(17))
            .join(' '),
        );
        const [part] = readEvidence(`${'='.repeat(75)}\r\nActive Routes:\r\n${lines.join('\r\n')}\r\n`).parts;
        if (part?.kind !== 'route') throw new Error('not recognised');
        expect(part.data.ipv4).toEqual(routes.map((one, index) => ({ ...one, line: 3 + index })));
        expect(part.unread).toEqual([]);
      }),
    );
  });

  it('as a registry export is read back alike from every form of it', () => {
    const hex = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16).padStart(4, '0'));
    const guid = hex.map((digits) => `{1B2C0000-0000-4000-8000-00000000${digits.toUpperCase()}}`);
    fc.assert(
      fc.property(fc.uniqueArray(guid, { minLength: 1, maxLength: 6 }), (guids) => {
        const interfaces = guids.map((one, index) => ({
          guid: one,
          name: `Card ${index}`,
          ipv4: [{ address: `10.1.8.${index + 1}`, mask: '255.255.255.0' }],
          gateways: [],
          dhcp: false,
        }));
        const keys = networkKeys(guids, interfaces);
        for (const text of [regExport(keys), regExport(keys, 'REGEDIT4'), regQueryText(keys)]) {
          const [part] = readEvidence(text).parts;
          if (part?.kind !== 'registry') throw new Error('not recognised');
          expect(part.data.bindOrder).toEqual(guids);
          expect(part.data.interfaces.map(({ line, metric, nameServers, domain, ...rest }) => rest)).toEqual(
            interfaces,
          );
        }
      }),
    );
  });
});

const cutTwice = row({
  local: { address: 'fe80::c9ee:eb4d:5f0b:a64f%4', port: 10000 },
  remote: { address: '2001:db8:0:1:a:b:c:d%4', port: 1000 },
  state: 'ESTABLISHED',
  pid: 0,
});

/** What the diagnosis takes from a table, without the lines it stands on. */
function factsOf(text: string) {
  const evidence = readEvidence(text).parts.map((part) => ({
    id: 'B/1',
    owner: 'B' as const,
    part,
    sequence: 0,
  }));
  const { status, count, listeners, phantoms, connections, named, ownAddresses } = socketFacts(
    evidence,
    'B',
    new Set([43027]),
  );
  const ends = (one: { address: string; port: number }) => `${one.address}:${one.port}`;
  return {
    status,
    count,
    listeners: listeners.map(ends).sort(),
    phantoms: phantoms.map(ends).sort(),
    connections: connections
      .map(({ local, remote, state }) => `${ends(local)} ${ends(remote)} ${state}`)
      .sort(),
    named: named.length,
    ownAddresses: [...ownAddresses].sort(),
  };
}

describe('a socket table', () => {
  it('says the same whatever the order of its rows', () => {
    const shuffled = socketRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(listeners(netstatText(others, { pid: true }))).toEqual(
          listeners(netstatText(rows, { pid: true })),
        );
      }),
    );
  });

  it('gives the same facts whatever the order of its rows', () => {
    // Ports that matter, and those of old Windows' phantoms, much more often than chance has them.
    const telling = fc.constantFrom(43027, 42027, 43004, 40002, 1062, 135);
    const rows = fc.array(
      fc.tuple(socketRow, telling, telling).map(([one, local, remote]): SocketRow => {
        const other =
          one.remote === null || one.state === 'LISTENING' ? one.remote : { ...one.remote, port: remote };
        return { ...one, local: { ...one.local, port: local }, remote: other };
      }),
      { minLength: 1, maxLength: 30 },
    );
    const shuffled = rows.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        expect(factsOf(netstatText(others))).toEqual(factsOf(netstatText(some)));
      }),
    );
  });

  it('says the same whatever the width that it was cut at', () => {
    fc.assert(
      fc.property(socketRows, fc.integer({ min: 40, max: 120 }), (rows, width) => {
        const text = netstatText(rows, { pid: true });
        expect(rowsOf(wrapped(text, width)).map(said)).toEqual(rowsOf(text).map(said));
      }),
      // Cut in the midst of a state that is known by its beginning too.
      { examples: [[[cutTwice], 40]] },
    );
  });

  it('loses no listener in any code page, whichever it is read in', () => {
    const pages = [
      'cp437',
      'cp850',
      'cp852',
      'cp866',
      'cp932',
      'cp936',
      'cp949',
      'utf-8',
      'utf-16le',
      'utf-16be',
    ] as const;
    const languages = fc.constantFrom(...Object.values(netstatLanguages));
    fc.assert(
      fc.property(
        socketRows,
        languages,
        fc.constantFrom(...pages),
        fc.constantFrom(null, ...pages),
        (rows, language, page, chosen) => {
          // UTF-16 read as bytes is no text at all, and bytes read as UTF-16 are none either.
          const fits = chosen === null || chosen.startsWith('utf-16') === page.startsWith('utf-16');
          fc.pre(fits && !(chosen?.startsWith('utf-16') && chosen !== page));
          const text = netstatText(rows, { language });
          const decoded = decode(iconv.encode(text, page), chosen);
          if (!decoded.ok) throw new Error(decoded.code);
          expect(listeners(decoded.value.text)).toEqual(listeners(netstatText(rows, { language: english })));
        },
      ),
      { numRuns: 300 },
    );
  });
});
