import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSession } from '../../../electron/cti/client';
import { openTcp } from '../../../electron/cti/tcp';
import { tryAll } from '../../../electron/host/connection/connection-pool';

/** A name that is answered when the test says so. */
function slowName() {
  let answer: (found: readonly string[]) => void = () => undefined;
  const asked = new Promise<readonly string[]>((resolve) => {
    answer = resolve;
  });
  return { lookup: () => asked, answer };
}

const endpoint = { address: 'PGB', port: 43_027 };
const limitMilliseconds = 5_000;
const silent = () => 'silence' as const;

/** Lets everything run that waits for no timer. */
const turns = () => vi.advanceTimersByTimeAsync(0);

/** Is it still under way? */
async function pending(promise: Promise<unknown>): Promise<boolean> {
  let isPending = true;
  void promise.then(() => {
    isPending = false;
  });
  await turns();
  return isPending;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a name that is answered late', () => {
  it('leaves the connection its whole limit, so that its own silence is no silence of the way', async () => {
    const name = slowName();
    const tried = openTcp(endpoint, { limitMilliseconds, lookup: name.lookup, route: silent });
    await vi.advanceTimersByTimeAsync(4_900);
    name.answer(['10.1.8.103']);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await pending(tried)).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(await tried).toMatchObject({
      kind: 'timed-out',
      milliseconds: 9_900,
      lookupMilliseconds: 4_900,
      nameUnanswered: false,
      found: ['10.1.8.103'],
    });
  });

  it('leaves a connection of the path test its whole limit too', async () => {
    const name = slowName();
    const options = { limitMilliseconds, atOnce: 4, perHost: 2, lookup: name.lookup, route: silent };
    const tried = tryAll([endpoint], options);
    await vi.advanceTimersByTimeAsync(4_900);
    name.answer(['10.1.8.103']);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await pending(tried)).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(await tried).toMatchObject([{ kind: 'timed-out', milliseconds: 9_900 }]);
  });

  describe('of a server that takes the connection and keeps silent', () => {
    let server: Server;

    afterEach(() => {
      server.close();
    });

    it('leaves the answer its whole limit, and the trace counts from the begin', async () => {
      const arrived = new Promise<void>((resolve) => {
        server = createServer((socket) => {
          socket.on('error', () => undefined);
          socket.once('data', () => resolve());
        });
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('no port');
      const name = slowName();
      const test = testSession(
        { address: 'PGB', port: bound.port },
        { version: 9, clientId: 'Rebind', limitMilliseconds, lookup: name.lookup },
      );
      await vi.advanceTimersByTimeAsync(4_900);
      name.answer(['127.0.0.1']);
      await arrived;
      await vi.advanceTimersByTimeAsync(4_999);
      expect(await pending(test)).toBe(true);
      await vi.advanceTimersByTimeAsync(1);
      expect(await test).toMatchObject({
        outcome: 'no-answer',
        milliseconds: 9_900,
        lookupMilliseconds: 4_900,
        trace: [{ at: 4_900, message: 'OPEN_REQ' }],
      });
    });
  });
});

describe('a name that nobody answers for', () => {
  it('ends at the limit as a name, never as a way or a host', async () => {
    const { lookup } = slowName();
    const tried = openTcp(endpoint, { limitMilliseconds, lookup, route: silent });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await pending(tried)).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(await tried).toMatchObject({
      kind: 'name-not-found',
      nameUnanswered: true,
      errorCode: null,
      remoteAddress: null,
      milliseconds: 5_000,
    });
  });

  it('is told from one of which it was said that it is none', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
    const tried = openTcp(endpoint, { limitMilliseconds, lookup, route: silent });
    await turns();
    expect(await tried).toMatchObject({
      kind: 'name-not-found',
      nameUnanswered: false,
      errorCode: 'ENOTFOUND',
    });
  });
});
