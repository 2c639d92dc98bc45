import { createServer, type Server, type Socket } from 'node:net';
import { type Result, success } from '../core/result';
import { tearDown } from '../cti/tear-down';
import { bindFailure } from './bind-failure';
import { connectionOf, listen, listenerOf } from './held-sockets';
import { nowhere, type RealSocket } from './observe/real-socket';

/** A program of a practice host that listens, on one address or on several, and its connections. */
export interface PracticeListener {
  /** Loopback addresses and port that it really listens on. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** False once a listener is gone, whoever closed it. */
  readonly listening: boolean;
  readonly sessions: number;
  /** What it holds, seen from both ends, where the system's own table cannot be read. */
  list(): readonly RealSocket[];
  /** Ends every connection and the listener. */
  stop(): Promise<void>;
}

/** More connections than a practice site ever needs: what comes beyond is hung up on. */
const mostConnections = 64;

/**
 * Listens on exactly these addresses.
 * @param serve gets every connection; an error of it is the connection's end and nobody's news
 * @param closes false: a connection that its client has ended stays open at this end
 */
export async function startListener(
  addresses: readonly string[],
  port: number,
  serve: (socket: Socket) => void,
  closes = true,
): Promise<Result<PracticeListener>> {
  const connections = new Set<Socket>();
  const servers: Server[] = [];
  const stop = async (): Promise<void> => {
    // An error means that it was closed already, which is what is wanted.
    const closed = servers.map((server) => new Promise<void>((done) => server.close(() => done())));
    for (const socket of connections) tearDown(socket);
    await Promise.all(closed);
  };
  for (const address of addresses) {
    const server = createServer({ noDelay: true, allowHalfOpen: !closes }, (socket) => {
      connections.add(socket);
      socket.on('close', () => connections.delete(socket));
      socket.on('error', () => undefined);
      serve(socket);
    });
    server.maxConnections = mostConnections;
    const failed = await listen(server, address, port);
    if (failed !== null) {
      await stop();
      return bindFailure(failed, address, port);
    }
    servers.push(server);
  }
  return success({
    addresses,
    port,
    get listening() {
      return servers.every((server) => server.listening);
    },
    get sessions() {
      return connections.size;
    },
    list: () => [
      ...servers.flatMap(listenerOf),
      ...[...connections].flatMap(connectionOf).flatMap((one) => [one, fromTheOtherEnd(one)]),
    ],
    stop,
  });
}

function fromTheOtherEnd(socket: RealSocket): RealSocket {
  return { ...socket, local: socket.remote ?? nowhere, remote: socket.local };
}
