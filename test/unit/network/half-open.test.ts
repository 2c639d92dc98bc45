import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../support/bundled';
import { CaseNetwork, visible } from '../../support/case-network';
import { whyNoNamespaces } from '../../support/namespaces';

const whyNot = whyNoNamespaces();

/** A session that stood when the way to the other end went: neither end is told. */
let network: CaseNetwork;
let client = '';
let host = '';

const drop = `table inet way {
  chain input {
    type filter hook input priority 0; policy accept;
    tcp dport 43027 drop
  }
}`;

describe.skipIf(whyNot !== null)('an open session', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    [client, host] = await Promise.all([
      bundled(new URL('./session-child.ts', import.meta.url)),
      bundled(new URL('./pg-host.ts', import.meta.url)),
    ]);
    network = new CaseNetwork();
    await network.serve('pgb', host, [{ address: visible.B, port: 43027, as: 'in-service' }]);
  }, 60_000);

  afterAll(() => {
    network?.end();
    for (const file of [client, host]) if (file !== '') rmSync(path.dirname(file), { recursive: true });
  });

  it('stays unanswered once packets are dropped, is not told that it ended, and goes on after that', async () => {
    const child = network.start('dialer', [process.execPath, client, visible.B, '43027']);
    const heartbeat = async (limit: number): Promise<unknown> => {
      child.send(limit);
      return (await once(child, 'message'))[0];
    };
    expect((await once(child, 'message'))[0]).toBe('opened');
    expect(await heartbeat(20_000)).toBe('answered');

    network.filter('pgb', drop);
    expect(await heartbeat(1_000)).toBe('silent');
    const standing = network.inside('dialer', ['ss', '-Htn', 'state', 'established', 'dport = :43027']);
    expect(standing).toContain(`${visible.B}:43027`);

    network.inside('pgb', ['nft', 'flush', 'ruleset']);
    expect(await heartbeat(20_000)).toBe('answered');
  });
});
