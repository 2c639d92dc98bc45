import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Owner } from '../../../electron/core/case/types';
import { versionToAsk } from '../../../electron/core/cti/versions';
import { readEvidence } from '../../../electron/core/evidence/read';
import { type Side, sides } from '../../../electron/core/net/ports';
import { format } from '../../../electron/core/text';
import { type SessionTest, testSession } from '../../../electron/cti/client';
import { observeSystem } from '../../../electron/lab/observe/observe';
import { startPractice } from '../../../electron/lab/site';
import type { SiteSpec } from '../../../electron/lab/site-spec';
import { practiceSites } from '../../../electron/lab/sites';
import type { PracticeSite } from '../../../electron/lab/types';
import { languages } from '../../../electron/lab/windows-text/languages';
import { heldIn, partOf, rowsOf, slotOf, value } from './support';

/** Rows of a host's netstat that show what is wrong on a site, or what is right where nothing is. */
const telling: Readonly<Record<string, { readonly [O in Owner]?: readonly string[] }>> = {
  'wrong-nic-active': { B: ['172.1.8.103:43027 LISTENING'] },
  'wrong-nic-latent': { A: ['10.1.8.102:42027 ESTABLISHED 10.1.8.50'], B: ['172.1.8.103:43027 LISTENING'] },
  'other-adapter-first': { B: ['192.168.40.103:43027 LISTENING'] },
  'loopback-only': { A: ['10.1.8.102:42027 LISTENING'], B: ['127.0.0.1:43027 LISTENING'] },
  'fix-not-in-effect': { B: ['172.1.8.103:43027 LISTENING'] },
  'wrong-port': { B: ['10.1.8.103:43027 LISTENING'] },
  'wrong-instance': { B: ['10.1.8.103:43027 LISTENING'] },
  'sides-swapped': { B: ['10.1.8.103:43027 LISTENING'] },
  'not-listening': { A: ['10.1.8.102:42027 LISTENING'], B: [] },
  'side-idle': { A: ['10.1.8.102:42027 ESTABLISHED 10.1.8.50'], B: [] },
  'dialer-uses-private-address': {
    B: ['10.1.8.103:43027 LISTENING'],
    dialer: ['172.1.8.103:43027 SYN_SENT'],
  },
  'name-resolves-elsewhere': { B: ['10.1.8.103:43027 LISTENING'], dialer: ['172.1.8.103:43027 SYN_SENT'] },
  'path-blocked': { B: ['0.0.0.0:43027 LISTENING'], dialer: ['10.1.8.103:43027 SYN_SENT'] },
  'path-rejected': { B: ['10.1.8.103:43027 LISTENING'], dialer: [] },
  'path-from-dialer': { B: ['10.1.8.103:43027 LISTENING'], dialer: ['10.1.8.103:43027 SYN_SENT'] },
  'address-changed': { B: ['169.254.13.103:43027 LISTENING'] },
  'protocol-version': { B: ['10.1.8.103:43027 LISTENING'] },
  'session-rejected': { B: ['10.1.8.103:43027 LISTENING'] },
  'peripheral-offline': { B: ['10.1.8.103:43027 ESTABLISHED 10.1.8.50'] },
  'pg-not-ready': { B: ['10.1.8.103:43027 ESTABLISHED 10.1.8.50'] },
  'maintenance-mode': { A: ['10.1.8.102:42027 LISTENING'], B: ['10.1.8.103:43027 LISTENING'] },
  standby: { A: ['10.1.8.102:42027 ESTABLISHED 10.1.8.50'], B: ['10.1.8.103:43027 LISTENING'] },
  'tls-mismatch': { B: ['10.1.8.103:43027 LISTENING', '10.1.8.103:43030 LISTENING'] },
  'port-taken': { B: ['10.1.8.103:43027 LISTENING'] },
  mute: { B: ['10.1.8.103:43027 LISTENING'] },
  'stale-sessions': { B: ['10.1.8.103:43027 LISTENING', '10.1.8.103:43027 CLOSE_WAIT 10.1.8.50'] },
  healthy: { A: ['10.1.8.102:42027 LISTENING'], B: ['10.1.8.103:43027 ESTABLISHED 10.1.8.50'] },
};

let site: PracticeSite;

/** A session test from the laptop, to what the dialer calls, as short as silence allows. */
function fromLaptop(spec: SiteSpec, side: Side, version: number): Promise<SessionTest> {
  return testSession(spec.dialer.endpoints[side], {
    version,
    clientId: 'Rebind probe',
    limitMilliseconds: 400,
    route: site.route.bind(site),
    lookup: site.lookup,
  });
}

describe.each(practiceSites.map((spec) => [spec.id, spec] as const))('the practice site %s', (id, spec) => {
  beforeEach(async () => {
    site = value(await startPractice({ id, tryMilliseconds: 400 }));
  });

  afterEach(async () => {
    await site.stop();
  });

  it('gives the session tests that its story promises', async () => {
    for (const side of sides) {
      const { outcome, status, heartbeat } = await fromLaptop(spec, side, versionToAsk(spec.release));
      expect({ side, outcome, code: status?.code }).toEqual({
        side,
        outcome: site.expected[side],
        code: spec.expectedCodes[side],
      });
      expect(heartbeat).toBe(outcome === 'opened' ? 'answered' : null);
    }
  });

  it('gives the dialer the session that its symptom tells of, and no other', async () => {
    expect(site.state().dialer).toMatchObject({
      session: spec.session === null ? 'none' : 'open',
      side: spec.session,
    });
    expect(await site.dial()).toMatchObject({
      session: spec.session === null ? 'none' : 'open',
      side: spec.session,
    });
  });

  it.runIf(process.platform === 'linux')('shows in its netstat what is wrong with it', async () => {
    const expected = Object.entries(telling[id] ?? {}) as readonly [Owner, readonly string[]][];
    expect(expected.length).toBeGreaterThan(0);
    for (const [owner, rows] of expected) {
      const found = ctiRows(owner, value(await site.capture(owner, 'netstat-ipconfig')));
      expect([...found].sort()).toEqual([...rows].sort());
    }
  });

  it('prints on every host what the reader takes in whole, with no loopback address in it', async () => {
    for (const owner of [...sides, 'dialer'] as const) {
      const text = value(await site.capture(owner, 'netstat-ipconfig'));
      expect(text).not.toMatch(/127\.(?!0\.0\.1)/);
      expect(partOf(text, 'netstat').unread).toEqual([]);
      const cards = owner === 'dialer' ? 1 : Object.values(spec.hosts[owner].cards).length;
      expect(partOf(text, 'ipconfig').data.adapters.length).toBe(cards);
      expect(partOf(value(await site.capture(owner, 'registry')), 'registry').unread).toEqual([]);
    }
  });

  it('lists the programs behind the sockets of its own netstat, in the shape of its Windows', async () => {
    for (const owner of [...sides, 'dialer'] as const) {
      const { parts } = readEvidence(value(await site.capture(owner, 'programs')));
      expect(parts.map(({ kind }) => kind)).not.toContain('unknown');
      expect(parts.flatMap(({ unread }) => unread)).toEqual([]);
      const list = parts.find((part) => part.kind === 'tasklist');
      if (spec.windows === '2000') {
        expect(list).toBeUndefined();
        continue;
      }
      expect(list).toMatchObject({ data: { whole: true } });
      const images = new Map(list?.data.processes.map(({ pid, image }) => [pid, image]));
      const rows = rowsOf(value(await site.capture(owner, 'programs')));
      expect(rows.length).toBeGreaterThan(5);
      for (const { pid, local } of rows) {
        expect(images.get(pid ?? -1), `${owner} ${local.address}:${local.port} ${pid}`).toBeTruthy();
      }
    }
  });

  it('holds nothing any more once it was stopped', async () => {
    const slot = slotOf(site);
    await site.dial();
    expect(heldIn(slot).length).toBeGreaterThan(20);
    await site.stop();
    await vi.waitFor(() => expect(heldIn(slot)).toEqual([]));
  });

  /** Rows of a host's netstat with a CTI port, told by its own end, or by the other one on the dialer; each kind once, an own listener only where it has no session. */
  function ctiRows(owner: Owner, text: string): ReadonlySet<string> {
    const rows = rowsOf(text);
    const isCti = (port: number | string | undefined): boolean =>
      typeof port === 'number' && [42_027, 42_030, 43_027, 43_030].includes(port);
    if (owner === 'dialer') {
      const calls = rows.filter((row) => isCti(row.remote?.port ?? undefined));
      return new Set(calls.map((row) => `${row.remote?.address}:${row.remote?.port} ${row.state}`));
    }
    const own = rows.filter((row) => isCti(row.local.port ?? undefined));
    const inUse = own.some((row) => row.state === 'ESTABLISHED');
    return new Set(
      own
        .filter((row) => !inUse || row.state !== 'LISTENING')
        .map((row) =>
          row.state === 'LISTENING'
            ? `${row.local.address}:${row.local.port} LISTENING`
            : `${row.local.address}:${row.local.port} ${row.state} ${row.remote?.address}`,
        ),
    );
  }
});

describe('the practice sites together', () => {
  it('are told apart by their ids, titles, stories and debriefs', () => {
    for (const of of [
      (spec: SiteSpec) => spec.id,
      (spec: SiteSpec) => format(spec.title),
      (spec: SiteSpec) => format(spec.story),
      (spec: SiteSpec) => format(spec.debrief.what),
    ]) {
      expect(new Set(practiceSites.map(of)).size).toBe(practiceSites.length);
    }
  });

  it('are all looked at here', () => {
    expect(Object.keys(telling).sort()).toEqual(practiceSites.map((spec) => spec.id).sort());
  });

  it('say in the debrief which evidence tells, and in the symptom nothing of an address or a card', () => {
    for (const spec of practiceSites) {
      expect(spec.debrief.earliest.length, spec.id).toBeGreaterThan(1);
      expect(format(spec.symptom), spec.id).not.toMatch(/\d+\.\d+\.\d+|private|binding|:\d|430\d\d/);
    }
  });

  it('have every Windows in which the practice prints, and every language', () => {
    expect(new Set(practiceSites.map((spec) => spec.windows))).toEqual(
      new Set(['2000', '2003', '2008r2', '2012r2', '2016', '2019']),
    );
    expect(new Set(practiceSites.map((spec) => spec.language))).toEqual(new Set(languages));
  });

  it('know their release where the papers tell one, so that the first session test asks rightly', async () => {
    for (const id of ['wrong-nic-active', 'maintenance-mode']) {
      const one = value(await startPractice({ id }));
      expect(one.site().release).toBe(id === 'maintenance-mode' ? '12.6' : null);
      await one.stop();
    }
  });
});

describe('a practice site with a rejected version', () => {
  it('opens for the versions that it takes', async () => {
    const spec = practiceSites.find(({ id }) => id === 'protocol-version');
    if (spec === undefined) throw new Error('no such site');
    site = value(await startPractice({ id: spec.id }));
    try {
      expect((await fromLaptop(spec, 'B', 9)).status?.code).toBe(1);
      expect((await fromLaptop(spec, 'B', 13)).outcome).toBe('opened');
    } finally {
      await site.stop();
    }
  });
});

describe('a practice site that takes the addresses of the one before', () => {
  it.runIf(process.platform === 'linux')('shows nothing that the system remembers of that one', async () => {
    for (;;) {
      const before = value(await startPractice({ id: 'healthy' }));
      const slot = slotOf(before);
      await before.stop();
      site = value(await startPractice({ id: 'wrong-nic-active' }));
      try {
        // Somebody else on this computer may have taken the place in between.
        if (slotOf(site) !== slot) continue;
        const remembered = (await observeSystem())?.filter(
          ({ local, state }) => local.address.startsWith(`127.10.${slot}.`) && state === 'TIME_WAIT',
        );
        expect(remembered).not.toEqual([]);
        for (const owner of ['B', 'dialer'] as const) {
          const rows = rowsOf(value(await site.capture(owner, 'netstat-ipconfig')));
          expect(rows.filter(({ state }) => state === 'TIME_WAIT')).toEqual([]);
        }
        return;
      } finally {
        await site.stop();
      }
    }
  });
});
