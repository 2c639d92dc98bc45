import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import type { SocketRow } from '../../../../../electron/core/evidence/sockets/types';
import { socketRow } from '../../../../support/console-arbitraries';
import { netstatText, row } from '../../../../support/console-texts';
import { formatList, formatTable, type PrintedColumn } from '../../../../support/format-table';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import { connectionColumns, connectionList, connectionTable } from '../../../../support/powershell-texts';

const kind = 'net-tcp-connection';

/** Side B of the case: the CTI Server on the private address. */
const rows: readonly SocketRow[] = [
  row({ local: { address: '::', port: 135 }, pid: 724 }),
  row({ local: { address: 'fe80::1%4', port: 139 }, pid: 4 }),
  row({ local: { address: '10.1.8.103', port: 43027 }, pid: 1820 }),
  row({
    local: { address: '10.1.8.103', port: 43027 },
    remote: { address: '10.1.8.104', port: 1042 },
    state: 'ESTABLISHED',
    pid: 1820,
  }),
];

function selected(...headings: readonly string[]): readonly PrintedColumn[] {
  return headings.map((heading) => ({
    heading,
    align: ['LocalPort', 'RemotePort', 'State', 'OwningProcess'].includes(heading) ? 'right' : 'left',
  }));
}

/** What the rows say, without their lines. */
function said(text: string): readonly SocketRow[] {
  return partsOfKind(text, kind).flatMap((part) => part.data.sockets.map((one) => ({ ...one, line: 0 })));
}

describe('the table of Get-NetTCPConnection', () => {
  it('gives the rows as netstat would, each with its line', () => {
    const part = onlyPart(connectionTable(rows), kind);
    expect(part.data.sockets.map((one) => one)).toEqual(rows.map((one, at) => ({ ...one, line: 4 + at })));
    expect(part.unread).toEqual([]);
  });

  it('belongs to the host of the prompt before it', () => {
    const text = `[PGB]: PS C:\\> Get-NetTCPConnection -LocalPort 43027\r\n${connectionTable(rows)}[PGB]: PS C:\\>`;
    const part = onlyPart(text, kind);
    expect([part.host, part.command]).toEqual(['PGB', 'Get-NetTCPConnection -LocalPort 43027']);
  });

  it('of a session names its host itself', () => {
    const text = formatTable(
      [...selected('LocalAddress', 'LocalPort', 'State'), { heading: 'PSComputerName' }],
      [['10.1.8.103', '43027', 'Listen', 'PGB']],
    );
    expect(onlyPart(text, kind).host).toBe('PGB');
  });

  it('is told apart from a netstat table above it and one below it', () => {
    const text = netstatText(rows) + connectionTable(rows) + netstatText(rows);
    expect(kindsIn(text)).toEqual(['netstat', kind, 'netstat']);
    expect(said(text)).toEqual(rows);
  });

  it('may show other columns, in another order, with numbers on the right', () => {
    const columns = selected('State', 'LocalPort', 'LocalAddress', 'OwningProcess');
    expect(said(connectionTable(rows, columns))).toEqual(rows.map((one) => ({ ...one, remote: null })));
  });

  it('without a state tells none: what is bound and does not listen looks alike', () => {
    const columns = selected('LocalAddress', 'LocalPort', 'RemoteAddress', 'RemotePort');
    expect(said(connectionTable(rows, columns)).map((one) => one.state)).toEqual([null, null, null, null]);
  });

  it('without a state and another end knows no state at all', () => {
    const columns = selected('LocalAddress', 'LocalPort', 'RemoteAddress');
    const read = said(connectionTable(rows, columns));
    expect(read.map((one) => [one.state, one.remote])).toEqual(rows.map(() => [null, null]));
  });

  it('of addresses and ports alone is TCP only where the command says so', () => {
    const table = connectionTable(rows, selected('LocalAddress', 'LocalPort', 'OwningProcess'));
    expect(kindsIn(table)).toEqual(['unknown']);
    expect(kindsIn(`PS C:\\> Get-NetUDPEndpoint\r\n${table}`)).toEqual(['unknown']);
    const text = `PS C:\\> Get-NetTCPConnection -State Listen | ft LocalAddress,LocalPort,OwningProcess\r\n${table}`;
    expect(said(text)).toEqual(rows.map((one) => ({ ...one, remote: null, state: null })));
  });

  it('on a narrow console lists rows with a cut address as unread', () => {
    const long = row({ local: { address: '2001:db8:0:1:a:b:c:d', port: 43027 } });
    const columns = connectionColumns.map((one) => (one.width === 40 ? { ...one, width: 15 } : one));
    const part = onlyPart(connectionTable([...rows, long], columns), kind);
    expect(part.data.sockets.map((one) => one.line)).toEqual([4, 5, 6, 7]);
    expect(part.unread.map((one) => one.line)).toEqual([8]);
  });

  it('on a narrow console keeps rows whose process id alone is cut', () => {
    const columns = connectionColumns.map((one) =>
      one.heading === 'OwningProcess' ? { ...one, width: 4 } : one,
    );
    const text = connectionTable(
      [...rows, row({ local: { address: '::', port: 5000 }, pid: 18204 })],
      columns,
    );
    expect(text).toContain('Owni');
    expect(said(text).map((one) => one.pid)).toEqual([724, 4, 1820, 1820, null]);
  });

  it('with a process id that goes on in the next line keeps the row, and not the number', () => {
    const columns = connectionColumns.map((one) =>
      one.heading === 'OwningProcess' ? { ...one, width: 3 } : one,
    );
    const part = onlyPart(connectionTable(rows.slice(2), columns, { wrap: true }), kind);
    expect(part.data.sockets.map((one) => [one.local.port, one.pid])).toEqual([
      [43027, null],
      [43027, null],
    ]);
  });

  it.each([
    ['Closed', 'CLOSED'],
    ['SynReceived', 'SYN_RECEIVED'],
    ['FinWait1', 'FIN_WAIT_1'],
    ['DeleteTCB', 'DELETE_TCB'],
    ['Bound', 'BOUND'],
    ['Sleeping', 'Sleeping'],
  ])('says %s in netstat’s word %s', (printed, state) => {
    const text = formatTable(selected('LocalAddress', 'LocalPort', 'RemotePort', 'State'), [
      ['10.1.8.103', '43027', '0', printed],
    ]);
    expect(said(text).map((one) => one.state)).toEqual([state]);
  });

  it('with a value that cannot be lists its row as unread', () => {
    const text = formatTable(selected('LocalAddress', 'LocalPort', 'State'), [
      ['10.1.8.103', '136', ''],
      ['10.1.8.103', '70000', 'Listen'],
      ['10.1.8.1030', '135', 'Listen'],
      ['10.1.8.103', '135', 'Listen'],
    ]);
    const part = onlyPart(text, kind);
    expect(part.data.sockets.map((one) => one.line)).toEqual([7]);
    expect(part.unread.map((one) => one.line)).toEqual([4, 5, 6]);
  });

  it('of which no row can be read is still known for what it is', () => {
    const text = formatTable(selected('LocalAddress', 'LocalPort', 'State'), [['pgb', '135', 'Listen']]);
    const part = onlyPart(text, kind);
    expect([part.data.sockets.length, part.unread.length]).toEqual([0, 1]);
  });
});

describe('the list of Get-NetTCPConnection', () => {
  it('gives a row for each object, with the line where it starts', () => {
    const part = onlyPart(connectionList(rows), kind);
    expect(part.data.sockets.map((one) => one)).toEqual(
      rows.map((one, at) => ({ ...one, line: 2 + 10 * at })),
    );
    expect(part.unread).toEqual([]);
  });

  it('of every property is known although much of it stands above the addresses', () => {
    const nothing = ['Caption', 'Description', 'ElementName'].map((name) => [name, ''] as const);
    const more = [
      'DetailedStatus',
      'HealthState',
      'InstallDate',
      'Name',
      'Status',
      'PrimaryStatus',
      'Directionality',
    ];
    const text = formatList(
      [135, 43027].map((port) => [
        ...nothing,
        ['InstanceID', `10.1.8.103++${port}++0.0.0.0++0`],
        ...more.map((name) => [name, ''] as const),
        ['LocalAddress', '10.1.8.103'],
        ['LocalPort', String(port)],
        ['OwningProcess', '1820'],
        ['RemoteAddress', '0.0.0.0'],
        ['RemotePort', '0'],
        ['State', 'Listen'],
      ]),
    );
    expect(said(text).map(({ local, state }) => [local.port, state])).toEqual([
      [135, 'LISTENING'],
      [43027, 'LISTENING'],
    ]);
  });

  it('follows a netstat table of another host in the same paste', () => {
    const text = `PGA>netstat -ano\r\n${netstatText(rows)}\r\n[PGB]: PS C:\\> Get-NetTCPConnection | fl\r\n${connectionList(rows)}`;
    expect(readEvidence(text).parts.map((part) => [part.kind, part.host])).toEqual([
      ['netstat', 'PGA'],
      [kind, 'PGB'],
    ]);
  });
});

describe('what only looks like it', () => {
  it.each([
    [
      'a firewall rule',
      formatList([
        [
          ['Name', 'CTI'],
          ['LocalAddress', 'Any'],
          ['RemoteAddress', 'Any'],
          ['Protocol', 'TCP'],
          ['LocalPort', '43027'],
          ['RemotePort', 'Any'],
        ],
      ]),
    ],
    [
      'a table of firewall rules',
      formatTable(selected('DisplayName', 'Protocol', 'LocalAddress', 'LocalPort', 'RemotePort'), [
        ['CTI', 'TCP', '10.1.8.103', '43027', '0'],
      ]),
    ],
    [
      'a list of UDP endpoints',
      formatList([
        [
          ['LocalAddress', '0.0.0.0'],
          ['LocalPort', '123'],
        ],
      ]),
    ],
    [
      'a test of a connection',
      formatList([
        [
          ['ComputerName', '10.1.8.103'],
          ['RemoteAddress', '10.1.8.103'],
          ['RemotePort', '43027'],
          ['TcpTestSucceeded', 'False'],
        ],
      ]),
    ],
    ['a sentence', 'The LocalAddress and LocalPort columns say where it listens.\r\n'],
    ['a service', formatList([[['State', 'Running']]])],
  ])('%s is none', (_, text) => {
    expect(kindsIn(text)).toEqual(['unknown']);
  });
});

describe('any rows of TCP', () => {
  const tcp = fc.array(
    socketRow.filter((one) => one.protocol === 'TCP'),
    { minLength: 1, maxLength: 20 },
  );

  it('are read back from the table and from the list', () => {
    fc.assert(
      fc.property(tcp, (some) => {
        expect(said(connectionTable(some))).toEqual(some);
        expect(said(connectionList(some))).toEqual(some);
      }),
    );
  });

  it('are read back from any order of the columns', () => {
    const order = fc.shuffledSubarray([...connectionColumns], { minLength: connectionColumns.length });
    fc.assert(
      fc.property(tcp, order, (some, columns) => {
        expect(said(connectionTable(some, columns))).toEqual(some);
      }),
    );
  });
});
