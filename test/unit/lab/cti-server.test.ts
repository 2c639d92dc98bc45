import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '../../../electron/cti/client';
import { decodeMessage } from '../../../electron/cti/decode';
import { encodeMessage } from '../../../electron/cti/encode';
import { FrameReader } from '../../../electron/cti/frame-reader';
import type { CtiMessage } from '../../../electron/cti/messages';
import { openRequest } from '../../../electron/cti/open-request';
import type { CtiSession, Heartbeat } from '../../../electron/cti/session';
import { inService } from '../../../electron/lab/cti-behaviour';
import { type CtiServer, startCtiServer } from '../../../electron/lab/cti-server';
import { startOtherProgram } from '../../../electron/lab/other-programs';
import { hostileServer } from '../cti/hostile-servers';
import { value } from './support';

let server: CtiServer;
let socket: Socket;
let reader: FrameReader;

beforeEach(async () => {
  const finder = await hostileServer(() => undefined);
  await finder.stop();
  server = value(await startCtiServer('127.0.0.1', finder.port, inService([5, 9])));
  socket = connect(server.port, '127.0.0.1');
  reader = new FrameReader();
  await once(socket, 'connect');
});

afterEach(async () => {
  socket.destroy();
  await server.stop();
});

/** Sends a message and gives the answer. */
async function ask(message: CtiMessage): Promise<CtiMessage> {
  socket.write(value(encodeMessage(message, 9)));
  for (;;) {
    const [chunk] = await once(socket, 'data');
    const [frame] = reader.push(chunk).frames;
    if (frame !== undefined) return value(decodeMessage(frame, 9));
  }
}

/** Settles when the connection is gone, in good order or not. */
function closed(one: Socket): Promise<void> {
  one.on('error', () => undefined);
  one.resume();
  return new Promise((resolve) => one.once('close', () => resolve()));
}

const open = (): CtiMessage => value(openRequest({ version: 9, clientId: 'Rebind' }));

describe('a practice CTI Server', () => {
  it('answers no heartbeat before a session is open', async () => {
    expect(await ask({ name: 'HEARTBEAT_REQ', invokeId: 7 })).toMatchObject({
      name: 'FAILURE_CONF',
      invokeId: 7,
      status: 4,
    });
  });

  it('refuses a second OPEN_REQ on the same connection', async () => {
    expect((await ask(open())).name).toBe('OPEN_CONF');
    expect(await ask(open())).toMatchObject({ name: 'FAILURE_CONF', status: 5 });
  });

  it('refuses a message that it does not know', async () => {
    await ask(open());
    expect(await ask({ name: 'OTHER', type: 4711, body: new Uint8Array(3) })).toMatchObject({ status: 2 });
  });

  it('echoes the number of each request, and confirms the end', async () => {
    await ask(open());
    expect(await ask({ name: 'HEARTBEAT_REQ', invokeId: 123 })).toEqual({
      name: 'HEARTBEAT_CONF',
      invokeId: 123,
    });
    expect(await ask({ name: 'CLOSE_REQ', invokeId: 124, status: 0 })).toEqual({
      name: 'CLOSE_CONF',
      invokeId: 124,
    });
  });

  it('hangs up on whoever speaks something else', async () => {
    const gone = closed(socket);
    socket.write('GET / HTTP/1.1\r\n\r\n');
    await gone;
    expect(server.listening).toBe(true);
  });

  it('ends its sessions and its listener when it stops', async () => {
    const gone = closed(socket);
    await server.stop();
    await gone;
    expect(server.listening).toBe(false);
    const again = value(await startCtiServer('127.0.0.1', server.port, inService([5, 9])));
    await again.stop();
  });
});

describe('the sessions of a practice CTI Server', () => {
  const session = async (clientId: string, idleTimeout = 120): Promise<CtiSession> => {
    const opened = await openSession(
      { address: '127.0.0.1', port: server.port },
      { version: 9, clientId, limitMilliseconds: 10_000, idleTimeout },
    );
    if (opened.session === null) throw new Error(opened.report.outcome);
    return opened.session;
  };

  it('end the older one of a client with status 11 when it opens a new one, and no other client’s', async () => {
    const [older, other] = [await session('DIALER1'), await session('DIALER2')];
    const newer = await session('DIALER1');
    expect(await older.ended).toEqual({ by: 'server', status: 11 });
    expect(await newer.heartbeat(5_000)).toBe('answered');
    expect(await other.heartbeat(5_000)).toBe('answered');
    // The older one's end took nothing from the newer one: a third still ends it.
    await session('DIALER1');
    expect(await newer.ended).toEqual({ by: 'server', status: 11 });
  });

  it('end with status 16 where the client says nothing for its idle time-out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const silent = await session('DIALER1', 20);
      vi.advanceTimersByTime(19_000);
      expect(await heartbeatOf(silent)).toBe('answered');
      // The heartbeat began the wait anew.
      vi.advanceTimersByTime(19_000);
      expect(await heartbeatOf(silent)).toBe('answered');
      vi.advanceTimersByTime(20_000);
      expect(await silent.ended).toEqual({ by: 'server', status: 16 });
    } finally {
      vi.useRealTimers();
    }
  });

  const heartbeatOf = (one: CtiSession): Promise<Heartbeat> => one.heartbeat(60_000);
});

describe('what listens in place of a CTI Server', () => {
  it.each([
    ['web', 'not-cti'],
    ['tls', 'not-cti'],
    ['hung', 'no-answer'],
  ] as const)('as %s ends a session test as %s', async (program, outcome) => {
    const gone = closed(socket);
    await server.stop();
    await gone;
    const other = value(await startOtherProgram(program, ['127.0.0.1'], server.port));
    try {
      const { report } = await openSession(
        { address: '127.0.0.1', port: server.port },
        { version: 9, clientId: 'Rebind', limitMilliseconds: 500 },
      );
      expect(report.outcome).toBe(outcome);
    } finally {
      await other.stop();
    }
  });
});
