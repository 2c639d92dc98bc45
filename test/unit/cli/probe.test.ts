import { afterEach, describe, expect, it } from 'vitest';
import { type CtiBehaviour, inService, mute, refusing } from '../../../electron/lab/cti-behaviour';
import { startCtiServer } from '../../../electron/lab/cti-server';
import { hostileServer } from '../cti/hostile-servers';
import { rebind } from './run';

/** The probe as it is typed, against servers on this machine's loopback. */

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function freePort(): Promise<number> {
  const finder = await hostileServer(() => undefined);
  await finder.stop();
  return finder.port;
}

async function serving(behaviour: CtiBehaviour): Promise<string> {
  const port = await freePort();
  const started = await startCtiServer('127.0.0.1', port, behaviour);
  if (!started.ok) throw new Error(started.code);
  running.push(started.value);
  return `127.0.0.1:${port}`;
}

async function probed(endpoint: string, ...words: string[]) {
  const { status, out } = await rebind(['probe', endpoint, '--json', ...words]);
  return { status, document: JSON.parse(out) as Record<string, unknown> };
}

describe('probe', () => {
  it('ends where the other end hangs up at once, and leaves no socket busy behind it', async () => {
    const server = await hostileServer((socket) => socket.end());
    running.push(server);
    const { status, document } = await probed(`127.0.0.1:${server.port}`);
    expect([status, document.outcome]).toEqual([2, 'no-answer']);
  });

  it('opens a session, and answers with everything that scripts rely on', async () => {
    const endpoint = await serving(inService([5, 24]));
    const { status, document } = await probed(endpoint);
    expect(status).toBe(0);
    expect(Object.keys(document)).toEqual([
      'endpoint',
      'from',
      'outcome',
      'status',
      'version',
      'pgStatus',
      'sessionType',
      'ms',
      'trace',
    ]);
    expect(document).toMatchObject({
      endpoint,
      from: '127.0.0.1',
      outcome: 'opened',
      status: null,
      version: 9,
      pgStatus: 0,
    });
    const messages = (document.trace as { direction: string; message: string; hex: string }[]).map(
      ({ direction, message }) => `${direction} ${message}`,
    );
    expect(messages[0]).toBe('sent OPEN_REQ');
    expect(messages).toContain('received CLOSE_CONF');
  });

  it('sends one request where the version is rejected, and five at most with --ladder', async () => {
    const endpoint = await serving(inService([20, 20]));
    const one = await probed(endpoint);
    expect(one).toMatchObject({
      status: 2,
      document: { outcome: 'rejected', status: { code: 1 }, version: 9 },
    });
    const sent = (document: Record<string, unknown>) =>
      (document.trace as { message: string }[]).filter(({ message }) => message === 'OPEN_REQ').length;
    expect(sent(one.document)).toBe(1);
    const several = await probed(endpoint, '--ladder');
    expect(several).toMatchObject({ status: 0, document: { outcome: 'opened', version: 20 } });
    const never = await probed(await serving(refusing(1)), '--ladder');
    expect(never).toMatchObject({ status: 2, document: { outcome: 'rejected' } });
    expect(sent(never.document)).toBe(5);
  });

  it('asks no second time where something else than the version was rejected', async () => {
    const { document } = await probed(await serving(refusing(110)), '--ladder');
    expect(document).toMatchObject({
      outcome: 'rejected',
      status: { code: 110, name: 'E_CTI_SERVER_IN_MAINTENANCE_MODE' },
    });
  });

  it('tells a port on which nothing listens from one that keeps silent, and from another program', async () => {
    const refused = await probed(`127.0.0.1:${await freePort()}`);
    expect(refused).toMatchObject({
      status: 2,
      // A result says from where it was taken, also where no connection came about.
      document: { outcome: 'refused', pgStatus: null, from: '127.0.0.1' },
    });
    const silent = await probed(await serving(mute), '--limit', '1');
    expect(silent).toMatchObject({ status: 2, document: { outcome: 'no-answer' } });
    const web = await hostileServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    running.push(web);
    expect(await probed(`127.0.0.1:${web.port}`)).toMatchObject({
      status: 2,
      document: { outcome: 'not-cti' },
    });
  });

  it('refuses what is no endpoint, and contacts nothing', async () => {
    const { status, document } = await probed('10.1:43027');
    expect(status).toBe(3);
    expect(document).toMatchObject({ error: { code: 'no-endpoint' } });
  });

  it.each(['43005', '42000', '43046'])(
    'refuses a port of a Peripheral Gateway’s own traffic (%s), and contacts nothing',
    async (port) => {
      const { status, document } = await probed(`10.1.8.103:${port}`, '--limit', '1');
      expect(status).toBe(3);
      expect(document).toMatchObject({ error: { code: 'own-traffic' } });
    },
  );

  it('says in words what an outcome proves', async () => {
    const endpoint = await serving(refusing(36));
    const { status, out } = await rebind(['probe', endpoint]);
    expect(status).toBe(2);
    expect(out).toContain(`Contacting ${endpoint}, and nothing else`);
    expect(out).toContain('rejected the session with status 36 (E_CTI_INVALID_PASSWORD)');
    expect(out).toContain('address, port and listener are right');
    expect(out).toContain('OPEN_REQ');
  });

  it('says in words what OPEN_CONF told, and how the session ended', async () => {
    const behaviour = inService([5, 9], { pgStatus: 0x8000_0006, peripheralOnline: false });
    const { status, out } = await rebind(['probe', await serving(behaviour)]);
    expect(status).toBe(0);
    for (const words of [
      'It granted the services ALL_EVENTS.',
      'PGStatus CC_DOWN: The central controller is down.',
      'PGStatus PERIPHERAL_OFFLINE: A peripheral of the Peripheral Gateway is offline.',
      'PGStatus has bits that no source names: 0x80000000.',
      'OPEN_CONF says that a peripheral is offline.',
      'The server answered a heartbeat.',
    ]) {
      expect(out).toContain(words);
    }
  });

  it('says before it asks for several versions which ones, and shows every try', async () => {
    const { out } = await rebind(['probe', await serving(inService([20, 20])), '--ladder']);
    expect(out).toContain('in protocol version 9, 13, 20, 24, 5, one after the other');
    expect(out.match(/ OPEN_REQ /g)).toHaveLength(3);
    expect(out.match(/rejected the session with status 1 /g)).toHaveLength(2);
    expect(out).toContain('Asked for in protocol version 13.');
    expect(out).toContain('A session opened');
  });

  it('puts the messages of several tries on one time line, which ends with the test', async () => {
    const { document } = await probed(await serving(inService([24, 24])), '--ladder');
    const times = (document.trace as { at: number }[]).map(({ at }) => at);
    expect(times).toHaveLength(12);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(document.ms).toBeGreaterThanOrEqual(times.at(-1) ?? Number.NaN);
  });

  it('takes no confirmation of another request for a session, and says so', async () => {
    const stray = Uint8Array.from([
      ...[0, 0, 0, 26, 0, 0, 0, 4, 0, 0, 0, 7, 0, 0, 0, 16],
      ...[0, 0, 0, 0, 0, 0, 0, 0, 0x43, 0x20, 0, 0, 0, 1, 0, 17, 0, 9],
    ]);
    const other = await hostileServer((socket) => void socket.write(stray));
    running.push(other);
    const { status, out } = await rebind(['probe', `127.0.0.1:${other.port}`, '--limit', '1']);
    expect(status).toBe(2);
    expect(out).toContain('An OPEN_CONF came with InvokeID 7, which is not that of the request');
    expect(out).toMatch(/received +OPEN_CONF, InvokeID 7 /);
    expect(out).not.toContain('another program');
  });

  it('tells a silent server from one that begins to answer, and what that leaves open', async () => {
    const half = await hostileServer((socket) => void socket.write(Uint8Array.of(0, 0, 0, 26, 0)));
    running.push(half);
    const { out } = await rebind(['probe', `127.0.0.1:${half.port}`, '--limit', '1']);
    expect(out).toContain('An answer began, and its end did not come within the limit.');
    expect(out).toMatch(/received +part of a message +00 00 00 1A 00\n/);
    expect(out).toContain('a path that loses what comes behind the connection');
  });
});
