import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CtiChannel } from '../../../electron/cti/channel';
import { Trace } from '../../../electron/cti/trace';
import { type HostileServer, hostileServer } from './hostile-servers';

let server: HostileServer | null = null;
let socket: Socket | null = null;

afterEach(async () => {
  vi.useRealTimers();
  socket?.destroy();
  await server?.stop();
});

/** A channel to a server that takes everything and says nothing until it hangs up. */
async function silentChannel(): Promise<CtiChannel> {
  server = await hostileServer(() => undefined);
  const own = connect(server.port, '127.0.0.1');
  socket = own;
  await new Promise<void>((open) => own.once('connect', () => open()));
  return new CtiChannel(own, 24, new Trace(() => 0));
}

const heartbeat = (invokeId: number) => ({ name: 'HEARTBEAT_REQ', invokeId }) as const;

describe('two requests on one channel', () => {
  it('leave the newer one waiting when the older one’s time is up', async () => {
    const channel = await silentChannel();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const older = channel.request(heartbeat(1), () => false, 1_000);
    const newer = channel.request(heartbeat(2), () => false, 60_000);
    vi.advanceTimersByTime(1_000);
    expect(await older).toEqual({ kind: 'silence' });
    // The end of the connection is told to whoever waits.
    socket?.destroy();
    await channel.ended;
    vi.advanceTimersByTime(60_000);
    expect(await newer).toMatchObject({ kind: 'closed' });
  });

  it('leave the newer one waiting when the older one is cancelled', async () => {
    const channel = await silentChannel();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const cancel = new AbortController();
    const older = channel.request(heartbeat(1), () => false, 60_000, cancel.signal);
    const newer = channel.request(heartbeat(2), () => false, 60_000);
    cancel.abort();
    expect(await older).toEqual({ kind: 'cancelled' });
    socket?.destroy();
    await channel.ended;
    vi.advanceTimersByTime(60_000);
    expect(await newer).toMatchObject({ kind: 'closed' });
  });
});
