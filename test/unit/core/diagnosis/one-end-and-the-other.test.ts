import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { format } from '../../../../electron/core/text';
import {
  aCase,
  type CaseSketch,
  confirmed,
  diagnoseNote,
  dialerKey,
  findingOf,
  ipconfig,
  netstat,
  noteSite,
  routes,
  statusOf,
  tasklist,
  verdictText,
} from '../../../support/case-builder';

const listens = '10.1.8.103:43027 LISTENING';
const atServer = '10.1.8.103:43027 10.1.8.50:1077 ESTABLISHED';
const atDialer = '10.1.8.50:1077 10.1.8.103:43027 ESTABLISHED';
const calling = '10.1.8.50:1099 10.1.8.103:43027 SYN_SENT';
const cardsOfA = ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102');
const cardsOfB = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');
const opened = {
  side: 'B',
  method: 'session',
  kind: 'opened',
  from: 'dialer',
  target: '10.1.8.103:43027',
} as const;

const unordered = (evidence: CaseSketch['evidence'], more: CaseSketch = {}) =>
  diagnoseNote({ ordered: false, evidence, ...more });
const told = (sketch: Parameters<typeof diagnoseNote>[0]) =>
  diagnoseNote(sketch)
    .facts.conflicts.map((one) => format(one.message))
    .join(' ');

describe('one end of a session held against the other', () => {
  it('is no session where the dialer’s own whole table has none, and keeps the path open', () => {
    const found = unordered({ B: [netstat(listens, atServer)], dialer: [netstat(calling)] });
    expect(statusOf(found, 'healthy', 'B')).toBe('possible');
    expect(statusOf(found, 'path-blocked', 'B')).toBe('possible');
  });

  it('is a session where both ends show it, or where one alone was brought', () => {
    for (const evidence of [
      { B: [netstat(listens, atServer)], dialer: [netstat(atDialer)] },
      { B: [netstat(listens, atServer)] },
      { dialer: [netstat(atDialer)] },
    ]) {
      expect(statusOf(unordered(evidence), 'healthy', 'B')).toBe('confirmed');
    }
  });

  it('is not denied by a table that is older', () => {
    const found = diagnoseNote({ evidence: { B: [netstat(listens)], dialer: [netstat(atDialer)] } });
    expect(statusOf(found, 'healthy', 'B')).toBe('confirmed');
  });

  it('confirms no fault of the listener while the dialer’s table shows the session', () => {
    for (const rows of [['172.1.8.103:43027 LISTENING'], []]) {
      const found = unordered({ B: [netstat(...rows), cardsOfB], dialer: [netstat(atDialer)] });
      expect(confirmed(found)).not.toContain('wrong-nic-binding B');
      expect(confirmed(found)).not.toContain('not-listening B');
      expect(statusOf(found, 'healthy', 'B')).not.toBe('confirmed');
    }
  });

  it('holds of neither of two tables of unknown order that differ in sessions', () => {
    for (const dialer of [
      [netstat(calling), netstat(atDialer)],
      [netstat(atDialer), netstat(calling)],
    ]) {
      const found = unordered({ B: [netstat(listens)], dialer });
      expect(statusOf(found, 'healthy', 'B')).toBe('possible');
      expect(statusOf(found, 'path-blocked', 'B')).not.toBe('confirmed');
    }
    const two = [netstat(listens), netstat(listens, atServer)];
    expect(statusOf(unordered({ B: two }), 'healthy', 'B')).toBe('possible');
  });

  it('is none of the dialer where another program of its host holds it', () => {
    const dialer = [
      netstat(`${atDialer} 900`, `${calling} 1200`),
      tasklist('ctios.exe 900', 'badialer.exe 1200'),
    ];
    const found = unordered({ B: [netstat(listens)], dialer });
    expect(statusOf(found, 'healthy', 'B')).toBe('possible');
    expect(statusOf(found, 'path-blocked', 'B')).toBe('possible');
  });

  it('speaks against a private address that the dialer calls, as a try that opened does', () => {
    const dialsB = '172.1.8.103:43027';
    const row = netstat('172.1.8.50:1077 172.1.8.103:43027 ESTABLISHED');
    const seen = unordered({ dialer: [row, ipconfig('D', 'Lan 10.1.8.50', 'Two 172.1.8.50')] }, { dialsB });
    expect(statusOf(seen, 'dialer-uses-private-address', 'B')).toBe('possible');
    const tried = diagnoseNote({ dialsB, outcomes: [{ ...opened, target: dialsB }] });
    expect(statusOf(tried, 'dialer-uses-private-address', 'B')).toBe('possible');
  });

  it('makes the other side’s fault latent where nobody stated which side is active', () => {
    const working = netstat('10.1.8.102:42027 LISTENING', '10.1.8.102:42027 10.1.8.50:1077 ESTABLISHED');
    const wrong = [
      netstat('172.1.8.103:43027 LISTENING'),
      ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
    ];
    const { active: _, ...unstated } = noteSite;
    const found = diagnose(aCase({ ...unstated, evidence: { A: [working], B: wrong } }));
    expect(found.verdict).toMatchObject({ side: 'B', latent: true });
  });
});

describe('who opened the session', () => {
  it('is told where a test did', () => {
    const found = diagnoseNote({ evidence: { B: [netstat(listens)] }, outcomes: [opened] });
    expect(statusOf(found, 'healthy', 'B')).toBe('confirmed');
    expect(verdictText(found)).toContain('a test from the dialer’s host opened a session');
  });

  it('makes it possible only where the dialer’s whole table shows none of its own', () => {
    const evidence = { B: [netstat(listens)], dialer: [netstat()] };
    expect(statusOf(diagnoseNote({ evidence, outcomes: [opened] }), 'healthy', 'B')).toBe('possible');
  });

  it('is nobody where it is a standby session', () => {
    const standby = {
      found: [],
      version: 9,
      pgStatus: 0,
      peripheralOnline: true,
      sessionType: 2,
      heartbeat: null,
      closed: null,
    };
    const found = diagnoseNote({
      evidence: { B: [netstat(listens)] },
      outcomes: [{ ...opened, told: standby }],
    });
    expect(statusOf(found, 'healthy', 'B')).toBe('possible');
  });
});

describe('whose captures lie under the dialer', () => {
  const stranger = [
    netstat('10.1.8.51:1077 10.1.8.103:43027 ESTABLISHED'),
    ipconfig('DIALER2', 'Lan 10.1.8.51'),
    routes('10.1.8.51', '192.168.9.0 255.255.255.0'),
  ];

  it('confirms nothing where they are another host’s, and says so', () => {
    const sketch = { evidence: { B: [netstat(listens)], dialer: stranger } };
    const found = diagnoseNote(sketch);
    expect(statusOf(found, 'healthy', 'B')).toBe('possible');
    expect(statusOf(found, 'no-route', 'B')).not.toBe('confirmed');
    expect(told(sketch)).toContain('a capture of another host, dialer2');
  });

  it('keeps the dialer’s own export, which no address of a host stands in', () => {
    const found = diagnoseNote({ evidence: { dialer: [...stranger, dialerKey(null, '10.1.8.103:43027')] } });
    expect(found.facts.sides.B.dialed?.cites).not.toEqual([]);
  });

  it('knows the dialer by every address of its host', () => {
    const dialer = [ipconfig('D', 'Lan 10.1.8.50', 'Second 10.1.9.50')];
    const found = diagnoseNote({
      evidence: { B: [netstat(listens, '10.1.8.103:43027 10.1.9.50:1044 ESTABLISHED')], dialer },
      outcomes: [{ ...opened, kind: 'refused' }],
    });
    expect(statusOf(found, 'path-rejected', 'B')).toBe('ruled-out');
    expect(statusOf(found, 'healthy', 'B')).toBe('confirmed');
  });
});

describe('addresses that may be right by design', () => {
  const both = { A: [cardsOfA], B: [netstat(listens), cardsOfB] };

  it('are possible at most where the dialer stands on another network', () => {
    const away = { dialerAddress: '192.168.5.50', dialsB: '192.168.77.3:43027', evidence: both };
    expect(statusOf(diagnoseNote(away), 'dialer-uses-unknown-address', 'B')).toBe('possible');
    const slip = { dialsB: '10.1.8.130:43027', evidence: both };
    expect(statusOf(diagnoseNote(slip), 'dialer-uses-unknown-address', 'B')).toBe('confirmed');
  });

  it('are the own host’s where the dialer stands on the server', () => {
    const here = { dialerAddress: '10.1.8.103', dialsB: '127.0.0.1:43027', evidence: both };
    expect(statusOf(diagnoseNote(here), 'dialer-uses-unknown-address', 'B')).toBe('ruled-out');
  });
});

describe('silence and no way', () => {
  const lost = (kind: 'timed-out' | 'unreachable', target = '10.1.8.103:43027') => [
    { ...opened, kind, target },
  ];
  const lan = ipconfig('D', 'Lan 10.1.8.50');

  it('is no missing way where no host is known to have the address', () => {
    const dialsB = '10.1.8.130:43027';
    const evidence = { B: [netstat(listens), cardsOfB], dialer: [lan] };
    const found = diagnoseNote({ dialsB, evidence, outcomes: lost('unreachable', dialsB) });
    expect(statusOf(found, 'no-route', 'B')).toBe('possible');
  });

  it('is no own network where a further card alone stands on it', () => {
    const dialer = [ipconfig('D', 'Lan 192.168.4.50', 'VPN 10.1.8.222')];
    const sketch = { dialerAddress: '192.168.4.50', evidence: { B: [netstat(listens), cardsOfB], dialer } };
    expect(statusOf(diagnoseNote({ ...sketch, outcomes: lost('unreachable') }), 'no-route', 'B')).toBe(
      'possible',
    );
  });

  it('may be the server’s own where it is full of half-closed connections', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `10.1.8.103:43027 10.1.8.${60 + at}:2001 CLOSE_WAIT`);
    const found = diagnoseNote({ evidence: { B: [netstat(listens, ...rows)] }, outcomes: lost('timed-out') });
    expect(statusOf(found, 'path-blocked', 'B')).toBe('possible');
  });

  it('is said to be behind the first packet where the server shows that it arrives', () => {
    const table = netstat(listens, '10.1.8.103:43027 10.1.8.50:1099 SYN_RECEIVED');
    const found = diagnoseNote({ evidence: { B: [table] }, outcomes: lost('timed-out') });
    expect(format(findingOf(found, 'path-blocked', 'B').because)).toContain('arrive there');
  });
});

it('does not know which side is active where the idle one serves clients and the other has no CTI port', () => {
  const serving = netstat(listens, '10.1.8.103:43027 10.1.8.60:2001 ESTABLISHED');
  const sketch = { active: 'A', evidence: { A: [netstat()], B: [serving] } } as const;
  expect(confirmed(diagnoseNote(sketch))).toEqual([]);
  expect(told(sketch)).toContain('Check which side is active now');
});
