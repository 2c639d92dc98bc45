import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import {
  german,
  germanVista,
  ipconfigText,
  netstatLanguages,
  netstatText,
  networkKeys,
  regExport,
  row,
  windows2000,
} from '../../../support/console-texts';
import { plainParts } from '../../../support/plain-parts';

const listener = row({ local: { address: '172.1.8.103', port: 43027 } });
const rows = [
  row({ local: { address: '0.0.0.0', port: 135 } }),
  listener,
  row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 } }),
];
const netstat = netstatText(rows);
const card = {
  name: 'Private',
  description: 'Intel(R) PRO/100',
  physicalAddress: '00-0C-29-4F-8E-35',
  dhcp: false,
  connected: true,
  ipv4: [{ address: '172.1.8.103', mask: '255.255.0.0' }],
  gateways: [],
  dnsServers: [],
};
const ipconfig = ipconfigText('PGB', [card]);

const parts = plainParts;

/** Kind, host, clock and first line of each part. */
function outline(text: string) {
  return parts(text).map((part) => ({ kind: part.kind, host: part.host, clock: part.clock }));
}

/** Every part starts and ends with a line that is not blank, and no two share a line. */
function expectTight(text: string) {
  const lines = text.split(/\r*\n/);
  let before = 0;
  for (const part of parts(text)) {
    const [first, last] = part.lines;
    expect(first).toBeGreaterThan(before);
    expect(last).toBeGreaterThanOrEqual(first);
    expect(lines[first - 1]?.trim()).not.toBe('');
    expect(lines[last - 1]?.trim()).not.toBe('');
    before = last;
  }
}

describe('the output of the one command', () => {
  const output = `PGB\r\nThu 09/15/2005 \r\n10:32 AM\r\n${netstat}${ipconfig}`;

  it('is cut into a socket table and the adapters, with host and time', () => {
    expect(outline(output)).toEqual([
      { kind: 'netstat', host: 'PGB', clock: 'Thu 09/15/2005 10:32 AM' },
      { kind: 'ipconfig', host: 'PGB', clock: 'Thu 09/15/2005 10:32 AM' },
    ]);
    expectTight(output);
  });

  it('keeps the line numbers of the whole text', () => {
    const [table] = parts(output);
    const line = output.split('\r\n').findIndex((text) => text.includes('43027')) + 1;
    expect(table?.kind === 'netstat' && table.data.sockets.at(1)).toEqual({ ...listener, line });
    expect(table?.lines[0]).toBe(5);
  });

  it('of two hosts, one below the other, is cut at the second host', () => {
    const other = `PGA\r\nThu 09/15/2005 \r\n10:35 AM\r\n${netstat}${ipconfig.replace('PGB', 'PGA')}`;
    expect(outline(output + other)).toEqual([
      { kind: 'netstat', host: 'PGB', clock: 'Thu 09/15/2005 10:32 AM' },
      { kind: 'ipconfig', host: 'PGB', clock: 'Thu 09/15/2005 10:32 AM' },
      { kind: 'netstat', host: 'PGA', clock: 'Thu 09/15/2005 10:35 AM' },
      { kind: 'ipconfig', host: 'PGA', clock: 'Thu 09/15/2005 10:35 AM' },
    ]);
  });

  it.each([
    ['german', '15.09.2005 ', '10:32', '15.09.2005 10:32'],
    ['korean', '2005-09-15', '오전 10:32', '2005-09-15 오전 10:32'],
    ['chinese', '2005/09/15 周四 ', '10:32', '2005/09/15 周四 10:32'],
  ])('tells its time in %s', (name, date, time, clock) => {
    const table = netstatText(rows, { language: netstatLanguages[name] ?? german });
    expect(outline(`PGB\n${date}\n${time}\n${table}`)).toEqual([{ kind: 'netstat', host: 'PGB', clock }]);
  });

  it('with its prompt and the typed line is read alike', () => {
    const typed =
      'C:\\Documents and Settings\\Administrator>hostname & date /t & time /t & netstat -n -a & ipconfig /all';
    const [table, adapters] = parts(`${typed}\r\n${output}\r\nC:\\Documents and Settings\\Administrator>`);
    expect(table).toMatchObject({ kind: 'netstat', host: 'PGB', command: 'netstat -n -a', unread: [] });
    expect(adapters).toMatchObject({ kind: 'ipconfig', host: 'PGB', command: 'ipconfig /all', unread: [] });
  });
});

describe('a console session', () => {
  it.each([
    ['C:\\>', null],
    ['C:\\Documents and Settings\\Administrator>', null],
    ['PS C:\\> ', null],
    ['[PGB]: PS C:\\Users\\admin\\Documents> ', 'PGB'],
    ['administrator@PGB C:\\Users\\administrator>', 'PGB'],
    ['PGB>', 'PGB'],
  ])('with the prompt %s is cut at its commands', (prompt, host) => {
    const text = `${prompt}netstat -n -a\n${netstat}\n${prompt}cls\n${prompt}ipconfig /all\n${ipconfig}\n${prompt}\n`;
    expect(parts(text)).toMatchObject([
      { kind: 'netstat', host, command: 'netstat -n -a', unread: [] },
      { kind: 'ipconfig', host: 'PGB', command: 'ipconfig /all', unread: [] },
    ]);
    expectTight(text);
  });

  it('that asks for the host name first says whose the rest is', () => {
    expect(outline(`C:\\>hostname\nPGA\n\nC:\\>netstat -n -a\n${netstat}`)).toMatchObject([
      { kind: 'netstat', host: 'PGA' },
    ]);
  });

  it('that goes on to another machine does not carry the name along', () => {
    const text = `C:\\>hostname\nPGA\n\nC:\\>telnet 10.1.8.103\n\nC:\\>netstat -n -a\n${netstat}`;
    expect(outline(text)).toMatchObject([{ kind: 'netstat', host: null }]);
  });

  it('of two hosts gives each its own', () => {
    const text = `PGA>netstat -n -a\n${netstat}\nPGB>netstat -n -a\n${netstat}`;
    expect(outline(text).map((part) => part.host)).toEqual(['PGA', 'PGB']);
  });

  it('keeps outputs that it does not read, with the command that gave them', () => {
    const text = `C:\\>arp -a\n\nNothing that anybody knows.\n\nAnd more.\nC:\\>netstat -n -a\n${netstat}`;
    expect(parts(text)).toMatchObject([
      {
        kind: 'arp',
        data: { interfaces: [] },
        command: 'arp -a',
        lines: [3, 5],
        unread: [{ line: 3 }, { line: 5 }],
      },
      { kind: 'netstat', unread: [] },
    ]);
  });

  it('in which netstat printed nothing that can be read says so', () => {
    expect(parts('C:\\>netstat -n -a\n\nActive Connections\n\nAccess is denied.\n')).toMatchObject([
      { kind: 'netstat', data: { sockets: [] } },
    ]);
  });
});

describe('a paste without prompts', () => {
  it('is cut where the adapters start', () => {
    for (const language of [windows2000, germanVista]) {
      const text = netstat + ipconfigText('PGB', [card], language);
      expect(outline(text).map((part) => part.kind)).toEqual(['netstat', 'ipconfig']);
      expect(parts(text).flatMap((part) => part.unread)).toEqual([]);
      expectTight(text);
    }
  });

  it('is cut where the socket table starts, also when the adapters come first', () => {
    const text = ipconfig + netstat;
    expect(outline(text).map((part) => part.kind)).toEqual(['ipconfig', 'netstat']);
    expect(parts(text).flatMap((part) => part.unread)).toEqual([]);
  });

  it('of two tables keeps them apart', () => {
    expect(parts(netstat + netstat)).toMatchObject([{ lines: [2, 7] }, { lines: [9, 14] }]);
  });

  it('of two hosts’ adapters keeps them apart', () => {
    expect(outline(ipconfig + ipconfig.replace('PGB', 'PGA')).map((part) => part.host)).toEqual([
      'PGB',
      'PGA',
    ]);
  });

  it('lost its indentation in a chat and is still read', () => {
    const text = (netstat + ipconfig).replaceAll(/^[ \t]+/gm, '');
    expect(parts(text)).toMatchObject([
      { kind: 'netstat', data: { sockets: [{}, { local: { address: '172.1.8.103' } }, {}] } },
      {
        kind: 'ipconfig',
        data: { hostName: 'PGB', adapters: [{ name: 'Private', ipv4: [{ address: '172.1.8.103' }] }] },
      },
    ]);
  });
});

describe('what stands around a paste', () => {
  it.each([
    ['a web page', (text: string) => `<html><body><pre><code>${text}</code></pre></body></html>`],
    ['entities', (text: string) => `<pre>${text.replaceAll('  ', '&nbsp; ')}</pre>`],
    ['merge markers', (text: string) => `<<<<<<< HEAD\n=======\n>>>>>>> other\n${text}`],
    ['an indentation', (text: string) => text.replaceAll(/^/gm, '     ')],
    ['line ends of a console that was read twice', (text: string) => text.replaceAll('\r\n', '\r\r\n')],
    ['line ends of an old Macintosh', (text: string) => text.replaceAll('\r\n', '\r')],
    ['a code fence', (text: string) => `\`\`\`\n${text}\n\`\`\``],
    [
      'the colours of a terminal',
      (text: string) => text.replaceAll('LISTENING', '\u001b[32mLISTENING\u001b[0m'),
    ],
  ])('like %s costs no row and no address', (_, wrap) => {
    const found = parts(wrap(netstat + ipconfig));
    expect(found.find((part) => part.kind === 'netstat')).toMatchObject({
      data: { sockets: [{ state: 'LISTENING' }, { local: { address: '172.1.8.103', port: 43027 } }, {}] },
    });
    expect(found.find((part) => part.kind === 'ipconfig')).toMatchObject({
      data: { adapters: [{ name: 'Private', ipv4: [{ address: '172.1.8.103', mask: '255.255.0.0' }] }] },
    });
  });

  it('is listed as unread of the table below it, where it is short', () => {
    expect(parts(`Hello,\nhere is side B.\n\n${netstat}`)).toMatchObject([
      {
        kind: 'netstat',
        unread: [
          { line: 1, text: 'Hello,' },
          { line: 2, text: 'here is side B.' },
        ],
      },
    ]);
  });

  it('is a part of its own where it is long', () => {
    const log = Array.from({ length: 40 }, (_, index) => `entry ${index}`).join('\n');
    expect(parts(`${log}\n${netstat}`)).toMatchObject([
      { kind: 'unknown', lines: [1, 40], unread: { length: 40 } },
      { kind: 'netstat', unread: [] },
    ]);
  });
});

describe('a registry export', () => {
  it('is one part, whatever it holds', () => {
    const text = regExport([
      ...networkKeys(['{1B2C0000-0000-4000-8000-0000000000A1}'], []),
      ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Other', { Text: 'TCP 10.1.8.103:1 0.0.0.0:0', List: ['a', 'b'] }],
    ]);
    expect(parts(text)).toMatchObject([
      { kind: 'registry', data: { bindOrder: ['{1B2C0000-0000-4000-8000-0000000000A1}'] }, unread: [] },
    ]);
  });

  it('stands beside a table in one text', () => {
    expect(outline(regExport(networkKeys([], [])) + netstat).map((part) => part.kind)).toEqual([
      'registry',
      'netstat',
    ]);
  });
});

describe('a text of something else', () => {
  it('is one unknown part', () => {
    expect(readEvidence('We rebooted it.\r\nNothing changed.\r\n')).toMatchObject({
      lineCount: 2,
      parts: [{ kind: 'unknown', lines: [1, 2], unread: [{ line: 1 }, { line: 2 }] }],
    });
  });

  it('has no parts where it is empty', () => {
    for (const text of ['', ' ', '\r\n\r\n', '\ufeff']) expect(parts(text)).toEqual([]);
  });

  it('of a million lines lists the first thousand and counts the rest', () => {
    const [part] = parts('12:00:01 something happened\n'.repeat(100_000));
    expect(part).toMatchObject({ kind: 'unknown', lines: [1, 100_000], unreadTotal: 100_000 });
    expect(part?.unread).toHaveLength(1000);
  });

  it('that shows a half table is a table that could not be read', () => {
    expect(
      parts('Active Connections\n\n  Proto  Local Address          Foreign Address        State\n'),
    ).toMatchObject([{ kind: 'netstat', data: { sockets: [] } }]);
  });

  it('from Linux is never taken for a Windows table', () => {
    const text =
      'tcp        0      0 10.1.8.103:43027        0.0.0.0:*               LISTEN      1520/ctisvr';
    expect(parts(`Active Internet connections (only servers)\n${text}\n`)).toMatchObject([
      { kind: 'ss', data: { sockets: [{ state: 'LISTENING', pid: 1520, process: 'ctisvr' }] } },
    ]);
  });
});
