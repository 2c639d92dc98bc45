import type { Endpoint } from '../core/net/endpoint';
import { type Result, success } from '../core/result';
import type { HeldSockets } from './held-sockets';

/**
 * Clients that connected and hung up in good order. A server that does not close its end then
 * holds them in CLOSE_WAIT for as long as it runs.
 */
export async function leaveStale(
  held: HeldSockets,
  from: string,
  to: Endpoint,
  count: number,
): Promise<Result<null>> {
  for (let client = 0; client < count; client += 1) {
    const connected = await held.connect(from, to.address, to.port);
    if (!connected.ok) return connected;
    const socket = connected.value;
    const gone = new Promise<void>((done) => socket.once('close', () => done()));
    socket.destroy();
    await gone;
  }
  return success(null);
}
