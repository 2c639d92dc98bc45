import { describe, expect, it } from 'vitest';
import { readNetstat } from '../../../../../electron/core/evidence/sockets/netstat';
import { Lines } from '../../../../../electron/core/evidence/text/lines';
import { german, netstatLanguages, netstatText, row, wrapped } from '../../../../support/console-texts';

function read(text: string) {
  const lines = new Lines(text);
  const { data, ...rest } = readNetstat(lines, 1, lines.count);
  return { data: { sockets: [...data.sockets] }, ...rest };
}

const heading = '  Proto  Local Address          Foreign Address        State           PID';

/** A table with these lines as rows. */
function table(...rows: string[]) {
  return read(['', 'Active Connections', '', heading, ...rows].join('\n'));
}

/** Side B of the case, with its listener on the private network. */
const sideB = [
  row({ local: { address: '0.0.0.0', port: 135 } }),
  row({ local: { address: '172.1.8.103', port: 43027 } }),
  row({
    local: { address: '10.1.8.103', port: 1062 },
    remote: { address: '10.1.8.101', port: 40002 },
    state: 'ESTABLISHED',
  }),
  row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 } }),
];

describe('a table of Windows 2000', () => {
  it('gives every row with its line', () => {
    const { data, unread } = read(netstatText(sideB));
    expect(data.sockets).toEqual(sideB.map((one, index) => ({ ...one, line: 5 + index })));
    expect(unread).toEqual([]);
  });

  it.each(Object.entries(netstatLanguages))('reads the same in %s', (_, language) => {
    const { data, unread } = read(netstatText(sideB, { language }));
    expect(data.sockets.map(({ line, ...rest }) => rest)).toEqual(sideB.map(({ line, ...rest }) => rest));
    expect(unread).toEqual([]);
  });

  it('keeps the process id of -ano', () => {
    const rows = sideB.map((one, index) => ({ ...one, pid: 400 + index, line: 5 + index }));
    expect(read(netstatText(rows, { pid: true, language: german })).data.sockets).toEqual(rows);
  });
});

describe('what listens', () => {
  it.each([
    ['0.0.0.0:0', '10.1.8.103:43027'],
    ['[::]:0', '[fe80::1%4]:43027'],
    ['*:0', '10.1.8.103:43027'],
    ['PGB:0', '10.1.8.103:43027'],
  ])('is told by the other end %s, whatever word stands for the state', (other, local) => {
    for (const word of [
      'LISTENING',
      'ABH™REN',
      'ABH\ufffdREN',
      'ABH├ûREN',
      'NASLUCHIWANIE',
      'À L’ÉCOUTE',
      '',
    ]) {
      expect(table(`  TCP    ${local.padEnd(22)} ${other.padEnd(22)} ${word}`).data.sockets).toMatchObject([
        { state: 'LISTENING', local: { port: 43027 } },
      ]);
    }
  });

  it('is no row that says CLOSED or BOUND', () => {
    const { data } = table(
      '  TCP    0.0.0.0:43027          0.0.0.0:0              BOUND           4',
      '  TCP    10.1.8.103:43027       0.0.0.0:0              CLOSED          4',
    );
    expect(data.sockets.map((one) => one.state)).toEqual(['BOUND', 'CLOSED']);
  });
});

describe('states', () => {
  it('become English, also where a wrong code page broke them', () => {
    const states = [
      'HERGESTELLT',
      'WARTEND',
      'SCHLIESSEN_WARTEN',
      'SYN_GESENDET',
      'LETZTE_BEST┬TIGUNG',
      'SYN_RCVD',
    ];
    const { data } = table(
      ...states.map((state) => `  TCP    10.1.8.3:1062   10.1.8.1:40002   ${state}   12`),
    );
    expect(data.sockets.map((one) => one.state)).toEqual([
      'ESTABLISHED',
      'TIME_WAIT',
      'CLOSE_WAIT',
      'SYN_SENT',
      'LAST_ACK',
      'SYN_RECEIVED',
    ]);
  });

  it('stay as printed where nobody knows them', () => {
    expect(table('  TCP    10.1.8.3:1062   10.1.8.1:40002   OPPRETTET   12').data.sockets).toMatchObject([
      { state: 'OPPRETTET', pid: 12 },
    ]);
  });

  it('may be two words', () => {
    expect(table('  TCP    10.1.8.3:43027   0.0.0.0:0   IN ASCOLTO   12').data.sockets).toMatchObject([
      { state: 'LISTENING', pid: 12 },
    ]);
  });

  it.each(['ESTABLISHED     InHost', 'ESTABLISHED     1234     InHost', 'ESTABLISHED     InHost     1234'])(
    'stand apart from an offload state: %s',
    (tail) => {
      const { data, unread } = table(`  TCP    10.1.8.3:1062          10.1.8.1:40002         ${tail}`);
      expect(data.sockets).toMatchObject([
        { state: 'ESTABLISHED', pid: tail.includes('1234') ? 1234 : null },
      ]);
      expect(unread).toEqual([]);
    },
  );
});

describe('ends', () => {
  it('keep the scope of an IPv6 address and lose its brackets', () => {
    expect(
      table('  TCP    [fe80::c9ee:eb4d:5f0b:a64f%4]:1433  [::]:0  LISTENING  7').data.sockets,
    ).toMatchObject([
      { local: { address: 'fe80::c9ee:eb4d:5f0b:a64f%4', port: 1433 }, remote: { address: '::', port: 0 } },
    ]);
  });

  it('have names where the table was printed without -n', () => {
    expect(table('  TCP    pgb:epmap   PGA.site.example:https   ESTABLISHED').data.sockets).toMatchObject([
      { local: { address: 'pgb', port: 'epmap' }, remote: { address: 'PGA.site.example', port: 'https' } },
    ]);
  });

  it.each([
    ['a port over 65535', '  TCP    10.1.8.103:70000       0.0.0.0:0              LISTENING'],
    ['an address of three parts', '  TCP    10.1.8:43027           0.0.0.0:0              LISTENING'],
    ['an address part over 255', '  TCP    10.1.8.300:43027       0.0.0.0:0              LISTENING'],
    ['no other end', '  TCP    10.1.8.103:43027'],
    ['no port', '  TCP    10.1.8.103:            0.0.0.0:0              LISTENING'],
  ])('with %s make the row unread, not another row', (_, text) => {
    const { data, unread } = table(text, '  TCP    10.1.8.103:139         0.0.0.0:0              LISTENING');
    expect(unread).toEqual([{ line: 5, text }]);
    expect(data.sockets).toMatchObject([{ local: { port: 139 }, line: 6 }]);
  });
});

describe('the process lines of -b', () => {
  const text = [
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832',
    '  RpcSs',
    ' [svchost.exe]',
    '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4',
    ' Can not obtain ownership information',
    '  TCP    10.1.8.103:43027       0.0.0.0:0              LISTENING       1520',
    ' [ctisvr.exe]',
  ];

  it('name the process of the row above', () => {
    const { data, unread } = table(...text);
    expect(data.sockets.map((one) => one.process)).toEqual(['svchost.exe', null, 'ctisvr.exe']);
    expect(unread).toEqual([]);
  });

  it('may stand on the row itself', () => {
    const { data } = table('  TCP    10.1.8.103:43027  0.0.0.0:0  LISTENING  1520   CtiSvc [ctisvr.exe]');
    expect(data.sockets).toMatchObject([{ pid: 1520, process: 'ctisvr.exe', state: 'LISTENING' }]);
  });

  it('of Windows XP list the components by their paths', () => {
    const { data, unread } = table(
      '  TCP    pgb:epmap    pgb:0    LISTENING    948',
      '  C:\\WINDOWS\\system32\\WS2_32.dll',
      '  -- unknown component(s) --',
      '  [svchost.exe]',
    );
    expect(data.sockets).toMatchObject([{ process: 'svchost.exe', local: { port: 'epmap' } }]);
    expect(unread).toEqual([]);
  });

  it('do not hide a torn row among them', () => {
    const torn = '  172.1.8.103:43027      0.0.0.0:0              LISTENING       1520';
    expect(table(...text, torn).unread).toEqual([{ line: 12, text: torn }]);
  });
});

describe('a row that was broken in two', () => {
  const rows = [
    row({ local: { address: '172.1.8.103', port: 43027 }, pid: 1520 }),
    row({
      local: { address: 'fe80::c9ee:eb4d:5f0b:a64f%4', port: 49703 },
      remote: { address: 'fe80::c9ee:eb4d:5f0b:aaaa%4', port: 1521 },
      state: 'TIME_WAIT',
      pid: 12345,
    }),
    row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 }, pid: 4 }),
  ];
  const whole = netstatText(rows, { pid: true });
  const facts = (text: string) => read(text).data.sockets.map(({ line, ...rest }) => rest);

  it.each([80, 79, 76, 72, 70, 66, 60, 56, 50, 48, 45, 40])(
    'at %i columns is put together again',
    (width) => {
      expect(facts(wrapped(whole, width))).toEqual(facts(whole));
    },
  );

  it('by a mail program at a blank is put together again', () => {
    const text = [
      '  TCP    [fe80::c9ee:eb4d:5f0b:a64f%4]:49703',
      '[fe80::c9ee:eb4d:5f0b:aaaa%4]:1521  TIME_WAIT  12345',
      '  TCP    172.1.8.103:43027      0.0.0.0:0',
      '    LISTENING       1520',
    ];
    expect(table(...text).data.sockets).toMatchObject([
      { local: { port: 49703 }, remote: { port: 1521 }, state: 'TIME_WAIT', pid: 12345, line: 5 },
      { local: { port: 43027 }, state: 'LISTENING', pid: 1520, line: 7 },
    ]);
  });

  it('keeps the row where the next line is somebody’s remark', () => {
    const { data, unread } = table(
      '  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING',
      'this one is wrong',
    );
    expect(data.sockets).toMatchObject([
      { local: { address: '172.1.8.103', port: 43027 }, state: 'LISTENING' },
    ]);
    expect(unread).toEqual([{ line: 6, text: 'this one is wrong' }]);
  });
});

it.each(['  TCP    10.1.8.3:1062   10.1.8.1:40', '  TCP    10.1.8.3:10', '  TCP    10.1.8.3:1062   10.1.'])(
  'a last row that was torn off is unread: %s',
  (torn) => {
    const { data, unread } = table('  TCP    10.1.8.103:139         0.0.0.0:0              LISTENING', torn);
    expect(data.sockets).toHaveLength(1);
    expect(unread).toEqual([{ line: 6, text: torn }]);
  },
);

describe('what stands around a table', () => {
  it('may be a mail’s marks, which cost no row', () => {
    expect(
      table('> TCP    10.1.8.103:43027  0.0.0.0:0  LISTENING', '|  UDP  0.0.0.0:500  *:*').data.sockets,
    ).toHaveLength(2);
  });

  it('is listed as unread, with its lines', () => {
    const { unread } = read(
      'see below\n\nActive Connections\n\n  Proto  Local  Foreign  State\n  TCP  10.1.8.3:1  0.0.0.0:0  LISTENING\n...\n',
    );
    expect(unread.map((one) => one.line)).toEqual([1, 7]);
  });

  it('is kept to the first thousand lines, and counted', () => {
    const { unread, unreadTotal } = table(
      ...Array.from({ length: 1500 }, (_, index) => `TCP ${index} nonsense`),
    );
    expect(unread).toHaveLength(1000);
    expect(unreadTotal).toBe(1500);
  });
});
