import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusName } from '../../../../electron/core/cti/status';
import { heartbeats } from '../../../../electron/core/evidence/own-tests/types';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { say } from '../../../../electron/core/text';
import type { SessionTest } from '../../../../electron/cti/client';
import type { OpenConfirmation } from '../../../../electron/cti/messages';
import { type SessionRecordMeta, sessionRecord } from '../../../../electron/host/connection/session-record';
import { decode } from '../../../../electron/host/evidence/decode';
import { onlyPart } from '../../../support/kinds-in';

const meta: SessionRecordMeta = {
  startedAt: new Date('2026-11-28T20:00:00.000Z'),
  clientId: 'Rebind probe',
  limitMilliseconds: 30_000,
  machine: 'LAPTOP-7',
  practice: false,
  fromAddress: '10.1.8.20',
};

const granted: OpenConfirmation = {
  name: 'OPEN_CONF',
  invokeId: 1,
  servicesGranted: 0x11,
  monitorId: 0,
  pgStatus: 0x104,
  controllerTime: null,
  peripheralOnline: true,
  peripheralType: 1,
  agentState: 0,
  departmentId: null,
  sessionType: 2,
  fields: [],
};

const opened: SessionTest = {
  endpoint: { address: '10.1.8.103', port: 43027 },
  outcome: 'opened',
  status: null,
  version: 24,
  granted,
  detail: null,
  foreignInvokeId: null,
  begunAfter: 0,
  milliseconds: 12.345,
  lookupMilliseconds: 0,
  nameUnanswered: false,
  fromAddress: '10.1.8.20',
  found: [],
  remoteAddress: '10.1.8.103',
  errorCode: null,
  trace: [
    { at: 0.5, direction: 'sent', message: 'OPEN_REQ', hex: '00 00 00 3C' },
    { at: 9.04, direction: 'received', message: 'OPEN_CONF', hex: '00 00 00 20' },
  ],
  heartbeat: 'answered',
  closed: false,
};

const rejected: SessionTest = {
  ...opened,
  outcome: 'rejected',
  status: { code: 1, name: 'E_CTI_INVALID_VERSION' },
  version: 9,
  granted: null,
  detail: say('The CTI Server does not take this protocol version.'),
  heartbeat: null,
  closed: null,
};

describe('the record of a session test', () => {
  it('is a text for people, a fact a line', () => {
    expect(sessionRecord([rejected, opened], meta).split('\n')).toEqual([
      'Rebind session test',
      'Endpoint: 10.1.8.103:43027',
      'From address: 10.1.8.20',
      'Tested on: LAPTOP-7',
      'Practice site: no',
      'Started: 2026-11-28T20:00:00.000Z',
      'Client ID: Rebind probe',
      'Limit: 30000.0 ms',
      '',
      'Try 1 of 2: protocol version 9',
      'Outcome: rejected',
      'Status: 1 E_CTI_INVALID_VERSION',
      'Detail: The CTI Server does not take this protocol version.',
      'Time taken: 12.3 ms',
      'Messages:',
      '     0.5 ms  sent      OPEN_REQ        00 00 00 3C',
      '     9.0 ms  received  OPEN_CONF       00 00 00 20',
      '',
      'Try 2 of 2: protocol version 24',
      'Outcome: opened',
      'Services granted: 0x00000011 CLIENT_EVENTS, ALL_EVENTS',
      'PG status: 0x00000104 PERIPHERAL_OFFLINE, unknown bits 0x00000100',
      'Peripheral online: yes',
      'Peripheral type: 1',
      'Session type: 2 standby',
      'Heartbeat: answered',
      'Session closed: no',
      'Time taken: 12.3 ms',
      'Messages:',
      '     0.5 ms  sent      OPEN_REQ        00 00 00 3C',
      '     9.0 ms  received  OPEN_CONF       00 00 00 20',
      '',
    ]);
  });

  it('says what the name took, when a later try began, and which confirmation was not ours', () => {
    const later = { ...rejected, lookupMilliseconds: 4900, begunAfter: 10_012.34, foreignInvokeId: 7 };
    const lines = sessionRecord([rejected, later], meta).split('\n');
    expect(lines.slice(lines.indexOf('Try 2 of 2: protocol version 9'))).toEqual([
      'Try 2 of 2: protocol version 9',
      'Outcome: rejected',
      'Status: 1 E_CTI_INVALID_VERSION',
      'Detail: The CTI Server does not take this protocol version.',
      'Confirmation of another request: InvokeID 7',
      'Time for the name: 4900.0 ms',
      'Begun after: 10012.3 ms',
      'Time taken: 12.3 ms',
      'Messages:',
      '     0.5 ms  sent      OPEN_REQ        00 00 00 3C',
      '     9.0 ms  received  OPEN_CONF       00 00 00 20',
      '',
    ]);
  });

  it('of no try is empty', () => {
    expect(sessionRecord([], meta)).toBe('');
  });

  it('of a name says every address that it gave, and the word of the system', () => {
    const text = sessionRecord(
      [
        {
          ...rejected,
          endpoint: { address: 'pgb', port: 43027 },
          outcome: 'refused',
          status: null,
          detail: null,
          found: ['172.1.8.103', '10.1.8.103'],
          errorCode: 'ECONNREFUSED',
          trace: [],
        },
      ],
      { ...meta, fromAddress: null, machine: null, practice: true },
    );
    expect(text).toContain('Addresses of the name: 172.1.8.103, 10.1.8.103\n');
    expect(text).toContain('Word of the system: ECONNREFUSED\n');
    expect(text).not.toContain('Messages');
    expect(onlyPart(text, 'session-test').data).toMatchObject({
      endpoint: { address: 'pgb', port: 43027 },
      found: ['172.1.8.103', '10.1.8.103'],
      from: null,
      machine: null,
      practice: true,
      whole: true,
    });
  });

  it('takes no line from a text of somebody else’s', () => {
    const text = sessionRecord(
      [
        {
          ...rejected,
          detail: say('{banner}', {
            banner: 'x\r\nOutcome: opened\nStatus: 0\u2028\u202eEndpoint: 1.2.3.4:5',
          }),
        },
      ],
      { ...meta, machine: 'A\nEndpoint: 10.9.9.9:1', clientId: 'B\nTry 1 of 1: protocol version 5' },
    );
    const { data, unread } = onlyPart(text, 'session-test');
    expect(unread).toEqual([]);
    expect(data).toMatchObject({ endpoint: { address: '10.1.8.103', port: 43027 }, whole: true });
    expect(data.tries).toMatchObject([{ outcome: 'rejected', status: 1, version: 9 }]);
  });
});

const uint = fc.nat({ max: 0xffffffff });
const address = fc.ipV4();
const milliseconds = fc.double({ min: 0, max: 600_000, noNaN: true });
const freeText = fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }));
const host = fc.oneof(address, fc.stringMatching(/^[a-z][a-z0-9-]{0,20}(\.[a-z][a-z0-9]{0,8}){0,3}$/));

const confirmation: fc.Arbitrary<OpenConfirmation> = fc.record({
  name: fc.constant('OPEN_CONF' as const),
  invokeId: uint,
  servicesGranted: uint,
  monitorId: uint,
  pgStatus: uint,
  controllerTime: fc.option(uint),
  peripheralOnline: fc.boolean(),
  peripheralType: fc.nat({ max: 0xffff }),
  agentState: fc.nat({ max: 0xffff }),
  departmentId: fc.constant(null),
  sessionType: fc.option(fc.nat({ max: 0xffff })),
  fields: fc.constant([]),
});

const trace = fc.array(
  fc.record({
    at: milliseconds,
    direction: fc.constantFrom('sent' as const, 'received' as const),
    message: fc.constantFrom('OPEN_REQ', 'OPEN_CONF', 'message 300', 'not a message'),
    hex: fc
      .uint8Array({ maxLength: 600 })
      .map((bytes) =>
        Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '),
      ),
  }),
  { maxLength: 5 },
);

/** Any tries of one test, as a client could report them. */
const tests: fc.Arbitrary<readonly SessionTest[]> = fc
  .record({
    endpoint: fc.record({ address: host, port: fc.integer({ min: 1, max: 65_535 }) }),
    found: fc.array(address, { maxLength: 3 }),
  })
  .chain((shared) => {
    const rest = {
      version: fc.integer({ min: 5, max: 25 }),
      milliseconds,
      lookupMilliseconds: fc.oneof(fc.constant(0), milliseconds),
      nameUnanswered: fc.boolean(),
      begunAfter: fc.oneof(fc.constant(0), milliseconds),
      foreignInvokeId: fc.option(uint),
      fromAddress: fc.constant(null),
      remoteAddress: fc.constant(null),
      trace,
    };
    const open = fc.record({
      ...rest,
      outcome: fc.constant('opened' as const),
      status: fc.constant(null),
      detail: fc.constant(null),
      errorCode: fc.constant(null),
      granted: confirmation,
      heartbeat: fc.constantFrom(...heartbeats),
      closed: fc.boolean(),
    });
    const notOpened = {
      ...rest,
      granted: fc.constant(null),
      detail: fc.option(freeText.map((banner) => say('{banner}', { banner }))),
      heartbeat: fc.constant(null),
      closed: fc.constant(null),
    };
    const refusal = fc.record({
      ...notOpened,
      outcome: fc.constant('rejected' as const),
      status: uint.map((code) => ({ code, name: statusName(code) })),
      errorCode: fc.constant(null),
    });
    const failed = fc.record({
      ...notOpened,
      outcome: fc.constantFrom(
        ...([
          'refused',
          'timed-out',
          'unreachable',
          'reset',
          'name-not-found',
          'no-answer',
          'not-cti',
          'cancelled',
        ] as const),
      ),
      status: fc.constant(null),
      errorCode: fc.option(fc.constantFrom('ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN')),
    });
    return fc
      .array(fc.oneof(open, refusal, failed), { minLength: 1, maxLength: 5 })
      .map((tries) => tries.map((one) => ({ ...shared, ...one })));
  });

const metas: fc.Arbitrary<SessionRecordMeta> = fc.record({
  startedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  clientId: freeText,
  limitMilliseconds: milliseconds,
  machine: fc.option(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,14}$/)),
  practice: fc.boolean(),
  fromAddress: fc.option(address),
});

const rounded = (value: number): number => Number(value.toFixed(1));

describe('any session test', () => {
  it('that is written and read back says the same', () => {
    fc.assert(
      fc.property(tests, metas, (tries, given) => {
        const bytes = new TextEncoder().encode(sessionRecord(tries, given));
        const decoded = decode(bytes, null);
        if (!decoded.ok) throw new Error('not decoded');
        const { text } = decoded.value;
        const part = onlyPart(text, 'session-test');
        expect(part.unread).toEqual([]);
        const { data } = part;
        expect(data).toMatchObject({
          endpoint: tries[0]?.endpoint,
          found: tries[0]?.found,
          from: given.fromAddress,
          machine: given.machine,
          practice: given.practice,
          startedAt: given.startedAt.toISOString(),
          limitMilliseconds: rounded(given.limitMilliseconds),
          whole: true,
        });
        expect(data.tries).toHaveLength(tries.length);
        tries.forEach((one, index) => {
          const { line, ...facts } = data.tries[index] ?? { line: 0 };
          expect(facts).toEqual({
            version: one.version,
            outcome: one.outcome,
            status: one.status?.code ?? null,
            pgStatus: one.granted?.pgStatus ?? null,
            peripheralOnline: one.granted?.peripheralOnline ?? null,
            peripheralType: one.granted?.peripheralType ?? null,
            sessionType: one.granted?.sessionType ?? null,
            servicesGranted: one.granted?.servicesGranted ?? null,
            heartbeat: one.heartbeat,
            closed: one.closed,
            ...(one.foreignInvokeId === null ? {} : { foreignInvokeId: one.foreignInvokeId }),
            milliseconds: rounded(one.milliseconds),
          });
          expect(text.split('\n')[line - 1]).toBe(`Outcome: ${one.outcome}`);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('whose lines were mixed, doubled or lost is read without a throw, and no end of it is made up', () => {
    const line = fc.nat({ max: 80 });
    fc.assert(
      fc.property(tests, metas, fc.array(fc.tuple(line, line), { maxLength: 12 }), (tries, given, moves) => {
        const lines = sessionRecord(tries, given).split('\n');
        for (const [from, to] of moves) {
          const [taken] = lines.splice(from % lines.length, 1);
          if (to % 3 !== 0 && taken !== undefined) lines.splice(to % lines.length, 0, taken);
          if (to % 3 === 2 && taken !== undefined) lines.push(taken);
        }
        for (const part of readEvidence(lines.join('\n')).parts) {
          if (part.kind !== 'session-test') continue;
          const { endpoint } = part.data;
          if (endpoint !== null) expect(endpoint).toEqual(tries[0]?.endpoint);
          for (const { outcome, status } of part.data.tries) {
            // What stands there was written; a status without its rejection is not taken.
            if (outcome !== null) expect(tries.map((one) => one.outcome)).toContain(outcome);
            if (status !== null) {
              expect(outcome).toBe('rejected');
              expect(tries.map((one) => one.status?.code ?? null)).toContain(status);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
