import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConfBytes } from '../../../electron/core/cti/versions';
import type { Result } from '../../../electron/core/result';
import { decodeMessage } from '../../../electron/cti/decode';
import { encodeMessage } from '../../../electron/cti/encode';
import { fieldText, textField } from '../../../electron/cti/floating-fields';
import { largestBody } from '../../../electron/cti/limits';
import type { CtiMessage } from '../../../electron/cti/messages';
import { openRequest } from '../../../electron/cti/open-request';
import { built, bytes, published } from './samples';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('the published messages', () => {
  const samples: [string, Uint8Array, number][] = [
    ['OPEN_REQ', published.openRequest, 19],
    ['OPEN_CONF as before version 19', published.openConfirmation, 18],
    ['FAILURE_CONF', published.failureConfirmation, 9],
    ['FAILURE_EVENT', published.failureEvent, 9],
    ['HEARTBEAT_REQ', published.heartbeatRequest, 9],
    ['HEARTBEAT_CONF', published.heartbeatConfirmation, 9],
    ['CLOSE_REQ', published.closeRequest, 9],
    ['CLOSE_CONF', published.closeConfirmation, 9],
    ['OPEN_REQ of version 9', built.probe9, 9],
    ['OPEN_REQ of version 24', built.probe24, 24],
    ['OPEN_CONF through version 18', built.openConfirmation18, 18],
    ['OPEN_CONF of version 24', built.openConfirmation24, 24],
    ['FAILURE_CONF 1', built.invalidVersion, 9],
    ['FAILURE_CONF 6', built.requiredDataMissing, 9],
    ['FAILURE_CONF 15', built.serverOffline, 9],
    ['FAILURE_CONF 18', built.invalidTimeout, 9],
  ];

  it.each(samples)('%s reads and writes back byte for byte', (_name, sample, version) => {
    expect(value(encodeMessage(value(decodeMessage(sample, version)), version))).toEqual(sample);
  });

  it('say what they say', () => {
    const request = value(decodeMessage(published.openRequest, 19));
    expect(request).toMatchObject({
      name: 'OPEN_REQ',
      invokeId: 0x04030201,
      version: 19,
      idleTimeout: 0xffffffff,
      peripheralId: 0x02030405,
      services: 0x10,
      callMessages: 0x6000,
      agentStates: 0x208,
      configMessages: 0,
    });
    if (request.name !== 'OPEN_REQ') throw new Error(request.name);
    expect(request.fields.map((field) => field.tag)).toEqual([1, 2, 3, 4, 5, 6, 97]);
    expect(fieldText(request.fields, 1)).toBe('ClientID');
    expect(fieldText(request.fields, 3)).toBe('ClientSignature');
    expect(fieldText(request.fields, 2)).toBe('');
    expect(fieldText(request.fields, 194)).toBeNull();

    expect(value(decodeMessage(published.openConfirmation, 18))).toMatchObject({
      name: 'OPEN_CONF',
      invokeId: 0x01020304,
      servicesGranted: 0x10,
      monitorId: 0x02030405,
      pgStatus: 0x13,
      controllerTime: 0x04050607,
      peripheralOnline: true,
      peripheralType: 17,
      agentState: 3,
      departmentId: null,
      sessionType: null,
    });
    expect(value(decodeMessage(published.failureConfirmation, 9))).toMatchObject({
      status: 97,
      peripheralError: null,
    });
    expect(value(decodeMessage(published.failureEvent, 9))).toEqual({ name: 'FAILURE_EVENT', status: 17 });
  });

  it('the own request is the least intrusive one, byte for byte', () => {
    for (const [version, sample] of [
      [9, built.probe9],
      [24, built.probe24],
    ] as const) {
      expect(value(encodeMessage(value(openRequest({ version, clientId: 'probe' })), version))).toEqual(
        sample,
      );
    }
  });
});

describe('an OPEN_CONF in another layout than the one asked for', () => {
  it.each([9, 13, 19, 20, 24, 25])(
    'is read by what uses it up exactly, when version %i was asked',
    (asked) => {
      const short = value(decodeMessage(built.openConfirmation18, asked));
      expect(short).toMatchObject({
        departmentId: null,
        sessionType: null,
        agentState: 9,
        peripheralType: 17,
      });
      const long = value(decodeMessage(built.openConfirmation24, asked));
      expect(long).toMatchObject({ departmentId: 0, sessionType: 1, agentState: 9 });
    },
  );

  it('keeps the fields of a version 18 answer to a version 24 request', () => {
    const answer = value(decodeMessage(published.openConfirmation, 24));
    if (answer.name !== 'OPEN_CONF') throw new Error(answer.name);
    expect(answer.fields.map((field) => field.tag)).toEqual([4, 5, 6, 228, 224]);
  });
});

describe('a FAILURE_CONF', () => {
  it('of ten bytes carries a code and a peripheral error', () => {
    const sample = bytes('00 00 00 0A 00 00 00 01 00 00 00 01 00 6B 00 00 00 2A');
    const message = value(decodeMessage(sample, 24));
    expect(message).toMatchObject({ status: 107, peripheralError: 42 });
    expect(value(encodeMessage(message, 24))).toEqual(sample);
  });

  it('of ten bytes whose last two are an empty text field carries a status', () => {
    expect(
      value(decodeMessage(bytes('00 00 00 0A 00 00 00 01 00 00 00 01 00 00 00 0F 07 00'), 9)),
    ).toMatchObject({
      status: 15,
      peripheralError: null,
    });
  });

  it('may carry a text', () => {
    const sample = bytes('00 00 00 0F 00 00 00 01 00 00 00 01 00 00 00 5C 07 05 62 75 73 79 00');
    const message = value(decodeMessage(sample, 13));
    if (message.name !== 'FAILURE_CONF') throw new Error(message.name);
    expect(message.status).toBe(92);
    expect(fieldText(message.fields, 7)).toBe('busy');
  });
});

describe('a message that lies is refused', () => {
  it.each([
    ['nothing at all', '', 'cti-too-short'],
    ['half a header', '00 00 00 08', 'cti-too-short'],
    ['a length of 4 GB', 'FF FF FF FF 00 00 00 04', 'cti-too-large'],
    ['one byte more than the protocol allows', '00 00 30 CD 00 00 00 04', 'cti-too-large'],
    ['less than it claims', '00 00 00 08 00 00 00 01 00 00 00 01', 'cti-length'],
    ['more than it claims', '00 00 00 04 00 00 00 06 00 00 00 01 00', 'cti-length'],
    ['a heartbeat of three bytes', '00 00 00 03 00 00 00 06 00 00 01', 'cti-body'],
    ['a FAILURE_CONF of four bytes', '00 00 00 04 00 00 00 01 00 00 00 01', 'cti-body'],
    ['an OPEN_CONF of two bytes', '00 00 00 02 00 00 00 04 00 00', 'cti-body'],
    [
      'a field that runs over the end of its message',
      '00 00 00 0C 00 00 00 01 00 00 00 01 00 00 00 01 07 09 61 00',
      'cti-field',
    ],
  ])('%s', (_what, hex, code) => {
    const result = decodeMessage(hex === '' ? new Uint8Array(0) : bytes(hex), 9);
    expect(result).toMatchObject({ ok: false, code });
  });

  it('also when it stands in the middle of a larger buffer', () => {
    const whole = new Uint8Array([...published.heartbeatConfirmation, 9, 9, 9, 9, 9, 9, 9, 9]);
    expect(decodeMessage(whole.subarray(0, 11), 9)).toMatchObject({ ok: false, code: 'cti-length' });
    expect(value(decodeMessage(whole.subarray(0, 12), 9))).toEqual({
      name: 'HEARTBEAT_CONF',
      invokeId: 0x03040607,
    });
  });
});

describe('what cannot be written is refused', () => {
  const plain = { name: 'HEARTBEAT_REQ', invokeId: 1 } as const;
  it.each<[string, CtiMessage, number]>([
    ['a number that is too large', { ...plain, invokeId: 2 ** 32 }, 9],
    ['a fraction', { ...plain, invokeId: 0.5 }, 9],
    ['a message that is too long', { name: 'OTHER', type: 31, body: new Uint8Array(largestBody + 1) }, 9],
    [
      'a field of 256 bytes with one-byte lengths',
      {
        name: 'FAILURE_CONF',
        invokeId: 1,
        status: 1,
        peripheralError: null,
        fields: [{ tag: 7, data: new Uint8Array(256) }],
      },
      19,
    ],
    [
      'a tag of two bytes in a version with one-byte tags',
      {
        name: 'FAILURE_CONF',
        invokeId: 1,
        status: 1,
        peripheralError: null,
        fields: [{ tag: 308, data: new Uint8Array(1) }],
      },
      19,
    ],
  ])('%s', (_what, message, version) => {
    expect(encodeMessage(message, version).ok).toBe(false);
  });

  it('a client ID that ASCII cannot carry, or that is too long', () => {
    expect(textField(1, 'Zürich')).toMatchObject({ ok: false, code: 'cti-text' });
    expect(textField(1, 'x'.repeat(64))).toMatchObject({ ok: false, code: 'cti-field' });
    expect(textField(1, 'x'.repeat(63)).ok).toBe(true);
  });
});

describe('any message', () => {
  const u32 = fc.integer({ min: 0, max: 0xffffffff });
  const u16 = fc.integer({ min: 0, max: 0xffff });
  const text = (most: number) =>
    fc.string({
      unit: fc.integer({ min: 1, max: 127 }).map((n) => String.fromCharCode(n)),
      maxLength: most - 1,
    });
  const field = fc.oneof(
    fc.tuple(fc.constantFrom(1, 3, 6), text(64)).map(([tag, words]) => value(textField(tag, words))),
    fc.uint8Array({ maxLength: 64 }).map((data) => ({ tag: 2, data })),
    fc.uint8Array({ minLength: 4, maxLength: 4 }).map((data) => ({ tag: 208, data })),
    fc.uint8Array({ minLength: 2, maxLength: 2 }).map((data) => ({ tag: 228, data })),
  );
  const fields = fc.array(field, { maxLength: 8 });
  const anyMessage = (version: number): fc.Arbitrary<CtiMessage> =>
    fc.oneof(
      fc.record({
        name: fc.constantFrom('HEARTBEAT_REQ' as const, 'HEARTBEAT_CONF' as const, 'CLOSE_CONF' as const),
        invokeId: u32,
      }),
      fc.record({ name: fc.constant('CLOSE_REQ' as const), invokeId: u32, status: u32 }),
      fc.record({ name: fc.constant('FAILURE_EVENT' as const), status: u32 }),
      fc.record({
        name: fc.constant('FAILURE_CONF' as const),
        invokeId: u32,
        status: fc.integer({ min: 1, max: 0xffff }),
        peripheralError: fc.option(u32),
        fields: fc.constant([]),
      }),
      fc.record({
        name: fc.constant('OPEN_REQ' as const),
        invokeId: u32,
        version: fc.constant(version),
        idleTimeout: u32,
        peripheralId: u32,
        services: u32,
        callMessages: u32,
        agentStates: u32,
        configMessages: u32,
        reserved: fc.tuple(u32, u32, u32),
        fields,
      }),
      fc.record({
        name: fc.constant('OPEN_CONF' as const),
        invokeId: u32,
        servicesGranted: u32,
        monitorId: u32,
        pgStatus: u32,
        controllerTime: openConfBytes(version) >= 26 ? u32 : fc.constant(null),
        peripheralOnline: fc.boolean(),
        peripheralType: u16,
        agentState: u16,
        departmentId:
          openConfBytes(version) >= 30
            ? fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
            : fc.constant(null),
        sessionType: openConfBytes(version) >= 32 ? u16 : fc.constant(null),
        fields,
      }),
      fc.record({
        name: fc.constant('OTHER' as const),
        type: fc.integer({ min: 9, max: 0xffffffff }),
        body: fc.uint8Array({ maxLength: 600 }),
      }),
    );

  it('that is written is read as it was, in every protocol version', () => {
    const versioned = fc
      .integer({ min: 5, max: 25 })
      .chain((version) => fc.tuple(fc.constant(version), anyMessage(version)));
    fc.assert(
      fc.property(versioned, ([version, message]) => {
        expect(value(decodeMessage(value(encodeMessage(message, version)), version))).toEqual(message);
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is made of any bytes is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 30 }), (random, version) => {
        const result = decodeMessage(random, version);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 5_000 },
    );
  });

  it('with its true length before any body is read or refused, and reads no byte beyond it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 120 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 30 }),
        (body, type, version) => {
          const whole = new Uint8Array(8 + body.length + 64).fill(0xff);
          new DataView(whole.buffer).setUint32(0, body.length);
          new DataView(whole.buffer).setUint32(4, type);
          whole.set(body, 8);
          const inside = decodeMessage(whole.subarray(0, 8 + body.length), version);
          // The same message in a buffer that ends with it: what lies behind must make no difference.
          expect(inside).toEqual(decodeMessage(whole.slice(0, 8 + body.length), version));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('that lost or changed a byte on the way never makes the reader throw', () => {
    const samples = [...Object.values(published), ...Object.values(built)];
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(255), fc.nat(), (sample, at, byte, cut) => {
        const changed = sample.slice(0, sample.length - (cut % 3));
        changed[at % changed.length] = byte;
        for (const version of [9, 19, 24]) expect(typeof decodeMessage(changed, version).ok).toBe('boolean');
      }),
      { numRuns: 3_000 },
    );
  });
});
