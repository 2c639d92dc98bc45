import { describe, expect, it } from 'vitest';
import type { SocketRow } from '../../../../electron/core/evidence/sockets/types';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import { planFix } from '../../../../electron/core/remedy/plan';
import { format, say } from '../../../../electron/core/text';
import {
  confirmed,
  diagnoseNote,
  dialerKey,
  dialerKeys,
  findingOf,
  ipconfig,
  netstat,
  statusOf,
  verdictText,
} from '../../../support/case-builder';

const conflictsOf = (diagnosis: ReturnType<typeof diagnoseNote>) =>
  diagnosis.facts.conflicts.map((one) => format(one.message)).join('\n');

/** A table whose rows after the first were changed by hand. */
function withRows(part: EvidencePart, change: (row: SocketRow) => object): EvidencePart {
  if (part.kind !== 'netstat') throw new Error('no netstat');
  return { ...part, data: { sockets: part.data.sockets.map((row) => ({ ...row, ...change(row) })) } };
}

describe('evidence that is another host’s', () => {
  it('side A’s netstat filed under side B confirms no swap and rules nothing out', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('10.1.8.102:139 LISTENING', '10.1.8.102:42027 LISTENING')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).not.toBe('ruled-out');
    expect(conflictsOf(diagnosis)).toContain('carries an address of side A');
  });

  it('side A’s host name under side B confirms nothing, also where no address was stated', () => {
    const diagnosis = diagnoseNote({
      A: { visible: null, private: null },
      B: { visible: null, private: null },
      evidence: { B: [netstat(), ipconfig('PGA', 'Visible 10.9.9.9')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(conflictsOf(diagnosis)).toContain('host’s name');
  });

  it('one host’s captures given for both sides confirm nothing on either', () => {
    const captures = [
      netstat('10.1.8.103:43027 LISTENING'),
      ipconfig('PGX', 'Private 172.1.8.103', 'Visible 10.1.8.103'),
    ];
    const diagnosis = diagnoseNote({
      A: { host: null, visible: null, private: null },
      B: { host: null, visible: null, private: null },
      evidence: { A: captures, B: captures },
    });
    expect(confirmed(diagnosis)).toEqual([]);
  });
});

describe('evidence of a host that is no side', () => {
  it('the dialer’s own captures filed under side B do not show that nothing listens there', () => {
    const diagnosis = diagnoseNote({
      evidence: {
        B: [netstat('10.1.8.50:1100 10.1.8.103:43027 SYN_SENT'), ipconfig('DIALER1', 'LAN 10.1.8.50')],
      },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).not.toBe('ruled-out');
    expect(conflictsOf(diagnosis)).toContain('neither the name nor an address');
  });

  it('a stranger’s name with none of the stated addresses confirms nothing', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat(), ipconfig('LAPTOP7', 'LAN 192.168.1.20')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
  });
});

describe('the side that is stated active', () => {
  it('is not known where the dialer has its session on the other one: no stopped CTI Server is confirmed', () => {
    const diagnosis = diagnoseNote({
      active: 'B',
      evidence: {
        A: [netstat('10.1.8.102:42027 LISTENING', '10.1.8.102:42027 10.1.8.50:1100 ESTABLISHED')],
        B: [netstat('172.1.8.103:139 LISTENING')],
      },
    });
    expect(confirmed(diagnosis)).toEqual(['healthy A']);
    expect(statusOf(diagnosis, 'not-listening', 'B')).toBe('possible');
    expect(conflictsOf(diagnosis)).toContain('Side A is stated to be idle');
  });
});

describe('captures that differ, and which one is newer is not known', () => {
  const right = netstat('10.1.8.103:43027 LISTENING');
  const wrong = netstat('172.1.8.103:43027 LISTENING');

  it.each([
    ['the right one last', [wrong, right]],
    ['the wrong one last', [right, wrong]],
  ])('two netstats with %s rule nothing out and confirm no blocked path', (_, captures) => {
    const diagnosis = diagnoseNote({
      ordered: false,
      evidence: { B: captures, dialer: [netstat('10.1.8.50:1100 10.1.8.103:43027 SYN_SENT')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(verdictText(diagnosis)).toContain('contradicts itself');
  });

  it('two ipconfig /all leave the order unseen, whichever file comes last', () => {
    const first = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
    const second = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');
    for (const captures of [
      [first, second],
      [second, first],
    ]) {
      const diagnosis = diagnoseNote({ ordered: false, evidence: { B: [wrong, ...captures] } });
      // One of them may be the new order, under which the CTI Server was not restarted yet.
      expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
      expect(statusOf(diagnosis, 'fix-not-in-effect', 'B')).toBe('possible');
      expect(format(findingOf(diagnosis, 'wrong-nic-binding', 'B').because)).toContain(
        'names different ones',
      );
      expect(diagnosis.facts.sides.B.firstAdapter).toBeNull();
      expect(conflictsOf(diagnosis)).toContain('Two captures of ipconfig /all of side B differ');
    }
  });

  it('two exports of the dialer’s key leave open what it dials', () => {
    const diagnosis = diagnoseNote({
      ordered: false,
      evidence: {
        B: [right],
        dialer: [
          dialerKey('10.1.8.102:42027', '10.1.8.103:43027'),
          dialerKey('10.1.8.102:42027', '10.1.8.103:43067'),
        ],
      },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.facts.sides.B.dialed).toBeNull();
    expect(conflictsOf(diagnosis)).toContain('10.1.8.103:43027, 10.1.8.103:43067');
  });
});

describe('a card with several addresses', () => {
  const cards = (...first: string[]) => {
    const part = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
    if (part.kind !== 'ipconfig') throw new Error('no ipconfig');
    const adapters = part.data.adapters.map((adapter) => ({
      ...adapter,
      ipv4: [
        ...adapter.ipv4,
        ...first
          .filter((one) => one.startsWith(adapter.ipv4[0]?.address.slice(0, 6) ?? '-'))
          .map((address) => ({ address, mask: '255.255.255.0' })),
      ],
    }));
    return { ...part, data: { ...part.data, adapters } };
  };

  it('a listener on the private card’s second address is on the private NIC, not on a third card', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('172.1.8.113:43027 LISTENING'), cards('172.1.8.113')] },
    });
    expect(confirmed(diagnosis)).toEqual(['wrong-nic-binding B']);
    expect(verdictText(diagnosis)).toContain('172.1.8.113:43027 (private NIC)');
  });

  it('a listener on the visible card’s second address is no third card, and no fault of the binding', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('10.1.8.113:43027 LISTENING'), cards('10.1.8.113')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(format(findingOf(diagnosis, 'wrong-nic-binding', 'B').because)).toContain(
      'two addresses of one card, Visible',
    );
    expect(diagnosis.next?.id).toBe('decide-address-B');
  });
});

it('a listener on the private card of a host that has no visible one now is no matter of their order', () => {
  const lost = ipconfig('PGB', 'Private 172.1.8.103');
  const diagnosis = diagnoseNote({ evidence: { B: [netstat('172.1.8.103:43027 LISTENING'), lost] } });
  expect(confirmed(diagnosis)).toEqual([]);
  expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
  expect(findingOf(diagnosis, 'wrong-nic-binding', 'B').check?.id).toBe('capture-addresses-B');
});

describe('one card that has the visible and the private address', () => {
  const oneCard = () => {
    const part = ipconfig('PGB', 'LAN 10.1.8.103');
    if (part.kind !== 'ipconfig') throw new Error('no ipconfig');
    const ipv4 = ['10.1.8.103', '172.1.8.103', '10.1.8.203'].map((address) => ({
      address,
      mask: '255.255.255.0',
    }));
    return { ...part, data: { ...part.data, adapters: part.data.adapters.map((one) => ({ ...one, ipv4 })) } };
  };

  it('is told as one, and no order of the cards is asked for, expected to help, or planned', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('172.1.8.103:43027 LISTENING'), oneCard()] } });
    expect(confirmed(diagnosis)).toEqual(['wrong-nic-binding B']);
    expect(verdictText(diagnosis)).toContain('Both addresses are on one card, LAN');
    expect(statusOf(diagnosis, 'fix-not-in-effect', 'B')).toBe('ruled-out');
    expect(diagnosis.next).toBeNull();
    expect(format(diagnosis.verdict.expected ?? say(''))).toContain(
      'A new order of the cards would not help',
    );
    const plan = planFix(diagnosis);
    expect(format(plan?.locked ?? say(''))).toContain('No order of the cards moves the listener');
    expect(plan?.steps.map(({ risky }) => risky)).toEqual([false, false, false]);
  });

  it('a third address of it is no third card, and asks which address is meant', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('10.1.8.203:43027 LISTENING'), oneCard()] } });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'other-adapter-first', 'B')).toBe('ruled-out');
    expect(format(findingOf(diagnosis, 'wrong-nic-binding', 'B').because)).toContain(
      'two addresses of one card',
    );
    expect(diagnosis.next?.id).toBe('decide-address-B');
  });
});

describe('a dialer’s key on a server, and nothing typed', () => {
  const nothing = { dialsA: '', dialsB: '' };

  it('is taken, told and asked about, and confirms no fault of the entry', () => {
    const diagnosis = diagnoseNote({
      ...nothing,
      evidence: {
        B: [netstat('10.1.8.103:43027 LISTENING'), dialerKey('10.1.8.102:42027', '172.1.8.103:43027')],
      },
    });
    expect(diagnosis.facts.sides.B.dialed?.value.address).toBe('172.1.8.103');
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'dialer-uses-private-address', 'B')).toBe('possible');
    expect(conflictsOf(diagnosis)).toContain('may be left over from an old dialer');
    expect(diagnosis.next?.id).toBe('enter-dialed-B');
  });

  it('on the dialer’s own host it counts without a word', () => {
    const diagnosis = diagnoseNote({
      ...nothing,
      evidence: {
        B: [netstat('10.1.8.103:43027 LISTENING')],
        dialer: [dialerKey('10.1.8.102:42027', '172.1.8.103:43027')],
      },
    });
    expect(confirmed(diagnosis)).toEqual(['dialer-uses-private-address B']);
    expect(conflictsOf(diagnosis)).not.toContain('old dialer');
  });
});

describe('another CTI port listens, and the dialed one is right by the site’s values', () => {
  it('another instance’s port alone may be another CTI Server’s, and a stopped one stays possible', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('10.1.8.103:43067 LISTENING')] } });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(statusOf(diagnosis, 'wrong-instance', 'B')).toBe('possible');
    expect(statusOf(diagnosis, 'wrong-port', 'B')).toBe('ruled-out');
    expect(statusOf(diagnosis, 'not-listening', 'B')).toBe('possible');
  });

  it('the secure port alone is no wrong port, and asks how the dialer is set', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('10.1.8.103:43030 LISTENING')] } });
    expect(confirmed(diagnosis)).toEqual(['tls-mismatch B']);
    expect(statusOf(diagnosis, 'wrong-port', 'B')).toBe('ruled-out');
    expect(diagnosis.next?.id).toBe('state-secure');
  });

  it('a port of the site’s own choice is known by its process', () => {
    const table = withRows(netstat('10.1.8.103:5500 LISTENING'), (row) =>
      row.local.port === 5500 ? { process: 'ctisvr.exe' } : {},
    );
    const diagnosis = diagnoseNote({ evidence: { B: [table] } });
    expect(confirmed(diagnosis)).toEqual(['wrong-port B']);
  });
});

describe('what proves nothing', () => {
  it('a netstat with names for ports does not show that nothing listens', () => {
    const table = withRows(netstat('10.1.8.103:1040 LISTENING'), (row) =>
      row.local.port === 135 ? { local: { address: 'PGB', port: 'epmap' } } : {},
    );
    expect(confirmed(diagnoseNote({ evidence: { B: [table] } }))).toEqual([]);
  });

  it('entries that follow the formula do not rule out that the hosts are crossed', () => {
    expect(statusOf(diagnoseNote({}), 'sides-swapped', 'B')).toBe('unknown');
  });

  it('a session of the dialer on the private address is none where it dials the visible one', () => {
    const diagnosis = diagnoseNote({
      evidence: {
        B: [netstat('172.1.8.103:43027 LISTENING', '172.1.8.103:43027 10.1.8.50:1100 ESTABLISHED')],
      },
    });
    expect(diagnosis.facts.sides.B.dialerSessions).toEqual([]);
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('unknown');
  });

  it('an IPv6 listener is no loopback, and stands in brackets', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat(':::43027 LISTENING')] } });
    expect(statusOf(diagnosis, 'loopback-only', 'B')).toBe('ruled-out');
    expect(format(findingOf(diagnosis, 'wrong-nic-binding', 'B').because)).toContain('[::]:43027');
  });

  it('a listener on the IPv6 loopback beside the private one changes nothing, and alone reaches nobody else', () => {
    const beside = diagnoseNote({
      evidence: { B: [netstat('172.1.8.103:43027 LISTENING', '::1:43027 LISTENING')] },
    });
    expect(confirmed(beside)).toEqual(['wrong-nic-binding B']);
    const alone = diagnoseNote({ evidence: { B: [netstat('::1:43027 LISTENING')] } });
    expect(confirmed(alone)).toEqual(['loopback-only B']);
  });

  it('entries swapped whole are no swap of values where the listener is on the private NIC', () => {
    const diagnosis = diagnoseNote({
      dialsA: '10.1.8.103:43027',
      dialsB: '10.1.8.102:42027',
      evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] },
    });
    expect(statusOf(diagnosis, 'sides-swapped', 'B')).toBe('possible');
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).not.toBe('ruled-out');
  });

  it('a file that could not be read is no missing netstat: it is told', () => {
    const part: EvidencePart = {
      kind: 'unknown',
      data: null,
      lines: [0, 0],
      host: null,
      clock: null,
      unread: [],
    };
    const diagnosis = diagnoseNote({ evidence: { B: [part] } });
    expect(diagnosis.facts.sides.B.netstat).toBe('unreadable');
    expect(format(findingOf(diagnosis, 'wrong-nic-binding', 'B').because)).toContain('could not be read');
  });
});

describe('an export with the dialer’s keys of two instances', () => {
  const two = dialerKeys(
    dialerKey('10.1.8.102:42027', '10.1.8.103:43027'),
    dialerKey('10.1.8.102:42067', '10.1.8.103:43067'),
  );

  it('does not say which one this dialer has', () => {
    const diagnosis = diagnoseNote({ dialsA: '', dialsB: '', evidence: { dialer: [two] } });
    expect(diagnosis.facts.sides.B.dialed).toBeNull();
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain('several instances');
  });

  it('is settled by what was typed', () => {
    const diagnosis = diagnoseNote({
      dialsA: '10.1.8.102:42067',
      dialsB: '10.1.8.103:43067',
      evidence: { dialer: [two] },
    });
    expect(diagnosis.facts.sides.B.dialed?.value).toEqual({ address: '10.1.8.103', port: 43067 });
    expect(diagnosis.facts.conflicts).toEqual([]);
  });
});
