import { describe, expect, it } from 'vitest';
import {
  arp,
  at,
  type CaseSketch,
  confirmed,
  diagnoseNote,
  event,
  findingOf,
  hostsFile,
  ipconfig,
  lookup,
  netstat,
  statusOf,
  verdictText,
  withPhysical,
} from '../../../support/case-builder';

const hostB = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');
const hostA = ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102');
const status = (cause: Parameters<typeof statusOf>[1], sketch: CaseSketch) =>
  statusOf(diagnoseNote(sketch), cause, 'B');

describe('a name that the dialer calls', () => {
  const named = (
    dialer: CaseSketch['evidence'],
    B = [netstat('10.1.8.103:43027 LISTENING')],
  ): CaseSketch => ({
    dialsB: 'pgb:43027',
    evidence: { ...dialer, B },
  });

  it.each([
    ['the hosts file', [hostsFile('172.1.8.103 pgb')]],
    ['a ping', [lookup('ping', 'PGB', '172.1.8.103')]],
    ['a ping that repeats the whole name', [lookup('ping', 'pgb.north.example', '172.1.8.103')]],
    [
      'nslookup beside a hosts file without the name',
      [lookup('nslookup', 'pgb', '172.1.8.103'), hostsFile('10.1.8.9 other')],
    ],
    [
      'nslookup beside a row that calls that address',
      [lookup('nslookup', 'pgb', '172.1.8.103'), netstat('10.1.8.50:1100 172.1.8.103:43027 SYN_SENT')],
    ],
  ])('is confirmed to lead elsewhere by %s of the dialer’s host', (_, dialer) => {
    const diagnosis = diagnoseNote(named({ dialer }));
    expect(diagnosis.verdict).toMatchObject({
      cause: 'name-resolves-elsewhere',
      side: 'B',
      status: 'confirmed',
    });
    expect(verdictText(diagnosis)).toContain('leads to 172.1.8.103, a private address');
  });

  it.each([
    ['one of several names on the line', 'pgb', '172.1.8.103 pgb.north.example PGB', 'confirmed'],
    ['a name with a domain behind it alone', 'pgb', '172.1.8.103 pgb.north.example', 'possible'],
    ['a longer name that only begins so', 'pgb', '172.1.8.103 pgb2 pgb-priv', 'unknown'],
    ['the short name where the whole one is called', 'pgb.north.example', '172.1.8.103 pgb', 'unknown'],
    [
      'the whole name where that is called',
      'pgb.north.example',
      '172.1.8.103 PGB.north.example',
      'confirmed',
    ],
  ])('a hosts file: %s', (_, name, line, expected) => {
    const sketch = {
      dialsB: `${name}:43027`,
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')], dialer: [hostsFile(line)] },
    };
    expect(status('name-resolves-elsewhere', sketch)).toBe(expected);
  });

  it('a name with a domain behind it in the hosts file leaves nslookup without proof', () => {
    const dialer = [hostsFile('10.1.8.103 pgb.north.example'), lookup('nslookup', 'pgb', '172.1.8.103')];
    expect(status('name-resolves-elsewhere', named({ dialer }))).toBe('possible');
  });

  it('is possible by nslookup alone, which passes the hosts file by, and by other machines', () => {
    expect(
      status('name-resolves-elsewhere', named({ dialer: [lookup('nslookup', 'pgb', '172.1.8.103')] })),
    ).toBe('possible');
    expect(status('name-resolves-elsewhere', named({ A: [lookup('ping', 'pgb', '172.1.8.103')] }))).toBe(
      'possible',
    );
  });

  it('is confirmed by what another machine was told, where the dialer’s host calls that address', () => {
    const asked = { A: [lookup('ping', 'pgb', '172.1.8.103')] };
    const calls = (...rows: readonly string[]) =>
      status('name-resolves-elsewhere', named({ ...asked, dialer: [netstat(...rows)] }));
    expect(calls('10.1.8.50:1100 172.1.8.103:43027 SYN_SENT')).toBe('confirmed');
    expect(calls('10.1.8.50:1100 10.1.8.7:43027 SYN_SENT')).toBe('possible');
    expect(
      calls('10.1.8.50:1100 172.1.8.103:43027 SYN_SENT', '10.1.8.50:1101 10.1.8.103:43027 ESTABLISHED'),
    ).toBe('possible');
  });

  it('is not ruled out by nslookup alone, as a hosts file may say something else', () => {
    expect(
      status('name-resolves-elsewhere', named({ dialer: [lookup('nslookup', 'pgb', '10.1.8.103')] })),
    ).toBe('unknown');
  });

  it('leads to the visible address: ruled out, and what listens is compared with that address', () => {
    const right = { dialer: [lookup('ping', 'pgb', '10.1.8.103')] };
    expect(status('name-resolves-elsewhere', named(right))).toBe('ruled-out');
    const bound = diagnoseNote(named(right, [netstat('172.1.8.103:43027 LISTENING')]));
    expect(bound.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
    expect(verdictText(bound)).toContain('pgb:43027 (10.1.8.103)');
  });

  it('leads to the other side’s host: that is elsewhere too', () => {
    const diagnosis = diagnoseNote(named({ dialer: [hostsFile('10.1.8.102 pgb')] }));
    expect(diagnosis.verdict.cause).toBe('name-resolves-elsewhere');
    expect(verdictText(diagnosis)).toContain('an address of side A');
  });

  it('leads to several addresses, or to none: possible and no more', () => {
    expect(
      status('name-resolves-elsewhere', named({ dialer: [hostsFile('172.1.8.103 pgb', '10.1.8.103 pgb')] })),
    ).toBe('possible');
    expect(status('name-resolves-elsewhere', named({ dialer: [lookup('ping', 'pgb')] }))).toBe('possible');
  });

  it('leads somewhere whose network nobody stated: not known', () => {
    const sketch = {
      ...named({ dialer: [lookup('ping', 'pgb', '192.168.7.7')] }),
      B: { visible: null, private: null },
    };
    expect(status('name-resolves-elsewhere', sketch)).toBe('unknown');
  });

  it('explains a blocked way to where it leads: that is told as no second fault', () => {
    const dialer = [hostsFile('172.1.8.103 pgb'), netstat('10.1.8.50:1100 172.1.8.103:43027 SYN_SENT')];
    const diagnosis = diagnoseNote(named({ dialer }, [netstat('0.0.0.0:43027 LISTENING')]));
    expect(diagnosis.verdict.cause).toBe('name-resolves-elsewhere');
    expect(diagnosis.verdict.also).toEqual([]);
  });

  it('has its session seen by the address that it leads to', () => {
    const B = [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED')];
    expect(diagnoseNote(named({ dialer: [lookup('ping', 'pgb', '10.1.8.103')] }, B)).verdict.cause).toBe(
      'healthy',
    );
  });

  it('is no matter where the entry holds an address', () => {
    expect(status('name-resolves-elsewhere', { evidence: { dialer: [hostsFile('172.1.8.103 pgb')] } })).toBe(
      'ruled-out',
    );
  });
});

describe('an address that neither host has', () => {
  const dialsB = '10.1.8.113:43027';
  const B = [netstat('10.1.8.103:43027 LISTENING'), hostB];

  it('is confirmed where all addresses of both hosts were seen', () => {
    const diagnosis = diagnoseNote({ dialsB, evidence: { A: [hostA], B } });
    expect(diagnosis.verdict).toMatchObject({
      cause: 'dialer-uses-unknown-address',
      side: 'B',
      status: 'confirmed',
    });
    expect(verdictText(diagnosis)).toContain('10.1.8.113:43027');
  });

  it('is possible with one host’s addresses, and open without', () => {
    const half = diagnoseNote({ dialsB, evidence: { B } });
    expect(statusOf(half, 'dialer-uses-unknown-address', 'B')).toBe('possible');
    expect(findingOf(half, 'dialer-uses-unknown-address', 'B').check?.id).toBe('capture-addresses-A');
    expect(status('dialer-uses-unknown-address', { dialsB })).toBe('unknown');
  });

  it('is ruled out by an answer there, whoever owns it', () => {
    const outcomes = [
      { side: 'B', kind: 'opened', method: 'session', from: 'laptop', target: dialsB } as const,
    ];
    expect(status('dialer-uses-unknown-address', { dialsB, evidence: { A: [hostA], B }, outcomes })).toBe(
      'ruled-out',
    );
  });

  it('is possible at most where the site form gives it to a host that was given another one', () => {
    const sketch = { B: { visible: '10.1.8.113' }, dialsB, evidence: { A: [hostA], B } };
    expect(status('dialer-uses-unknown-address', sketch)).toBe('possible');
  });

  it('is not taken by a listener on 0.0.0.0, which takes the host’s own addresses only', () => {
    const diagnosis = diagnoseNote({
      dialsB,
      evidence: { A: [hostA], B: [netstat('0.0.0.0:43027 LISTENING'), hostB] },
    });
    expect(diagnosis.verdict.cause).toBe('dialer-uses-unknown-address');
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('ruled-out');
  });

  it('stands beside a wrong binding as a second fault', () => {
    const diagnosis = diagnoseNote({
      dialsB,
      evidence: { A: [hostA], B: [netstat('172.1.8.103:43027 LISTENING'), hostB] },
    });
    expect(diagnosis.verdict.cause).toBe('dialer-uses-unknown-address');
  });
});

describe('two hosts with one address', () => {
  const cards = withPhysical(hostB, '00-D0-B7-4C-21-8E', '00-D0-B7-4C-21-8F');
  const listens = netstat('10.1.8.103:43027 LISTENING');
  const conflict = (when: string | null) =>
    event(
      4199,
      when,
      'The system detected an address conflict for IP address 10.1.8.103 with the system having network hardware address 00:0C:29:11:22:33.',
    );

  it('are confirmed where the dialer’s host knows another physical address than the card has', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [listens, cards], dialer: [arp('10.1.8.50', '10.1.8.103 00-0C-29-11-22-33')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'duplicate-address', side: 'B', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('00-0C-29-11-22-33');
  });

  it.each([
    ['the card’s own', '10.1.8.103 00-D0-B7-4C-21-8E'],
    ['that of the host’s other card', '10.1.8.103 00-D0-B7-4C-21-8F'],
    ['nothing yet', '10.1.8.103 00-00-00-00-00-00'],
  ])('are not told where it knows %s', (_, entry) => {
    expect(
      status('duplicate-address', { evidence: { B: [listens, cards], dialer: [arp('10.1.8.50', entry)] } }),
    ).toBe('unknown');
  });

  it('are not told where one physical address answers for many: a router does', () => {
    const table = arp('10.1.8.50', '10.1.8.1 00-0C-29-11-22-33', '10.1.8.103 00-0C-29-11-22-33');
    expect(status('duplicate-address', { evidence: { B: [listens, cards], dialer: [table] } })).toBe(
      'unknown',
    );
  });

  it('are possible at most where a team of cards answers with several physical addresses', () => {
    const team = withPhysical(ipconfig('PGB', 'Team 10.1.8.103', 'Private 172.1.8.103'), '00-D0-B7-4C-21-8E');
    const dialer = [arp('10.1.8.50', '10.1.8.103 00-0C-29-11-22-33')];
    expect(status('duplicate-address', { evidence: { B: [listens, team], dialer } })).toBe('possible');
  });

  it('are possible by an event alone, which may be old, and confirmed by one of the day of the captures', () => {
    expect(
      status('duplicate-address', { evidence: { B: [listens, cards, conflict('3/2/2025 9:14:02 AM')] } }),
    ).toBe('possible');
    const today = [at('Fri 11/27/2026 14:03', listens), cards, conflict('11/27/2026 1:14:02 PM')];
    expect(status('duplicate-address', { evidence: { B: today } })).toBe('confirmed');
  });

  it('are confirmed by an event where the host has lost the address', () => {
    const lost = ipconfig('PGB', 'Visible', 'Private 172.1.8.103');
    expect(status('duplicate-address', { evidence: { B: [listens, lost, conflict(null)] } })).toBe(
      'confirmed',
    );
  });

  it('are not confirmed while the dialer has its session', () => {
    const row = netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED');
    const dialer = [arp('10.1.8.50', '10.1.8.103 00-0C-29-11-22-33')];
    const diagnosis = diagnoseNote({ evidence: { B: [row, cards], dialer } });
    expect(confirmed(diagnosis)).toEqual(['healthy B']);
  });
});
