import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../electron/core/incident/build-snapshot';
import { pathEndpoints } from '../../../electron/core/incident/path-endpoints';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import type { Result } from '../../../electron/core/result';
import type { PathTried } from '../../../electron/host/connection/path-test';
import { bundled } from '../../support/bundled';
import { CaseNetwork, own, visible } from '../../support/case-network';
import { whyNoNamespaces } from '../../support/namespaces';
import { begun, eventsOf } from '../core/incident/events-of';

const whyNot = whyNoNamespaces();

/** The case as a path test sees it: side B's CTI Server listens on the private address alone. */
let network: CaseNetwork;
let program = '';
let host = '';

const { endpoints } = pathEndpoints(
  buildSnapshot(
    'x',
    eventsOf(
      begun,
      {
        type: 'site-set',
        instance: 0,
        A: { visible: visible.A, private: own.A },
        B: { visible: visible.B, private: own.B },
      },
      {
        type: 'dialer-set',
        A: { address: visible.A, port: 42027 },
        B: { address: visible.B, port: 43027 },
      },
    ),
    new Map(),
  ),
);

async function pathTestFrom(name: string): Promise<readonly string[]> {
  const words = [process.execPath, program, JSON.stringify(endpoints)];
  const { out, error } = await network.ended(name, words);
  if (out === '') throw new Error(error);
  const answer = JSON.parse(out) as Result<readonly PathTried[]>;
  return answer.ok ? answer.value.map(({ endpoint, kind }) => `${formatEndpoint(endpoint)} ${kind}`) : [];
}

describe.skipIf(whyNot !== null)('a path test on real networks', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    [program, host] = await Promise.all([
      bundled(new URL('./path-child.ts', import.meta.url)),
      bundled(new URL('./pg-host.ts', import.meta.url)),
    ]);
    network = new CaseNetwork();
    await network.serve('pga', host, [{ address: visible.A, port: 42027, as: 'in-service' }]);
    await network.serve('pgb', host, [{ address: own.B, port: 43027, as: 'in-service' }]);
  }, 60_000);

  afterAll(() => {
    network?.end();
    for (const file of [program, host]) if (file !== '') rmSync(path.dirname(file), { recursive: true });
  });

  it('from the dialer’s network finds side B’s visible address shut, and no way to the private ones', async () => {
    expect(await pathTestFrom('dialer')).toEqual([
      '10.1.8.102:42027 connected',
      '10.1.8.102:42030 refused',
      '172.1.8.102:42027 timed-out',
      '172.1.8.102:42030 timed-out',
      '10.1.8.103:43027 refused',
      '10.1.8.103:43030 refused',
      '172.1.8.103:43027 timed-out',
      '172.1.8.103:43030 timed-out',
    ]);
  });

  it('from the other side’s host shows that the private address is the one that answers', async () => {
    const found = await pathTestFrom('pga');
    expect(found.filter((one) => one.endsWith('connected'))).toEqual([
      '10.1.8.102:42027 connected',
      '172.1.8.103:43027 connected',
    ]);
    expect(found.filter((one) => one.endsWith('refused'))).toHaveLength(6);
  });
});
