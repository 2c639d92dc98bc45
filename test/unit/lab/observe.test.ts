import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { say } from '../../../electron/core/text';
import { AddressMap, realPort, shownPort } from '../../../electron/lab/address-map';
import { hostTable } from '../../../electron/lab/observe/host-table';
import { readNetstatTable } from '../../../electron/lab/observe/netstat-table';
import { observeSystem } from '../../../electron/lab/observe/observe';
import { readProcNet } from '../../../electron/lab/observe/proc-net';
import type { RealSocket } from '../../../electron/lab/observe/real-socket';

const listening = (address: string, port: number): RealSocket => ({
  protocol: 'TCP',
  local: { address, port },
  remote: { address: '0.0.0.0', port: 0 },
  state: 'LISTENING',
});

describe('the system’s own table', () => {
  it('holds a listener as long as it is bound, and no longer', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    const has = async (): Promise<boolean> =>
      ((await observeSystem()) ?? []).some(
        (one) => one.local.port === bound.port && one.state === 'LISTENING',
      );
    expect(await has()).toBe(true);
    await new Promise((done) => server.close(done));
    expect(await has()).toBe(false);
  });
});

describe('Linux’ table of sockets', () => {
  const tcp = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 6708AC7F:A813 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 77631 1 0 100 0 0 10 0',
    '   1: 67080A7F:A813 32080A7F:040A 01 00000000:00000000 00:00000000 00000000     0        0 77632 1 0 20 4 30 10 -1',
    '   2: 67080A7F:040B 65080A7F:9C42 06 00000000:00000000 03:00000000 00000000     0        0 0 3 0',
    '   3: 67080A7F:040C 65080A7F:9C42 07 00000000:00000000 00:00000000 00000000     0        0 0 3 0',
    '   4: broken',
    '',
  ].join('\n');

  it('is read on a little-endian machine', () => {
    expect(readProcNet(tcp, 'TCP', 'LE')).toEqual([
      listening('127.172.8.103', 43027),
      {
        protocol: 'TCP',
        local: { address: '127.10.8.103', port: 43027 },
        remote: { address: '127.10.8.50', port: 1034 },
        state: 'ESTABLISHED',
      },
      {
        protocol: 'TCP',
        local: { address: '127.10.8.103', port: 1035 },
        remote: { address: '127.10.8.101', port: 40002 },
        state: 'TIME_WAIT',
      },
    ]);
  });

  it('is read on a big-endian machine', () => {
    const row = '   0: 7FAC0867:A813 00000000:0000 0A 0:0 0:0 0 0 0 1';
    expect(readProcNet(`heading\n${row}\n`, 'TCP', 'BE')).toEqual([listening('127.172.8.103', 43027)]);
  });

  it('gives UDP no other end and no state', () => {
    const row = '  77: 67080A7F:4EA9 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 9 2 0 0';
    expect(readProcNet(`heading\n${row}\n`, 'UDP', 'LE')).toEqual([
      { protocol: 'UDP', local: { address: '127.10.8.103', port: 20137 }, remote: null, state: null },
    ]);
  });
});

describe('netstat -an of this computer', () => {
  it('is read on Windows, in German too', () => {
    const text = [
      'Aktive Verbindungen',
      '',
      '  Proto  Lokale Adresse         Remoteadresse          Status',
      '  TCP    127.172.8.103:43027    0.0.0.0:0              ABHÖREN',
      '  TCP    127.10.8.103:1035      127.10.8.101:40002     HERGESTELLT',
      '  TCP    [::]:135               [::]:0                 ABHÖREN',
      '  UDP    127.10.8.103:20137     *:*',
    ].join('\r\n');
    expect(readNetstatTable(text)).toEqual([
      listening('127.172.8.103', 43027),
      {
        protocol: 'TCP',
        local: { address: '127.10.8.103', port: 1035 },
        remote: { address: '127.10.8.101', port: 40002 },
        state: 'ESTABLISHED',
      },
      { protocol: 'UDP', local: { address: '127.10.8.103', port: 20137 }, remote: null, state: null },
    ]);
  });

  it('is read on macOS', () => {
    const text = [
      'Active Internet connections (including servers)',
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)',
      'tcp4       0      0  127.172.8.103.43027    *.*                    LISTEN',
      'tcp4       0      0  127.10.8.103.1035      127.10.8.101.40002     ESTABLISHED',
      'tcp6       0      0  *.80                   *.*                    LISTEN',
      'udp4       0      0  127.10.8.103.20137     *.*',
      'udp4       0      0  *.5353                 *.*',
    ].join('\n');
    expect(readNetstatTable(text)).toEqual([
      listening('127.172.8.103', 43027),
      {
        protocol: 'TCP',
        local: { address: '127.10.8.103', port: 1035 },
        remote: { address: '127.10.8.101', port: 40002 },
        state: 'ESTABLISHED',
      },
      { protocol: 'UDP', local: { address: '127.10.8.103', port: 20137 }, remote: null, state: null },
    ]);
  });
});

describe('the map and a host’s table', () => {
  const what = say('card');
  const map = new AddressMap(9, [
    { shown: '10.1.8.103', what, open: true },
    { shown: '172.1.8.103', what, open: true },
    { shown: '10.1.8.50', what, open: false },
    { shown: '10.1.8.77', real: '127.0.0.1', what, open: false },
  ]);
  const own = ['172.1.8.103', '10.1.8.103'];

  it('put the slot where the third part was', () => {
    expect(map.real('10.1.8.103')).toBe('127.10.9.103');
    expect(map.shown('127.172.9.103')).toBe('172.1.8.103');
    expect(map.shown('127.172.8.103')).toBeNull();
  });

  it('raise the ports of the system and lower them again', () => {
    for (const port of [1, 135, 139, 1023]) expect(shownPort(realPort(port))).toBe(port);
    for (const port of [1024, 20_000, 21_024, 42027, 43027]) expect(shownPort(realPort(port))).toBe(port);
  });

  it('route nothing but what is open', () => {
    expect(map.route({ address: ' 10.1.8.103 ', port: 135 })).toEqual({
      address: '127.10.9.103',
      port: 20_135,
    });
    expect(map.route({ address: '10.1.8.50', port: 43027 })).toBeNull();
    expect(map.route({ address: '127.10.9.103', port: 43027 })).toBeNull();
  });

  it('show one row for a port on which every card listens, and one a card otherwise', () => {
    const rows = hostTable(
      [
        listening('127.10.9.103', 20_135),
        listening('127.172.9.103', 20_135),
        listening('127.172.9.103', 43027),
        listening('127.10.9.102', 43027),
        listening('0.0.0.0', 43027),
      ],
      own,
      map,
    );
    expect(rows.map((row) => `${row.local.address}:${row.local.port}`)).toEqual([
      '0.0.0.0:135',
      '172.1.8.103:43027',
    ]);
  });

  it('show what listens on the host’s own 127.0.0.1, which every host has for itself', () => {
    const rows = hostTable(
      [listening('127.127.9.103', 43027), listening('127.127.9.102', 43027), listening('127.0.0.1', 43027)],
      own,
      map,
      [{ shown: '127.0.0.1', real: '127.127.9.103' }],
    );
    expect(rows.map((row) => `${row.local.address}:${row.local.port}`)).toEqual(['127.0.0.1:43027']);
  });

  it('tell every address of a host with a single card from that card', () => {
    const rows = hostTable(
      [
        listening('127.10.9.103', 20_135),
        listening('127.127.9.103', 20_135),
        listening('127.10.9.103', 20_139),
      ],
      ['10.1.8.103'],
      map,
      [{ shown: '127.0.0.1', real: '127.127.9.103' }],
    );
    expect(rows.map((row) => `${row.local.address}:${row.local.port}`)).toEqual([
      '0.0.0.0:135',
      '10.1.8.103:139',
    ]);
  });

  it('show who is connected, this laptop too, sorted as Windows sorts', () => {
    const connected = (address: string, port: number, remote: string): RealSocket => ({
      protocol: 'TCP',
      local: { address, port },
      remote: { address: remote, port: 1034 },
      state: 'ESTABLISHED',
    });
    const rows = hostTable(
      [
        connected('127.172.9.103', 43027, '127.0.0.1'),
        connected('127.10.9.103', 43027, '127.10.9.50'),
        listening('127.10.9.103', 43027),
      ],
      own,
      map,
    );
    expect(rows.map((row) => `${row.local.address} ${row.remote?.address} ${row.state}`)).toEqual([
      '10.1.8.103 0.0.0.0 LISTENING',
      '10.1.8.103 10.1.8.50 ESTABLISHED',
      '172.1.8.103 10.1.8.77 ESTABLISHED',
    ]);
  });
});
