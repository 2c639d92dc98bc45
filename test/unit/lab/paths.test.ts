import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testSession } from '../../../electron/cti/client';
import { openTcp } from '../../../electron/cti/tcp';
import { startHoles } from '../../../electron/lab/holes';
import { lookupIn } from '../../../electron/lab/names';
import { startPractice } from '../../../electron/lab/site';
import type { PracticeSite } from '../../../electron/lab/types';
import { rowsOf, slotOf, value } from './support';

const linux = process.platform === 'linux';

const running: PracticeSite[] = [];

async function start(id: string, platform?: NodeJS.Platform): Promise<PracticeSite> {
  const site = value(await startPractice({ id, tryMilliseconds: 400, ...(platform && { platform }) }));
  running.push(site);
  return site;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((site) => site.stop()));
});

/** Rows of this computer with an address that stands for what lies on a site's ways. */
async function edgeRows(slot: string): Promise<readonly string[]> {
  // 127.250.SLOT.x, as the kernel of a little-endian machine writes it.
  const end = `${Number(slot).toString(16).padStart(2, '0')}FA7F:`.toUpperCase();
  const table = await readFile('/proc/net/tcp', 'latin1');
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  return rows
    .filter(
      ([, local, remote, state]) =>
        state !== '06' && [local, remote].some((at) => at?.slice(2).startsWith(end)),
    )
    .map((row) => row.slice(1, 4).join(' '));
}

describe('a path that swallows packets', () => {
  it.runIf(linux)('leaves a call really waiting, and is shown on the dialer’s host alone', async () => {
    const site = await start('path-blocked');
    const dialer = rowsOf(value(await site.capture('dialer', 'netstat-ipconfig')));
    expect(dialer.filter(({ state }) => state === 'SYN_SENT')).toMatchObject([
      { local: { address: '10.1.8.50' }, remote: { address: '10.1.8.103', port: 43_027 } },
    ]);
    const server = rowsOf(value(await site.capture('B', 'netstat-ipconfig')));
    expect(server.filter(({ remote }) => remote?.address === '10.1.8.50')).toEqual([]);
    expect(server.filter(({ local }) => local.port === 43_027)).toHaveLength(1);
  });

  it.runIf(linux)('shows no call any more once the dialer’s host was looked at', async () => {
    const site = await start('path-blocked');
    await site.capture('dialer', 'netstat-ipconfig');
    await vi.waitFor(async () => {
      expect((await edgeRows(slotOf(site))).filter((row) => row.endsWith(' 02'))).toEqual([]);
    });
  });

  it('swallows only what is meant: another port of the same host answers', async () => {
    const site = await start('path-blocked');
    const way = { limitMilliseconds: 5_000, route: site.route.bind(site) };
    const { kind, socket } = await openTcp({ address: '10.1.8.103', port: 135 }, way);
    socket?.destroy();
    expect(kind).toBe('connected');
  });

  it('stops the dialer and lets the laptop through, where it is the dialer’s alone', async () => {
    const site = await start('path-from-dialer');
    const test = await testSession(
      { address: '10.1.8.103', port: 43_027 },
      { version: 20, clientId: 'Rebind probe', limitMilliseconds: 5_000, route: site.route.bind(site) },
    );
    expect(test.outcome).toBe('opened');
    expect((await site.dial()).tries.map(({ side, outcome }) => `${side} ${outcome}`)).toEqual([
      'A refused',
      'B timed-out',
    ]);
  });

  it('sends nothing on Windows, where a full queue would answer, and is as silent', async () => {
    const site = await start('path-blocked', 'win32');
    expect(site.route({ address: '10.1.8.103', port: 43_027 })).toBe('silence');
    expect((await site.dial()).tries.map(({ outcome }) => outcome)).toEqual(['rejected', 'timed-out']);
  });

  it.runIf(linux)('is gone with its site', async () => {
    const site = await start('dialer-uses-private-address');
    const slot = slotOf(site);
    expect((await edgeRows(slot)).length).toBeGreaterThan(2);
    await site.stop();
    await vi.waitFor(async () => expect(await edgeRows(slot)).toEqual([]));
  });

  it('does not stand in the map that a rehearsal shows', async () => {
    const site = await start('path-blocked');
    const shown = site.state().map.filter((one) => one.shown === '10.1.8.103');
    expect(shown).toHaveLength(1);
    expect(site.state().map.some(({ real }) => real.startsWith('127.250.'))).toBe(false);
  });

  it('that cannot be made is told, and leaves nothing', async () => {
    // An address of the documentation range: no computer has it.
    expect(await startHoles([{ address: '192.0.2.1', port: 43_027 }])).toMatchObject({
      ok: false,
      code: 'practice-no-loopback',
    });
  });
});

describe('a path that rejects', () => {
  it.runIf(linux)('refuses at once what the host’s netstat shows as listened on', async () => {
    const site = await start('path-rejected');
    expect((await site.dial()).tries.map(({ side, outcome }) => `${side} ${outcome}`)).toEqual([
      'A refused',
      'B refused',
    ]);
    const rows = rowsOf(value(await site.capture('B', 'netstat-ipconfig')));
    expect(rows.filter(({ local }) => local.port === 43_027)).toMatchObject([
      { state: 'LISTENING', local: { address: '10.1.8.103' } },
    ]);
  });
});

describe('two sites with blocked paths at the same time', () => {
  it.runIf(linux)('have each its own', async () => {
    const [one, other] = [await start('path-blocked'), await start('path-blocked')];
    expect(slotOf(one)).not.toBe(slotOf(other));
    await one.stop();
    const { kind } = await openTcp(
      { address: '10.1.8.103', port: 43_027 },
      { limitMilliseconds: 300, route: other.route.bind(other) },
    );
    expect(kind).toBe('timed-out');
  });
});

describe('the names of a practice site', () => {
  it('lead where the site says, whatever the size of their letters, and no other name anywhere', async () => {
    const site = await start('name-resolves-elsewhere');
    expect(await site.lookup('pgb')).toEqual(['172.1.8.103']);
    await expect(site.lookup('localhost')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    const plain = await start('wrong-nic-active');
    await expect(plain.lookup('PGB')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('are told by the dialer as not found where they are', async () => {
    const found = await openTcp(
      { address: 'PGC', port: 43_027 },
      { limitMilliseconds: 1_000, lookup: lookupIn({}), route: () => null },
    );
    expect(found.kind).toBe('name-not-found');
  });
});
