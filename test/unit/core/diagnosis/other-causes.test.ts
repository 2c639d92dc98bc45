import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import {
  bindOrder,
  confirmed,
  cutNetstat,
  diagnoseNote,
  dialerKey,
  ipconfig,
  netstat,
  statusOf,
  verdictText,
} from '../../../support/case-builder';

describe('wrong port', () => {
  it('is confirmed where the dialed port does not listen and another CTI port of that host does', () => {
    const diagnosis = diagnoseNote({
      dialsB: '10.1.8.103:43072',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-port', side: 'B', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('10.1.8.103:43072');
    expect(verdictText(diagnosis)).toContain('10.1.8.103:43027');
  });

  it('counts the port that the site chose as a CTI port', () => {
    const diagnosis = diagnoseNote({
      B: { ctiPort: 5500 },
      evidence: { B: [netstat('10.1.8.103:5500 LISTENING')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-port', side: 'B' });
  });

  it('is only possible from settings alone', () => {
    expect(statusOf(diagnoseNote({ dialsB: '10.1.8.103:43072' }), 'wrong-port', 'B')).toBe('possible');
  });

  it('is ruled out where the dialed port listens, be it on the wrong card', () => {
    expect(
      statusOf(
        diagnoseNote({ evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] } }),
        'wrong-port',
        'B',
      ),
    ).toBe('ruled-out');
  });
});

describe('sides swapped', () => {
  it('is confirmed where the ports stand in each other’s entry', () => {
    const diagnosis = diagnoseNote({
      dialsA: '10.1.8.102:43027',
      dialsB: '10.1.8.103:42027',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'sides-swapped', side: 'B', status: 'confirmed' });
    expect(statusOf(diagnosis, 'wrong-port', 'B')).toBe('ruled-out');
  });

  it('is confirmed where the addresses stand in each other’s entry', () => {
    const diagnosis = diagnoseNote({
      dialsA: '10.1.8.103:42027',
      dialsB: '10.1.8.102:43027',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'sides-swapped', side: 'B', status: 'confirmed' });
  });

  it('is only possible where both entries were swapped whole: the dialer still reaches both', () => {
    const diagnosis = diagnoseNote({
      dialsA: '10.1.8.103:43027',
      dialsB: '10.1.8.102:42027',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(statusOf(diagnosis, 'sides-swapped', 'B')).toBe('possible');
    expect(confirmed(diagnosis)).not.toContain('sides-swapped B');
  });

  it('is only possible from settings alone', () => {
    expect(statusOf(diagnoseNote({ dialsB: '10.1.8.103:42027' }), 'sides-swapped', 'B')).toBe('possible');
  });
});

describe('not listening and idle', () => {
  const nothing = netstat('10.1.8.103:139 LISTENING');

  it('no CTI port on the active side is confirmed as not listening', () => {
    expect(diagnoseNote({ evidence: { B: [nothing] } }).verdict).toMatchObject({
      cause: 'not-listening',
      side: 'B',
      status: 'confirmed',
    });
  });

  it('no CTI port on the idle side is no fault', () => {
    const diagnosis = diagnoseNote({ active: 'A', evidence: { B: [nothing] } });
    expect(confirmed(diagnosis)).toEqual(['side-idle B']);
    expect(diagnosis.verdict.cause).toBeNull();
  });

  it('no CTI port where the active side is not known makes both possible and asks which side is active', () => {
    const diagnosis = diagnoseNote({ active: undefined, evidence: { B: [nothing] } });
    expect(statusOf(diagnosis, 'not-listening', 'B')).toBe('possible');
    expect(statusOf(diagnosis, 'side-idle', 'B')).toBe('possible');
    expect(diagnosis.next?.id).toBe('state-active');
  });

  it('half a table confirms no absence', () => {
    expect(
      confirmed(
        diagnoseNote({ evidence: { B: [cutNetstat('0.0.0.0:135 LISTENING', '0.0.0.0:445 LISTENING')] } }),
      ),
    ).toEqual([]);
  });

  it('a listener on the active side rules idle out', () => {
    expect(
      statusOf(diagnoseNote({ evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] } }), 'side-idle', 'B'),
    ).toBe('ruled-out');
  });

  it('a phantom row of old Windows is no listener', () => {
    const diagnosis = diagnoseNote({
      B: { ctiPort: 1062 },
      dialsB: '10.1.8.103:1062',
      evidence: { B: [netstat('0.0.0.0:1062 LISTENING', '10.1.8.103:1062 10.1.8.101:40002 ESTABLISHED')] },
    });
    expect(diagnosis.facts.sides.B.phantoms).toHaveLength(1);
  });
});

describe('the dialer uses a private address', () => {
  it('is confirmed where the entry holds the private address', () => {
    const diagnosis = diagnoseNote({
      dialsB: '172.1.8.103:43027',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(diagnosis.verdict).toMatchObject({
      cause: 'dialer-uses-private-address',
      side: 'B',
      status: 'confirmed',
    });
  });

  it('is read from the dialer’s registry key, which outranks what was typed and names the conflict', () => {
    const diagnosis = diagnoseNote({
      evidence: { dialer: [dialerKey('10.1.8.102:42027', '172.1.8.103:43027')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'dialer-uses-private-address', side: 'B' });
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain('The key counts');
    expect(diagnosis.verdict.cites).toContainEqual({ evidence: 'dialer/0', first: 5, last: 5 });
  });

  it('is never told by the range of an address', () => {
    const diagnosis = diagnoseNote({
      A: { private: null },
      B: { visible: null, private: null },
      dialsB: '192.168.1.3:43027',
    });
    expect(statusOf(diagnosis, 'dialer-uses-private-address', 'B')).toBe('unknown');
  });

  it('a key whose address has three parts counts as no entry and is told', () => {
    const diagnosis = diagnoseNote({
      evidence: { dialer: [dialerKey('10.1.8.102:42027', '10.1.103:43027')] },
    });
    expect(diagnosis.facts.sides.B.dialed).toBeNull();
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain('10.1.103');
  });
});

describe('path blocked', () => {
  const right = netstat('10.1.8.103:43027 LISTENING');

  it('is confirmed by a timed-out connect from the dialer’s host with the listener in its place', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [right] },
      outcomes: [
        {
          side: 'B',
          method: 'tcp',
          kind: 'timed-out',
          target: '10.1.8.103:43027',
          from: 'dialer',
          triedAfter: 0,
        },
      ],
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'path-blocked', side: 'B', status: 'confirmed' });
  });

  it('is possible where nothing shows that the connect came after the listener was seen', () => {
    const outcomes = [
      { side: 'B', method: 'tcp', kind: 'timed-out', target: '10.1.8.103:43027', from: 'dialer' },
    ] as const;
    const diagnosis = diagnoseNote({ evidence: { B: [right] }, outcomes });
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('possible');
    expect(confirmed(diagnosis)).toEqual([]);
  });

  it('is possible by SYN_SENT in a file without a clock: the call may be of another time than the listener', () => {
    const evidence = { B: [right], dialer: [netstat('10.1.8.50:1189 10.1.8.103:43027 SYN_SENT')] };
    expect(statusOf(diagnoseNote({ ordered: false, evidence }), 'path-blocked', 'B')).toBe('possible');
    expect(statusOf(diagnoseNote({ evidence }), 'path-blocked', 'B')).toBe('confirmed');
  });

  it('is confirmed by SYN_SENT in the dialer’s netstat', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [right], dialer: [netstat('10.1.8.50:1189 10.1.8.103:43027 SYN_SENT')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'path-blocked', side: 'B' });
  });

  it('is possible at most from a timed-out ctitest', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [right] },
      outcomes: [{ side: 'B', kind: 'timed-out', target: '10.1.8.103:43027', from: 'dialer' }],
    });
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('possible');
    expect(diagnosis.next?.id).toBe('test-from-dialer-B');
  });

  it('is never confirmed from the laptop', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [right] },
      outcomes: [{ side: 'B', method: 'tcp', kind: 'timed-out', target: '10.1.8.103:43027', from: 'laptop' }],
    });
    expect(confirmed(diagnosis)).toEqual([]);
  });

  it('is ruled out by the dialer’s own session', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED')] },
    });
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('ruled-out');
  });
});

describe('healthy', () => {
  it('is confirmed by the dialer’s row on the CTI port', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('0.0.0.0:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'healthy', side: 'B', status: 'confirmed' });
    expect(diagnosis.next).toBeNull();
  });

  it('is confirmed by a session opened from the dialer’s host to what it dials', () => {
    const diagnosis = diagnoseNote({
      outcomes: [{ side: 'B', kind: 'opened', target: '10.1.8.103:43027', from: 'dialer' }],
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'healthy', side: 'B' });
  });

  it('is not confirmed by a session from the laptop or on the server', () => {
    for (const from of ['laptop', 'server'] as const) {
      const diagnosis = diagnoseNote({
        outcomes: [{ side: 'B', kind: 'opened', target: '10.1.8.103:43027', from }],
      });
      expect(diagnosis.verdict.cause).toBeNull();
      expect(statusOf(diagnosis, 'healthy', 'B')).toBe('possible');
    }
  });

  it('is possible where the listener is right, and asks for a try from the dialer’s host', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] } });
    expect(statusOf(diagnosis, 'healthy', 'B')).toBe('possible');
    expect(diagnosis.next?.id).toBe('test-from-dialer-B');
  });

  it('is not confirmed by a client that is not the dialer', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.77:1189 ESTABLISHED')] },
    });
    expect(statusOf(diagnosis, 'healthy', 'B')).toBe('possible');
  });

  it('is only possible while the dialer’s window is said to show no session', () => {
    const diagnosis = diagnoseNote({
      symptom: { session: 'none', side: null, words: '' },
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED')] },
    });
    expect(statusOf(diagnosis, 'healthy', 'B')).toBe('possible');
    expect(diagnosis.facts.conflicts).toHaveLength(1);
  });
});

describe('other cards', () => {
  const cards = ipconfig('PGB', 'Team 192.168.5.3', 'Private 172.1.8.103', 'Visible 10.1.8.103');

  it('a listener on a third card only is told apart from the private one', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('192.168.5.3:43027 LISTENING'), cards] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'other-adapter-first', side: 'B', status: 'confirmed' });
  });

  it('a listener on the loopback address only is told', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('127.0.0.1:43027 LISTENING'), cards] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'loopback-only', side: 'B', status: 'confirmed' });
  });

  it('a third card before the private one does not hide a wrong binding', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('172.1.8.103:43027 LISTENING'), cards] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', status: 'confirmed' });
  });
});

describe('the two sources of the order', () => {
  it('agree where they name the shared addresses alike', () => {
    const diagnosis = diagnoseNote({
      evidence: {
        B: [
          netstat('172.1.8.103:43027 LISTENING'),
          ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
          bindOrder('Private 172.1.8.103', 'Visible 10.1.8.103'),
        ],
      },
    });
    expect(diagnosis.facts.sides.B.ordersAgree).toBe(true);
    expect(diagnosis.facts.sides.B.firstAdapter?.role).toBe('private');
  });
});
