import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import {
  bindOrder,
  confirmed,
  cutNetstat,
  diagnoseNote,
  findingOf,
  ipconfig,
  netstat,
  statusOf,
  unreadableNetstat,
  verdictText,
} from '../../../support/case-builder';

const onPrivate = netstat('10.1.8.103:139 LISTENING', '172.1.8.103:43027 LISTENING');
const privateFirst = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
const visibleFirst = ipconfig('PGB', 'Visible 10.1.8.103', 'Private 172.1.8.103');

describe('the case of the vendor’s note', () => {
  const diagnosis = diagnoseNote({
    evidence: { B: [onPrivate, privateFirst] },
    outcomes: [
      { side: 'A', kind: 'refused' },
      { side: 'B', kind: 'timed-out', target: '10.1.8.103:43027', from: 'dialer' },
    ],
  });

  it('is a confirmed wrong NIC binding on the active side', () => {
    expect(diagnosis.verdict).toMatchObject({
      cause: 'wrong-nic-binding',
      side: 'B',
      status: 'confirmed',
      latent: false,
    });
  });

  it('has the found values in the sentence', () => {
    expect(verdictText(diagnosis)).toContain('172.1.8.103:43027 (private NIC)');
    expect(verdictText(diagnosis)).toContain('the dialer calls 10.1.8.103:43027');
  });

  it('cites the listener’s row and the order', () => {
    expect(diagnosis.verdict.cites).toContainEqual({ evidence: 'B/0', first: 7, last: 7 });
    expect(diagnosis.verdict.cites).toContainEqual({ evidence: 'B/1', first: 14, last: 14 });
    expect(diagnosis.verdict.cites).toContainEqual({ evidence: 'B/1', first: 24, last: 24 });
  });

  it('needs no further check', () => {
    expect(diagnosis.next).toBeNull();
  });

  it('takes the refusal on the idle side for no fault, and for no proof of what listens there', () => {
    expect(statusOf(diagnosis, 'side-idle', 'A')).toBe('possible');
    expect(confirmed(diagnosis)).toEqual(['wrong-nic-binding B']);
  });

  it('says what the fix is expected to do, after the note', () => {
    const { expected } = diagnosis.verdict;
    expect(expected && format(expected)).toContain('expected to listen on 10.1.8.103:43027');
  });

  it('does not judge the path while the listener is not in its place', () => {
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('unknown');
  });
});

describe('the dialed port listens on the private address only', () => {
  it('is confirmed while the order is unseen, says so, and asks for ipconfig /all', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [onPrivate] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('binding order was not seen');
    expect(diagnosis.next?.id).toBe('capture-order-B');
  });

  it('is only possible where the visible NIC comes first', () => {
    expect(
      statusOf(diagnoseNote({ evidence: { B: [onPrivate, visibleFirst] } }), 'wrong-nic-binding', 'B'),
    ).toBe('possible');
  });

  it('is confirmed by the registry’s order too', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [onPrivate, bindOrder('Private 172.1.8.103', 'Visible 10.1.8.103')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', status: 'confirmed' });
  });

  it('names the conflict where registry and ipconfig differ, and the order counts as not seen', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [onPrivate, privateFirst, bindOrder('Visible 10.1.8.103', 'Private 172.1.8.103')] },
    });
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain('different orders');
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(format(findingOf(diagnosis, 'wrong-nic-binding', 'B').because)).toContain(
      'binding order was not seen for certain',
    );
  });

  it('is not confirmed from a table that was cut', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [cutNetstat('172.1.8.103:43027 LISTENING'), privateFirst] },
    });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(diagnosis.verdict).toMatchObject({ cause: null, side: null, status: 'unknown' });
    expect(diagnosis.next?.id).toBe('capture-netstat-B');
  });

  it('is not confirmed where nobody said which address is private', () => {
    const diagnosis = diagnoseNote({ B: { visible: null, private: null }, evidence: { B: [onPrivate] } });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(diagnosis.next?.id).toBe('state-roles-B');
  });

  it('is confirmed where the traffic between the sides shows which address is private', () => {
    const diagnosis = diagnoseNote({
      B: { visible: null, private: null },
      evidence: {
        B: [
          netstat(
            '172.1.8.103:43027 LISTENING',
            '172.1.8.103:1071 172.1.8.102:43005 ESTABLISHED',
            '10.1.8.103:1062 10.1.8.101:40002 ESTABLISHED',
          ),
        ],
      },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
  });

  it('is not fooled by a site form that has visible and private the wrong way round', () => {
    const diagnosis = diagnoseNote({
      B: { visible: '172.1.8.103', private: '10.1.8.103' },
      evidence: {
        B: [
          netstat(
            '172.1.8.103:43027 LISTENING',
            '172.1.8.103:1071 172.1.8.102:43005 ESTABLISHED',
            '10.1.8.103:1062 10.1.8.101:40002 ESTABLISHED',
          ),
        ],
      },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain(
      'the other way round',
    );
  });

  it('is latent on the idle side', () => {
    const diagnosis = diagnoseNote({
      active: 'A',
      evidence: {
        A: [netstat('10.1.8.102:42027 LISTENING', '10.1.8.102:42027 10.1.8.50:1189 ESTABLISHED')],
        B: [onPrivate, privateFirst],
      },
    });
    expect(diagnosis.verdict).toMatchObject({
      cause: 'wrong-nic-binding',
      side: 'B',
      status: 'confirmed',
      latent: true,
    });
    expect(verdictText(diagnosis)).toContain('next fail-over');
    expect(statusOf(diagnosis, 'healthy', 'A')).toBe('confirmed');
  });

  it('is confirmed where it is not known which side is active, and says so', () => {
    const diagnosis = diagnoseNote({ active: undefined, evidence: { B: [onPrivate, privateFirst] } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', latent: false });
    expect(verdictText(diagnosis)).toContain('Which side is active is not stated');
  });
});

describe('what rules a wrong NIC binding out', () => {
  it('a listener on every address', () => {
    expect(
      statusOf(
        diagnoseNote({ evidence: { B: [netstat('0.0.0.0:43027 LISTENING')] } }),
        'wrong-nic-binding',
        'B',
      ),
    ).toBe('ruled-out');
  });

  it('a listener on the dialed address beside the private one', () => {
    const both = netstat('10.1.8.103:43027 LISTENING', '172.1.8.103:43027 LISTENING');
    expect(statusOf(diagnoseNote({ evidence: { B: [both] } }), 'wrong-nic-binding', 'B')).toBe('ruled-out');
  });

  it('a rejection by the CTI Server at the dialed address', () => {
    const diagnosis = diagnoseNote({
      outcomes: [{ side: 'B', kind: 'rejected', code: 1, target: '10.1.8.103:43027', from: 'laptop' }],
    });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('ruled-out');
  });
});

describe('what leaves it open', () => {
  it('a ctitest that opened for a target nobody stated rules nothing out, and the listener’s row outranks it', () => {
    const opened = [{ side: 'B', kind: 'opened', from: 'server' }] as const;
    expect(statusOf(diagnoseNote({ outcomes: opened }), 'wrong-nic-binding', 'B')).toBe('unknown');
    expect(diagnoseNote({ outcomes: opened, evidence: { B: [onPrivate] } }).verdict.cause).toBe(
      'wrong-nic-binding',
    );
  });

  it('a ctitest that opened for the private address says nothing of the visible one', () => {
    const diagnosis = diagnoseNote({
      outcomes: [{ side: 'B', kind: 'opened', target: '172.1.8.103:43027', from: 'server' }],
      evidence: { B: [onPrivate, privateFirst] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', status: 'confirmed' });
  });

  it('an answer at the dialed address where the table shows no listener: nothing is confirmed, the conflict is named', () => {
    const diagnosis = diagnoseNote({
      outcomes: [{ side: 'B', kind: 'opened', target: '10.1.8.103:43027', from: 'dialer' }],
      evidence: { B: [onPrivate, privateFirst] },
    });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(diagnosis.facts.conflicts).not.toEqual([]);
    expect(confirmed(diagnosis)).not.toContain('wrong-nic-binding B');
  });

  it('a netstat that could not be read is unknown, with its reason', () => {
    const finding = findingOf(
      diagnoseNote({ evidence: { B: [unreadableNetstat()] } }),
      'wrong-nic-binding',
      'B',
    );
    expect(finding.status).toBe('unknown');
    expect(format(finding.because)).toContain('could not be read');
  });

  it('two captures of unknown order that differ confirm nothing', () => {
    const diagnosis = diagnoseNote({
      ordered: false,
      evidence: { B: [onPrivate, netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join()).toContain(
      'which of them holds now is not known',
    );
  });

  it('of two captures in a known order the newer one counts', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat('10.1.8.103:43027 LISTENING'), onPrivate, privateFirst] },
    });
    expect(diagnosis.verdict.cause).toBe('wrong-nic-binding');
  });

  it('evidence under side B that carries side A’s addresses confirms nothing', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [onPrivate, ipconfig('PGA', 'Private 172.1.8.102', 'Visible 10.1.8.102')] },
    });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.facts.conflicts.map((one) => format(one.message)).join('\n')).toContain(
      'carries an address of side A',
    );
  });

  it('nothing at all leaves everything unknown', () => {
    const diagnosis = diagnoseNote({});
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.verdict).toMatchObject({ cause: null, side: null, status: 'unknown' });
    expect(diagnosis.next?.id).toBe('capture-netstat-B');
  });
});
