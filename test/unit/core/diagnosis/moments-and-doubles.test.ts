import { describe, expect, it } from 'vitest';
import type { CauseId } from '../../../../electron/core/diagnosis/types';
import { format } from '../../../../electron/core/text';
import {
  arp,
  at,
  bindOrder,
  type CaseSketch,
  diagnoseNote,
  event,
  findingOf,
  hostsFile,
  ipconfig,
  lookup,
  netstat,
  routes,
  statusOf,
  tasklist,
  withPhysical,
  zone,
} from '../../../support/case-builder';

const status = (cause: CauseId, sketch: CaseSketch, side: 'A' | 'B' = 'B') =>
  statusOf(diagnoseNote(sketch), cause, side);
const because = (cause: CauseId, sketch: CaseSketch) =>
  format(findingOf(diagnoseNote(sketch), cause, 'B').because);
const conflicts = (sketch: CaseSketch) =>
  diagnoseNote(sketch)
    .facts.conflicts.map((one) => format(one.message))
    .join('\n');

const listens = netstat('10.1.8.103:43027 LISTENING 2384');
const onPrivate = netstat('172.1.8.103:43027 LISTENING 2384');
const cards = withPhysical(
  ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103'),
  '00-0C-29-00-00-01',
  '00-0C-29-00-00-02',
);
const morning = 'Mon 11/23/2026 09:00';
const afternoon = 'Mon 11/23/2026 15:00';
const daysBefore = 'Fri 11/20/2026 15:00';

describe('pieces of one kind without an order in time that differ', () => {
  const dialsB = 'PGB:43027';
  const right = hostsFile('10.1.8.103 PGB');
  const wrong = hostsFile('172.1.8.103 PGB');

  it('confirm no name that leads elsewhere: a hosts file and an older copy', () => {
    const sketch = { dialsB, ordered: false, evidence: { B: [listens], dialer: [right, wrong] } };
    expect(status('name-resolves-elsewhere', sketch)).toBe('possible');
    expect(conflicts(sketch)).toContain('they differ: 10.1.8.103, 172.1.8.103');
  });

  it('confirm no name that leads elsewhere: two pings', () => {
    const pings = [lookup('ping', 'PGB', '10.1.8.103'), lookup('ping', 'PGB', '172.1.8.103')];
    const sketch = { dialsB, ordered: false, evidence: { B: [listens], dialer: pings } };
    expect(status('name-resolves-elsewhere', sketch)).toBe('possible');
  });

  it('are set in order by the clocks that stand in them', () => {
    const dialer = [at(afternoon, wrong), at(morning, right)];
    const sketch = { dialsB, ordered: false, evidence: { B: [listens], dialer } };
    expect(status('name-resolves-elsewhere', sketch)).toBe('confirmed');
  });

  it('confirm no missing way: two route tables', () => {
    const dialer = [routes('10.1.9.50', '0.0.0.0 0.0.0.0 10.1.9.1'), routes('10.1.9.50')];
    const sketch = { ordered: false, dialerAddress: '10.1.9.50', evidence: { B: [listens], dialer } };
    expect(status('no-route', sketch)).not.toBe('confirmed');
    expect(conflicts(sketch)).toContain('Two captures of route of the dialer’s host differ');
  });

  it('name no order of the cards: two registry exports', () => {
    const visible = bindOrder('Visible 10.1.8.103', 'Private 172.1.8.103');
    const first = visible.kind === 'registry' ? visible.data.bindOrder : [];
    const turned =
      visible.kind === 'registry'
        ? { ...visible, data: { ...visible.data, bindOrder: [...first].reverse() } }
        : visible;
    const sketch = { ordered: false, evidence: { B: [onPrivate, visible, turned] } };
    expect(status('wrong-nic-binding', sketch)).toBe('possible');
    expect(status('fix-not-in-effect', sketch)).toBe('possible');
    expect(conflicts(sketch)).toContain('Two registry exports of side B');
  });

  it('confirm no other program: two lists of processes', () => {
    const lists = [tasklist('ctisvr.exe 2384'), tasklist('beremote.exe 2384')];
    const sketch = { ordered: false, evidence: { B: [listens, ...lists] } };
    expect(status('port-taken', sketch)).toBe('possible');
    expect(conflicts(sketch)).toContain('tasklist');
  });

  it('confirm no double: two neighbour tables', () => {
    const dialer = [
      arp('10.1.8.50', '10.1.8.103 00-0C-29-00-00-01'),
      arp('10.1.8.50', '10.1.8.103 00-50-56-00-00-03'),
    ];
    const sketch = { ordered: false, evidence: { B: [listens, cards], dialer } };
    expect(status('duplicate-address', sketch)).toBe('possible');
    expect(conflicts(sketch)).toContain('Two captures of arp');
  });
});

describe('captures of moments that lie far apart', () => {
  const waiting = netstat('10.1.8.50:1200 10.1.8.103:43027 SYN_SENT');

  it('confirm no blocked path: a call without an answer hours before the listener was seen', () => {
    const sketch = { evidence: { B: [at(afternoon, listens)], dialer: [at(morning, waiting)] } };
    expect(status('path-blocked', sketch)).toBe('possible');
    expect(conflicts(sketch)).toContain('6 hours apart by their own clocks');
    const together = { evidence: { B: [at(morning, listens)], dialer: [at(morning, waiting)] } };
    expect(status('path-blocked', together)).toBe('confirmed');
  });

  it('confirm no missing listener: a table that is hours older than the other side’s', () => {
    const evidence = { A: [at(morning, netstat())], B: [at(afternoon, netstat())] };
    expect(status('not-listening', { active: 'A', evidence }, 'A')).toBe('possible');
    expect(status('not-listening', { active: 'B', evidence })).toBe('confirmed');
  });

  it('confirm nothing of a table that is days older than the dialer’s', () => {
    const evidence = { B: [at(daysBefore, netstat())], dialer: [at(morning, waiting)] };
    expect(status('not-listening', { evidence })).toBe('possible');
    expect(status('port-taken', { evidence })).not.toBe('ruled-out');
    expect(conflicts({ evidence })).toContain('2 days apart');
  });

  it('show no changed address: cards of another day than the sockets', () => {
    const B = [at(daysBefore, cards), at(morning, netstat('10.1.9.103:43027 LISTENING'))];
    expect(status('address-changed', { evidence: { B } })).not.toBe('confirmed');
    expect(status('other-adapter-first', { evidence: { B } })).not.toBe('ruled-out');
    expect(conflicts({ evidence: { B } })).toContain('2 days apart');
  });

  it('are told where Windows was started on the day after', () => {
    const start = event(6005, '2026-11-23T07:00:00.000', 'The Event log service was started.');
    expect(conflicts({ evidence: { B: [at(daysBefore, onPrivate), start] } })).toContain(
      'before Windows was started',
    );
  });

  it('confirm no other program: a list of processes of six hours later', () => {
    const later = at(afternoon, tasklist('svchost.exe 900', 'beremote.exe 2384', 'ctisvr.exe 3000'));
    const table = netstat('10.1.8.103:43027 LISTENING 2384');
    expect(status('port-taken', { evidence: { B: [at(morning, table), later] } })).not.toBe('confirmed');
  });

  it('show no server that outlived the new order, where Windows was started in between', () => {
    const before = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
    const table = netstat(
      '172.1.8.103:43027 LISTENING 2384',
      '172.1.8.103:1030 172.1.8.102:39000 ESTABLISHED',
    );
    const B = [at(morning, before), at(morning, table), at(afternoon, cards), at(afternoon, table)];
    const start = event(6005, '2026-11-23T10:00:07.000', 'The Event log service was started.');
    expect(status('fix-not-in-effect', { evidence: { B } })).toBe('confirmed');
    expect(status('fix-not-in-effect', { evidence: { B: [...B, start] } })).toBe('possible');
  });

  it('show no double: a neighbour table hours after the cards', () => {
    const dialer = [at(afternoon, arp('10.1.8.50', '10.1.8.103 00-50-56-00-00-03'))];
    const evidence = { B: [at(morning, listens), at(morning, cards)], dialer };
    expect(status('duplicate-address', { evidence })).toBe('possible');
  });
});

describe('signs of a double that may be none', () => {
  const other = '10.1.8.103 00-50-56-00-00-03';

  it('is possible where the dialer stands on another network: a router may answer for the card', () => {
    const dialer = [ipconfig('DIALER1', 'LAN 10.1.9.50'), arp('10.1.9.50', other)];
    const sketch = { dialerAddress: '10.1.9.50', evidence: { B: [listens, cards], dialer } };
    expect(status('duplicate-address', sketch)).toBe('possible');
  });

  it('is shown by no static entry, which is a setting of that host, and that is told', () => {
    const evidence = { B: [listens, cards], dialer: [arp('10.1.8.50', `${other} static`)] };
    expect(status('duplicate-address', { evidence })).toBe('unknown');
    expect(conflicts({ evidence })).toContain('For 10.1.8.103 the dialer’s host has a static entry');
    const learned = { B: [listens, cards], dialer: [arp('10.1.8.50', other)] };
    expect(status('duplicate-address', { evidence: learned })).toBe('confirmed');
  });

  it('is possible where the type of the entry could not be read', () => {
    const evidence = { B: [listens, cards], dialer: [arp('10.1.8.50', `${other} ?`)] };
    expect(status('duplicate-address', { evidence })).toBe('possible');
  });

  it('is possible where the card is a team by its description alone', () => {
    const team =
      cards.kind === 'ipconfig'
        ? {
            ...cards,
            data: {
              ...cards.data,
              adapters: cards.data.adapters.map((one) => ({ ...one, description: 'HP Network Team #1' })),
            },
          }
        : cards;
    const evidence = { B: [listens, team], dialer: [arp('10.1.8.50', other)] };
    expect(status('duplicate-address', { evidence })).toBe('possible');
  });

  const conflict = (when: string, physical: string) =>
    event(
      4199,
      when,
      `address conflict for IP address 10.1.8.103 with the system having address ${physical}`,
    );

  it('is none where the event names another card of the same host', () => {
    const B = [at(afternoon, listens), cards, conflict('2026-11-23T08:41:07.000', '00:0C:29:00:00:02')];
    expect(status('duplicate-address', { evidence: { B } })).toBe('unknown');
  });

  it('is possible where Windows was started since the event', () => {
    const start = event(6005, '2026-11-23T10:00:07.000', 'The Event log service was started.');
    const B = [at(afternoon, listens), cards, conflict('2026-11-23T08:41:07.000', '00:50:56:00:00:03')];
    expect(status('duplicate-address', { evidence: { B } })).toBe('confirmed');
    expect(status('duplicate-address', { evidence: { B: [...B, start] } })).toBe('possible');
  });

  it('in UTC is of no day of the host’s own clock, until its distance from UTC is known', () => {
    const utc = conflict('2026-11-23T13:41:07.123Z', '00:50:56:00:00:03');
    expect(status('duplicate-address', { evidence: { B: [at(afternoon, listens), cards, utc] } })).toBe(
      'possible',
    );
    const B = [at(afternoon, listens), cards, utc, zone(60)];
    expect(status('duplicate-address', { evidence: { B } })).toBe('confirmed');
    // 23:41 UTC on the day before is the small hours of the captures' day, an hour ahead; and not seven hours behind.
    const night = conflict('2026-11-22T23:41:07.123Z', '00:50:56:00:00:03');
    const withZone = (minutes: number) => ({
      evidence: { B: [at(afternoon, listens), cards, night, zone(minutes)] },
    });
    expect(status('duplicate-address', withZone(120))).toBe('confirmed');
    expect(status('duplicate-address', withZone(-420))).toBe('possible');
  });

  it('in UTC is set against a start in UTC as both stand', () => {
    const B = [
      at(afternoon, listens),
      cards,
      zone(0),
      conflict('2026-11-23T08:41:07.000Z', '00:50:56:00:00:03'),
    ];
    const start = (when: string) => event(6005, when, 'The Event log service was started.');
    expect(status('duplicate-address', { evidence: { B: [...B, start('2026-11-23T07:00:07.000Z')] } })).toBe(
      'confirmed',
    );
    expect(status('duplicate-address', { evidence: { B: [...B, start('2026-11-23T10:00:07.000Z')] } })).toBe(
      'possible',
    );
  });

  it('is possible where the address is missing and the event is years old', () => {
    const lost = ipconfig('PGB', 'Visible 10.1.8.113', 'Private 172.1.8.103');
    const B = [at(afternoon, listens), lost, conflict('2024-02-03T03:00:07.000', '00:50:56:00:00:03')];
    expect(status('duplicate-address', { evidence: { B } })).toBe('possible');
  });
});

describe('answers that speak of a test, or of less than they seem', () => {
  const told = {
    found: [],
    version: 9,
    pgStatus: null,
    peripheralOnline: null,
    sessionType: null,
    heartbeat: null,
    closed: null,
  };
  const rejected = (code: number, own: boolean, method: 'session' | 'ctitest' = 'session') => ({
    evidence: { B: [listens] },
    outcomes: [
      {
        side: 'B',
        kind: 'rejected',
        method,
        from: 'dialer',
        code,
        target: '10.1.8.103:43027',
        told: own || method === 'ctitest' ? null : told,
      },
    ] as const,
  });

  it.each([36, 6, 25, 22, 9, 32])('a test’s own request may be what status %i rejects', (code) => {
    expect(status('session-rejected', rejected(code, false))).toBe('possible');
    expect(status('session-rejected', rejected(code, false, 'ctitest'))).toBe('possible');
    expect(status('session-rejected', rejected(code, true))).toBe('confirmed');
  });

  it.each([1, 48, 49])('a test’s own version may be what status %i rejects', (code) => {
    expect(status('protocol-version', rejected(code, false))).toBe('possible');
    expect(status('protocol-version', rejected(code, false, 'ctitest'))).toBe('possible');
    expect(status('protocol-version', rejected(code, true))).toBe('confirmed');
  });

  it('the dialer’s own rejection is no proof where the table shows no listener there, unless it came since', () => {
    const sketch = rejected(1, true);
    const [own] = sketch.outcomes;
    const B = [onPrivate];
    expect(status('protocol-version', { ...sketch, evidence: { B } })).toBe('possible');
    expect(status('wrong-nic-binding', { ...sketch, evidence: { B } })).toBe('possible');
    const since = { ...sketch, outcomes: [{ ...own, triedAfter: 0 }], evidence: { B } };
    expect(status('protocol-version', since)).toBe('confirmed');
  });

  it('a registry export names the first card as it usually is', () => {
    const order = bindOrder('Private 172.1.8.103', 'Visible 10.1.8.103');
    expect(because('wrong-nic-binding', { evidence: { B: [onPrivate, order] } })).toContain(
      'usually is the first',
    );
  });

  it('ipconfig prints no binding order on Windows Server 2016 and later', () => {
    for (const order of [cards, ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')]) {
      const sketch = { B: { windows: '2019' }, evidence: { B: [onPrivate, order] } } as const;
      expect(status('wrong-nic-binding', sketch)).toBe('confirmed');
      expect(because('wrong-nic-binding', sketch)).toContain('keeps no binding order');
      expect(status('fix-not-in-effect', sketch)).toBe('unknown');
    }
  });

  it('a bare connection from a laptop does not show where the CTI Server listens', () => {
    const outcomes = [
      { side: 'B', kind: 'connected', method: 'tcp', from: 'laptop', target: '10.1.8.103:43027' },
    ] as const;
    expect(status('wrong-nic-binding', { outcomes })).toBe('unknown');
    expect(status('wrong-nic-binding', { outcomes, evidence: { B: [onPrivate] } })).toBe('possible');
  });
});
