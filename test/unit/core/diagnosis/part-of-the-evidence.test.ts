import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import {
  aCase,
  type CaseSketch,
  confirmed,
  diagnoseNote,
  dialerKey,
  ipconfig,
  netstat,
  noteSite,
  statusOf,
} from '../../../support/case-builder';

/*
 * What a further piece would show must not be ruled out, nor its opposite confirmed, while it lacks.
 */

const hostA = ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102');
const hostB = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');
const listensB = netstat('10.1.8.103:43027 LISTENING');
const status = (cause: Parameters<typeof statusOf>[1], sketch: CaseSketch) =>
  statusOf(diagnoseNote(sketch), cause, 'B');
/** Nobody wrote anything down. */
const untold = (sketch: CaseSketch) => diagnose(aCase(sketch));
const nobody = { host: null, visible: null, private: null };

describe('a try that failed on the idle side', () => {
  const refused = { side: 'B', kind: 'refused', target: '10.1.8.103:43027', from: 'dialer' } as const;

  it('makes idle possible, as something may listen there', () => {
    expect(status('side-idle', { active: 'A', outcomes: [refused] })).toBe('possible');
    expect(status('side-idle', { active: 'A', outcomes: [refused], evidence: { B: [listensB] } })).toBe(
      'ruled-out',
    );
  });

  it('confirms it beside a whole table without a CTI port', () => {
    const evidence = { B: [netstat('10.1.8.103:139 LISTENING')] };
    expect(status('side-idle', { active: 'A', outcomes: [refused], evidence })).toBe('confirmed');
  });
});

describe('an address that no host has', () => {
  const unknown: CaseSketch = { dialsB: '10.1.8.113:43027' };
  const evidence = { A: [hostA], B: [hostB, listensB] };

  it('is a fault of the entry where all addresses are known and nothing arrives', () => {
    expect(status('dialer-uses-unknown-address', { ...unknown, evidence })).toBe('confirmed');
  });

  it('may be translated where the dialer, or an unknown host, has a session on that port', () => {
    const session = netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.50:1090 ESTABLISHED');
    const with50 = { ...unknown, evidence: { A: [hostA], B: [hostB, session] } };
    expect(status('dialer-uses-unknown-address', with50)).toBe('possible');
    expect(status('dialer-uses-unknown-address', { ...with50, dialerAddress: '10.1.8.51' })).toBe(
      'confirmed',
    );
    expect(
      statusOf(untold({ ...with50, active: 'B', instance: 0 }), 'dialer-uses-unknown-address', 'B'),
    ).toBe('possible');
  });

  it('may be translated where no table and no try shows that nothing arrives', () => {
    expect(status('dialer-uses-unknown-address', { ...unknown, evidence: { A: [hostA], B: [hostB] } })).toBe(
      'possible',
    );
  });

  it('may be one that a card lost which has only an address of 169.254 now', () => {
    const lost = ipconfig('PGB', 'Visible 169.254.7.8', 'Private 172.1.8.103');
    expect(
      statusOf(
        untold({
          active: 'B',
          instance: 0,
          dialsB: '10.1.8.103:43027',
          evidence: { A: [hostA], B: [lost, listensB] },
        }),
        'dialer-uses-unknown-address',
        'B',
      ),
    ).toBe('possible');
  });
});

describe('an entry that is exchanged with the other side’s', () => {
  const exchanged: CaseSketch = { dialsA: '10.1.8.103:43027', dialsB: '10.1.8.102:42027' };
  const session: EvidencePart = netstat('10.1.8.50:1090 10.1.8.103:43027 ESTABLISHED');

  it('gives no health to the side whose letter it bears, where its port is the other side’s', () => {
    const sketch = { ...exchanged, instance: 0, dialerAddress: '10.1.8.50' };
    const diagnosis = untold({ ...sketch, evidence: { A: [hostA], dialer: [session] } });
    expect(statusOf(diagnosis, 'healthy', 'A')).not.toBe('confirmed');
  });

  it('is no swap by this host alone, which the other entry names whole', () => {
    const diagnosis = untold({ ...exchanged, instance: 0, evidence: { B: [hostB, listensB] } });
    expect(statusOf(diagnosis, 'sides-swapped', 'B')).toBe('possible');
  });

  it('is not ruled out by a port that listens on a host without the called address', () => {
    const sketch = { instance: 0, dialsA: '10.1.8.103:42027', dialsB: '10.1.8.102:43027' };
    const diagnosis = untold({ ...sketch, evidence: { B: [hostB, listensB] } });
    expect(statusOf(diagnosis, 'sides-swapped', 'B')).toBe('possible');
  });
});

describe('papers that the dialer’s own calls speak against', () => {
  it('do not rule the private address out', () => {
    const dialer = [netstat('10.1.8.50:1177 172.1.8.103:43027 SYN_SENT')];
    expect(status('dialer-uses-private-address', { evidence: { dialer } })).toBe('possible');
    expect(status('dialer-uses-private-address', { evidence: {} })).toBe('ruled-out');
  });
});

describe('a listener of which it is not known whose it is', () => {
  it('does not show that the CTI Server of this instance runs', () => {
    const evidence = { B: [netstat('10.1.8.103:43147 LISTENING')] };
    const unknown = { active: 'B', evidence } as const;
    expect(statusOf(untold(unknown), 'not-listening', 'B')).toBe('possible');
    expect(statusOf(untold({ ...unknown, instance: 3 }), 'not-listening', 'B')).toBe('ruled-out');
  });

  it('does not rule the wrong instance out where two of them listen and none is stated', () => {
    const evidence = { B: [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43067 LISTENING'), hostB] };
    const called = { active: 'B', dialsB: '10.1.8.103:43067', evidence } as const;
    expect(statusOf(untold(called), 'wrong-instance', 'B')).toBe('possible');
    expect(statusOf(untold({ ...called, instance: 1 }), 'wrong-instance', 'B')).toBe('ruled-out');
  });

  it('does not rule the wrong port out where the CTI port listens beside it', () => {
    const evidence = { B: [netstat('10.1.8.103:43027 LISTENING', '0.0.0.0:43028 LISTENING')] };
    expect(status('wrong-port', { dialsB: '10.1.8.103:43028', evidence })).toBe('possible');
    expect(status('wrong-port', { evidence })).toBe('ruled-out');
  });

  it('does not rule a mismatch of TLS out while nobody saw which port listens', () => {
    const secured = { secure: true, dialsB: '10.1.8.103:43030' } as const;
    expect(status('tls-mismatch', secured)).toBe('unknown');
    const seen = { B: [netstat('10.1.8.103:43030 LISTENING')] };
    expect(status('tls-mismatch', { ...secured, evidence: seen })).toBe('ruled-out');
  });
});

describe('a host that may be another one', () => {
  const stranger = ipconfig('LOGGER2', 'Visible 10.99.1.5', 'Private 10.99.2.5');
  const table: EvidencePart = { ...netstat('10.99.1.5:139 LISTENING'), host: 'LOGGER2' };

  it('is not the side’s by its table alone, where name and addresses are others', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [table] } });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.facts.sides.B.disputed).toBe(true);
  });

  it.each([
    ['its name', { host: null }],
    ['its visible address', { visible: null }],
    ['its private address', { private: null }],
  ])('is not the side’s where the form lacks %s', (_, lacking) => {
    expect(confirmed(diagnoseNote({ B: lacking, evidence: { B: [table, stranger] } }))).toEqual([]);
  });

  it('shows no stopped CTI Server where the dialer calls an address that it does not have', () => {
    const diagnosis = diagnoseNote({ B: nobody, evidence: { B: [table, stranger] } });
    expect(statusOf(diagnosis, 'not-listening', 'B')).toBe('possible');
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('unknown');
  });

  it('lies among the side’s own captures, of which one alone shows the listener', () => {
    const listens: EvidencePart = { ...netstat('10.99.1.5:43027 LISTENING'), host: 'LOGGER2' };
    const diagnosis = diagnoseNote({ evidence: { B: [hostB, listens, stranger] } });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.facts.conflicts.map(({ message }) => message.values)).toContainEqual(
      expect.objectContaining({ names: 'pgb, logger2' }),
    );
  });
});

it('keeps what a key alone shows', () => {
  const evidence = { dialer: [dialerKey(noteSite.dialsA ?? '', '172.1.8.103:43027')] };
  expect(confirmed(diagnoseNote({ evidence }))).toEqual(['dialer-uses-private-address B']);
});
