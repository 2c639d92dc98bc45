import { createServer, type Server } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mostPathEndpoints } from '../../../../electron/core/case/path';
import type { PathEndpoint } from '../../../../electron/core/incident/path-endpoints';
import type { Endpoint } from '../../../../electron/core/net/endpoint';
import { sides } from '../../../../electron/core/net/ports';
import { pathTest } from '../../../../electron/host/connection/path-test';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

async function listening(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const at = (address: string, port: number): PathEndpoint => ({
  side: 'B',
  endpoint: { address, port },
  network: 'visible',
  configured: false,
});
const many = (count: number): PathEndpoint[] =>
  Array.from({ length: count }, (_, index) => at(`10.1.8.${index % 20}`, 43_027 + 40 * (index % 25)));
const never = (): never => {
  throw new Error('contacted');
};
const limitMilliseconds = 600_000;

describe('a path test', () => {
  it('tells what accepts and what does not, in the order of the endpoints', async () => {
    const port = await listening();
    const endpoints = [
      { ...at('10.1.8.103', 43_027), configured: true },
      { ...at('172.1.8.103', 43_027), network: 'private' as const },
      at('10.1.8.103', 43_030),
    ];
    const answer = await pathTest(endpoints, {
      limitMilliseconds: 5_000,
      route: (one) => (one.port === 43_030 ? null : { address: '127.0.0.1', port }),
    });
    expect(answer.ok && answer.value).toMatchObject([
      { ...endpoints[0], kind: 'connected' },
      { ...endpoints[1], kind: 'connected' },
      { ...endpoints[2], kind: 'not-allowed' },
    ]);
  });

  it.each([
    ['as it is called', {}],
    ['whatever it is given beside', { atOnce: 1_000, perHost: 1_000 }],
  ])('has two under way at most to a host, whatever its addresses, %s', async (_, beside) => {
    const begun: Endpoint[] = [];
    const stop = new AbortController();
    const both = many(mostPathEndpoints).map((one, index) => ({
      ...one,
      side: index % 2 === 0 ? ('A' as const) : ('B' as const),
    }));
    const pending = pathTest(both, {
      limitMilliseconds,
      signal: stop.signal,
      route: (endpoint) => {
        begun.push(endpoint);
        return 'silence';
      },
      ...beside,
    });
    await turn();
    expect(begun).toHaveLength(4);
    for (const side of sides) {
      const own = new Set(both.filter((one) => one.side === side).map(({ endpoint }) => endpoint.address));
      expect(begun.filter(({ address }) => own.has(address))).toHaveLength(2);
    }
    stop.abort();
    const answer = await pending;
    expect(answer.ok && new Set(answer.value.map(({ kind }) => kind))).toEqual(new Set(['cancelled']));
    expect(begun).toHaveLength(4);
  });

  it('takes both sides for one host where an address stands under both', async () => {
    const begun: Endpoint[] = [];
    const stop = new AbortController();
    const crossed = [
      { ...at('10.1.8.103', 42_027), side: 'A' as const },
      { ...at('10.1.8.102', 42_030), side: 'A' as const },
      at('10.1.8.103', 43_027),
      at('172.1.8.103', 43_027),
    ];
    const pending = pathTest(crossed, {
      limitMilliseconds,
      signal: stop.signal,
      route: (endpoint) => {
        begun.push(endpoint);
        return 'silence';
      },
    });
    await turn();
    expect(begun).toHaveLength(2);
    stop.abort();
    await pending;
  });

  it.each([
    ['to the other side’s address', '10.1.8.103', '10.1.8.103'],
    ['where a name of the other side leads too', 'PGB', '10.1.8.77'],
  ])('takes a name that leads %s for that host', async (_, ofB, address) => {
    const begun: Endpoint[] = [];
    const stop = new AbortController();
    const named = [42_027, 42_030].flatMap((port) => [
      { ...at('PGA', port), side: 'A' as const },
      at(ofB, port),
    ]);
    const pending = pathTest(named, {
      limitMilliseconds,
      signal: stop.signal,
      lookup: async () => [address],
      route: (endpoint) => {
        begun.push(endpoint);
        return 'silence';
      },
    });
    await vi.waitFor(() => expect(begun).toHaveLength(2));
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(begun).toHaveLength(2);
    stop.abort();
    await pending;
  });

  it('of more endpoints than it may have contacts none', async () => {
    const answer = await pathTest(many(mostPathEndpoints + 1), { limitMilliseconds, route: never });
    expect(answer).toMatchObject({ ok: false, code: 'too-many' });
  });

  it.each([43_001, 43_005, 41_017, 43_001 + 40 * 3])(
    'with a port of the Peripheral Gateway’s own traffic (%i) contacts none',
    async (port) => {
      const endpoints = [at('10.1.8.103', 43_027), at('10.1.8.103', port)];
      const answer = await pathTest(endpoints, { limitMilliseconds, route: never });
      expect(answer).toMatchObject({ ok: false, code: 'own-traffic' });
    },
  );
});
