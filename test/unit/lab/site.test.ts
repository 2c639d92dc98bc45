import { createServer, Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case, CaseEvidence, Owner } from '../../../electron/core/case/types';
import { diagnose } from '../../../electron/core/diagnosis/diagnose';
import { readEvidence } from '../../../electron/core/evidence/read';
import { format } from '../../../electron/core/text';
import { testSession } from '../../../electron/cti/client';
import { connect } from '../../../electron/host/connection/connect';
import { startPractice } from '../../../electron/lab/site';
import type { PracticeSite } from '../../../electron/lab/types';
import { boundAddress, handles, heldIn, listeners, partOf, slotOf, value } from './support';

const linux = process.platform === 'linux';

let site: PracticeSite;

beforeEach(async () => {
  site = value(await startPractice());
});

afterEach(async () => {
  await site.stop();
});

/** The loopback address that stands for an address of the case. */
const realOf = (address: string): string => {
  const real = site.route({ address, port: 43027 });
  if (real === null || real === 'silence') throw new Error(`${address} cannot be reached`);
  return real.address;
};

const netstat = async (owner: Owner): Promise<string> => value(await site.capture(owner, 'netstat-ipconfig'));

describe('the practice site as it starts', () => {
  it('has the case of the note: side B active, its CTI Server on the private card, side A idle', async () => {
    expect(site.state().hosts).toEqual([
      {
        side: 'A',
        name: 'PGA',
        active: false,
        order: ['visible', 'private'],
        listens: null,
        restartNeeded: false,
      },
      {
        side: 'B',
        name: 'PGB',
        active: true,
        order: ['private', 'visible'],
        listens: '172.1.8.103:43027',
        restartNeeded: false,
      },
    ]);
    expect(listeners(await netstat('B'))).toContain('172.1.8.103:43027');
    expect(listeners(await netstat('B'))).not.toContain('10.1.8.103:43027');
    expect(listeners(await netstat('A')).filter((row) => row.endsWith(':42027'))).toEqual([]);
  });

  it('shows its map, every address of it on loopback', () => {
    const { map } = site.state();
    const real = (shown: string): string | undefined => map.find((one) => one.shown === shown)?.real;
    expect(real('10.1.8.103')).toMatch(/^127\.10\.\d+\.103$/);
    expect(real('172.1.8.103')).toMatch(/^127\.172\.\d+\.103$/);
    expect(real('10.1.8.50')).toMatch(/^127\.10\.\d+\.50$/);
    for (const { shown, real: bound } of map) {
      if (/^\d/.test(shown)) expect(bound).toMatch(/^127\./);
    }
  });

  it('refuses the dialer on both sides, which says so in plain words', async () => {
    const report = await site.dial();
    expect(report).toMatchObject({ session: 'none', side: null });
    expect(format(report.words)).toBe('No session: A 10.1.8.102:42027 refused, B 10.1.8.103:43027 refused.');
    expect(report.tries.map(({ side, outcome }) => `${side} ${outcome}`)).toEqual(['A refused', 'B refused']);
  });

  it('answers a connection to the private address of B and refuses the visible one', async () => {
    const options = { limitMilliseconds: 10_000, route: site.route.bind(site) };
    expect((await connect({ address: '172.1.8.103', port: 43027 }, options)).kind).toBe('connected');
    expect((await connect({ address: '10.1.8.103', port: 43027 }, options)).kind).toBe('refused');
    expect((await connect({ address: '10.1.8.103', port: 135 }, options)).kind).toBe('connected');
  });

  it('lets nobody contact what is no part of it, nor the dialer, the router or the laptop', async () => {
    for (const address of [
      '10.1.8.104',
      '192.0.2.1',
      '10.1.8.50',
      '10.1.8.101',
      '10.1.8.77',
      '127.0.0.1',
      'PGB',
    ]) {
      expect(site.route({ address, port: 43027 })).toBeNull();
      expect(
        (await connect({ address, port: 43027 }, { limitMilliseconds: 100, route: site.route.bind(site) }))
          .kind,
      ).toBe('not-allowed');
    }
  });

  it('opens a session for whoever asks on the address where it listens', async () => {
    const test = await testSession(
      { address: '172.1.8.103', port: 43027 },
      { version: 9, clientId: 'Rebind', limitMilliseconds: 10_000, route: site.route.bind(site) },
    );
    expect(test).toMatchObject({ outcome: 'opened', heartbeat: 'answered', closed: true });
  });

  it('has papers that say what a technician would be told', () => {
    expect(site.site()).toMatchObject({
      instance: 0,
      active: 'B',
      activeKnownBy: 'practice',
      sides: {
        B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2000', ctiPort: null },
      },
      dialer: {
        host: 'DIALER1',
        address: '10.1.8.50',
        endpoints: { B: { address: '10.1.8.103', port: 43027 } },
      },
    });
  });
});

describe('the fix on the practice site', () => {
  it('changes what ipconfig prints at once, and what is bound only with the restart', async () => {
    const changed = site.setOrder('B', 'visible');
    expect(changed.hosts[1]).toMatchObject({
      order: ['visible', 'private'],
      listens: '172.1.8.103:43027',
      restartNeeded: true,
    });
    const before = await netstat('B');
    expect(partOf(before, 'ipconfig').data.adapters.map((card) => card.name)).toEqual(['Visible', 'Private']);
    expect(listeners(before)).toContain('172.1.8.103:43027');
    expect((await site.dial()).session).toBe('none');

    const restarted = value(await site.restart('B'));
    expect(restarted.hosts[1]).toMatchObject({ listens: '10.1.8.103:43027', restartNeeded: false });
    const after = listeners(await netstat('B'));
    expect(after).toContain('10.1.8.103:43027');
    expect(after).not.toContain('172.1.8.103:43027');
  });

  it('gives the dialer its session, which both hosts show', async () => {
    site.setOrder('B', 'visible');
    await site.restart('B');
    const report = await site.dial();
    expect(format(report.words)).toBe('Session open to B.');
    expect(report.tries.map(({ side, outcome }) => `${side} ${outcome}`)).toEqual(['A refused', 'B opened']);
    expect(report.tries[1]?.trace.map(({ message }) => message)).toEqual(['OPEN_REQ', 'OPEN_CONF']);

    const onServer = partOf(await netstat('B'), 'netstat').data.sockets.find(
      (row) => row.state === 'ESTABLISHED' && row.local.port === 43027,
    );
    expect(onServer).toMatchObject({ local: { address: '10.1.8.103' }, remote: { address: '10.1.8.50' } });
    const onDialer = partOf(await netstat('dialer'), 'netstat').data.sockets.find(
      (row) => row.remote?.port === 43027,
    );
    expect(onDialer).toMatchObject({
      state: 'ESTABLISHED',
      local: { address: '10.1.8.50' },
      remote: { address: '10.1.8.103' },
    });
    expect(onDialer?.local.port).toBe(onServer?.remote?.port);
  });

  it('taken back loses the session with the restart, and the dialer finds that out', async () => {
    site.setOrder('B', 'visible');
    await site.restart('B');
    await site.dial();
    site.setOrder('B', 'private');
    expect((await site.dial()).session).toBe('open');
    await site.restart('B');
    expect((await site.dial()).session).toBe('none');
  });

  it('restarted twice at the same time ends with one listener', async () => {
    site.setOrder('B', 'visible');
    const states = await Promise.all([site.restart('B'), site.restart('B'), site.restart('B')]);
    expect(states.map((state) => value(state).hosts[1]?.listens)).toEqual(Array(3).fill('10.1.8.103:43027'));
    expect(listeners(await netstat('B')).filter((row) => row.endsWith(':43027'))).toEqual([
      '10.1.8.103:43027',
    ]);
  });

  it('on the idle side starts nothing', async () => {
    const state = value(await site.restart('A'));
    expect(state.hosts[0]).toMatchObject({ listens: null, restartNeeded: false });
  });
});

describe('the printed netstat', () => {
  it('holds the rows of that host and no other, in the case’s addresses', async () => {
    const rows = partOf(await netstat('B'), 'netstat').data.sockets;
    const own = new Set(rows.map((row) => row.local.address));
    expect(own).toEqual(new Set(['0.0.0.0', '10.1.8.103', '172.1.8.103']));
    expect(await netstat('B')).not.toContain('127.');
  });

  it('shows which network is which by the connections that a Peripheral Gateway holds', async () => {
    const rows = partOf(await netstat('B'), 'netstat').data.sockets.filter(
      (row) => row.state === 'ESTABLISHED',
    );
    expect(rows.map((row) => `${row.local.address} > ${row.remote?.address}:${row.remote?.port}`)).toEqual([
      '10.1.8.103 > 10.1.8.101:40002',
      '172.1.8.103 > 172.1.8.102:43004',
      '172.1.8.103 > 172.1.8.102:43005',
    ]);
  });

  it.runIf(linux)('loses the row of a listener that was closed behind its back', async () => {
    const before = await netstat('B');
    expect(listeners(before)).toContain('172.1.8.103:43027');

    await closeBehindTheBack(realOf('172.1.8.103'), 43027);

    const after = await netstat('B');
    expect(listeners(after)).not.toContain('172.1.8.103:43027');
    // That row alone is gone.
    expect(listeners(after)).toEqual(listeners(before).filter((row) => row !== '172.1.8.103:43027'));
    expect(site.state().hosts[1]?.listens).toBeNull();
    // The fix brings it back: nothing of the site leans on the row that was there.
    expect(value(await site.restart('B')).hosts[1]?.listens).toBe('172.1.8.103:43027');
  });

  it.runIf(linux)('shows a listener that somebody else opened on a practice address', async () => {
    const address = realOf('10.1.8.103');
    const stranger = createServer();
    await new Promise<void>((ready) => stranger.listen({ host: address, port: 43067 }, ready));
    try {
      expect(listeners(await netstat('B'))).toContain('10.1.8.103:43067');
    } finally {
      await new Promise((done) => stranger.close(done));
    }
    expect(listeners(await netstat('B'))).not.toContain('10.1.8.103:43067');
  });
});

describe('two practice sites at the same time', () => {
  it('do not know of each other', async () => {
    const other = value(await startPractice());
    try {
      const slots = [site, other].map((one) => one.state().map[0]?.real);
      expect(slots[0]).not.toBe(slots[1]);
      other.setOrder('B', 'visible');
      await other.restart('B');
      expect((await other.dial()).session).toBe('open');
      expect((await site.dial()).session).toBe('none');
      expect(listeners(await netstat('B'))).not.toContain('10.1.8.103:43027');
    } finally {
      await other.stop();
    }
  });
});

describe('a practice site that was stopped', () => {
  it('holds no socket any more, and says so when it is asked', async () => {
    site.setOrder('B', 'visible');
    await site.restart('B');
    expect((await site.dial()).session).toBe('open');
    const slot = slotOf(site);
    expect(heldIn(slot).length).toBeGreaterThan(20);
    await site.stop();
    await vi.waitFor(() => expect(heldIn(slot)).toEqual([]));
    expect(site.route({ address: '172.1.8.103', port: 43027 })).toBeNull();
    expect(await site.capture('B', 'netstat-ipconfig')).toMatchObject({
      ok: false,
      code: 'practice-stopped',
    });
    expect(await site.restart('B')).toMatchObject({ ok: false, code: 'practice-stopped' });
    await site.stop();
  });
});

describe('a practice site that cannot be started', () => {
  it('because nobody knows it is told in words', async () => {
    expect(await startPractice({ id: 'no-such-site' })).toMatchObject({
      ok: false,
      code: 'practice-unknown',
    });
  });
});

describe('a CTI Server that cannot bind', () => {
  it.runIf(linux)(
    'because another program has its address and port says so, and starts once it is free',
    async () => {
      const address = realOf('10.1.8.103');
      const stranger = createServer();
      await new Promise<void>((ready) => stranger.listen({ host: address, port: 43027 }, ready));
      site.setOrder('B', 'visible');
      expect(await site.restart('B')).toMatchObject({ ok: false, code: 'practice-port-taken' });
      expect(site.state().hosts[1]?.listens).toBeNull();
      await new Promise((done) => stranger.close(done));
      expect(value(await site.restart('B')).hosts[1]?.listens).toBe('10.1.8.103:43027');
    },
  );
});

describe('the diagnosis of the practice site', () => {
  it('confirms the fault from its evidence, and health after the fix', async () => {
    const symptom = await site.dial();
    expect(diagnose(await caseNow(symptom.session)).verdict).toMatchObject({
      cause: 'wrong-nic-binding',
      side: 'B',
      status: 'confirmed',
    });

    site.setOrder('B', 'visible');
    await site.restart('B');
    const fixed = await site.dial();
    expect(diagnose(await caseNow(fixed.session)).verdict.cause).toBe('healthy');
  });

  async function caseNow(session: 'open' | 'none'): Promise<Case> {
    const captured: [Owner, string][] = [
      ['A', await netstat('A')],
      ['B', await netstat('B')],
      ['B', value(await site.capture('B', 'registry'))],
      ['dialer', value(await site.capture('dialer', 'dialer-key'))],
    ];
    const evidence = captured.flatMap(([owner, text], sequence) =>
      readEvidence(text).parts.map(
        (part): CaseEvidence => ({ id: `evidence ${sequence}`, owner, part, sequence }),
      ),
    );
    const side = session === 'open' ? 'B' : null;
    return { site: site.site(), outcomes: [], symptom: { session, side, words: '' }, evidence };
  }
});

/** Closes a listener of this process without asking the practice site, as a fault would. */
async function closeBehindTheBack(address: string, port: number): Promise<void> {
  const found = handles().find((one): one is Server => {
    const bound = boundAddress(one);
    return one instanceof Server && bound.address === address && bound.port === port;
  });
  if (found === undefined) throw new Error(`nothing listens on ${address}:${port}`);
  await new Promise((done) => found.close(done));
}
