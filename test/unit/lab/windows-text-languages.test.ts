import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { windowsGenerations } from '../../../electron/core/case/types';
import { readEvidence } from '../../../electron/core/evidence/read';
import type { SocketRow } from '../../../electron/core/evidence/sockets/types';
import { printOneCommand } from '../../../electron/lab/captures';
import type { RealSocket } from '../../../electron/lab/observe/real-socket';
import { inOrder } from '../../../electron/lab/site-spec';
import { practiceSites } from '../../../electron/lab/sites';
import { printDate, printTime } from '../../../electron/lab/windows-text/clock';
import { printIpconfig } from '../../../electron/lab/windows-text/ipconfig';
import { codePageOf, type Language, languages } from '../../../electron/lab/windows-text/languages';
import { printNetstat } from '../../../electron/lab/windows-text/netstat';
import { partOf } from './support';

const [spec] = practiceSites;
if (spec === undefined) throw new Error('no practice site');
const cards = inOrder(spec.hosts.B, 'private').map((card, index) =>
  index === 0 ? card : { ...card, dnsServers: ['10.1.8.10', '10.1.8.11'] },
);
const afternoon = new Date(2005, 8, 16, 14, 3);
const states = [
  'LISTENING',
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECEIVED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
];
const nobody = { address: '0.0.0.0', port: 0 };

/** One socket in each state, and one of UDP. */
const sockets: readonly RealSocket[] = [
  ...states.map(
    (state, index): RealSocket => ({
      protocol: 'TCP',
      local: { address: '172.1.8.103', port: 43027 + index },
      remote: state === 'LISTENING' ? nobody : { address: '10.1.8.150', port: 1030 + index },
      state,
    }),
  ),
  { protocol: 'UDP', local: { address: '10.1.8.103', port: 137 }, remote: null, state: null },
];
const pidOf = (socket: RealSocket) => socket.local.port + 1;

const everywhere = languages.flatMap((language) =>
  windowsGenerations.map((windows) => [language, windows] as const),
);

function withoutLine({ protocol, local, remote, state, pid }: SocketRow) {
  return { protocol, local, remote, state, pid };
}

describe.each(everywhere)('the one command of a practice host in %s on Windows %s', (language, windows) => {
  const view = { name: 'PGB', windows, language, cards, sockets, pidOf, now: afternoon };
  const { parts } = readEvidence(printOneCommand(view));

  it('is read by the product as one host at its time, with no line left over', () => {
    expect(parts.map((part) => part.kind)).toEqual(['netstat', 'ipconfig']);
    expect(parts.map((part) => part.host)).toEqual(['PGB', 'PGB']);
    for (const part of parts) expect(part.clock).toMatch(/2005.*\d:03/);
    expect(parts.flatMap((part) => part.unread)).toEqual([]);
  });

  it('gives every socket with its state, and its process where the command tells it', () => {
    const rows = parts.flatMap((part) => (part.kind === 'netstat' ? [...part.data.sockets] : []));
    expect(rows.map(withoutLine)).toEqual(
      sockets.map((socket) => ({ ...socket, pid: windows === '2000' ? null : pidOf(socket) })),
    );
  });

  it('gives every card in its order, with all that it has', () => {
    const adapters = parts.flatMap((part) => (part.kind === 'ipconfig' ? part.data.adapters : []));
    expect(
      adapters.map(({ description, physicalAddress, connected, dhcp, ipv4, gateways, dnsServers }) => ({
        description,
        physicalAddress,
        connected,
        dhcp,
        ipv4,
        gateways,
        dnsServers,
      })),
    ).toEqual(
      cards.map(({ description, physicalAddress, address, mask, gateway, dnsServers }) => ({
        description,
        physicalAddress,
        connected: true,
        dhcp: false,
        ipv4: [{ address, mask }],
        gateways: gateway === null ? [] : [gateway],
        dnsServers,
      })),
    );
    // Russian Windows up to 2003 puts the kind of the card behind its name.
    expect(adapters.map(({ name }) => name)).toEqual(cards.map(({ name }) => name));
  });
});

describe.each(languages)('whatever the sockets are, in %s', (language) => {
  const end = fc.record({ address: fc.ipV4(), port: fc.integer({ min: 1, max: 65535 }) });
  const socket = fc.oneof(
    end.map((local): RealSocket => ({ protocol: 'TCP', local, remote: nobody, state: 'LISTENING' })),
    end.map((local): RealSocket => ({ protocol: 'UDP', local, remote: null, state: null })),
    fc
      .tuple(end, end, fc.constantFrom(...states.slice(1)))
      .map(([local, remote, state]): RealSocket => ({ protocol: 'TCP', local, remote, state })),
  );
  const process = fc.integer({ min: 0, max: 99_999 });

  it('the printed table is read as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(socket, process), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...windowsGenerations),
        (table, windows) => {
          const pids = new Map(table);
          const printed = [...pids.keys()];
          const told = windows === '2000' ? null : (one: RealSocket) => pids.get(one) ?? -1;
          const { data, unread } = partOf(printNetstat(printed, windows, language, told), 'netstat');
          expect(unread).toEqual([]);
          expect([...data.sockets].map(withoutLine)).toEqual(
            printed.map((one) => ({ ...one, pid: told === null ? null : told(one) })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('netstat', () => {
  const lines = (language: Language, told: typeof pidOf | null) =>
    printNetstat(sockets.slice(0, 1), '2012r2', language, told).split('\r\n');

  it('has the process ids in a column of their own, also behind UDP', () => {
    const printed = printNetstat(sockets, '2003', 'en', pidOf).split('\r\n');
    expect(printed[3]).toBe('  Proto  Local Address          Foreign Address        State           PID');
    expect(printed[4]).toBe('  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING       43028');
    expect(printed.at(-2)).toBe('  UDP    10.1.8.103:137         *:*                                    138');
  });

  it('translates the states in German, where their words are known', () => {
    const words = printNetstat(sockets, '2019', 'de', pidOf)
      .split('\r\n')
      .slice(4, -2)
      .map((row) => row.split(/ +/)[4]);
    expect(words).toEqual([
      'ABHÖREN',
      'HERGESTELLT',
      'SYN_GESENDET',
      'SYN_RECEIVED',
      'FIN_WAIT_1',
      'FIN_WARTEN_2',
      'SCHLIESSEN_WARTEN',
      'CLOSING',
      'LAST_ACK',
      'WARTEND',
    ]);
  });

  it('has no word over the process ids in French', () => {
    expect(lines('fr', pidOf)[3]).toBe(lines('fr', null)[3]);
    expect(lines('fr', pidOf)[4]).toMatch(/LISTENING {7}43028$/);
  });

  it('has a wider first column in Japanese', () => {
    expect(lines('ja', null)[4]).toBe(
      '  TCP         172.1.8.103:43027      0.0.0.0:0              LISTENING',
    );
  });
});

describe('East Asian Windows up to 2003', () => {
  it.each(['ja', 'ko', 'zh-CN'] as const)('prints in English: %s', (language) => {
    for (const windows of ['2000', '2003'] as const) {
      expect(printIpconfig('PGB', cards, windows, language)).toBe(printIpconfig('PGB', cards, windows, 'en'));
      expect(printNetstat(sockets, windows, language, null)).toBe(printNetstat(sockets, windows, 'en', null));
    }
    expect(printIpconfig('PGB', cards, '2008', language)).not.toMatch(/Host Name/);
  });
});

describe('ipconfig /all', () => {
  it.each([
    ['en', '2008', '   Physical Address. . . . . . . . . : 00-D0-B7-4C-21-8F'],
    ['de', '2012r2', '   Physikalische Adresse . . . . . . : 00-D0-B7-4C-21-8F'],
    ['de', '2016', '   Physische Adresse . . . . . . . . : 00-D0-B7-4C-21-8F'],
    ['de', '2000', 'Ethernetadapter Private:'],
    ['de', '2008', 'Ethernet-Adapter Private:'],
    ['fr', '2025', '   Adresse IPv4. . . . . . . . . . . . . .: 172.1.8.103(préféré) '],
    ['es', '2003', '   Puerta de enlace predeterminada   : 10.1.8.1'],
    ['ru', '2003', 'Private - Ethernet адаптер:'],
    ['ja', '2022', '   DNS サーバー. . . . . . . . . . . . .: 10.1.8.10'],
    ['ja', '2022', '                                          10.1.8.11'],
    ['ko', '2022', '                                 10.1.8.11'],
    ['zh-CN', '2016', '   连接特定的 DNS 后缀 . . . . . . . : '],
  ] as const)('in %s on Windows %s has the line "%s"', (language, windows, line) => {
    expect(printIpconfig('PGB', cards, windows, language).split('\r\n')).toContain(line);
  });
});

describe('the clock', () => {
  it.each([
    ['en', 'Fri 09/16/2005 \r\n02:03 PM\r\n'],
    ['de', '16.09.2005 \r\n14:03\r\n'],
    ['fr', '16/09/2005 \r\n14:03\r\n'],
    ['ru', '16.09.2005 \r\n14:03\r\n'],
    ['ja', '2005/09/16 \r\n14:03\r\n'],
    ['ko', '2005-09-16 \r\n오후 02:03\r\n'],
  ] as const)('in %s', (language, printed) => {
    expect(printDate(afternoon, language) + printTime(afternoon, '2008', language)).toBe(printed);
  });
});

describe('the code page', () => {
  it.each(languages)('of %s has every letter that its consoles print', (language) => {
    const codePage = codePageOf(language);
    for (const windows of windowsGenerations) {
      const view = { name: 'PGB', windows, language, cards, sockets, pidOf, now: afternoon };
      // Windows writes a typographic apostrophe as a plain one where the code page has none.
      const text = printOneCommand(view).replaceAll('’', "'");
      expect(iconv.decode(iconv.encode(text, codePage), codePage)).toBe(text);
    }
  });
});
