import { createServer, type Socket } from 'node:net';

/** A server on loopback that does with each connection whatever it is told to, and ends with the test. */
export interface HostileServer {
  readonly port: number;
  /** Settles when the first connection is gone. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

export async function hostileServer(serve: (socket: Socket) => void): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  let tellGone: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    tellGone = resolve;
  });
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      tellGone();
    });
    // Without a reader the end of a connection is never noticed.
    socket.resume();
    serve(socket);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    gone,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Ends a connection with a reset and nothing before it; `resetAndDestroy` says goodbye first. */
export function tearDown(socket: Socket): void {
  const handle: unknown = Reflect.get(socket, '_handle');
  if (typeof handle !== 'object' || handle === null) throw new Error('no handle');
  const reset: unknown = Reflect.get(handle, 'reset');
  if (typeof reset !== 'function') throw new Error('no reset');
  reset.call(handle, () => {
    // The handle is closed already: closing it once more would never end.
    Reflect.set(socket, '_handle', null);
    socket.destroy();
  });
}
