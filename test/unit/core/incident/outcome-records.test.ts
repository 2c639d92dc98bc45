import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../electron/core/case/types';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { buildSnapshot, findingsOf } from '../../../../electron/core/incident/build-snapshot';
import type { IncidentEvent, Statement } from '../../../../electron/core/incident/events';
import type { ReadEvidence } from '../../../../electron/core/incident/readings';
import { say } from '../../../../electron/core/text';
import { begun, eventsOf, evidence, outcome, sha } from './events-of';

const target = { address: '10.1.8.103', port: 43027 };
const dialer: Statement = { type: 'dialer-set', A: { address: '10.1.8.102', port: 42027 }, B: target };

const opened = [
  'Rebind session test',
  'Endpoint: 10.1.8.103:43027',
  'Practice site: no',
  '',
  'Try 1 of 2: protocol version 9',
  'Outcome: rejected',
  'Status: 1 E_CTI_INVALID_VERSION',
  'Time taken: 12.3 ms',
  '',
  'Try 2 of 2: protocol version 24',
  'Outcome: opened',
  'Services granted: 0x00000010 ALL_EVENTS',
  'Confirmation of another request: InvokeID 7',
  'PG status: 0x00000004 PERIPHERAL_OFFLINE',
  'Peripheral online: no',
  'Session type: 1 active',
  'Heartbeat: offline',
  'Session closed: no',
  'Time taken: 20.0 ms',
  '',
].join('\n');
const rejected = [
  'Rebind session test',
  'Endpoint: 10.1.8.103:43027',
  'Practice site: no',
  '',
  'Try 1 of 1: protocol version 9',
  'Outcome: rejected',
  'Status: 15 E_CTI_CTI_SERVER_OFFLINE',
  'Time taken: 12.3 ms',
  '',
].join('\n');

function read(texts: Readonly<Record<string, string>>): ReadonlyMap<string, ReadEvidence> {
  return new Map(
    Object.entries(texts).map(([key, text]) => [
      sha(key),
      { reading: readEvidence(text), encoding: 'utf-8', encodingReason: say('strict'), problem: null },
    ]),
  );
}

/** What the diagnosis of the events takes as side B's outcomes. */
function outcomesOfB(
  events: readonly IncidentEvent[],
  texts: Readonly<Record<string, string>>,
): readonly Outcome[] {
  return findingsOf(events, read(texts)).before.facts.sides.B.outcomes;
}

const session = (given: Partial<Extract<Statement, { type: 'outcome-recorded' }>>): Statement =>
  outcome({ kind: 'opened', method: 'session', target, from: 'laptop', transcript: sha('a'), ...given });

function told(
  text: string,
  given: Partial<Extract<Statement, { type: 'outcome-recorded' }>> = {},
  first = begun,
) {
  const events = eventsOf(first, dialer, evidence({ sha256: sha('a'), how: 'test' }), session(given));
  const [one] = outcomesOfB(events, { a: text });
  return one;
}

describe('the outcome of a session test', () => {
  it('cites the line of the last try that says it, and carries what its record tells', () => {
    expect(told(opened)).toMatchObject({
      source: { evidence: sha('a'), lines: [11, 11] },
      told: {
        version: 24,
        servicesGranted: 0x10,
        foreignInvokeId: 7,
        pgStatus: 4,
        peripheralOnline: false,
        sessionType: 1,
        heartbeat: 'offline',
        closed: false,
      },
    });
    expect(told(rejected, { kind: 'rejected', code: 15 })).toMatchObject({
      source: { lines: [6, 6] },
      told: { version: 9, pgStatus: null, peripheralOnline: null, heartbeat: null },
    });
  });

  it('shows both in the snapshot, where the window cites it', () => {
    const events = eventsOf(begun, dialer, evidence({ sha256: sha('a'), how: 'test' }), session({}));
    const { incident } = buildSnapshot('x', events, read({ a: opened }));
    expect(incident.outcomes[0]).toMatchObject({ source: { lines: [11, 11] }, told: { version: 24 } });
  });

  it.each([
    ['of another endpoint', opened, { target: { address: '10.1.8.102', port: 42027 } }],
    ['of another port', opened, { target: { ...target, port: 43067 } }],
    ['of no stated endpoint', opened, { target: null }],
    ['that ended otherwise', opened, { kind: 'no-answer' as const }],
    ['that was rejected for another reason', rejected, { kind: 'rejected' as const, code: 1 }],
    [
      'whose later tries were cut off',
      opened.slice(0, opened.indexOf('Try 2')),
      { kind: 'rejected' as const, code: 1 },
    ],
    ['whose first try opened by its words alone', opened.replace('Try 1 of 2', 'Try 3 of 2'), {}],
    ['of a practice site', opened.replace('Practice site: no', 'Practice site: yes'), {}],
    ['that stands beside another one as good', `${opened}${opened}`, {}],
  ])('is not told by a record %s', (_, text, given) => {
    expect(told(text, given)).toMatchObject({ source: null, told: null });
  });

  it('of a practice is told by the record of its practice site, and by no other', () => {
    const practice: Statement = { type: 'created', title: 'Practice', practice: 'wrong-nic' };
    expect(
      told(opened.replace('Practice site: no', 'Practice site: yes'), {}, practice)?.told,
    ).not.toBeNull();
    expect(told(opened, {}, practice)?.told).toBeNull();
  });

  it('is told by what the probe on another host printed', () => {
    const printed = JSON.stringify({
      endpoint: '10.1.8.103:43027',
      from: '10.1.8.50',
      outcome: 'opened',
      status: null,
      version: 9,
      pgStatus: 0,
      sessionType: null,
      ms: 3.1,
      trace: [],
    });
    expect(told(printed, { from: 'dialer' })).toMatchObject({
      from: 'dialer',
      source: { lines: [1, 1] },
      told: { version: 9, pgStatus: 0, peripheralOnline: null },
    });
  });

  it('out of two records in one text takes the one that is its own', () => {
    const other = rejected.replace('10.1.8.103:43027', '10.1.8.102:42027');
    expect(told(other + opened)).toMatchObject({ source: { lines: [19, 19] }, told: { version: 24 } });
  });

  it('without its record, or with one that cannot be read, stands and cites nothing', () => {
    expect(told(opened, { transcript: sha('f') })).toMatchObject({
      kind: 'opened',
      source: null,
      told: null,
    });
    const events = eventsOf(begun, dialer, evidence({ sha256: sha('a') }), session({}));
    expect(outcomesOfB(events, {})).toMatchObject([{ kind: 'opened', source: null, told: null }]);
  });

  it('of ctitest still cites the words of its transcript', () => {
    const text = 'ctitest\nOPEN_REQ\nsome words\nOPEN_CONF\n';
    expect(told(text, { method: 'ctitest' })).toMatchObject({ source: { lines: [2, 4] }, told: null });
  });
});

const record = [
  'Rebind path test',
  'Practice site: no',
  'Endpoints tried: 3',
  '',
  'A | 10.1.8.102:42027 | visible | dialed | timed-out | 3000.0 ms | -',
  'B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED',
  'B | 172.1.8.103:43027 | private | - | connected | 0.8 ms | -',
  '',
].join('\n');

type Paths = Extract<Statement, { type: 'path-tested' }>;

function pathTested(given: Partial<Paths> = {}): Statement {
  return {
    type: 'path-tested',
    phase: 'before',
    fromAddress: '10.1.8.20',
    limitMilliseconds: 3000,
    results: [
      {
        side: 'A',
        endpoint: { address: '10.1.8.102', port: 42027 },
        network: 'visible',
        configured: true,
        kind: 'timed-out',
        milliseconds: 3000,
      },
      {
        side: 'B',
        endpoint: target,
        network: 'visible',
        configured: true,
        kind: 'refused',
        milliseconds: 1.2,
      },
      {
        side: 'B',
        endpoint: { address: '172.1.8.103', port: 43027 },
        network: 'private',
        configured: false,
        kind: 'connected',
        milliseconds: 0.8,
      },
    ],
    record: sha('b'),
    ...given,
  };
}

const kept = evidence({ sha256: sha('b'), name: 'path test.txt', how: 'test' });
const tried = (kind: 'connected' | 'refused' | 'not-run', from: 'laptop' | 'dialer' = 'laptop'): Statement =>
  outcome({ kind, method: 'tcp', target, from });

describe('a path test', () => {
  const kinds = (...statements: readonly Statement[]) =>
    outcomesOfB(eventsOf(begun, dialer, kept, ...statements), { b: record }).map(({ kind }) => kind);

  it('tells what came of the dialer’s own entries, each with its line, and nothing of other endpoints', () => {
    const events = eventsOf(begun, dialer, kept, pathTested());
    const { sides } = findingsOf(events, read({ b: record })).before.facts;
    expect(sides.A.outcomes).toEqual([
      {
        side: 'A',
        method: 'tcp',
        kind: 'timed-out',
        code: null,
        target: { address: '10.1.8.102', port: 42027 },
        from: 'laptop',
        source: { evidence: sha('b'), lines: [5, 5] },
        told: null,
        triedAfter: 0,
      },
    ]);
    expect(sides.B.outcomes).toMatchObject([{ kind: 'refused', target, source: { lines: [6, 6] } }]);
  });

  it('replaces an older try of the same kind, and is replaced by a newer one', () => {
    expect(kinds(tried('connected'), pathTested())).toEqual(['refused']);
    expect(kinds(pathTested(), tried('connected'))).toEqual(['connected']);
    expect(kinds(pathTested(), tried('not-run'))).toEqual(['not-run']);
  });

  it('counts as the newer one by its place, also where the clock was set back between', () => {
    const events = eventsOf(begun, dialer, kept, tried('connected'), pathTested());
    const late = events.map((event) =>
      event.id === 'e5' ? { ...event, at: '2020-01-01T00:00:00.000Z' } : event,
    );
    expect(outcomesOfB(late, { b: record }).map(({ kind }) => kind)).toEqual(['refused']);
  });

  it('leaves what was tried from another place, or by a session', () => {
    expect(kinds(tried('connected', 'dialer'), session({ transcript: null }), pathTested())).toEqual([
      'connected',
      'opened',
      'refused',
    ]);
  });

  it('that was undone says nothing, and belongs to its phase', () => {
    expect(kinds(pathTested(), { type: 'undone', event: 'e4' })).toEqual([]);
    expect(kinds(pathTested({ phase: 'after' }))).toEqual([]);
  });

  it('without its record, or with one that says another thing, cites no line', () => {
    const events = eventsOf(begun, dialer, kept, pathTested());
    expect(outcomesOfB(events, {})).toMatchObject([{ kind: 'refused', source: null }]);
    const other = record.replace('| refused |', '| connected |');
    expect(outcomesOfB(events, { b: other })).toMatchObject([{ kind: 'refused', source: null }]);
  });

  it('of what the dialer called once says nothing of what it calls now', () => {
    const moved: Statement = { type: 'dialer-set', B: { address: '10.1.8.113', port: 43027 } };
    const events = eventsOf(begun, dialer, kept, pathTested(), moved);
    const { before } = findingsOf(events, read({ b: record }));
    expect(before.matrix.find(({ id }) => id === 'session')?.cells.B.answer).toBe('unknown');
  });
});
