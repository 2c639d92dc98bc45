import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../../electron/core/evidence/sockets/digest';
import { readNetstat } from '../../../../../electron/core/evidence/sockets/netstat';
import { rowsOnPorts, SocketTable } from '../../../../../electron/core/evidence/sockets/socket-table';
import { Lines } from '../../../../../electron/core/evidence/text/lines';
import { socketRows } from '../../../../support/console-arbitraries';
import { german, netstatText, row } from '../../../../support/console-texts';

function tableOf(text: string) {
  const lines = new Lines(text);
  return readNetstat(lines, 1, lines.count).data.sockets;
}

describe('a socket table', () => {
  it('gives the same rows by number, in turn, and as an array would', () => {
    fc.assert(
      fc.property(socketRows, (rows) => {
        const table = tableOf(netstatText(rows, { pid: true }));
        const lined = rows.map((one, index) => ({ ...one, line: 5 + index }));
        expect([...table]).toEqual(lined);
        expect(lined.map((_, index) => table.at(index))).toEqual(lined);
        expect(table.at(-1)).toEqual(lined.at(-1));
        expect(table.at(lined.length)).toBeUndefined();
        expect(table.map(({ line }) => line)).toEqual(lined.map(({ line }) => line));
        expect(table.filter(({ protocol }) => protocol === 'UDP')).toEqual(
          lined.filter(({ protocol }) => protocol === 'UDP'),
        );
        expect([...SocketTable.of(lined)]).toEqual(lined);
      }),
    );
  });

  it('finds the rows on some ports at either end, and no others of the plain ones', () => {
    fc.assert(
      fc.property(socketRows, fc.integer({ min: 0, max: 65_535 }), (rows, least) => {
        const wanted = (port: number) => port >= least;
        const found = rowsOnPorts(tableOf(netstatText(rows)), wanted);
        const isOn = (port: number | string | null | undefined) => typeof port === 'number' && wanted(port);
        expect(found.map(({ line }) => line)).toEqual(
          rows.flatMap(({ local, remote }, index) =>
            isOn(local.port) || isOn(remote?.port) ? [5 + index] : [],
          ),
        );
      }),
    );
  });

  it('keeps the process that stands below a row, and rows of every odd shape in their place', () => {
    const text = [
      '  TCP    0.0.0.0:135            pgb:0                  LISTENING       884',
      '  RpcSs',
      ' [svchost.exe]',
      '  TCP    10.1.8.103:43027       0.0.0.0:0              LISTENING       1520',
      ' [ctisvr.exe]',
      '  TCP    10.1.8.103:139         0.0.0.0:0              GRMBL           4',
      '  UDP    [fe80::1%4]:500        *:*                                    4',
    ].join('\r\n');
    expect([...tableOf(text)]).toMatchObject([
      { remote: { address: 'pgb', port: 0 }, process: 'svchost.exe', line: 1 },
      { local: { port: 43027 }, process: 'ctisvr.exe', pid: 1520, line: 4 },
      { local: { port: 139 }, state: 'LISTENING', line: 6 },
      { local: { address: 'fe80::1%4', port: 500 }, remote: null, line: 7 },
    ]);
  });

  it('is summed up once: listeners, names, and what every host has', () => {
    const sockets = [
      row({ local: { address: '0.0.0.0', port: 135 } }),
      row({ local: { address: '172.1.8.103', port: 43027 } }),
      row({ protocol: 'UDP', local: { address: '10.1.8.103', port: 137 } }),
    ];
    const table = tableOf(netstatText(sockets, { language: german }));
    expect(digestOf(table)).toEqual({
      listeners: 2,
      hasUdp: true,
      hasEndpointMapper: true,
      hasNames: false,
      hasNamedPorts: false,
      localAddresses: new Set(['0.0.0.0', '172.1.8.103', '10.1.8.103']),
    });
    expect(digestOf(table)).toBe(digestOf(table));
    const named = tableOf('  TCP    pgb:epmap   pga:1062   ESTABLISHED');
    expect(digestOf(named)).toMatchObject({ hasNames: true, hasNamedPorts: true });
    expect(digestOf(tableOf('  TCP    10.1.8.3:1062   pga:1062   ESTABLISHED'))).toMatchObject({
      hasNames: true,
      hasNamedPorts: false,
    });
  });
});
