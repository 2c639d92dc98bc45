import { rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../support/bundled';
import { CaseNetwork, own, visible } from '../../support/case-network';
import { noteOn, whyNoNamespaces } from '../../support/namespaces';

/**
 * The session probe as it is typed, on real networks: the case's own addresses, in networks that
 * this run makes and removes. Nothing here leaves them.
 */
const whyNot = whyNoNamespaces();
noteOn('real networks', whyNot);

let network: CaseNetwork;
let terminal = '';
let host = '';

/** Ports of other instances, one for each way in which a host or the way to it may behave. */
const ports = {
  mute: 43067,
  hangUp: 43107,
  tearDown: 43147,
  dribble: 43187,
  right: 43227,
  late: 43267,
  deaf: 43307,
  dropped: 43347,
  resetByFilter: 43387,
  prohibited: 43427,
  hostUnreachable: 43467,
  noPayload: 43507,
};

/** What the packet filter of side B's host does; behind each port a CTI Server is in service. */
const filter = `table inet way {
  chain input {
    type filter hook input priority 0; policy accept;
    tcp dport ${ports.dropped} drop
    tcp dport ${ports.resetByFilter} reject with tcp reset
    tcp dport ${ports.prohibited} reject with icmpx type admin-prohibited
    tcp dport ${ports.hostUnreachable} reject with icmpx type host-unreachable
    tcp dport ${ports.noPayload} tcp flags & psh == psh drop
  }
}`;

const at = (address: string, port: number, as: 'in-service') => ({ address, port, as });

interface Told {
  readonly outcome: string;
  readonly from: string | null;
  readonly status: { readonly code: number } | null;
}

/** Runs the probe in a network. Patient where an answer is expected: a busy machine takes its time. */
async function probed(from: string, endpoint: string, limit = 20): Promise<Told> {
  const words = ['probe', endpoint, '--json', '--limit', String(limit)];
  const { status, out, error } = await network.ended(from, [process.execPath, terminal, ...words]);
  if (out === '') throw new Error(error);
  const told = JSON.parse(out) as Told;
  expect(status).toBe(told.outcome === 'opened' ? 0 : 2);
  return told;
}

/** Long enough to be sure that silence is silence. */
const silence = 2;

const limit = { timeout: 60_000 };

describe.skipIf(whyNot !== null)('a session test on real networks', limit, () => {
  beforeAll(async () => {
    [terminal, host] = await Promise.all([
      bundled(new URL('../../../electron/cli.ts', import.meta.url)),
      bundled(new URL('./pg-host.ts', import.meta.url)),
    ]);
    network = new CaseNetwork();
    await network.serve('pga', host, [
      at(visible.A, 42027, 'in-service'),
      { address: visible.A, port: 42067, as: 'newer-only' },
    ]);
    const { mute, hangUp, tearDown, dribble, right, late, deaf, ...filtered } = ports;
    await network.serve('pgb', host, [
      // The case: the CTI Server listens on the private address alone.
      at(own.B, 43027, 'in-service'),
      { address: visible.B, port: mute, as: 'mute' },
      { address: visible.B, port: hangUp, as: 'hang-up' },
      { address: visible.B, port: tearDown, as: 'tear-down' },
      { address: visible.B, port: dribble, as: 'dribble' },
      { address: visible.B, port: right, as: 'in-service' },
      { address: visible.B, port: late, as: 'delay' },
      ...Object.values(filtered).map((port) => at(visible.B, port, 'in-service')),
    ]);
    await network.serve('pgb', host, [{ address: visible.B, port: deaf, as: 'deaf' }]);
    network.filter('pgb', filter);
  }, 60_000);

  afterAll(() => {
    network?.end();
    for (const file of [terminal, host]) if (file !== '') rmSync(path.dirname(file), { recursive: true });
  });

  describe.concurrent('from the dialer', () => {
    it('opens with side A, from the dialer’s own address', async ({ expect }) => {
      expect(await probed('dialer', `${visible.A}:42027`)).toMatchObject({
        outcome: 'opened',
        from: visible.dialer,
      });
    });

    it('opens over a long way', async ({ expect }) => {
      expect(await probed('dialer', `${visible.B}:${ports.late}`)).toMatchObject({ outcome: 'opened' });
    });

    it('is rejected by a CTI Server that does not know the version', async ({ expect }) => {
      expect(await probed('dialer', `${visible.A}:42067`)).toMatchObject({
        outcome: 'rejected',
        status: { code: 1 },
      });
    });

    it.for([
      ['refused', 'where the CTI Server listens on the private address alone', 43027],
      ['refused', 'by a filter that resets', ports.resetByFilter],
      ['unreachable', 'by a filter that says it is prohibited', ports.prohibited],
      ['unreachable', 'by a filter that says the host is unreachable', ports.hostUnreachable],
      ['reset', 'by a host that accepts and tears down', ports.tearDown],
      ['no-answer', 'by a host that accepts and hangs up', ports.hangUp],
    ] as const)('is %s %s', async ([outcome, , port], { expect }) => {
      expect(await probed('dialer', `${visible.B}:${port}`)).toMatchObject({ outcome });
    });

    it.for([
      ['timed-out', 'where a filter drops what comes', ports.dropped],
      ['no-answer', 'where something accepts and keeps silent', ports.mute],
      ['no-answer', 'where a filter drops everything behind the handshake', ports.noPayload],
      ['no-answer', 'where the answer comes byte by byte', ports.dribble],
    ] as const)('is told as %s %s', async ([outcome, , port], { expect }) => {
      expect(await probed('dialer', `${visible.B}:${port}`, silence)).toMatchObject({ outcome });
    });

    it('is told as timed-out to the private address, which the router does not pass on', async ({
      expect,
    }) => {
      expect(await probed('dialer', `${own.B}:43027`, silence)).toMatchObject({ outcome: 'timed-out' });
    });
  });

  it('on the server itself opens with the private address, and is refused at the visible one', async () => {
    expect(await probed('pgb', `${own.B}:43027`)).toMatchObject({ outcome: 'opened', from: own.B });
    expect(await probed('pgb', `${visible.B}:43027`)).toMatchObject({ outcome: 'refused' });
  });

  it('is told as timed-out where the host takes no more connections', async () => {
    const fill = `for (let n = 0; n < 4; n += 1) require('net').connect(${ports.deaf}, '${visible.B}').on('error', () => 0)`;
    network.start('dialer', [process.execPath, '-e', fill]);
    const queue = ['ss', '-Hltn', `sport = :${ports.deaf}`];
    for (;;) {
      const [, waiting = 0, most = 0] = network.inside('pgb', queue).split(/\s+/).map(Number);
      if (waiting > most) break;
      await turn();
    }
    expect(await probed('dialer', `${visible.B}:${ports.deaf}`, silence)).toMatchObject({
      outcome: 'timed-out',
    });
  });

  it.each([
    ['blackhole', '198.51.100.7'],
    ['prohibit', '203.0.113.7'],
    ['unreachable', '192.0.2.7'],
  ])('is unreachable where a route says %s', async (kind, address) => {
    network.ip('dialer', `route add ${kind} ${address}/32`);
    expect(await probed('dialer', `${address}:43027`)).toMatchObject({ outcome: 'unreachable', from: null });
  });

  it('is unreachable without a route to the private address', async () => {
    network.addHost('stray', '10.1.8.51');
    network.ip('stray', 'route del default');
    expect(await probed('stray', `${own.B}:43027`)).toMatchObject({ outcome: 'unreachable', from: null });
  });

  it('is unreachable where no host has the address, once the system has given up asking for it', async () => {
    expect(await probed('dialer', '10.1.8.199:43027')).toMatchObject({ outcome: 'unreachable' });
  });

  it.each([
    ['its own card is switched off', 'idle', '10.1.8.52', 'idle', 'link set visible down'],
    ['its cable is pulled at the switch', 'cut', '10.1.8.53', 'switch', 'link set to-cut down'],
  ])('is unreachable where %s', async (_, name, address, where, words) => {
    network.addHost(name, address);
    network.ip(where, words);
    expect(await probed(name, `${visible.A}:42027`)).toMatchObject({ outcome: 'unreachable' });
  });
});
