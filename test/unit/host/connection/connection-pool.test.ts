import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../../electron/core/net/endpoint';
import { tryAll } from '../../../../electron/host/connection/connection-pool';
import { bundled } from '../../../support/bundled';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

async function listening(onConnection: (socket: Socket) => void = () => undefined): Promise<number> {
  const server = createServer((socket) => {
    socket.resume();
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const port = await listening();
  const server = servers.pop();
  await new Promise((done) => server?.close(done));
  return port;
}

/** Far longer than any test: what ends, ends for another reason. */
const patient = { limitMilliseconds: 600_000, atOnce: 16, perHost: 2 };

const hosts = (count: number, ports: number): Endpoint[] =>
  Array.from({ length: count * ports }, (_, at) => ({
    address: `10.1.8.${1 + (at % count)}`,
    port: 42_027 + Math.floor(at / count),
  }));

describe('many TCP connections', () => {
  it('are told in the order in which they were asked for, and each is hung up on at once', async () => {
    let open = 0;
    let taken = 0;
    let allClosed = (): void => undefined;
    const closed = new Promise<void>((done) => {
      allClosed = done;
    });
    const accepting = await listening((socket) => {
      open += 1;
      taken += 1;
      socket.on('close', () => {
        open -= 1;
        if (taken === 20 && open === 0) allClosed();
      });
    });
    const refusing = await freePort();
    const endpoints = Array.from({ length: 40 }, (_, at) => ({
      address: '127.0.0.1',
      port: at % 2 === 0 ? accepting : refusing,
    }));
    const told: number[] = [];
    const results = await tryAll(endpoints, { ...patient, perHost: 16, onDone: (done) => told.push(done) });
    expect(results.map(({ endpoint }) => endpoint)).toEqual(endpoints);
    expect(results.map(({ kind }) => kind)).toEqual(
      endpoints.map(({ port }) => (port === accepting ? 'connected' : 'refused')),
    );
    for (const one of results) {
      expect(one).toMatchObject({ fromAddress: '127.0.0.1', remoteAddress: '127.0.0.1' });
    }
    expect(told).toEqual(endpoints.map((_, at) => at + 1));
    await closed;
  });

  it('are never more at once than allowed, all together and to one host', async () => {
    const begun: string[] = [];
    const stop = new AbortController();
    const pending = tryAll(hosts(12, 5), {
      ...patient,
      signal: stop.signal,
      route: ({ address }) => {
        begun.push(address);
        return 'silence';
      },
    });
    await turn();
    expect(begun).toHaveLength(16);
    for (const one of begun) expect(begun.filter((other) => other === one).length).toBeLessThanOrEqual(2);
    stop.abort();
    expect((await pending).map(({ kind }) => kind)).toEqual(Array(60).fill('cancelled'));
    expect(begun).toHaveLength(16);
  });

  it('to a host that keeps silent hold up no other host', async () => {
    const port = await listening();
    const silent = Array.from({ length: 20 }, (_, at) => ({ address: '10.1.8.103', port: 43_027 + at }));
    const others = hosts(6, 10).filter(({ address }) => address !== '10.1.8.103');
    const stop = new AbortController();
    const results = await tryAll([...silent, ...others], {
      ...patient,
      atOnce: 4,
      signal: stop.signal,
      route: ({ address }) => (address === '10.1.8.103' ? 'silence' : { address: '127.0.0.1', port }),
      onDone: (done) => {
        if (done === others.length) stop.abort();
      },
    });
    expect(results.map(({ kind }) => kind)).toEqual([
      ...silent.map(() => 'cancelled'),
      ...others.map(() => 'connected'),
    ]);
  });

  it('ask for a name once, and count it as the host that it is', async () => {
    const asked: string[] = [];
    const begun: Endpoint[] = [];
    const stop = new AbortController();
    const ports = [42_027, 42_030, 43_027];
    const pending = tryAll(
      ['PGB', '10.1.8.103', 'pgb'].flatMap((address) => ports.map((port) => ({ address, port }))),
      {
        ...patient,
        signal: stop.signal,
        lookup: async (name) => {
          asked.push(name);
          return ['10.1.8.103', '172.1.8.103'];
        },
        route: (endpoint) => {
          begun.push(endpoint);
          return 'silence';
        },
      },
    );
    await turn();
    expect(asked).toEqual(['PGB']);
    expect(begun).toHaveLength(2);
    expect(begun.every(({ address }) => address === '10.1.8.103')).toBe(true);
    stop.abort();
    expect((await pending).every(({ kind }) => kind === 'cancelled')).toBe(true);
  });

  it('to a name that gives no address say so, and the others go on', async () => {
    const port = await listening();
    const names = ['gone', 'empty', 'slow'];
    const stop = new AbortController();
    const results = await tryAll(
      [...names.flatMap((address) => [1, 2].map(() => ({ address, port }))), { address: '127.0.0.1', port }],
      {
        ...patient,
        signal: stop.signal,
        lookup: (name) =>
          name === 'gone'
            ? Promise.reject(Object.assign(new Error('gone'), { code: 'ENOTFOUND' }))
            : name === 'empty'
              ? Promise.resolve([])
              : new Promise(() => undefined),
        onDone: (done) => {
          if (done === 5) stop.abort();
        },
      },
    );
    expect(results.map(({ kind, errorCode }) => [kind, errorCode])).toEqual([
      ['name-not-found', 'ENOTFOUND'],
      ['name-not-found', 'ENOTFOUND'],
      ['name-not-found', null],
      ['name-not-found', null],
      ['cancelled', null],
      ['cancelled', null],
      ['connected', null],
    ]);
  });

  it('that were taken back before they began ask nothing of anybody', async () => {
    const never = (): never => {
      throw new Error('asked');
    };
    const results = await tryAll([...hosts(2, 2), { address: 'PGB', port: 43_027 }], {
      ...patient,
      signal: AbortSignal.abort(),
      lookup: never,
      route: never,
    });
    expect(results.map(({ kind }) => kind)).toEqual(Array(5).fill('cancelled'));
  });

  it('contact nothing outside the practice map', async () => {
    const results = await tryAll([...hosts(1, 2), { address: 'PGB', port: 43_027 }], {
      ...patient,
      route: () => null,
    });
    expect(results.map(({ kind, remoteAddress }) => [kind, remoteAddress])).toEqual(
      Array(3).fill(['not-allowed', null]),
    );
  });

  it('that are none are done at once', async () => {
    expect(await tryAll([], patient)).toEqual([]);
  });

  it('leave nothing behind on the signal that ends them, nor a warning', async () => {
    const port = await listening();
    const warnings: Error[] = [];
    const hear = (warning: Error): void => void warnings.push(warning);
    process.on('warning', hear);
    const stop = new AbortController();
    const endpoints = Array.from({ length: 60 }, () => ({ address: '127.0.0.1', port }));
    await tryAll(endpoints, { ...patient, atOnce: 60, perHost: 60, signal: stop.signal });
    await turn();
    process.off('warning', hear);
    expect(warnings).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('for which no socket is left are told, not thrown', async () => {
    const port = await listening();
    const program = await bundled(new URL('./pool-child.ts', import.meta.url));
    try {
      const { stdout } = await promisify(execFile)('sh', [
        '-c',
        'ulimit -n 60; exec "$0" "$1" "$2"',
        process.execPath,
        program,
        String(port),
      ]);
      const results = JSON.parse(stdout) as [string, string | null][];
      expect(results).toHaveLength(200);
      expect(new Set(results.map(([kind, code]) => `${kind} ${code}`))).toEqual(
        new Set(['connected null', 'failed EMFILE']),
      );
    } finally {
      rmSync(path.dirname(program), { recursive: true });
    }
  });
});
