import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { findingsOf } from '../../../../electron/core/incident/build-snapshot';
import { say } from '../../../../electron/core/text';
import type { SessionTest } from '../../../../electron/cti/client';
import { sessionEvidence } from '../../../../electron/host/evidence/test-evidence';
import { begun, eventsOf, sha } from '../../core/incident/events-of';

const endpoint = { address: '10.1.8.103', port: 43_027 };

/** A try of which only what the test is about is said. */
function tried(given: Partial<SessionTest> & Pick<SessionTest, 'outcome'>): SessionTest {
  return {
    endpoint,
    status: null,
    version: 24,
    granted: null,
    detail: null,
    foreignInvokeId: null,
    begunAfter: 0,
    milliseconds: 20,
    lookupMilliseconds: 0,
    nameUnanswered: false,
    fromAddress: '10.1.8.20',
    found: [],
    remoteAddress: '10.1.8.103',
    errorCode: null,
    trace: [],
    heartbeat: null,
    closed: null,
    ...given,
  };
}

const sent = [{ at: 0, direction: 'sent', message: 'OPEN_REQ', hex: '00 00 00 3C' }] as const;
const rejected = (version: number) =>
  tried({
    outcome: 'rejected',
    version,
    status: { code: 1, name: 'E_CTI_INVALID_VERSION' },
    milliseconds: 12.34,
    trace: sent,
  });

function evidenceOf(...tries: readonly SessionTest[]) {
  return sessionEvidence('B', tries, {
    phase: 'before',
    startedAt: new Date('2026-01-05T14:10:00.000Z'),
    limitMilliseconds: 10_000,
    fromAddress: '10.1.8.20',
    machine: 'LAPTOP-7',
    practice: false,
  });
}

const kept = { sha256: sha('a'), size: 100 };
const statementsOf = (...tries: readonly SessionTest[]) => evidenceOf(...tries)?.statements(kept) ?? [];

describe('the evidence of a session test', () => {
  it.each([
    ['cancelled once it was sent', tried({ outcome: 'cancelled', version: 20, trace: sent })],
    ['cancelled before it was sent', tried({ outcome: 'cancelled', version: 20 })],
    ['not possible for this laptop', tried({ outcome: 'failed', version: 20, errorCode: 'ENETUNREACH' })],
  ])('tells what the last finished try was answered, where the one after it was %s', (_, last) => {
    const statements = statementsOf(rejected(24), rejected(13), last);
    expect(statements).toMatchObject([
      { type: 'evidence-added', how: 'test', owner: 'B' },
      {
        type: 'outcome-recorded',
        kind: 'rejected',
        code: 1,
        target: endpoint,
        milliseconds: 12.3,
        transcript: kept.sha256,
      },
    ]);
  });

  it('is cited for it at the line of that try, so that its version is known', () => {
    const evidence = evidenceOf(rejected(13), tried({ outcome: 'cancelled', version: 20, trace: sent }));
    if (evidence === null) throw new Error('no evidence');
    const reading = {
      reading: readEvidence(evidence.text),
      encoding: 'utf-8',
      encodingReason: say('strict'),
      problem: null,
    };
    const calls = { type: 'dialer-set', B: endpoint } as const;
    const events = eventsOf(begun, calls, ...evidence.statements(kept));
    const [outcome] = findingsOf(events, new Map([[kept.sha256, reading]])).before.facts.sides.B.outcomes;
    const line = evidence.text.split('\n').indexOf('Outcome: rejected') + 1;
    expect(outcome).toMatchObject({ source: { lines: [line, line] }, told: { version: 13 } });
  });

  it('keeps that the server was asked where no try came to an end', () => {
    const cancelled = tried({ outcome: 'cancelled', trace: sent });
    expect(statementsOf(cancelled).map(({ type }) => type)).toEqual(['evidence-added']);
  });

  it.each([
    [],
    [tried({ outcome: 'cancelled' })],
    [tried({ outcome: 'failed' })],
    [tried({ outcome: 'not-allowed' })],
  ])('is none where nothing was sent', (...tries) => {
    expect(evidenceOf(...tries)).toBeNull();
  });
});
