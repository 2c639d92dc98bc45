import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { format, type Message } from '../../../electron/core/text';
import { openSession, type SessionOptions, testSession } from '../../../electron/cti/client';
import { toHex } from '../../../electron/cti/hex';
import { type CtiBehaviour, inService, mute, refusing } from '../../../electron/lab/cti-behaviour';
import { type CtiServer, startCtiServer } from '../../../electron/lab/cti-server';
import { type HostileServer, hostileServer, tearDown } from './hostile-servers';
import { built, bytes, published } from './samples';

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

const options: SessionOptions = { version: 9, clientId: 'Rebind', limitMilliseconds: 10_000 };

async function server(behaviour: CtiBehaviour): Promise<CtiServer & { port: number }> {
  // A free port is found by asking for port 0 and starting on what was given.
  const finder = await hostileServer(() => undefined);
  await finder.stop();
  const started = await startCtiServer('127.0.0.1', finder.port, behaviour);
  if (!started.ok) throw new Error(started.code);
  running.push(started.value);
  return started.value;
}

async function hostile(serve: (socket: Socket) => void): Promise<HostileServer> {
  const started = await hostileServer(serve);
  running.push(started);
  return started;
}

const words = ({ detail }: { readonly detail: Message | null }) => (detail === null ? null : format(detail));

const at = ({ port }: { port: number }) => ({ address: '127.0.0.1', port });

describe('a session with a CTI Server in service', () => {
  it('opens, keeps alive and closes in good order, and leaves a record of every message', async () => {
    const one = await server(inService([5, 9]));
    const test = await testSession(at(one), options);
    expect(test).toMatchObject({
      outcome: 'opened',
      status: null,
      version: 9,
      heartbeat: 'answered',
      closed: true,
      fromAddress: '127.0.0.1',
    });
    expect(test.granted).toMatchObject({
      servicesGranted: 0x10,
      pgStatus: 0,
      peripheralOnline: true,
      sessionType: null,
    });
    expect(test.trace.map(({ direction, message }) => `${direction} ${message}`)).toEqual([
      'sent OPEN_REQ',
      'received OPEN_CONF',
      'sent HEARTBEAT_REQ',
      'received HEARTBEAT_CONF',
      'sent CLOSE_REQ',
      'received CLOSE_CONF',
    ]);
    expect(test.trace[0]?.hex).toMatch(/^00 00 00 37 00 00 00 03 /);
    expect(one.sessions).toBe(0);
  });

  it.each([9, 13, 19, 20, 24, 25])('opens with protocol version %i', async (version) => {
    const one = await server(inService([5, 25]));
    const test = await testSession(at(one), { ...options, version });
    expect(test).toMatchObject({ outcome: 'opened', heartbeat: 'answered', closed: true });
    expect(test.granted?.sessionType).toBe(version >= 24 ? 1 : null);
  });

  it('stays open until it is closed, and notices when the server ends it', async () => {
    const one = await server(inService([5, 9]));
    const { session } = await openSession(at(one), options);
    if (session === null) throw new Error('no session');
    expect(one.sessions).toBe(1);
    expect(await session.heartbeat(5_000)).toBe('answered');
    await one.stop();
    await session.ended;
    expect(session.isOpen).toBe(false);
    expect(await session.heartbeat(5_000)).toBe('ended');
    expect(await session.close()).toBe(false);
  });
});

describe('a CTI Server that refuses', () => {
  it.each([
    ['a version that it does not know', inService([5, 9]), { version: 13 }, 1, 'E_CTI_INVALID_VERSION'],
    ['a client without an ID', inService([5, 9]), { clientId: '' }, 6, 'E_CTI_REQUIRED_DATA_MISSING'],
    [
      'an idle time-out that is too short',
      inService([5, 9]),
      { idleTimeout: 5 },
      18,
      'E_CTI_INVALID_TIMEOUT',
    ],
    ['because it is out of service', refusing(15), {}, 15, 'E_CTI_CTI_SERVER_OFFLINE'],
    ['because it is in maintenance', refusing(110), {}, 110, 'E_CTI_SERVER_IN_MAINTENANCE_MODE'],
    ['with a code that nobody knows', refusing(4711), {}, 4711, null],
  ] as const)('%s: rejected, with the code', async (_why, behaviour, more, code, name) => {
    const one = await server(behaviour);
    const test = await testSession(at(one), { ...options, ...more });
    expect(test).toMatchObject({
      outcome: 'rejected',
      status: { code, name },
      heartbeat: null,
      closed: null,
    });
    expect(test.trace).toHaveLength(2);
  });

  it('in the ten-byte form is understood too', async () => {
    const one = await hostile((socket) =>
      socket.write(bytes('00 00 00 0A 00 00 00 01 00 00 00 01 00 6B 00 00 00 00')),
    );
    expect(await testSession(at(one), { ...options, version: 24 })).toMatchObject({
      outcome: 'rejected',
      status: { code: 107 },
    });
    await one.gone;
  });

  it('by an event instead of an answer has refused as well', async () => {
    const one = await hostile((socket) => socket.write(published.failureEvent));
    expect(await testSession(at(one), options)).toMatchObject({ outcome: 'rejected', status: { code: 17 } });
    await one.gone;
  });
});

describe('a server that misbehaves', () => {
  it('and says nothing ends at the limit for the answer', async () => {
    const one = await server(mute);
    const test = await testSession(at(one), { ...options, answerLimitMilliseconds: 100 });
    expect(test.outcome).toBe('no-answer');
    expect(test.milliseconds).toBeLessThan(5_000);
    expect(test.trace.map(({ message }) => message)).toEqual(['OPEN_REQ']);
  });

  it('and sends half an answer ends at the overall limit', async () => {
    const half = built.openConfirmation18.subarray(0, 20);
    const one = await hostile((socket) => socket.write(half));
    const test = await testSession(at(one), { ...options, limitMilliseconds: 150 });
    expect(test.outcome).toBe('no-answer');
    expect(words(test)).toBe(
      'The connection stands. An answer began, and its end did not come within the limit.',
    );
    // What came is kept, with the time at which it came and not that of the limit.
    expect(test.trace).toMatchObject([
      { message: 'OPEN_REQ' },
      { direction: 'received', message: 'part of a message', hex: toHex(half) },
    ]);
    expect(test.trace[1]?.at).toBeLessThan(test.milliseconds);
    await one.gone;
  });

  it('and dribbles one byte at a time is not waited for beyond the limit', async () => {
    const one = await hostile((socket) => {
      let sent = 0;
      const timer = setInterval(() => {
        socket.write(built.openConfirmation18.subarray(sent % 34, (sent % 34) + 1));
        sent += 1;
      }, 20);
      socket.on('close', () => {
        clearInterval(timer);
        expect(sent).toBeGreaterThan(2);
      });
    });
    expect((await testSession(at(one), { ...options, limitMilliseconds: 300 })).outcome).toBe('no-answer');
    await one.gone;
  });

  it('and ends in the middle of a message has left what came of it', async () => {
    const one = await hostile((socket) =>
      socket.once('data', () => socket.end(built.openConfirmation18.subarray(0, 9))),
    );
    const test = await testSession(at(one), options);
    expect(test.outcome).toBe('no-answer');
    expect(words(test)).toBe('The other end hung up in the middle of a message.');
    expect(test.trace[1]).toMatchObject({ message: 'part of a message', hex: '00 00 00 1A 00 00 00 04 00' });
    await one.gone;
  });

  it('and answers one byte at a time within the limit is understood', async () => {
    const one = await hostile((socket) => {
      let next = 0;
      const timer = setInterval(() => {
        if (next >= built.openConfirmation18.length) clearInterval(timer);
        else socket.write(built.openConfirmation18.subarray(next, next + 1));
        next += 1;
      }, 2);
      socket.on('close', () => clearInterval(timer));
    });
    const { report, session } = await openSession(at(one), options);
    expect(report.outcome).toBe('opened');
    session?.abandon();
    await one.gone;
  });

  it.each([
    [
      'a length of 4 GB',
      bytes('FF FF FF FF 00 00 00 04'),
      'Something answered that does not speak the CTI Server protocol.',
    ],
    ['a web page', new TextEncoder().encode('HTTP/1.1 400 Bad Request\r\n\r\n'), 'A web server answered.'],
    ['a TLS alert', bytes('15 03 03 00 02 02 46 00'), 'A TLS server answered.'],
    ['an SSH banner', new TextEncoder().encode('SSH-2.0-OpenSSH_9.2\r\n'), 'An SSH server answered.'],
    [
      'an OPEN_CONF of two bytes',
      bytes('00 00 00 02 00 00 00 04 00 00'),
      'Something answered that does not speak the CTI Server protocol.',
    ],
    [
      'a message that no version has',
      bytes('00 00 00 04 12 34 56 78 00 00 00 01'),
      'Something answered that does not speak the CTI Server protocol.',
    ],
    [
      'the beginning of a file server’s message',
      bytes('00 00 00 23 FF 53 4D 42 72 00'),
      'Something answered that does not speak the CTI Server protocol.',
    ],
  ])('and answers with %s is no CTI Server', async (_what, answer, words) => {
    const one = await hostile((socket) => socket.write(answer));
    const test = await testSession(at(one), options);
    expect(test.outcome).toBe('not-cti');
    expect(test.detail === null ? null : format(test.detail)).toBe(words);
    await one.gone;
  });

  it('and hangs up has given no answer', async () => {
    const one = await hostile((socket) => socket.end());
    expect((await testSession(at(one), options)).outcome).toBe('no-answer');
    await one.gone;
  });

  it('and tears the connection down has reset it', async () => {
    const one = await hostile((socket) => socket.once('data', () => tearDown(socket)));
    const test = await testSession(at(one), options);
    expect(test.outcome).toBe('reset');
    expect(test.detail).not.toBeNull();
    await one.gone;
  });

  it('and tears it down in the middle of a message has given no whole answer', async () => {
    const one = await hostile((socket) => {
      socket.once('data', () =>
        socket.write(built.openConfirmation18.subarray(0, 9), () => tearDown(socket)),
      );
    });
    // The runtime tells a reset that comes together with bytes as a plain end: either is right.
    expect(['reset', 'no-answer']).toContain((await testSession(at(one), options)).outcome);
    await one.gone;
  });

  it('and floods with messages nobody asked for is left, with a bounded record', async () => {
    const flood = new Uint8Array(
      Array.from({ length: 500 }, () => [...bytes('00 00 00 04 00 00 00 1F 00 00 00 01')]).flat(),
    );
    const one = await hostile((socket) => {
      const pour = (): void => {
        while (!socket.destroyed && socket.write(flood));
      };
      socket.on('drain', pour);
      pour();
    });
    const test = await testSession(at(one), options);
    expect(test.outcome).toBe('no-answer');
    expect(words(test)).toBe('Messages came without end, and none of them was the answer.');
    expect(test.trace.length).toBeLessThanOrEqual(210);
    await one.gone;
  });

  it('and floods before it answers has its answer in the record, and the rest counted', async () => {
    const event = bytes('00 00 00 04 00 00 00 1F 00 00 00 01');
    const one = await hostile((socket) =>
      socket.write(
        new Uint8Array([
          ...Array.from({ length: 900 }, () => [...event]).flat(),
          ...built.openConfirmation18,
        ]),
      ),
    );
    const { report, session } = await openSession(at(one), options);
    session?.abandon();
    expect(report.outcome).toBe('opened');
    expect(report.trace.slice(199).map(({ message }) => message)).toEqual([
      'SYSTEM_EVENT',
      '701 more, not kept',
      'OPEN_CONF',
    ]);
    await one.gone;
  });

  it('and sends heartbeats nobody asked for, in order and without end, is left at the limit', async () => {
    const one = await hostile((socket) => {
      const timer = setInterval(() => socket.write(published.heartbeatConfirmation), 5);
      socket.on('close', () => clearInterval(timer));
    });
    const test = await testSession(at(one), { ...options, limitMilliseconds: 200 });
    expect(test.outcome).toBe('no-answer');
    await one.gone;
  });

  it('and sends zeros without end is no CTI Server', async () => {
    const one = await hostile((socket) => {
      const block = new Uint8Array(65_536);
      const pour = (): void => {
        while (!socket.destroyed && socket.write(block));
      };
      // A message of length 0 and type 0 every eight bytes: well formed, and of a type that is none.
      socket.on('drain', pour);
      pour();
    });
    const test = await testSession(at(one), options);
    expect(test.outcome).toBe('not-cti');
    expect(test.trace.map(({ message }) => message)).toEqual(['OPEN_REQ', 'no CTI message']);
    await one.gone;
  });

  const foreign = new Uint8Array(built.openConfirmation18);
  foreign[11] = 7;

  it('and confirms another request has opened no session, and is told of', async () => {
    const one = await hostile((socket) => socket.write(foreign));
    const test = await testSession(at(one), { ...options, limitMilliseconds: 150 });
    expect(test).toMatchObject({
      outcome: 'no-answer',
      granted: null,
      heartbeat: null,
      closed: null,
      foreignInvokeId: 7,
    });
    expect(test.trace.map(({ message }) => message)).toEqual(['OPEN_REQ', 'OPEN_CONF, InvokeID 7']);
    await one.gone;
  });

  it('and confirms another request first is heard when it confirms ours', async () => {
    const one = await hostile((socket) =>
      socket.write(new Uint8Array([...foreign, ...built.openConfirmation18])),
    );
    const { report, session } = await openSession(at(one), options);
    expect(report).toMatchObject({ outcome: 'opened', foreignInvokeId: 7, granted: { invokeId: 1 } });
    session?.abandon();
    await one.gone;
  });

  it('and fails with the InvokeID of nobody has rejected all the same: one thing alone was asked', async () => {
    const refusal = bytes('00 00 00 08 00 00 00 01 00 00 00 00 00 00 00 19');
    const one = await hostile((socket) => socket.write(refusal));
    const test = await testSession(at(one), options);
    expect(test).toMatchObject({ outcome: 'rejected', status: { code: 25 }, foreignInvokeId: null });
    await one.gone;
  });

  it('in the middle of other messages is heard when the answer comes', async () => {
    const event = bytes('00 00 00 04 00 00 00 1F 00 00 00 01');
    const one = await hostile((socket) =>
      socket.write(new Uint8Array([...event, ...event, ...built.openConfirmation18])),
    );
    const { report, session } = await openSession(at(one), options);
    expect(report.outcome).toBe('opened');
    expect(report.trace.map(({ message }) => message)).toEqual([
      'OPEN_REQ',
      'SYSTEM_EVENT',
      'SYSTEM_EVENT',
      'OPEN_CONF',
    ]);
    session?.abandon();
    await one.gone;
  });

  it('and ends an open session with a status is heard', async () => {
    const one = await hostile((socket) =>
      socket.write(new Uint8Array([...built.openConfirmation18, ...published.failureEvent])),
    );
    const { session } = await openSession(at(one), options);
    expect(await session?.ended).toEqual({ by: 'server', status: 17 });
    await one.gone;
  });

  it('and ends an open session with a status is told so, and sent nothing more', async () => {
    const one = await hostile((socket) =>
      socket.write(new Uint8Array([...built.openConfirmation18, ...published.failureEvent])),
    );
    const test = await testSession(at(one), options);
    expect(test).toMatchObject({ outcome: 'opened', status: null, heartbeat: 'ended', closed: false });
    expect(words(test)).toBe(
      'The CTI Server ended the session again by itself, with status 17 (E_CTI_UNSPECIFIED_FAILURE).',
    );
    expect(test.trace.map(({ message }) => message)).toEqual(['OPEN_REQ', 'OPEN_CONF', 'FAILURE_EVENT']);
    await one.gone;
  });

  it('and goes out of service is not waited for when the session is closed', async () => {
    const one = await hostile((socket) =>
      socket.on('data', (request) => {
        const opens = request.readUInt32BE(4) === 3;
        const refusal = bytes('00 00 00 08 00 00 00 01 00 00 00 00 00 00 00 0F');
        refusal.set(request.subarray(8, 12), 8);
        socket.write(opens ? built.openConfirmation18 : refusal);
      }),
    );
    const test = await testSession(at(one), options);
    expect(test).toMatchObject({ outcome: 'opened', heartbeat: 'offline', closed: false });
    expect(test.trace.at(-1)).toMatchObject({ direction: 'received', message: 'FAILURE_CONF' });
    await one.gone;
  });
});

describe('a session test', () => {
  it('that is cancelled while it waits ends at once and resets the connection', async () => {
    const stop = new AbortController();
    const one = await hostile((socket) => socket.once('data', () => stop.abort()));
    const test = await testSession(at(one), { ...options, signal: stop.signal });
    expect(test).toMatchObject({ outcome: 'cancelled', heartbeat: null });
    await one.gone;
  });

  it('sends nothing to an endpoint outside the practice map', async () => {
    const one = await hostile(() => {
      throw new Error('contacted');
    });
    expect(await testSession(at(one), { ...options, route: () => null })).toMatchObject({
      outcome: 'not-allowed',
      trace: [],
    });
  });

  it('towards a port that nobody listens on is refused', async () => {
    const finder = await hostileServer(() => undefined);
    await finder.stop();
    expect(await testSession(at(finder), options)).toMatchObject({
      outcome: 'refused',
      errorCode: 'ECONNREFUSED',
      trace: [],
    });
  });

  it('of a name that nobody answers for says that, and of no host that it kept silent', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    const test = await testSession(
      { address: 'PGB', port: 43_027 },
      { ...options, limitMilliseconds: 50, lookup },
    );
    expect(test).toMatchObject({ outcome: 'name-not-found', remoteAddress: null, found: [], trace: [] });
    expect(test).toMatchObject({ nameUnanswered: true, errorCode: null });
    expect(test.milliseconds).toBeGreaterThanOrEqual(50);
    expect(words(test)).toBe(
      'No answer from the name service within 0.05 s. No packet was sent to the CTI Server.',
    );
  });

  it('with a client ID that cannot be sent contacts nobody', async () => {
    const one = await hostile(() => {
      throw new Error('contacted');
    });
    expect(await testSession(at(one), { ...options, clientId: 'Zürich' })).toMatchObject({
      outcome: 'failed',
      trace: [],
    });
  });
});
