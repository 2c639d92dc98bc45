import type { Socket } from 'node:net';

/**
 * Tears a connection down at once, with a reset. One that the other end has hung up on is being
 * closed already: asked for a reset then, the runtime fails (EINVAL), and keeps the socket open
 * and busy for ever.
 */
export function tearDown(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
