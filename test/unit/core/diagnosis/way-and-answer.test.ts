import { describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../../../electron/core/case/types';
import {
  at,
  type CaseSketch,
  confirmed,
  diagnoseNote,
  findingOf,
  ipconfig,
  netstat,
  routes,
  statusOf,
  verdictText,
} from '../../../support/case-builder';

const target = '10.1.8.103:43027';
const listens = netstat('10.1.8.103:43027 LISTENING');
type Try = NonNullable<CaseSketch['outcomes']>[number];
const tried = (kind: Try['kind'], more: Partial<Try> = {}): Try => ({
  side: 'B',
  kind,
  method: 'session',
  from: 'dialer',
  target,
  ...more,
});
const status = (cause: Parameters<typeof statusOf>[1], sketch: CaseSketch) =>
  statusOf(diagnoseNote(sketch), cause, 'B');
const told = (more: Partial<SessionFacts>): SessionFacts => ({
  found: [],
  version: 9,
  pgStatus: 0,
  peripheralOnline: true,
  sessionType: null,
  heartbeat: 'answered',
  closed: true,
  ...more,
});

describe('a path that rejects', () => {
  it('is confirmed by a refused connect from the dialer’s host, beside a listener in its place', () => {
    const outcomes = [tried('refused', { triedAfter: 0 })];
    const diagnosis = diagnoseNote({ evidence: { B: [listens] }, outcomes });
    expect(diagnosis.verdict).toMatchObject({ cause: 'path-rejected', side: 'B', status: 'confirmed' });
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('ruled-out');
    expect(statusOf(diagnosis, 'no-route', 'B')).toBe('ruled-out');
  });

  it.each([
    ['minutes after the table', '2026-11-23 14:10', 'confirmed'],
    ['before the table', '2026-11-23 13:50', 'possible'],
    ['as far behind it as two clocks may differ', '2026-11-23 14:08', 'possible'],
    ['on the next day', '2026-11-24 14:10', 'possible'],
    ['at a time that can be read in two ways', '11/12/2026 14:10', 'possible'],
    ['in UTC, which may be another hour there', '2026-11-23T14:10:00.000Z', 'possible'],
  ])('is, of a call that was made %s, by the clocks: %s', (_, triedAt, expected) => {
    const sketch = {
      ordered: false,
      evidence: { B: [at('Mon 11/23/2026 14:03', listens)] },
      outcomes: [tried('refused', { triedAt })],
    };
    expect(status('path-rejected', sketch)).toBe(expected);
  });

  it('is possible where nothing tells when the call was made, and asks for another try', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [listens] }, outcomes: [tried('refused')] });
    expect(findingOf(diagnosis, 'path-rejected', 'B')).toMatchObject({
      status: 'possible',
      check: { id: 'test-from-dialer-B' },
    });
  });

  it.each([
    [
      'the refusal came to somebody else',
      { evidence: { B: [listens] }, outcomes: [tried('refused', { from: 'laptop' })] },
    ],
    [
      'ctitest called it refused',
      { evidence: { B: [listens] }, outcomes: [tried('refused', { method: 'ctitest' })] },
    ],
    [
      'the server’s table has a row of the dialer',
      {
        evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1100 TIME_WAIT')] },
        outcomes: [tried('refused', { triedAfter: 9 })],
      },
    ],
    [
      'the server is full of half-closed connections',
      {
        evidence: {
          B: [
            netstat(
              '10.1.8.103:43027 LISTENING',
              ...Array.from({ length: 12 }, (_, i) => `10.1.8.103:43027 10.1.8.60:${2000 + i} CLOSE_WAIT`),
            ),
          ],
        },
        outcomes: [tried('refused', { triedAfter: 9 })],
      },
    ],
    [
      'another try from there was met with silence',
      {
        evidence: { B: [listens] },
        outcomes: [tried('refused', { triedAfter: 9 }), tried('timed-out', { method: 'tcp' })],
      },
    ],
    [
      'the listener is known by an answer alone',
      { outcomes: [tried('opened', { from: 'laptop' }), tried('refused')] },
    ],
  ] as const)('is possible at most where %s', (_, sketch) => {
    expect(status('path-rejected', sketch)).toBe('possible');
  });

  it('is not told where nothing listens, which explains the refusal', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] },
      outcomes: [tried('refused', { triedAfter: 9 })],
    });
    expect(statusOf(diagnosis, 'path-rejected', 'B')).toBe('unknown');
    expect(diagnosis.verdict.cause).toBe('wrong-nic-binding');
  });
});

describe('no way from the dialer’s host', () => {
  const own = ipconfig('DIALER1', 'LAN 10.1.8.50');

  it('is confirmed by routes that lead nowhere near', () => {
    const dialer = [routes('192.168.9.5', '192.168.9.0 255.255.255.0')];
    const sketch = { dialerAddress: '192.168.9.5', evidence: { B: [listens], dialer } };
    expect(diagnoseNote(sketch).verdict).toMatchObject({ cause: 'no-route', side: 'B' });
  });

  it('is confirmed where the address is unreachable on the dialer’s own network', () => {
    expect(
      status('no-route', { evidence: { B: [listens], dialer: [own] }, outcomes: [tried('unreachable')] }),
    ).toBe('confirmed');
  });

  it('is possible where it is unreachable over a gateway: a firewall may say the same', () => {
    const dialer = [routes('192.168.9.5', '192.168.9.0 255.255.255.0', '0.0.0.0 0.0.0.0 192.168.9.1')];
    expect(status('no-route', { evidence: { B: [listens], dialer }, outcomes: [tried('unreachable')] })).toBe(
      'possible',
    );
    expect(
      status('path-rejected', { evidence: { B: [listens], dialer }, outcomes: [tried('unreachable')] }),
    ).toBe('possible');
  });

  it('is confirmed where the server’s host has no way back', () => {
    const B = [listens, routes('10.1.8.103', '10.1.8.0 255.255.255.0')];
    const far = {
      dialerAddress: '10.90.3.30',
      evidence: { B, dialer: [netstat('10.90.3.30:1100 10.1.8.103:43027 SYN_SENT')] },
    };
    const diagnosis = diagnoseNote(far);
    expect(diagnosis.verdict).toMatchObject({ cause: 'no-route', side: 'B' });
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('possible');
    expect(verdictText(diagnosis)).toContain('cannot answer');
  });

  it('is not told by a table of routes that seems cut', () => {
    const part = routes('192.168.9.5', '192.168.9.0 255.255.255.0');
    if (part.kind !== 'route') throw new Error('no routes');
    const cut = { ...part, data: { ...part.data, ipv4: part.data.ipv4.slice(1, 2) } };
    expect(status('no-route', { evidence: { B: [listens], dialer: [cut] } })).not.toBe('confirmed');
  });

  it('is ruled out by the dialer’s session, whatever the routes say', () => {
    const row = netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED');
    const dialer = [routes('192.168.9.5', '192.168.9.0 255.255.255.0')];
    expect(status('no-route', { evidence: { B: [row], dialer } })).toBe('ruled-out');
  });
});

describe('an answer of the CTI Server itself', () => {
  const rejected = (code: number | null, more: Partial<Try> = {}) => ({
    outcomes: [tried('rejected', { code, ...more })],
  });

  it.each([[1], [48], [49]])('%i from the dialer’s host is the protocol version', (code) => {
    const diagnosis = diagnoseNote(rejected(code));
    expect(confirmed(diagnosis)).toEqual(['protocol-version B']);
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('ruled-out');
    expect(statusOf(diagnosis, 'session-rejected', 'B')).toBe('ruled-out');
  });

  it.each([[36], [10], [19], [18], [5], [16], [17], [6]])(
    '%i from the dialer’s host is another reason',
    (code) => {
      expect(confirmed(diagnoseNote(rejected(code)))).toEqual(['session-rejected B']);
    },
  );

  it('to the laptop speaks for the laptop’s request: possible, and the dialer’s own is asked for', () => {
    for (const [code, cause] of [
      [1, 'protocol-version'],
      [36, 'session-rejected'],
    ] as const) {
      const diagnosis = diagnoseNote(rejected(code, { from: 'laptop' }));
      expect(confirmed(diagnosis)).toEqual([]);
      expect(findingOf(diagnosis, cause, 'B')).toMatchObject({
        status: 'possible',
        check: { id: 'test-from-dialer-B' },
      });
    }
  });

  describe('of one version, and another one opens', () => {
    const nine = tried('rejected', { from: 'laptop', code: 1, told: told({ version: 9 }) });
    const thirteen = tried('opened', { from: 'laptop', told: told({ version: 13 }) });

    it('stays possible, and names and cites both', () => {
      for (const from of ['laptop', 'dialer'] as const) {
        const outcomes = [
          { ...nine, from },
          { ...thirteen, from },
        ];
        const found = findingOf(diagnoseNote({ outcomes }), 'protocol-version', 'B');
        expect(found).toMatchObject({ status: 'possible', check: { id: 'test-from-dialer-B' } });
        expect(found?.because.values).toMatchObject({ version: 9, opened: 13 });
        expect(confirmed(diagnoseNote({ outcomes }))).toEqual([]);
      }
    });

    it.each([
      ['the same version opened since', [nine, { ...thirteen, told: told({ version: 9 }) }], 'unknown'],
      [
        'the first version opened in between',
        [nine, { ...thirteen, told: told({ version: 9 }) }, thirteen],
        'unknown',
      ],
      ['the dialer itself got in', [nine, thirteen, tried('opened', { told: null })], 'ruled-out'],
      ['it was rejected for another reason', [{ ...nine, code: 36 }, thirteen], 'unknown'],
      ['it was at another endpoint', [{ ...nine, target: '10.1.8.103:44027' }, thirteen], 'unknown'],
      [
        'nothing tells which version opened',
        [nine, { ...thirteen, told: told({ version: null }) }],
        'unknown',
      ],
    ] as const)('is none where %s', (_, outcomes, expected) => {
      expect(status('protocol-version', { outcomes: [...outcomes] })).toBe(expected);
    });
  });

  it.each([[18], [19], [95]])(
    '%i to a test is of what the test asked for, to the dialer of what it asked',
    (code) => {
      const told = {
        found: [],
        version: 9,
        pgStatus: null,
        peripheralOnline: null,
        sessionType: null,
        heartbeat: null,
        closed: null,
      };
      expect(status('session-rejected', rejected(code, { told }))).toBe('possible');
      expect(status('session-rejected', rejected(code, { method: 'ctitest' }))).toBe('possible');
      expect(status('session-rejected', rejected(code))).toBe('confirmed');
    },
  );

  it('110 speaks of the server, whoever asks', () => {
    expect(confirmed(diagnoseNote(rejected(110, { from: 'laptop' })))).toEqual(['maintenance-mode B']);
    expect(status('session-rejected', rejected(110))).toBe('ruled-out');
  });

  it('15 of the side that is stated active leaves open which side is active now', () => {
    expect(status('session-rejected', rejected(15, { from: 'laptop' }))).toBe('possible');
    const opened = tried('opened', { side: 'A', target: '10.1.8.102:42027', from: 'laptop' });
    const diagnosis = diagnoseNote({ outcomes: [tried('rejected', { code: 15 }), opened] });
    expect(statusOf(diagnosis, 'session-rejected', 'B')).toBe('possible');
    expect(findingOf(diagnosis, 'session-rejected', 'B').check?.id).toBe('state-active');
  });

  it.each([[15], [92], [107]])('%i of the idle side is expected', (code) => {
    const diagnosis = diagnoseNote({ active: 'A', ...rejected(code) });
    expect(confirmed(diagnosis)).toEqual(['side-idle B']);
  });

  it.each([[15], [92], [107]])('%i where the active side is not stated leaves it open', (code) => {
    expect(confirmed(diagnoseNote({ active: undefined, ...rejected(code) }))).toEqual([]);
  });

  it('without its status, or followed by an opened session, proves none of them', () => {
    expect(confirmed(diagnoseNote(rejected(null)))).toEqual([]);
    const later = { outcomes: [tried('rejected', { code: 1 }), tried('opened')] };
    expect(confirmed(diagnoseNote(later))).toEqual(['healthy B']);
  });

  it('at another endpoint than the dialed one says nothing of the dialer’s', () => {
    expect(status('maintenance-mode', rejected(110, { target: '172.1.8.103:43027' }))).toBe('unknown');
  });
});

describe('a session that opens, and a Peripheral Gateway that is not in order', () => {
  const row = netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED');

  it.each([
    ['peripheral-offline', told({ pgStatus: 0x4 })],
    ['peripheral-offline', told({ peripheralOnline: false })],
    ['pg-not-ready', told({ pgStatus: 0x1 })],
    ['pg-not-ready', told({ pgStatus: 0x2 })],
    ['pg-not-ready', told({ pgStatus: 0x8 })],
  ] as const)('%s is the verdict beside the dialer’s session', (cause, facts) => {
    const diagnosis = diagnoseNote({
      evidence: { B: [row] },
      outcomes: [tried('opened', { from: 'laptop', told: facts })],
    });
    expect(diagnosis.verdict).toMatchObject({ cause, side: 'B', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('Calls may not start');
    expect(statusOf(diagnosis, 'healthy', 'B')).toBe('confirmed');
  });

  it('is no reason for a missing session: nothing is decided, and it stands beside', () => {
    const diagnosis = diagnoseNote({
      symptom: { session: 'none', side: null, words: '' },
      evidence: { B: [listens] },
      outcomes: [tried('opened', { from: 'laptop', told: told({ pgStatus: 0x4 }) })],
    });
    expect(diagnosis.verdict.cause).toBeNull();
    expect(diagnosis.verdict.also.map((one) => one.cause)).toEqual(['peripheral-offline']);
    expect(diagnosis.next?.id).toBe('test-from-dialer-B');
  });

  it('is ruled out by a normal status, and open where nothing was recorded', () => {
    expect(status('pg-not-ready', { outcomes: [tried('opened', { told: told({}) })] })).toBe('ruled-out');
    expect(
      status('peripheral-offline', { outcomes: [tried('opened', { told: told({ pgStatus: 0x10 }) })] }),
    ).toBe('ruled-out');
    expect(status('peripheral-offline', { outcomes: [tried('opened')] })).toBe('unknown');
    expect(status('pg-not-ready', {})).toBe('unknown');
  });
});
