import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { kindOfError, openTcp } from '../../../../electron/cti/tcp';
import { addressToward, ownAddresses } from '../../../../electron/host/connection/addresses';
import { connect } from '../../../../electron/host/connection/connect';

const servers: Server[] = [];
const ends: (() => void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function listening(handle: (server: Server) => void = () => undefined): Promise<number> {
  const server = createServer();
  handle(server);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A port that was free a moment ago: bound, told and let go. */
async function freePort(): Promise<number> {
  const port = await listening();
  const server = servers.pop();
  await new Promise((done) => server?.close(done));
  return port;
}

/**
 * A port whose owner listens and never takes a connection: once its queue is full the
 * system drops what comes, which is the silence of a firewall.
 */
async function silentPort(): Promise<number> {
  const program = `
    const server = require('node:net').createServer();
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      require('node:fs').writeSync(1, String(server.address().port) + '\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const owner = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  ends.push(() => owner.kill('SIGKILL'));
  const [line] = await once(owner.stdout, 'data');
  const port = Number(String(line));
  for (;;) {
    const filler = createConnection({ port, host: '127.0.0.1' });
    filler.on('error', () => undefined);
    ends.push(() => filler.destroy());
    const taken = await Promise.race([
      once(filler, 'connect').then(() => true),
      new Promise<false>((full) => setTimeout(full, 500, false)),
    ]);
    if (!taken) return port;
  }
}

describe('one TCP connection from this laptop', () => {
  it('tells that something accepts, from which address, and hangs up at once', async () => {
    let hungUp: Promise<unknown> = Promise.resolve();
    const port = await listening((server) => {
      hungUp = new Promise((done) =>
        server.on('connection', (socket) => {
          socket.resume();
          socket.on('error', () => undefined);
          socket.on('close', done);
        }),
      );
    });
    const result = await connect({ address: '127.0.0.1', port }, { limitMilliseconds: 5_000 });
    expect(result).toMatchObject({
      kind: 'connected',
      fromAddress: '127.0.0.1',
      remoteAddress: '127.0.0.1',
      errorCode: null,
    });
    expect(result.milliseconds).toBeGreaterThan(0);
    await hungUp;
  });

  it('tells a port that nobody listens on as refused, and still from where it was tried', async () => {
    const port = await freePort();
    expect(await connect({ address: '127.0.0.1', port }, { limitMilliseconds: 5_000 })).toMatchObject({
      kind: 'refused',
      fromAddress: '127.0.0.1',
      remoteAddress: '127.0.0.1',
      errorCode: 'ECONNREFUSED',
    });
  });

  it('tells a name that is not found apart from a host that does not answer', async () => {
    // No part of a host name may be longer than 63 characters, so no name server is asked for this one.
    const name = `${'a'.repeat(64)}.invalid`;
    const result = await connect({ address: name, port: 43027 }, { limitMilliseconds: 20_000 });
    expect(result).toMatchObject({ kind: 'name-not-found', remoteAddress: null, fromAddress: null });
  });

  it('blames no host for a name that nobody answers for: nothing was sent to any', async () => {
    const options = { limitMilliseconds: 50, lookup: () => new Promise<never>(() => undefined) };
    const { kind, remoteAddress } = await openTcp({ address: 'PGB', port: 43027 }, options);
    expect({ kind, remoteAddress }).toEqual({ kind: 'name-not-found', remoteAddress: null });
  });

  describe.runIf(process.platform === 'linux')('towards a port that keeps silent', () => {
    it('ends at its own limit, and says from where it was tried', async () => {
      const silent = await silentPort();
      const result = await connect({ address: '127.0.0.1', port: silent }, { limitMilliseconds: 150 });
      expect(result).toMatchObject({ kind: 'timed-out', fromAddress: '127.0.0.1', errorCode: null });
      expect(result.milliseconds).toBeGreaterThanOrEqual(149);
    });

    it('is cancelled at once', async () => {
      const silent = await silentPort();
      const stop = new AbortController();
      const pending = connect(
        { address: '127.0.0.1', port: silent },
        { limitMilliseconds: 60_000, signal: stop.signal },
      );
      stop.abort();
      expect(await pending).toMatchObject({ kind: 'cancelled', remoteAddress: '127.0.0.1' });
    });
  });

  it('does not begin when it was cancelled before', async () => {
    const port = await listening((server) =>
      server.on('connection', () => {
        throw new Error('contacted');
      }),
    );
    const result = await connect(
      { address: '127.0.0.1', port },
      { limitMilliseconds: 5_000, signal: AbortSignal.abort() },
    );
    expect(result).toMatchObject({ kind: 'cancelled', remoteAddress: null });
  });

  it('sends nothing to an endpoint outside the practice map', async () => {
    const port = await listening((server) =>
      server.on('connection', () => {
        throw new Error('contacted');
      }),
    );
    const result = await connect(
      { address: '127.0.0.1', port },
      { limitMilliseconds: 5_000, route: () => null },
    );
    expect(result).toMatchObject({ kind: 'not-allowed', remoteAddress: null, fromAddress: null });
  });

  it('contacts the place that the practice map gives', async () => {
    const port = await listening();
    const result = await connect(
      { address: '10.1.8.103', port: 43027 },
      { limitMilliseconds: 5_000, route: () => ({ address: '127.0.0.1', port }) },
    );
    expect(result).toMatchObject({ kind: 'connected', remoteAddress: '127.0.0.1' });
  });

  it('answers a port that cannot be with a value, not an exception', async () => {
    const result = await connect({ address: '127.0.0.1', port: 70_000 }, { limitMilliseconds: 5_000 });
    expect(result).toMatchObject({ kind: 'failed', errorCode: 'ERR_SOCKET_BAD_PORT' });
  });

  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ETIMEDOUT', 'timed-out'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['EACCES', 'unreachable'],
    ['EINVAL', 'unreachable'],
    ['ECONNRESET', 'reset'],
    ['ENOTFOUND', 'name-not-found'],
    ['EMFILE', 'failed'],
  ])('reads the system word %s as %s', (code, kind) => {
    expect(kindOfError(code)).toBe(kind);
  });
});

describe('the addresses of this laptop', () => {
  it('leave loopback out', () => {
    expect(ownAddresses().filter((address) => address.startsWith('127.'))).toEqual([]);
  });

  it('say from where a loopback address would be called', async () => {
    expect(await addressToward('127.10.8.103')).toMatch(/^127\./);
  });

  it('say nothing of a name or of a malformed address', async () => {
    expect(await addressToward('pgb')).toBeNull();
    expect(await addressToward('10.1.8')).toBeNull();
  });
});
