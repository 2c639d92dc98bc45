import { describe, expect, it } from 'vitest';
import type { CauseId, Diagnosis, Finding } from '../../../../electron/core/diagnosis/types';
import { format } from '../../../../electron/core/text';
import { askedAgain } from '../../../support/asked-again';
import {
  arp,
  type CaseSketch,
  confirmed,
  cutNetstat,
  diagnoseNote,
  dialerKey,
  findingOf,
  ipconfig,
  lookup,
  netstat,
  tasklist,
  verdictText,
} from '../../../support/case-builder';

/** What a cause says that is not decided, and what it asks for. */

const idleA = [netstat(), ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102')];
const cardsB = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');
const activeB = [netstat('10.1.8.103:43027 LISTENING'), cardsB];
const taken: CaseSketch['evidence'] = { A: idleA, B: activeB };

const told = (finding: Finding) => format(finding.because);
const asks = (diagnosis: Diagnosis, cause: CauseId, side: 'A' | 'B') =>
  findingOf(diagnosis, cause, side).check?.id ?? null;

describe('a whole table of the idle side without a CTI port', () => {
  it('is not told as missing: what lacks is a listener, which comes once that side is active', () => {
    const diagnosis = diagnoseNote({ evidence: taken });
    const finding = findingOf(diagnosis, 'wrong-instance', 'A');
    expect(finding.status).toBe('unknown');
    expect(told(finding)).toBe(
      'Side A is idle, and no CTI port listens on it. Where it will listen shows once it is active.',
    );
    expect(finding.cites.map(({ evidence }) => evidence)).toEqual(['A/0']);
    expect(finding.check?.id).toBe('capture-once-listening-A');
  });

  it('a cut one is asked for whole, and stays as unknown as it was', () => {
    const cut = cutNetstat('0.0.0.0:445 LISTENING');
    const diagnosis = diagnoseNote({ evidence: { A: [cut] } });
    const finding = findingOf(diagnosis, 'wrong-instance', 'A');
    expect(finding.status).toBe('unknown');
    expect(told(finding)).toContain('Take the whole table of netstat -n -a.');
    expect(finding.check?.id).toBe('capture-netstat-A');
  });

  it('where there is none, it is told as missing', () => {
    const finding = findingOf(diagnoseNote({ evidence: { B: activeB } }), 'wrong-instance', 'A');
    expect(told(finding)).toBe('There is no netstat of side A.');
    expect(finding.check?.id).toBe('capture-netstat-A');
  });

  it('on the active side too, and a try that failed leaves it possible', () => {
    const outcomes = [{ side: 'B', kind: 'refused', target: '10.1.8.103:43027' }] as const;
    const finding = findingOf(
      diagnoseNote({ evidence: { B: [netstat(), cardsB] }, outcomes }),
      'wrong-instance',
      'B',
    );
    expect(finding.status).toBe('possible');
    expect(told(finding)).toBe('No CTI port listens on side B. Where it would listen shows once one does.');
    expect(finding.check?.id).toBe('capture-once-listening-B');
  });

  it('a port of another instance than the stated one is settled once that side listens', () => {
    const diagnosis = diagnoseNote({ evidence: taken, dialsA: '10.1.8.102:42067' });
    expect(findingOf(diagnosis, 'wrong-instance', 'A').status).toBe('possible');
    expect(asks(diagnosis, 'wrong-instance', 'A')).toBe('capture-once-listening-A');
  });
});

describe('both entries of the dialer name the other side’s host', () => {
  const swapped = diagnoseNote({
    evidence: { ...taken, dialer: [dialerKey('10.1.8.103:42027', '10.1.8.102:43027')] },
    dialsA: '10.1.8.103:42027',
    dialsB: '10.1.8.102:43027',
  });

  it('the verdict names and cites both, that of the named side first', () => {
    expect(swapped.verdict).toMatchObject({ cause: 'sides-swapped', side: 'B', status: 'confirmed' });
    expect(verdictText(swapped)).toBe(
      'The dialer’s entry for CTI Server B is 10.1.8.102:43027, and that for CTI Server A is 10.1.8.103:42027: each names the other side’s host. The host of side B listens on 10.1.8.103:43027, which neither entry holds.',
    );
    const entries = swapped.verdict.cites.filter(({ evidence }) => evidence === 'dialer/0');
    const lines = (['B', 'A'] as const).map((side) => swapped.facts.sides[side].dialed?.cites[0]?.first);
    expect(new Set(lines).size).toBe(2);
    expect([...new Set(entries.map(({ first }) => first))].filter((one) => lines.includes(one))).toEqual(
      lines,
    );
  });

  it('for the idle side it is settled once that listens, not by the same table again', () => {
    const finding = findingOf(swapped, 'sides-swapped', 'A');
    expect(finding.status).toBe('possible');
    expect(told(finding)).toContain('No CTI port listens on side A now');
    expect(told(finding)).toContain('10.1.8.103:42027');
    expect(finding.cites.map(({ evidence }) => evidence)).toContain('A/0');
    expect(finding.check?.id).toBe('capture-once-listening-A');
  });

  it('every other cause asks to correct the entry, which was entered', () => {
    const others = swapped.findings.filter((one) =>
      told(one).includes('an address of the other side’s host'),
    );
    expect(others.length).toBeGreaterThan(20);
    expect(new Set(others.map(({ side, check }) => check?.id.replace(`-${side}`, '-side')))).toEqual(
      new Set(['correct-entry-side']),
    );
  });
});

it('one entry that names the other host asks for the other entry, else to correct it', () => {
  const one = diagnoseNote({ evidence: taken, dialsA: '', dialsB: '10.1.8.102:43027' });
  expect(asks(one, 'sides-swapped', 'B')).toBe('enter-dialed-A');
  const both = diagnoseNote({ evidence: taken, dialsB: '10.1.8.102:43027' });
  expect(asks(both, 'sides-swapped', 'B')).toBe('correct-entry-B');
});

describe('a table that was read whole is asked for by nothing that it cannot settle', () => {
  it('where the entry is not known, the entry is', () => {
    const diagnosis = diagnoseNote({ evidence: taken, dialsA: '', dialsB: '', active: undefined as never });
    expect(asks(diagnosis, 'stale-sessions', 'B')).toBe('enter-dialed-B');
    expect(asks(diagnosis, 'not-listening', 'A')).toBe('enter-dialed-A');
  });

  it('where the entry is a name that leads nowhere known, the name is', () => {
    const diagnosis = diagnoseNote({ evidence: taken, dialsA: 'pga:42027' });
    expect(asks(diagnosis, 'no-route', 'A')).toBe('resolve-name-A');
    expect(told(findingOf(diagnosis, 'no-route', 'A'))).toContain('To which address it leads is not known');
  });

  it('where an IPv6 row alone listens, a try on the host itself is', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('[::]:43027 LISTENING'.replace(/[[\]]/g, '')), cardsB] },
    });
    expect(diagnosis.facts.sides.B.dialedPort.state).toBe('elsewhere');
    expect(asks(diagnosis, 'wrong-nic-binding', 'B')).toBe('try-on-server-B');
  });

  it('where another program holds the port and the entry is not known, the entry is', () => {
    const evidence = { B: [netstat('10.1.8.103:43027 LISTENING 3120'), cardsB, tasklist('java.exe 3120')] };
    const diagnosis = diagnoseNote({ evidence, dialsB: '' });
    expect(asks(diagnosis, 'wrong-port', 'B')).not.toBe('capture-netstat-B');
  });

  it('where the host calls a private address and the entry was given as another one, its key is', () => {
    const evidence = { B: activeB, dialer: [netstat('10.1.8.50:1090 172.1.8.103:43027 SYN_SENT')] };
    const diagnosis = diagnoseNote({ evidence });
    expect(findingOf(diagnosis, 'dialer-uses-private-address', 'B').status).toBe('possible');
    expect(asks(diagnosis, 'dialer-uses-private-address', 'B')).toBe('export-dialer-key-B');
  });

  it('where a ping told the address and its network was not said, that is', () => {
    const diagnosis = diagnoseNote({
      evidence: { dialer: [lookup('ping', 'pgb', '10.9.9.9'), arp('10.1.8.50')] },
      dialsB: 'pgb:43027',
      B: { visible: null, private: null },
    });
    expect(asks(diagnosis, 'name-resolves-elsewhere', 'B')).toBe('state-roles-B');
  });

  it('where the order is asked of a Windows that prints none, the registry is', () => {
    const evidence = { B: [netstat('172.1.8.103:43027 LISTENING'), cardsB] };
    const diagnosis = diagnoseNote({ evidence, B: { windows: '2019' } });
    expect(findingOf(diagnosis, 'fix-not-in-effect', 'B').status).toBe('unknown');
    expect(asks(diagnosis, 'fix-not-in-effect', 'B')).toBe('export-order-B');
  });

  it('no cause of these does', () => {
    for (const given of [{ evidence: taken }, { evidence: taken, dialsB: '10.1.8.102:43027' }]) {
      expect(askedAgain(diagnoseNote(given))).toEqual([]);
    }
  });
});

it('the mended answers confirm nothing more', () => {
  expect(confirmed(diagnoseNote({ evidence: taken }))).toEqual(['side-idle A']);
});
