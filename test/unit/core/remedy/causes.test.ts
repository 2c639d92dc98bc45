import { describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../../../electron/core/case/types';
import { planFix } from '../../../../electron/core/remedy/plan';
import { format, say } from '../../../../electron/core/text';
import { ipconfig, netstat } from '../../../support/case-builder';
import {
  diagnosedAs,
  everyWord,
  ids,
  noteCase,
  planAs,
  planOf,
  routes,
  stepOf,
  withSettings,
  words,
} from './planned';

const onVisible = netstat('10.1.8.103:43027 LISTENING');
const visibleFirst = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');

function rejected(code: number, version: number | null = null) {
  const told: SessionFacts = {
    found: [],
    version,
    pgStatus: null,
    peripheralOnline: null,
    sessionType: null,
    heartbeat: null,
    closed: null,
  };
  return {
    side: 'B',
    kind: 'rejected',
    method: 'session',
    from: 'dialer',
    code,
    target: '10.1.8.103:43027',
    told,
  } as const;
}

describe('an order that has not taken effect', () => {
  it('is answered by a restart alone, in the safe order', () => {
    const plan = planAs('fix-not-in-effect', {
      evidence: { B: [netstat('172.1.8.103:43027 LISTENING'), visibleFirst] },
    });
    expect(ids(plan)).toEqual([
      'look-at-order',
      'prove-other-side',
      'fail-over',
      'restart',
      'verify',
      'fail-back',
      'if-unchanged',
    ]);
    expect(words(stepOf(plan, 'look-at-order').details)).toContain(
      '1 Visible (10.1.8.103), 2 Private (172.1.8.103)',
    );
    expect(plan.order).toBeNull();
  });
});

describe('the port of another instance', () => {
  it('is replaced by the one of the site’s own instance, also where several listen', () => {
    const plan = planAs('wrong-instance', {
      dialsB: '10.1.8.103:43107',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43067 LISTENING')] },
    });
    expect(plan.locked).toBeNull();
    expect(words(stepOf(plan, 'change-entries').details)).toContain('port 43027 instead of 43107');
    expect(words(stepOf(plan, 'decide-port').details)).toContain('port 43107 belongs to instance 2');
  });

  it('is not replaced while none of those that listen is the one to expect', () => {
    const plan = planAs('wrong-instance', {
      instance: 3,
      dialsB: '10.1.8.103:43107',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43067 LISTENING')] },
    });
    expect(plan.locked === null ? '' : format(plan.locked)).toContain('43027, 43067');
    expect(everyWord(plan)).not.toContain('instead of');
  });
});

describe('TLS at one end only', () => {
  it('names both ways with the ports that were seen, and picks none', () => {
    const plan = planAs('tls-mismatch', {
      evidence: { B: [netstat('10.1.8.103:43030 LISTENING')], A: [netstat('10.1.8.102:42027 LISTENING')] },
    });
    const decide = words(stepOf(plan, 'decide-security').details);
    expect(decide).toContain('Side B listens on 43030, a secured port.');
    expect(decide).toContain('Side A listens on 42027, a plain port.');
    const change = words(stepOf(plan, 'change-entries').details);
    expect(change).toContain('Secured: tick Enable Secured Connection');
    expect(change).toContain('Plain: clear Enable Secured Connection');
    expect(words(plan.warnings)).toContain('Do not give up a secured connection');
  });
});

describe('a name that leads elsewhere', () => {
  const named = { dialsB: 'PGB:43027', evidence: { B: [onVisible, visibleFirst] } } as const;

  it('is corrected to the visible address, and the private card kept out of DNS', () => {
    const plan = planAs('name-resolves-elsewhere', { ...named, B: { windows: '2003' } });
    expect(stepOf(plan, 'look-at-name').command).toBe('ping -n 1 PGB\nnslookup PGB');
    expect(words(stepOf(plan, 'correct-name').details)).toContain('PGB must give 10.1.8.103');
    const stop = stepOf(plan, 'stop-registration');
    expect(words(stop.details)).toContain('Internet Protocol (TCP/IP)');
    expect(stop.command).toBeNull();
  });

  it('has a command for the registration where Windows has one', () => {
    const plan = planAs('name-resolves-elsewhere', { ...named, B: { windows: '2019' } });
    expect(stepOf(plan, 'stop-registration').command).toBe(
      "Set-DnsClient -InterfaceAlias 'Private' -RegisterThisConnectionsAddress $false",
    );
  });

  it('is locked while the visible address is not known', () => {
    const plan = planAs('name-resolves-elsewhere', {
      dialsB: 'PGB:43027',
      B: { visible: null, private: null },
      evidence: {},
    });
    expect(plan.locked).not.toBeNull();
  });

  it.each(['PGB;calc', 'PGB&calc', 'PGB"x', '-PGB|x'])('makes no command of %s', (name) => {
    const input = noteCase(named);
    const diagnosis = diagnosedAs('name-resolves-elsewhere', input);
    const { sides } = diagnosis.facts;
    const dialed = { value: { address: name, port: 43027 }, cites: [] };
    const facts = { ...diagnosis.facts, sides: { ...sides, B: { ...sides.B, dialed } } };
    const plan = planFix({ ...diagnosis, facts }, input.evidence);
    expect(plan?.steps.find((step) => step.id === 'look-at-name')?.command).toBeNull();
  });
});

describe('an address that neither host has', () => {
  it('is replaced by the visible one, unless a firewall translates it', () => {
    const plan = planAs('dialer-uses-unknown-address', {
      dialsB: '10.1.8.13:43027',
      evidence: { B: [onVisible, visibleFirst] },
    });
    expect(words(stepOf(plan, 'change-entries').details)).toContain('CTI Server B: 10.1.8.103:43027.');
    expect(words(plan.warnings)).toContain('translates addresses');
    expect(words(plan.rollback)).toContain('10.1.8.13:43027');
  });
});

describe('a way that refuses or does not exist', () => {
  it('refused: asks which machine answers before a rule is changed', () => {
    const plan = planAs('path-rejected', { evidence: { B: [onVisible, visibleFirst] } });
    expect(ids(plan).indexOf('see-who-answers')).toBeLessThan(ids(plan).indexOf('open-path'));
    expect(stepOf(plan, 'try-path').command).toBe('telnet 10.1.8.103 43027');
  });

  const apart = {
    A: [ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.9.102')],
    B: [
      onVisible,
      withSettings(visibleFirst, {
        Private: { gateways: ['172.1.8.1'] },
        Visible: { gateways: ['10.1.8.1'] },
      }),
    ],
  };

  it('no route: gives the other private network a persistent route with what was seen, before the second gateway goes', () => {
    const plan = planAs('no-route', { A: { private: '172.1.9.102' }, evidence: apart });
    const step = stepOf(plan, 'single-gateway');
    expect(step.command).toBe('route add 172.1.9.0 mask 255.255.255.0 172.1.8.1 -p');
    expect(words(step.details)).toContain('has a default gateway, 172.1.8.1: take it out');
    expect(step.risky).toBe(true);
  });

  it.each([
    ['the other side’s cards were not seen', { B: apart.B }],
    ['the private card has no gateway', { A: apart.A, B: [onVisible, visibleFirst] }],
    [
      'both sides share the private network',
      { A: [ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102')], B: apart.B },
    ],
  ])('no route: offers no route where %s', (why, evidence) => {
    const shared = why.startsWith('both') ? '172.1.8.102' : '172.1.9.102';
    const plan = planAs('no-route', { A: { private: shared }, evidence });
    const step = stepOf(plan, 'single-gateway');
    expect(step.command).toBeNull();
    expect(words(step.details)).toContain(
      why.startsWith('both') ? 'so it needs no route' : 'so no command is offered',
    );
  });
});

describe('addresses of the host', () => {
  it('fixed and in place again: a restart is enough', () => {
    const plan = planAs('address-changed', {
      evidence: { B: [netstat('169.254.13.103:43027 LISTENING'), visibleFirst] },
    });
    expect(ids(plan)).not.toContain('fix-address');
    expect(ids(plan)).toContain('restart');
    expect(format(plan.title)).toContain('Restart side B');
  });

  it('leased: is entered as a fixed one, with the mask and gateway that were seen', () => {
    const leased = withSettings(visibleFirst, { Visible: { dhcp: true, gateways: ['10.1.8.1'] } });
    const plan = planAs('address-changed', {
      evidence: { B: [netstat('169.254.13.103:43027 LISTENING'), leased] },
    });
    const details = words(stepOf(plan, 'fix-address').details);
    expect(details).toContain('Address 10.1.8.103, mask 255.255.255.0.');
    expect(details).toContain('Default gateway 10.1.8.1.');
    expect(words(plan.warnings)).toContain('remote session');
  });

  it('gone: guesses neither mask nor gateway', () => {
    const gone = ipconfig('PGB', 'Visible 169.254.13.103', 'Private 172.1.8.103');
    const plan = planAs('address-changed', {
      evidence: { B: [netstat('169.254.13.103:43027 LISTENING'), gone] },
    });
    const details = words(stepOf(plan, 'fix-address').details);
    expect(details).toContain('The mask was not seen');
    expect(details).toContain('The default gateway was not seen');
  });

  it('doubled: the other machine is found before it gives the address up', () => {
    const plan = planAs('duplicate-address', { evidence: { B: [onVisible, visibleFirst] } });
    expect(ids(plan).slice(0, 2)).toEqual(['find-duplicate', 'remove-duplicate']);
    expect(ids(plan)).toContain('restart');
  });

  it('IPv6 only: by clicks on older Windows, by a command for both cards on newer', () => {
    const evidence = { B: [onVisible, visibleFirst] };
    expect(
      stepOf(planAs('ipv6-only', { B: { windows: '2008r2' }, evidence }), 'switch-ipv6-off').command,
    ).toBeNull();
    expect(stepOf(planAs('ipv6-only', { B: { windows: '2022' }, evidence }), 'switch-ipv6-off').command).toBe(
      "Disable-NetAdapterBinding -Name 'Visible' -ComponentID ms_tcpip6\nDisable-NetAdapterBinding -Name 'Private' -ComponentID ms_tcpip6",
    );
  });
});

describe('a CTI Server that answers and rejects', () => {
  it.each([
    [36, 'an ID and a password'],
    [11, 'the newer session displaces the older'],
    [10, 'an instrument of its own'],
    [18, '20 seconds or more'],
    [19, 'services that this release offers'],
    [108, 'the instance ID that is meant for it'],
    [6, 'whether the client ID is set'],
    [17, 'which side is active'],
  ])('code %i is answered by its group', (code, wanted) => {
    const plan = planAs('session-rejected', { outcomes: [rejected(code)] });
    expect(
      words([...stepOf(plan, 'look-at-client').details, ...stepOf(plan, 'correct-client').details]),
    ).toContain(wanted);
    expect(words(plan.warnings)).toContain('Address, port, listener and binding order are right');
  });

  it('a code of another endpoint tells nothing here', () => {
    const elsewhere = { ...rejected(36), target: '10.1.8.103:43067' };
    expect(everyWord(planAs('session-rejected', { outcomes: [elsewhere] }))).not.toContain('36');
  });

  it('a version is answered by releases, with the version that was asked for', () => {
    const plan = planAs('protocol-version', { outcomes: [rejected(1, 9)] });
    expect(words(stepOf(plan, 'note-releases').details)).toContain(
      'protocol version 9, which came with ICM 5.0',
    );
    const uncertain = planAs('protocol-version', { outcomes: [rejected(1, 21)] });
    expect(words(stepOf(uncertain, 'note-releases').details)).toMatch(/version 21\.$/m);
  });

  it('maintenance is ended by those who began it', () => {
    const plan = planAs('maintenance-mode', { outcomes: [rejected(110)] });
    expect(ids(plan)).toEqual(['ask-maintenance', 'end-maintenance', 'verify']);
    expect(words(plan.warnings)).toContain('Somebody may be at work');
  });
});

describe('a port that another program holds', () => {
  const held = (pid: number | null, image: string | null) => {
    const input = noteCase({ B: { windows: '2016' }, evidence: { B: [onVisible, visibleFirst] } });
    const diagnosis = diagnosedAs('port-taken', input);
    const { sides } = diagnosis.facts;
    const holder = { pid, image, certain: true, moment: 'one', cites: [] } as const;
    const facts = { ...diagnosis.facts, sides: { ...sides, B: { ...sides.B, holder } } };
    const plan = planFix({ ...diagnosis, facts }, input.evidence);
    if (plan === null) throw new Error('No plan was made');
    return plan;
  };

  it('names the program and its process where they were seen', () => {
    const plan = held(1788, 'httpd.exe');
    expect(words(stepOf(plan, 'free-port').details)).toContain('httpd.exe (process 1788)');
    expect(stepOf(plan, 'see-holder').command).toBe('netstat -n -a -o & tasklist /FI "PID eq 1788"');
  });

  it('names none where none was', () => {
    const plan = held(null, null);
    expect(words(stepOf(plan, 'free-port').details)).toContain('the program that holds the port');
    expect(stepOf(plan, 'see-holder').command).toBe('netstat -n -a -o & tasklist');
  });

  it('asks Windows 2000 for no process: its netstat has none', () => {
    const plan = planAs('port-taken', { B: { windows: '2000' }, evidence: { B: [onVisible] } });
    expect(stepOf(plan, 'see-holder').command).toBe('netstat -n -a');
  });
});

describe('sessions and the Peripheral Gateway', () => {
  it('stale sessions: the dialer is cycled before the CTI Server is', () => {
    const order = ids(planAs('stale-sessions', { evidence: { B: [onVisible, visibleFirst] } }));
    expect(order.indexOf('restart-dialer')).toBeLessThan(order.indexOf('prove-other-side'));
    expect(order.indexOf('check-heartbeat')).toBeGreaterThan(order.indexOf('restart'));
  });

  it.each(['peripheral-offline', 'pg-not-ready'] as const)('%s touches nothing of the session', (cause) => {
    const plan = planAs(cause, { evidence: { B: [onVisible, visibleFirst] } });
    expect(words(plan.warnings)).toContain('no fault of the session');
    expect(everyWord(plan)).not.toContain('Dialer Properties');
  });

  it('has a plan for them where the session itself is healthy', () => {
    const input = noteCase({ evidence: { B: [onVisible, visibleFirst] } });
    const diagnosis = diagnosedAs('pg-not-ready', input);
    const verdict = { ...diagnosis.verdict, cause: 'healthy' as const };
    expect(planFix({ ...diagnosis, verdict }, input.evidence)?.cause).toBe('pg-not-ready');
  });
});

describe('both sides faulty', () => {
  const onPrivate = {
    A: [netstat('172.1.8.102:42027 LISTENING'), ipconfig('PGA', 'Private 172.1.8.102', 'Visible 10.1.8.102')],
    B: [netstat('172.1.8.103:43027 LISTENING'), ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103')],
  };

  it('the idle side comes first, and nothing is failed over to it before', () => {
    const plan = planOf({ active: 'B', evidence: onPrivate });
    expect(plan.side).toBe('A');
    expect(ids(plan)).not.toContain('fail-over');
    expect(words(plan.warnings)).toContain('Side A comes first: it is idle');
    expect(plan.relief).toBeNull();
  });

  it('neither is begun while it is not known which one is active', () => {
    const input = noteCase({ evidence: onPrivate });
    const site = { ...input.site, active: null };
    const diagnosis = diagnosedAs('wrong-nic-binding', { ...input, site });
    const other = { ...diagnosis.findings[0], side: 'A' } as (typeof diagnosis.findings)[number];
    const plan = planFix({ ...diagnosis, findings: [...diagnosis.findings, other] }, input.evidence);
    expect(format(plan?.locked ?? say(''))).toContain('not known which one is active');
  });

  it('a fault of the dialer’s entry needs no partner, and keeps its own plan', () => {
    const plan = planOf({
      active: 'B',
      dialsB: '172.1.8.103:43027',
      evidence: { A: onPrivate.A, B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(plan.cause).toBe('dialer-uses-private-address');
    expect(plan.side).toBe('B');
  });
});

describe('routes', () => {
  it('are looked up for the far private network only', () => {
    const plan = planAs('wrong-nic-binding', {
      A: { private: '172.1.9.102' },
      evidence: {
        A: [ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.9.102')],
        B: [
          netstat('172.1.8.103:43027 LISTENING'),
          visibleFirst,
          routes('172.1.9.0 255.255.255.0 172.1.8.1'),
        ],
      },
    });
    const about = plan.hygiene.filter((one) => format(one.text).includes('172.1.9.0/24'));
    expect(about.map((one) => one.answer)).toEqual(['holds']);
  });
});
