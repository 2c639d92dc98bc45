import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import {
  at,
  bindOrder,
  type CaseSketch,
  confirmed,
  cutNetstat,
  diagnoseNote,
  findingOf,
  ipconfig,
  netstat,
  statusOf,
  unreadableNetstat,
  verdictText,
} from '../../../support/case-builder';

const visibleFirst = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');
const privateFirst = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
const status = (cause: Parameters<typeof statusOf>[1], sketch: CaseSketch) =>
  statusOf(diagnoseNote(sketch), cause, 'B');

const listenerCauses = [
  'wrong-nic-binding',
  'fix-not-in-effect',
  'other-adapter-first',
  'loopback-only',
  'address-changed',
  'wrong-port',
  'wrong-instance',
  'sides-swapped',
  'tls-mismatch',
  'not-listening',
] as const;

describe('what the dialed port says', () => {
  const third = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103', 'Backup 192.168.40.103');

  it.each([
    [
      'the private address alone, order unseen',
      [netstat('172.1.8.103:43027 LISTENING')],
      'wrong-nic-binding',
    ],
    [
      'the private address alone, private first',
      [netstat('172.1.8.103:43027 LISTENING'), privateFirst],
      'wrong-nic-binding',
    ],
    ['another own address', [netstat('192.168.40.103:43027 LISTENING'), third], 'other-adapter-first'],
    ['127.0.0.1', [netstat('127.0.0.1:43027 LISTENING'), visibleFirst], 'loopback-only'],
    ['an address that Windows gave itself', [netstat('169.254.13.103:43027 LISTENING')], 'address-changed'],
    [
      'an address that the host has no longer',
      [netstat('10.1.8.177:43027 LISTENING'), visibleFirst],
      'address-changed',
    ],
    ['0.0.0.0', [netstat('0.0.0.0:43027 LISTENING'), privateFirst], null],
    ['the dialed address', [netstat('10.1.8.103:43027 LISTENING'), privateFirst], null],
    ['nowhere, and no other CTI port', [netstat('10.1.8.103:139 LISTENING')], 'not-listening'],
  ] as const)('on %s', (_, evidence, cause) => {
    const diagnosis = diagnoseNote({ evidence: { B: evidence } });
    const found = listenerCauses.filter((one) => statusOf(diagnosis, one, 'B') === 'confirmed');
    expect(found).toEqual(cause === null ? [] : [cause]);
    expect(diagnosis.verdict.cause).toBe(cause);
  });

  it.each(listenerCauses)(
    '%s is never confirmed without a table, with a cut or an unreadable one',
    (cause) => {
      for (const B of [[], [unreadableNetstat()], [cutNetstat('172.1.8.103:43027 LISTENING')]]) {
        expect(status(cause, { evidence: { B } })).not.toBe('confirmed');
      }
    },
  );
});

describe('an order that was put right, and a CTI Server that listens on the private NIC', () => {
  const onPrivate = (pid = '') =>
    netstat(`172.1.8.103:43027 LISTENING ${pid}`, '172.1.8.103:43004 172.1.8.102:1055 ESTABLISHED');

  it('is possible where nothing dates the two, and asks whether the CTI Server was restarted', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [onPrivate(), visibleFirst] } });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'fix-not-in-effect', 'B')).toBe('possible');
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(verdictText(diagnosis)).toContain('was not restarted since the order was put right');
    expect(findingOf(diagnosis, 'fix-not-in-effect', 'B').check?.id).toBe('restart-cti-server-B');
  });

  it('is confirmed where one process holds the port under both orders, and Windows ran on', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [onPrivate('1304'), privateFirst, visibleFirst, onPrivate('1304')] },
    });
    expect(confirmed(diagnosis)).toContain('fix-not-in-effect B');
    expect(confirmed(diagnosis)).not.toContain('wrong-nic-binding B');
    expect(format(diagnosis.verdict.expected ?? { text: '' })).toContain('The order is right already');
  });

  it('is confirmed where a client’s connection to the port outlived the change', () => {
    const client = '172.1.8.103:43027 172.1.8.102:1091 ESTABLISHED';
    const table = netstat('172.1.8.103:43027 LISTENING', client);
    const diagnosis = diagnoseNote({ evidence: { B: [table, privateFirst, visibleFirst, table] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'fix-not-in-effect', side: 'B', status: 'confirmed' });
  });

  it.each([
    ['the process is another one', [onPrivate('1304'), privateFirst, visibleFirst, onPrivate('2210')]],
    [
      'process ids alone are the same, as after a restart of Windows they may be',
      [
        netstat('172.1.8.103:43027 LISTENING 1304'),
        privateFirst,
        visibleFirst,
        netstat('172.1.8.103:43027 LISTENING 1304'),
      ],
    ],
    [
      'the earlier table was taken after the change',
      [privateFirst, visibleFirst, onPrivate('1304'), onPrivate('1304')],
    ],
  ] as const)('stays possible where %s', (_, B) => {
    expect(status('fix-not-in-effect', { evidence: { B } })).toBe('possible');
  });

  it('stays possible where the order in time of the captures is not known', () => {
    const evidence = { B: [onPrivate('1304'), privateFirst, visibleFirst, onPrivate('1304')] };
    expect(status('fix-not-in-effect', { ordered: false, evidence })).not.toBe('confirmed');
  });

  it('is ruled out by an order with the private NIC first, open while none was seen, and possible where they differ', () => {
    expect(status('fix-not-in-effect', { evidence: { B: [onPrivate(), privateFirst] } })).toBe('ruled-out');
    expect(status('fix-not-in-effect', { evidence: { B: [onPrivate()] } })).toBe('unknown');
    expect(
      status('fix-not-in-effect', {
        evidence: { B: [onPrivate(), visibleFirst, bindOrder('Private 172.1.8.103', 'Visible 10.1.8.103')] },
      }),
    ).toBe('possible');
  });
});

describe('an order that was captured before the CTI Server was started', () => {
  it('says nothing of it: the wrong binding is confirmed, and the order is asked for', () => {
    const morning = netstat('10.1.8.103:43027 LISTENING 1304');
    const since = netstat('172.1.8.103:43027 LISTENING 2210');
    const diagnosis = diagnoseNote({ evidence: { B: [visibleFirst, morning, since] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('started since the binding order was seen');
    expect(diagnosis.next?.id).toBe('capture-order-B');
  });

  it('still counts where the start may be older than it', () => {
    const morning = netstat('172.1.8.103:43027 LISTENING 1304');
    const since = netstat('172.1.8.103:43027 LISTENING 2210');
    const evidence = { B: [morning, visibleFirst, since] };
    expect(status('wrong-nic-binding', { evidence })).toBe('possible');
    expect(status('fix-not-in-effect', { evidence })).toBe('possible');
  });

  it('still counts where the same CTI Server was there before', () => {
    const same = netstat('172.1.8.103:43027 LISTENING 1304');
    expect(status('wrong-nic-binding', { evidence: { B: [visibleFirst, same, same] } })).toBe('possible');
  });
});

describe('files of a folder whose clocks tell their order', () => {
  const older = at('Mon 11/23/2026 09:10', netstat('172.1.8.103:43027 LISTENING'));
  const newer = at('Mon 11/23/2026 14:03', netstat('10.1.8.103:43027 LISTENING'));

  it('are read in that order, whichever comes first', () => {
    for (const B of [
      [older, newer],
      [newer, older],
    ]) {
      const diagnosis = diagnoseNote({ ordered: false, evidence: { B } });
      expect(diagnosis.facts.sides.B.dialedPort.state).toBe('right');
    }
  });

  it('dispute each other where a clock lacks, or its form leaves the day open', () => {
    const open = at('03/04/2026 09:10', netstat('172.1.8.103:43027 LISTENING'));
    const other = at('04/03/2026 14:03', netstat('10.1.8.103:43027 LISTENING'));
    for (const B of [
      [older, netstat('10.1.8.103:43027 LISTENING')],
      [open, other],
    ]) {
      const diagnosis = diagnoseNote({ ordered: false, evidence: { B } });
      expect(diagnosis.facts.sides.B.disputed).toBe(true);
      expect(confirmed(diagnosis)).toEqual([]);
    }
  });
});

describe('a capture of another host beside the right one', () => {
  it('is set aside, and told', () => {
    const stray = { ...netstat('10.9.9.9:43027 LISTENING'), host: 'PGX' };
    const own = { ...netstat('172.1.8.103:43027 LISTENING'), host: 'PGB' };
    const diagnosis = diagnoseNote({ ordered: false, evidence: { B: [stray, own] } });
    expect(confirmed(diagnosis)).toEqual(['wrong-nic-binding B']);
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain('PGX');
  });
});

describe('an address of the host that changed', () => {
  it('is not told of an address that other rows of the table use', () => {
    const table = netstat('10.1.8.177:139 LISTENING', '10.1.8.177:43027 LISTENING');
    expect(status('address-changed', { evidence: { B: [table, visibleFirst] } })).not.toBe('confirmed');
  });

  it('is open where not all addresses of the host were seen', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('10.1.8.177:43027 LISTENING')] } });
    expect(statusOf(diagnosis, 'address-changed', 'B')).toBe('possible');
    expect(findingOf(diagnosis, 'address-changed', 'B').check?.id).toBe('capture-addresses-B');
  });

  it('is no change where 169.254.x is the private network by the site’s word', () => {
    const diagnosis = diagnoseNote({
      B: { private: '169.254.8.103' },
      evidence: { B: [netstat('169.254.8.103:43027 LISTENING')] },
    });
    expect(confirmed(diagnosis)).toEqual(['wrong-nic-binding B']);
  });
});

describe('an IPv6 listener alone', () => {
  const B = [netstat(':::43027 LISTENING')];
  const refused = (from: 'server' | 'laptop' | 'dialer', method: 'tcp' | 'ctitest' = 'tcp') => [
    { side: 'B', kind: 'refused', method, from, target: '10.1.8.103:43027' } as const,
  ];

  it('is possible by the table, and confirmed by an IPv4 call refused on the server itself: elsewhere a firewall may refuse', () => {
    expect(status('ipv6-only', { evidence: { B } })).toBe('possible');
    expect(status('ipv6-only', { evidence: { B }, outcomes: refused('server') })).toBe('confirmed');
    expect(status('ipv6-only', { evidence: { B }, outcomes: refused('dialer') })).toBe('possible');
  });

  it('is not confirmed by a refusal to somebody else, nor by what ctitest calls one', () => {
    expect(status('ipv6-only', { evidence: { B }, outcomes: refused('laptop') })).toBe('possible');
    expect(status('ipv6-only', { evidence: { B }, outcomes: refused('server', 'ctitest') })).toBe('possible');
  });

  it('is ruled out by an IPv4 row beside it', () => {
    const both = [netstat(':::43027 LISTENING', '0.0.0.0:43027 LISTENING')];
    expect(status('ipv6-only', { evidence: { B: both } })).toBe('ruled-out');
    expect(
      status('ipv6-only', {
        evidence: { B: [netstat(':::43027 LISTENING', '172.1.8.103:43027 LISTENING')] },
      }),
    ).toBe('ruled-out');
  });
});

describe('captures of moments that do not go together', () => {
  const conflicts = (sketch: CaseSketch) =>
    diagnoseNote(sketch)
      .facts.conflicts.map((one) => format(one.message))
      .join('\n');
  const table = netstat('10.1.8.103:43027 LISTENING');

  it('are told where netstat and ipconfig lie far apart on one day', () => {
    const B = [at('Fri 11/27/2026 14:03', table), at('Fri 11/27/2026 14:51', visibleFirst)];
    expect(conflicts({ evidence: { B } })).toContain('48 minutes apart');
  });

  it('are told where they are of different days', () => {
    const B = [at('Fri 11/27/2026 14:03', table), at('Sat 11/28/2026 14:51', visibleFirst)];
    expect(conflicts({ evidence: { B } })).toContain('24 hours apart');
  });

  it('are not told within minutes, or where a half of the day is not read', () => {
    for (const [one, other] of [
      ['Fri 11/27/2026 14:03', 'Fri 11/27/2026 14:05'],
      ['2026-11-27 02:03 μ.μ.', '2026-11-27 02:51 μ.μ.'],
    ] as const) {
      expect(conflicts({ evidence: { B: [at(one, table), at(other, visibleFirst)] } })).toBe('');
    }
  });

  it.each([
    ['2026-11-27 오후 02:03', '2026-11-27 오후 02:51'],
    ['2026/11/27 上午 11:58', '2026/11/27 下午 12:46'],
    ['2026/11/27 午前 11:58', '2026/11/27 12:46'],
  ])('are told where the halves of the day stand in Korean, Chinese or Japanese: %s', (one, other) => {
    expect(conflicts({ evidence: { B: [at(one, table), at(other, visibleFirst)] } })).toContain('48 minutes');
  });

  it('are told where Windows was started after the capture', () => {
    const started = {
      id: 6005,
      source: 'EventLog',
      at: '11/27/2026 2:43:10 PM',
      text: 'The Event log service was started.',
      line: 9,
    };
    const log = {
      kind: 'event-log',
      data: { events: [started] },
      lines: [1, 12],
      host: null,
      clock: null,
      unread: [],
    } as const;
    const B = [at('Fri 11/27/2026 02:03 PM', table), log];
    expect(conflicts({ evidence: { B } })).toContain('40 minutes before Windows was started');
  });
});
