import { describe, expect, it } from 'vitest';
import { type Windows, windowsGenerations } from '../../../../electron/core/case/types';
import { planFix } from '../../../../electron/core/remedy/plan';
import type { FixPlan } from '../../../../electron/core/remedy/types';
import { format, type Message, say } from '../../../../electron/core/text';
import {
  bindOrder,
  type CaseSketch,
  diagnoseNote,
  ipconfig,
  netstat,
  unreadableNetstat,
} from '../../../support/case-builder';

const privateFirst = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
const onPrivate = netstat('172.1.8.103:43027 LISTENING');

/** The plan for the note's fault on side B, laid over with what a test says. */
function planFor(sketch: CaseSketch = {}): FixPlan {
  const plan = planFix(diagnoseNote({ evidence: { B: [onPrivate, privateFirst] }, ...sketch }));
  if (plan === null) throw new Error('No plan was made');
  return plan;
}

function planOn(windows: Windows): FixPlan {
  return planFor({ B: { windows } });
}

function words(messages: readonly Message[]): string {
  return messages.map((one) => format(one)).join('\n');
}

function everyWord(plan: FixPlan): string {
  return [
    words([plan.title, plan.expected, ...plan.impact, ...plan.warnings, ...plan.rollback]),
    ...plan.steps.map((step) => `${words([step.title, ...step.details])}\n${step.command ?? ''}`),
  ].join('\n');
}

function ids(plan: FixPlan): readonly string[] {
  return plan.steps.map((step) => step.id);
}

function stepOf(plan: FixPlan, id: string) {
  const step = plan.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`No step ${id} in ${ids(plan)}`);
  return step;
}

describe('the plan for a CTI Server that listens on the private card', () => {
  it('moves the visible card first, and keeps the order before for the way back', () => {
    const plan = planFor();
    expect(plan.cause).toBe('wrong-nic-binding');
    expect(plan.locked).toBeNull();
    expect(plan.order?.before.map((row) => `${row.name} ${row.role} ${row.address}`)).toEqual([
      'Private private 172.1.8.103',
      'Visible visible 10.1.8.103',
    ]);
    expect(plan.order?.after.map((row) => row.name)).toEqual(['Visible', 'Private']);
    expect(words(plan.rollback)).toContain('1 Private (172.1.8.103), 2 Visible (10.1.8.103)');
  });

  it('proves the other side before it fails over, and restarts only what is idle then', () => {
    expect(ids(planFor())).toEqual([
      'prove-other-side',
      'fail-over',
      'record-order',
      'change-order',
      'check-cards',
      'restart',
      'verify',
      'fail-back',
      'if-unchanged',
    ]);
  });

  it('says that a restart takes the whole side down, and warns of the remote session', () => {
    const plan = planFor();
    expect(words(stepOf(plan, 'restart').details)).toContain('whole side B of the Peripheral Gateway down');
    expect(words(plan.warnings)).toContain('remote session');
    expect(words(plan.warnings)).toContain('never both in one step');
  });

  it('marks what interrupts service', () => {
    const risky = planFor()
      .steps.filter((step) => step.risky)
      .map((step) => step.id);
    expect(risky).toEqual(['fail-over', 'change-order', 'restart', 'fail-back', 'if-unchanged']);
  });

  it('needs no fail-over where the faulty side is the idle one', () => {
    const plan = planFor({
      active: 'A',
      evidence: {
        A: [netstat('10.1.8.102:42027 LISTENING', '10.1.8.102:42027 10.1.8.50:1200 ESTABLISHED')],
        B: [onPrivate, privateFirst],
      },
    });
    expect(ids(plan)).not.toContain('fail-over');
    expect(format(stepOf(plan, 'fail-back').title)).toContain('become active once');
    expect(words(stepOf(plan, 'prove-other-side').details)).toContain(
      'a session on side A, from 10.1.8.50:1200',
    );
  });

  it('asks which side is active where that is not stated', () => {
    const plan = planFix(
      diagnoseNote({ active: undefined, evidence: { B: [onPrivate, privateFirst] } } as CaseSketch),
    );
    if (plan === null) throw new Error('No plan was made');
    expect(words(stepOf(plan, 'fail-over').details)).toContain('Find out first which side is active');
  });

  it('does not promise relief from a partner whose fault has no plan of its own', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [onPrivate, privateFirst] } });
    const because = say('too many sessions stand there.');
    const other = {
      cause: 'too-many-sessions',
      side: 'A',
      status: 'confirmed',
      because,
      cites: [],
      check: null,
    } as const;
    const plan = planFix({ ...diagnosis, findings: [...diagnosis.findings, other] });
    if (plan === null) throw new Error('No plan was made');
    expect(plan.side).toBe('B');
    expect(words(stepOf(plan, 'fail-over').details)).toContain('gives the dialer no session');
    expect(words(stepOf(plan, 'prove-other-side').details)).toContain('Correct side A first');
    expect(words(plan.warnings)).toContain('Side A has a confirmed fault too');
  });
});

describe('a plan stays locked', () => {
  it('while the order of the cards was not seen', () => {
    const plan = planFor({ evidence: { B: [onPrivate] } });
    expect(format(plan.locked ?? say('not locked'))).toContain('Collect ipconfig /all there first');
    expect(plan.order).toBeNull();
    expect(plan.rollback).toEqual([]);
    expect(ids(plan)).not.toContain('change-order');
  });

  it('while the Windows generation is not known', () => {
    const plan = planFor({ B: { windows: null } });
    expect(format(plan.locked ?? say('not locked'))).toContain('Say which Windows side B runs first');
    expect(ids(plan)).not.toContain('change-order');
  });

  it('while the registry and ipconfig name different orders', () => {
    const diagnosis = diagnoseNote({
      evidence: {
        B: [onPrivate, privateFirst, bindOrder('Visible 10.1.8.103', 'Private 172.1.8.103')],
      },
    });
    // Which of the two orders holds decides what the fault is: nothing is confirmed, and nothing planned.
    expect(diagnosis.verdict.cause).toBeNull();
    expect(planFix(diagnosis)).toBeNull();
  });
});

describe('the plan by Windows generation', () => {
  it.each(windowsGenerations)('is made for %s, with a way back and an expectation', (windows) => {
    const plan = planOn(windows);
    expect(plan.windows).toBe(windows);
    expect(plan.locked).toBeNull();
    expect(plan.rollback.length).toBeGreaterThan(1);
    expect(format(plan.expected)).toContain('10.1.8.103:43027');
    expect(new Set(ids(plan)).size).toBe(plan.steps.length);
    expect(everyWord(plan)).not.toMatch(/\{\w+\}|undefined|null/);
  });

  it('leads through the Windows 2000 menus, after the vendor’s note', () => {
    const plan = planOn('2000');
    expect(words(stepOf(plan, 'change-order').details)).toContain('Network and Dial-up Connections');
    expect(stepOf(plan, 'change-order').drawing).toBe('adapters-and-bindings');
    expect(format(plan.expected)).toContain('Cisco’s note');
  });

  it.each(['2003', '2008', '2008r2'] as const)('on %s it is an analogy, and says so', (windows) => {
    expect(format(planOn(windows).expected)).toContain('by analogy');
  });

  it.each(['2012', '2012r2', '2016', '2019', '2022', '2025'] as const)(
    'on %s it is a trial that only the listener judges, else a case for Cisco TAC',
    (windows) => {
      const plan = planOn(windows);
      expect(format(plan.expected)).toContain('not known for this Windows');
      expect(words(plan.warnings)).toContain('no source says that the CTI Server follows it');
      expect(words(stepOf(plan, 'if-unchanged').details)).toContain('Cisco TAC');
    },
  );

  it('on 2003 says openly that XP shares its plan, with XP’s own way to the window', () => {
    const plan = planOn('2003');
    expect(words(plan.warnings)).toContain('Windows Server 2003 and Windows XP alike');
    expect(words(stepOf(plan, 'change-order').details)).toContain(
      'On Windows XP in its Category View: Start > Control Panel > Network and Internet Connections > Network Connections.',
    );
    for (const other of ['2000', '2008', '2012'] as const)
      expect(everyWord(planOn(other))).not.toContain('XP');
  });

  it('from 2016 on offers the metric and no dialog that would not hold', () => {
    const plan = planOn('2019');
    expect(stepOf(plan, 'change-order').drawing).toBeNull();
    expect(stepOf(plan, 'change-order').command).toBe(
      [
        "Set-NetIPInterface -InterfaceAlias 'Visible' -AddressFamily IPv4 -InterfaceMetric 10",
        "Set-NetIPInterface -InterfaceAlias 'Private' -AddressFamily IPv4 -InterfaceMetric 50",
      ].join('\n'),
    );
    expect(everyWord(plan)).not.toContain('Adapters and Bindings');
  });

  it.each(windowsGenerations)('on %s it never sends anybody to the registry key of the order', (windows) => {
    expect(everyWord(planOn(windows))).not.toContain('Linkage');
  });
});

describe('commands', () => {
  it.each([
    'LAN"-x',
    "LAN'-x",
    'LAN’-x',
    'LAN*',
    'LAN[1]',
    'LAN%PATH%',
    'LAN$x',
    'LAN;calc',
    'LAN&calc',
    'LAN\u202egpj',
  ])('are not made of the card name %s', (name) => {
    const plan = planFor({
      B: { windows: '2019' },
      evidence: { B: [onPrivate, ipconfig('PGB', 'Private 172.1.8.103', `${name} 10.1.8.103`)] },
    });
    expect(stepOf(plan, 'change-order').command).toBeNull();
    expect(words(stepOf(plan, 'change-order').details)).toContain('so none is offered');
  });
});

describe('other faults', () => {
  it('a third card in front is moved down behind the visible one', () => {
    const plan = planFor({
      evidence: {
        B: [
          netstat('192.168.7.3:43027 LISTENING'),
          ipconfig('PGB', 'Backup 192.168.7.3', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
        ],
      },
    });
    expect(plan.cause).toBe('other-adapter-first');
    expect(plan.order?.after.map((row) => row.name)).toEqual(['Visible', 'Backup', 'Private']);
  });

  it('a wrong port is corrected to the one that listens', () => {
    const plan = planFor({
      dialsB: '10.1.8.103:43050',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(plan.cause).toBe('wrong-port');
    expect(words(stepOf(plan, 'change-entries').details)).toContain('port 43027 instead of 43050');
    expect(words(plan.rollback)).toContain('10.1.8.103:43050');
  });

  it('of several listening ports none is picked', () => {
    const plan = planFor({
      dialsB: '10.1.8.103:43050',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43067 LISTENING')] },
    });
    expect(format(plan.locked ?? say('not locked'))).toContain('43027, 43067');
    expect(everyWord(plan)).not.toContain('instead of');
  });

  it('swapped sides each get their own address and port back', () => {
    const plan = planFor({
      dialsA: '10.1.8.102:43027',
      dialsB: '10.1.8.103:42027',
      evidence: {
        A: [netstat()],
        B: [netstat('10.1.8.103:43027 LISTENING')],
      },
      active: 'B',
    });
    expect(plan.cause).toBe('sides-swapped');
    expect(words(stepOf(plan, 'change-entries').details)).toContain('CTI Server B: 10.1.8.103:43027.');
    expect(words(stepOf(plan, 'change-entries').details)).toContain('CTI Server A: 10.1.8.102:42027.');
  });

  it('a private address in the dialer is replaced by the visible one', () => {
    const plan = planFor({
      dialsB: '172.1.8.103:43027',
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(plan.cause).toBe('dialer-uses-private-address');
    expect(words(stepOf(plan, 'change-entries').details)).toContain('10.1.8.103:43027');
  });

  it('a CTI Server that does not listen is brought up, and its listener looked at', () => {
    const plan = planFor({ evidence: { B: [netstat()] } });
    expect(plan.cause).toBe('not-listening');
    expect(ids(plan)).toEqual(['look-at-service', 'read-log', 'start-service', 'verify']);
  });

  it('a listener on loopback leads to the hosts file', () => {
    const plan = planFor({ evidence: { B: [netstat('127.0.0.1:43027 LISTENING')] } });
    expect(plan.cause).toBe('loopback-only');
    expect(stepOf(plan, 'look-at-hosts').command).toContain('hosts');
    expect(format(plan.expected)).toContain('not documented');
  });

  it('a blocked path is tried from the dialer with the endpoint that it calls', () => {
    const plan = planFor({
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] },
      outcomes: [
        {
          side: 'B',
          kind: 'timed-out',
          method: 'tcp',
          from: 'dialer',
          target: '10.1.8.103:43027',
          triedAfter: 9,
        },
      ],
    });
    expect(plan.cause).toBe('path-blocked');
    expect(stepOf(plan, 'try-path').command).toBe('telnet 10.1.8.103 43027');
    expect(words(plan.warnings)).toContain('Do not switch a firewall off');
  });
});

describe('no plan is made', () => {
  it('while nothing is proven', () => {
    expect(planFix(diagnoseNote({}))).toBeNull();
    expect(planFix(diagnoseNote({ evidence: { B: [unreadableNetstat()] } }))).toBeNull();
  });

  it('for a site on which nothing wrong was found', () => {
    const healthy = diagnoseNote({
      evidence: {
        B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1200 ESTABLISHED')],
      },
    });
    expect(healthy.verdict.cause).toBe('healthy');
    expect(planFix(healthy)).toBeNull();
  });
});
