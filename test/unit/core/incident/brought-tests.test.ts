import { describe, expect, it } from 'vitest';
import { emptySite } from '../../../../electron/core/case/site';
import type { CaseEvidence, Outcome, Owner, Site } from '../../../../electron/core/case/types';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { broughtOutcomes } from '../../../../electron/core/incident/brought-tests';
import { findingsOf } from '../../../../electron/core/incident/build-snapshot';
import type { Statement } from '../../../../electron/core/incident/events';
import { say } from '../../../../electron/core/text';
import { begun, eventsOf, evidence, sha } from './events-of';

const site: Site = {
  ...emptySite,
  sides: {
    A: { ...emptySite.sides.A, visible: '10.1.8.102', private: '172.1.8.102' },
    B: { ...emptySite.sides.B, visible: '10.1.8.103', private: '172.1.8.103' },
  },
  dialer: {
    ...emptySite.dialer,
    host: 'DIALER1',
    address: '10.1.8.50',
    endpoints: { A: { address: '10.1.8.102', port: 42027 }, B: { address: '10.1.8.103', port: 43027 } },
  },
};

interface Written {
  readonly endpoint?: string;
  readonly from?: string | null;
  readonly outcome?: string;
  readonly status?: { readonly code: number } | null;
}

/** What `rebind probe --json` prints. */
function printed({
  endpoint = '10.1.8.103:43027',
  from = '10.1.8.50',
  outcome = 'opened',
  status = null,
}: Written = {}): string {
  const opened = outcome === 'opened';
  const values = { pgStatus: opened ? 4 : null, sessionType: opened ? 1 : null };
  return JSON.stringify(
    { endpoint, from, outcome, status, version: 9, ...values, ms: 12.3, trace: [] },
    null,
    2,
  );
}

function record(machine: string, startedAt: string, outcome: string, from = '10.1.8.50'): string {
  return [
    'Rebind session test',
    'Endpoint: 10.1.8.103:43027',
    `From address: ${from}`,
    `Tested on: ${machine}`,
    'Practice site: no',
    `Started: ${startedAt}`,
    '',
    'Try 1 of 1: protocol version 9',
    `Outcome: ${outcome}`,
    'Time taken: 12.3 ms',
    '',
  ].join('\n');
}

const early = '2026-11-28T20:00:00.000Z';
const late = '2026-11-28T21:00:00.000Z';

function brought(owner: Owner | null, ...texts: readonly string[]): readonly CaseEvidence[] {
  return texts.flatMap((text, index) =>
    readEvidence(text).parts.map((part) => ({ id: `${owner}/${index}.json`, owner, part, sequence: null })),
  );
}

const outcomesOf = (pieces: readonly CaseEvidence[], told = site): readonly Outcome[] =>
  broughtOutcomes(told, pieces, false, new Set());

describe('a session test that was brought for the dialer’s host', () => {
  it('is an outcome from there, for the side that it calls, with all that it tells', () => {
    expect(outcomesOf(brought('dialer', printed()))).toEqual([
      {
        side: 'B',
        method: 'session',
        kind: 'opened',
        code: null,
        target: { address: '10.1.8.103', port: 43027 },
        from: 'dialer',
        source: { evidence: 'dialer/0.json', lines: [4, 4] },
        told: {
          found: [],
          version: 9,
          pgStatus: 4,
          peripheralOnline: null,
          sessionType: 1,
          heartbeat: null,
          closed: null,
        },
      },
    ]);
    const rejected = printed({ outcome: 'rejected', status: { code: 15 }, endpoint: '10.1.8.102:42027' });
    expect(outcomesOf(brought('dialer', rejected))).toMatchObject([
      { side: 'A', kind: 'rejected', code: 15 },
    ]);
  });

  it.each([
    ['was made from another address', brought('dialer', printed({ from: '10.1.8.20' }))],
    ['was made on the server itself', brought('dialer', printed({ from: '10.1.8.103' }))],
    ['was made through a loopback address', brought('dialer', printed({ from: '127.0.0.1' }))],
    ['names another machine', brought('dialer', record('LAPTOP7', early, 'refused'))],
    ['calls what the dialer does not call', brought('dialer', printed({ endpoint: '10.1.8.103:43067' }))],
    ['was cut', brought('dialer', printed().slice(0, 120))],
    ['came to no end', brought('dialer', printed({ outcome: 'cancelled' }))],
    [
      'is of a practice site',
      brought('dialer', record('DIALER1', early, 'opened').replace('site: no', 'site: yes')),
    ],
  ])('tells nothing where it %s', (_, pieces) => {
    expect(outcomesOf(pieces)).toEqual([]);
  });

  it('may come from any address where the dialer’s is not known', () => {
    const unknown: Site = { ...site, dialer: { ...site.dialer, host: null, address: null } };
    expect(outcomesOf(brought('dialer', printed({ from: '10.1.8.20' })), unknown)).toMatchObject([
      { from: 'dialer' },
    ]);
    const adapters =
      'Windows IP Configuration\r\n\r\nEthernet adapter LAN:\r\n\r\n   IP Address. . . : 10.1.8.60\r\n   Subnet Mask . . : 255.255.255.0\r\n';
    const pieces = brought('dialer', printed({ from: '10.1.8.20' }), adapters);
    expect(outcomesOf(pieces, unknown)).toEqual([]);
  });

  it('is of no side where the dialer calls the same for both', () => {
    const { B } = site.dialer.endpoints;
    const both: Site = { ...site, dialer: { ...site.dialer, endpoints: { A: B, B } } };
    expect(outcomesOf(brought('dialer', printed()), both)).toEqual([]);
  });

  it('takes the place of an older one, where both say when they were made', () => {
    const older = record('dialer1.north.example', early, 'refused');
    const newer = record('DIALER1', late, 'opened');
    for (const pieces of [brought('dialer', older, newer), brought('dialer', newer, older)])
      expect(outcomesOf(pieces).map(({ kind }) => kind)).toEqual(['opened']);
    expect(outcomesOf(brought('dialer', printed(), older))).toHaveLength(2);
  });
});

describe('a session test that was brought for a side', () => {
  it('was made nobody knows where', () => {
    for (const owner of ['A', 'B'] as const)
      expect(outcomesOf(brought(owner, printed({ from: '10.1.8.20' })))).toMatchObject([
        { side: 'B', from: null },
      ]);
    expect(outcomesOf(brought('B', printed({ from: null })))).toMatchObject([{ side: 'B', from: null }]);
  });

  it('was made on the server where its own address is the server’s', () => {
    expect(outcomesOf(brought('B', printed({ from: '172.1.8.103' })))).toMatchObject([{ from: 'server' }]);
    expect(outcomesOf(brought('B', printed({ from: '10.1.8.102' })))).toMatchObject([{ from: null }]);
  });
});

describe('in an incident', () => {
  const dialer: Statement = {
    type: 'dialer-set',
    address: '10.1.8.50',
    A: { address: '10.1.8.102', port: 42027 },
    B: { address: '10.1.8.103', port: 43027 },
  };
  const readings = new Map([
    [
      sha('a'),
      { reading: readEvidence(printed()), encoding: 'utf-8', encodingReason: say('strict'), problem: null },
    ],
  ]);
  const outcomesOfB = (...said: readonly Statement[]) =>
    findingsOf(eventsOf(begun, dialer, ...said), readings).before.facts.sides.B.outcomes;

  it('a record that is dropped on the dialer’s card is an outcome', () => {
    expect(outcomesOfB(evidence({ sha256: sha('a'), owner: 'dialer' }))).toMatchObject([
      { kind: 'opened', from: 'dialer', method: 'session' },
    ]);
  });

  it('a record whose outcome was recorded with it counts once', () => {
    const recorded: Statement = {
      type: 'outcome-recorded',
      phase: 'before',
      side: 'B',
      method: 'session',
      kind: 'opened',
      code: null,
      target: { address: '10.1.8.103', port: 43027 },
      from: 'laptop',
      fromAddress: null,
      milliseconds: null,
      limitMilliseconds: null,
      transcript: sha('a'),
    };
    expect(outcomesOfB(evidence({ sha256: sha('a'), owner: 'B', how: 'test' }), recorded)).toMatchObject([
      { from: 'laptop' },
    ]);
  });
});
