import { describe, expect, it } from 'vitest';
import type { Windows } from '../../../../electron/core/case/types';
import { causeIds, type Diagnosis } from '../../../../electron/core/diagnosis/types';
import { causeOf } from '../../../../electron/core/diagnosis/verdict';
import { format } from '../../../../electron/core/text';
import {
  type CaseSketch,
  diagnoseNote,
  findingOf,
  ipconfig,
  netstat,
  statusOf,
} from '../../../support/case-builder';

const alsoOf = ({ verdict }: Diagnosis) => verdict.also.map((one) => `${one.cause} ${one.side}`);
const wordsOf = (diagnosis: Diagnosis) => format(diagnosis.verdict.expected ?? { text: '' });
const privateB = netstat('172.1.8.103:43027 LISTENING');
const orderB = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');

describe('two faults at once', () => {
  it('one a side: the active side’s leads, the other’s stands beside it', () => {
    const diagnosis = diagnoseNote({
      evidence: {
        A: [netstat('127.0.0.1:42027 LISTENING')],
        B: [privateB, orderB],
      },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', latent: false });
    expect(alsoOf(diagnosis)).toEqual(['loopback-only A']);
  });

  it('one behind the other: the dialer calls a wrong address, and the listener is on the private NIC', () => {
    const diagnosis = diagnoseNote({
      dialsB: '10.1.8.113:43027',
      evidence: {
        A: [
          netstat('10.1.8.102:42027 LISTENING'),
          ipconfig('PGA', 'Visible 10.1.8.102', 'Private 172.1.8.102'),
        ],
        B: [privateB, orderB],
      },
    });
    expect(diagnosis.verdict.cause).toBe('dialer-uses-unknown-address');
    expect(alsoOf(diagnosis)).toEqual(['wrong-nic-binding B']);
  });

  it('what an upstream fault explains is no second one', () => {
    const diagnosis = diagnoseNote({
      dialsB: '172.1.8.103:43027',
      evidence: {
        B: [netstat('0.0.0.0:43027 LISTENING')],
        dialer: [netstat('10.1.8.50:1100 172.1.8.103:43027 SYN_SENT')],
      },
    });
    expect(statusOf(diagnosis, 'path-blocked', 'B')).toBe('possible');
    expect(format(findingOf(diagnosis, 'path-blocked', 'B').because)).toContain('explains it');
    expect(diagnosis.verdict.cause).toBe('dialer-uses-private-address');
    expect(alsoOf(diagnosis)).toEqual([]);
  });

  it('swapped sides are one swap, told once', () => {
    const diagnosis = diagnoseNote({
      dialsA: '10.1.8.103:42027',
      dialsB: '10.1.8.102:43027',
      evidence: { A: [netstat('10.1.8.102:42027 LISTENING')], B: [netstat('10.1.8.103:43027 LISTENING')] },
    });
    expect(diagnosis.verdict.cause).toBe('sides-swapped');
    expect(alsoOf(diagnosis)).toEqual([]);
  });

  it('an idle side without a listener is none, beside a fault or without one', () => {
    const A = [netstat('10.1.8.102:139 LISTENING')];
    expect(alsoOf(diagnoseNote({ evidence: { A, B: [privateB, orderB] } }))).toEqual([]);
    expect(alsoOf(diagnoseNote({ evidence: { A } }))).toEqual([]);
  });
});

describe('what a fix will do', () => {
  const bound = (windows: Windows, B: CaseSketch['B'] = {}) =>
    wordsOf(diagnoseNote({ B: { windows, ...B }, evidence: { B: [privateB, orderB] } }));

  it('is told with its certainty, by the generation of Windows', () => {
    expect(bound('2000')).toContain('is expected to listen on 10.1.8.103:43027');
    expect(bound('2000')).toContain('Cisco’s note');
    for (const windows of ['2003', '2008', '2008r2'] as const) expect(bound(windows)).toContain('by analogy');
    for (const windows of ['2012', '2012r2', '2016', '2019', '2022', '2025'] as const) {
      expect(bound(windows)).toContain('is not known for this Windows');
      expect(bound(windows)).toContain('reversible trial');
    }
  });

  it.each([
    [
      'the port is wrong',
      { dialsB: '10.1.8.103:43072', evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] } },
    ],
    [
      'the instance is',
      { dialsB: '10.1.8.103:43067', evidence: { B: [netstat('172.1.8.103:43027 LISTENING')] } },
    ],
    ['the listener takes every address', { evidence: { B: [netstat('0.0.0.0:43027 LISTENING'), orderB] } }],
    [
      'the way is blocked',
      {
        evidence: {
          B: [netstat('0.0.0.0:43027 LISTENING'), orderB],
          dialer: [netstat('10.1.8.50:1100 10.1.8.103:43027 SYN_SENT')],
        },
      },
    ],
  ] as const)('is that a new order would not help where %s', (_, sketch) => {
    expect(wordsOf(diagnoseNote(sketch))).toContain('A new binding order would not help');
  });

  it('is not told where nothing shows it', () => {
    expect(diagnoseNote({}).verdict.expected).toBeNull();
    expect(
      diagnoseNote({ evidence: { B: [netstat('10.1.8.103:139 LISTENING')] } }).verdict.expected,
    ).toBeNull();
  });
});

describe('the list of rules', () => {
  const rules = (sketch: CaseSketch) =>
    new Map(diagnoseNote(sketch).rules.map((rule) => [rule.cause, rule.needs]));

  it('has every cause once, with what it rests on in words', () => {
    const { rules: all, findings } = diagnoseNote({});
    expect(all.map((rule) => rule.cause).sort()).toEqual([...causeIds].sort());
    for (const rule of all) {
      expect(rule.needs.length, rule.cause).toBeGreaterThan(0);
      expect(findings.filter((one) => one.cause === rule.cause)).toHaveLength(2);
      expect(format(causeOf(rule.cause).headline('A'))).not.toBe('');
    }
  });

  it('tells of which side what lacks', () => {
    const found = rules({ evidence: { B: [privateB, orderB] } }).get('wrong-nic-binding') ?? [];
    const missing = Object.fromEntries(found.map((one) => [one.need, one.missing]));
    expect(missing).toEqual({ dialed: [], netstat: ['A'], roles: [], order: ['A'] });
  });

  it('lacks nothing of a name where the dialer calls an address', () => {
    const missing = (sketch: CaseSketch) =>
      rules(sketch)
        .get('name-resolves-elsewhere')
        ?.find((one) => one.need === 'name')?.missing;
    expect(missing({})).toEqual([]);
    expect(missing({ dialsB: 'pgb:43027' })).toEqual(['B']);
  });
});
