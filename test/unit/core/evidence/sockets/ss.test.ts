import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';

function sockets(text: string) {
  const [part, ...others] = readEvidence(text).parts;
  expect(others).toEqual([]);
  if (part?.kind !== 'ss') throw new Error(`read as ${part?.kind}`);
  return { rows: part.data.sockets, unread: part.unread };
}

describe('a table of Linux', () => {
  it('as netstat prints it', () => {
    const { rows, unread } = sockets(
      [
        'Active Internet connections (servers and established)',
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
        'tcp        0      0 127.1.8.103:43027       0.0.0.0:*               LISTEN      1520/node',
        'tcp        0      0 127.1.8.103:43027       127.0.0.1:51000         ESTABLISHED -',
        'tcp6       0      0 :::22                   :::*                    LISTEN      816/sshd',
        'udp        0      0 0.0.0.0:68              0.0.0.0:*                           1939/dhclient',
        'Active UNIX domain sockets (servers and established)',
        'Proto RefCnt Flags       Type       State         I-Node   Path',
        'unix  2      [ ACC ]     STREAM     LISTENING     13851    /run/x',
      ].join('\n'),
    );
    expect(rows).toMatchObject([
      {
        protocol: 'TCP',
        local: { address: '127.1.8.103', port: 43027 },
        state: 'LISTENING',
        pid: 1520,
        process: 'node',
        line: 3,
      },
      { remote: { address: '127.0.0.1', port: 51000 }, state: 'ESTABLISHED', pid: null },
      { local: { address: '::', port: 22 }, remote: { address: '::', port: null }, state: 'LISTENING' },
      { protocol: 'UDP', local: { port: 68 }, state: null, pid: 1939 },
    ]);
    expect(unread).toEqual([]);
  });

  it('as ss prints it', () => {
    const { rows, unread } = sockets(
      [
        'Netid State  Recv-Q Send-Q  Local Address:Port Peer Address:Port Process',
        'udp   UNCONN 0      0       127.0.0.53%lo:53        0.0.0.0:*',
        'tcp   LISTEN 0      511          0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=1574,fd=6))',
        'tcp   FIN-WAIT-2 0  0          [::1]:51000           [::1]:80',
      ].join('\n'),
    );
    expect(rows).toMatchObject([
      { protocol: 'UDP', local: { address: '127.0.0.53%lo', port: 53 }, state: 'UNCONN' },
      { protocol: 'TCP', state: 'LISTENING', pid: 1574, process: 'nginx' },
      { local: { address: '::1' }, state: 'FIN_WAIT_2' },
    ]);
    expect(unread).toEqual([]);
  });

  it('without a protocol column takes it from the command', () => {
    const table =
      'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nESTAB  0      0      10.1.8.50:53      10.1.8.1:53\n';
    expect(sockets(`[root@pg ~]# ss -uan\n${table}`).rows).toMatchObject([
      { protocol: 'UDP', state: 'ESTABLISHED' },
    ]);
    expect(sockets(`[root@pg ~]# ss -tan\n${table}`).rows).toMatchObject([{ protocol: 'TCP' }]);
  });

  it('in another language keeps its English queues', () => {
    const { rows } = sockets(
      'Proto Recv-Q Send-Q Endereço Local   Endereço Remoto   Estado\ntcp   0   0 0.0.0.0:1883   0.0.0.0:*   OUÇA   -\n',
    );
    expect(rows).toMatchObject([{ state: 'LISTENING', local: { port: 1883 } }]);
  });
});

it('a table of BSD or macOS joins the port by a dot', () => {
  const { rows } = sockets(
    [
      'Active Internet connections (including servers)',
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)',
      'tcp4       0      0  10.1.8.50.22           10.1.8.1.56321         ESTABLISHED',
      'tcp46      0      0  *.5900                 *.*                    LISTEN',
      'udp4       0      0  *.bootpc               *.*',
    ].join('\n'),
  );
  expect(rows).toMatchObject([
    { local: { address: '10.1.8.50', port: 22 }, remote: { address: '10.1.8.1', port: 56321 } },
    { local: { address: '*', port: 5900 }, remote: null, state: 'LISTENING' },
    { local: { address: '*', port: 'bootpc' }, remote: null, state: null },
  ]);
});
