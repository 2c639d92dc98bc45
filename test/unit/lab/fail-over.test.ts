import { afterEach, describe, expect, it, vi } from 'vitest';
import { format } from '../../../electron/core/text';
import { testSession } from '../../../electron/cti/client';
import type { PracticeOptions } from '../../../electron/lab/options';
import { startPractice } from '../../../electron/lab/site';
import type { PracticeSite } from '../../../electron/lab/types';
import { listeners, rowsOf, value } from './support';

let site: PracticeSite;

afterEach(async () => {
  await site.stop();
});

async function start(id: string, options: PracticeOptions = {}): Promise<void> {
  site = value(await startPractice({ id, tryMilliseconds: 400, ...options }));
}

const outcomeAt = async (address: string, port: number): Promise<string> => {
  const { outcome, status } = await testSession(
    { address, port },
    {
      version: 9,
      clientId: 'Rebind probe',
      limitMilliseconds: 5_000,
      route: site.route.bind(site),
      lookup: site.lookup,
    },
  );
  return status === null ? outcome : `${outcome} ${status.code}`;
};

describe('a fail-over', () => {
  it('makes the latent fault real, and the fix on the new active side ends it', async () => {
    await start('wrong-nic-latent');
    expect(site.state().dialer).toEqual({ session: 'open', side: 'A', words: 'Session open to A.' });

    const after = value(await site.failOver());
    expect(after.hosts.map(({ active }) => active)).toEqual([false, true]);
    expect(after.hosts.map(({ listens }) => listens)).toEqual([null, '172.1.8.103:43027']);
    expect(after.dialer).toEqual({
      session: 'none',
      side: null,
      words: 'No session: B 10.1.8.103:43027 refused, A 10.1.8.102:42027 refused.',
    });
    expect(site.site().active).toBe('B');
    // On the private address it is in service now, and no idle side any more.
    expect(await outcomeAt('172.1.8.103', 43_027)).toBe('opened');

    site.setOrder('B', 'visible');
    await site.restart('B');
    expect(await site.dial()).toMatchObject({ session: 'open', side: 'B' });
  });

  it('leaves a healthy pair with a session to the other side, of which the dialer’s host tells', async () => {
    await start('healthy');
    const over = value(await site.failOver());
    expect(over.dialer).toEqual({ session: 'open', side: 'A', words: 'Session open to A.' });
    expect(await outcomeAt('10.1.8.103', 43_027)).toBe('refused');

    const back = value(await site.failOver());
    expect(back.hosts.map(({ active }) => active)).toEqual([false, true]);
    expect(back.dialer.side).toBe('B');
    expect(await outcomeAt('10.1.8.102', 42_027)).toBe('rejected 15');
    const sessions = rowsOf(value(await site.capture('dialer', 'netstat-ipconfig'))).filter(
      (row) => row.state === 'ESTABLISHED' && row.remote?.port === 43_027,
    );
    expect(sessions).toHaveLength(1);
  });

  it('puts the new active side on the card that is first on it at that moment', async () => {
    await start('side-idle');
    site.setOrder('B', 'private');
    const over = value(await site.failOver());
    expect(over.hosts[1]).toMatchObject({ listens: '172.1.8.103:43027', restartNeeded: false });
  });

  it('leaves one active side when it is asked for twice at the same time', async () => {
    await start('healthy');
    const [one, other] = await Promise.all([site.failOver(), site.failOver()]);
    expect(value(one).hosts.filter(({ active }) => active)).toHaveLength(1);
    expect(value(other).hosts.map(({ active }) => active)).toEqual([false, true]);
    expect(site.state().dialer).toMatchObject({ session: 'open', side: 'B' });
  });

  it('has the standby of release 12.6 take over', async () => {
    await start('maintenance-mode');
    expect(site.state().dialer.session).toBe('none');
    const over = value(await site.failOver());
    expect(over.dialer).toMatchObject({ session: 'open', side: 'A' });
  });

  it('is told of by a site that was stopped', async () => {
    await start('healthy');
    await site.stop();
    expect(await site.failOver()).toMatchObject({ ok: false, code: 'practice-stopped' });
  });
});

describe('a restart', () => {
  it('under an open session is noticed by the dialer, which dials again by itself', async () => {
    await start('healthy');
    await site.restart('B');
    await vi.waitFor(() => expect(site.state().dialer).toMatchObject({ session: 'open', side: 'B' }));
  });

  it.each([
    ['fix-not-in-effect', '10.1.8.103:43027'],
    ['not-listening', '10.1.8.103:43027'],
    ['address-changed', '10.1.8.103:43027'],
    ['mute', '10.1.8.103:43027'],
    ['stale-sessions', '10.1.8.103:43027'],
  ])('cures %s', async (id, listens) => {
    await start(id);
    expect((await site.dial()).session).toBe('none');
    expect(value(await site.restart('B')).hosts[1]).toMatchObject({ listens, restartNeeded: false });
    expect(await site.dial()).toMatchObject({ session: 'open', side: 'B' });
    const rows = rowsOf(value(await site.capture('B', 'netstat-ipconfig')));
    expect(rows.some(({ state }) => state === 'CLOSE_WAIT')).toBe(false);
  });

  it('cures a third card only after the visible one was put first', async () => {
    await start('other-adapter-first');
    expect(site.state().hosts[1]?.order).toEqual(['other', 'visible', 'private']);
    expect(value(await site.restart('B')).hosts[1]?.listens).toBe('192.168.40.103:43027');
    expect(site.setOrder('B', 'visible').hosts[1]).toMatchObject({
      order: ['visible', 'private', 'other'],
      restartNeeded: true,
    });
    expect(value(await site.restart('B')).hosts[1]?.listens).toBe('10.1.8.103:43027');
  });

  it('cannot give the CTI Server a port that another program holds', async () => {
    await start('port-taken');
    expect(value(await site.restart('B')).hosts[1]?.listens).toBeNull();
    expect(listeners(value(await site.capture('B', 'netstat-ipconfig')))).toContain('10.1.8.103:43027');
    expect(await outcomeAt('10.1.8.103', 43_027)).toBe('not-cti');
  });
});

describe('the practice dialer', () => {
  it('says that it has not tried yet, and then what came of it', async () => {
    await start('not-listening');
    expect(site.state().dialer).toEqual({
      session: 'none',
      side: null,
      words: 'No session. The dialer has not tried yet.',
    });
    const dialing = site.dial();
    expect(site.state().dialer).toMatchObject({ session: 'trying', side: null });
    expect(format((await dialing).words)).toBe(
      'No session: A 10.1.8.102:42027 rejected with code 15, B 10.1.8.103:43027 refused.',
    );
    expect(site.state().dialer.words).toBe(
      'No session: A 10.1.8.102:42027 rejected with code 15, B 10.1.8.103:43027 refused.',
    );
  });

  it('begins each round with the side after the last one that it tried', async () => {
    await start('wrong-nic-latent');
    // The session opened on A at the first try, so the round after its loss begins with B.
    await site.failOver();
    expect((await site.dial()).tries.map(({ side }) => side)).toEqual(['B', 'A']);
    await site.failOver();
    await vi.waitFor(() => expect(site.state().dialer).toMatchObject({ session: 'open', side: 'A' }));
  });

  it('dials once where it is asked twice at the same time', async () => {
    await start('healthy');
    await site.failOver();
    const reports = await Promise.all([site.dial(), site.dial()]);
    expect(reports[0]).toBe(reports[1]);
  });
});
