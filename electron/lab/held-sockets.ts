import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { type Result, success } from '../core/result';
import { openTcp } from '../cti/tcp';
import { tearDown } from '../cti/tear-down';
import { bindFailure } from './bind-failure';
import { nowhere, type RealSocket } from './observe/real-socket';

/** A local port that an outgoing connection could not have, and the next may. */
const busyPort = ['EADDRINUSE', 'EADDRNOTAVAIL'];
const mostTries = 50;

/** The range from which Windows 2000 takes the ports of outgoing connections. */
const firstOwnPort = 1_025;
const lastOwnPort = 5_000;

/** Everything real that one practice site holds besides its CTI Servers: bound, listed and ended together. */
export class HeldSockets {
  private readonly servers = new Set<Server>();
  private readonly sockets = new Set<Socket>();
  private readonly udp = new Set<UdpSocket>();
  private readonly nextPort = new Map<string, number>();

  /** A listener that takes connections and says nothing. */
  async listen(address: string, port: number): Promise<Result<Server>> {
    const server = createServer((socket) => this.keep(socket));
    const error = await listen(server, address, port);
    if (error !== null) return bindFailure(error, address, port);
    this.servers.add(server);
    server.on('close', () => this.servers.delete(server));
    return success(server);
  }

  /** A UDP socket that hears and says nothing. */
  bindUdp(address: string, port: number): Promise<Result<UdpSocket>> {
    return new Promise((resolve) => {
      const socket = createSocket('udp4');
      socket.once('error', (error) => {
        socket.close();
        resolve(bindFailure(error, address, port));
      });
      socket.bind({ address, port, exclusive: true }, () => {
        socket.removeAllListeners('error');
        socket.on('error', () => undefined);
        socket.on('close', () => this.udp.delete(socket));
        this.udp.add(socket);
        resolve(success(socket));
      });
    });
  }

  /**
   * An outgoing connection that stands and says nothing. Its own port is from the range
   * of Windows 2000, so that it can never sit on a port on which a server must listen.
   */
  async connect(from: string, address: string, port: number): Promise<Result<Socket>> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const own = this.ownPort(from);
      const { socket, errorCode, kind } = await openTcp(
        { address, port },
        { limitMilliseconds: 10_000, from: { address: from, port: own } },
      );
      if (socket !== null) {
        this.keep(socket);
        return success(socket);
      }
      if (errorCode === null || !busyPort.includes(errorCode)) {
        return bindFailure(new Error(errorCode ?? kind), address, port);
      }
    }
    return bindFailure(new Error('no port left'), from, lastOwnPort);
  }

  /** The next port for an outgoing connection from an address. */
  ownPort(address: string): number {
    const port = this.nextPort.get(address) ?? firstOwnPort + 10;
    this.nextPort.set(address, port >= lastOwnPort ? firstOwnPort : port + 1);
    return port;
  }

  /** What is held at this moment, where the system's own table cannot be read. */
  list(): readonly RealSocket[] {
    return [
      ...[...this.servers].flatMap((server) => listenerOf(server)),
      ...[...this.sockets].flatMap((socket) => connectionOf(socket)),
      ...[...this.udp].map((socket): RealSocket => {
        const { address, port } = socket.address();
        return { protocol: 'UDP', local: { address, port }, remote: null, state: null };
      }),
    ];
  }

  /** Ends everything, and waits until it is gone: whoever takes the same addresses next must find no row of it. */
  async stop(): Promise<void> {
    const gone = [...this.sockets].map(
      (socket) => new Promise<void>((done) => socket.once('close', () => done())),
    );
    for (const socket of this.sockets) tearDown(socket);
    await Promise.all([
      ...gone,
      ...[...this.servers].map((server) => new Promise<void>((done) => server.close(() => done()))),
      ...[...this.udp].map((socket) => new Promise<void>((done) => socket.close(() => done()))),
    ]);
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    // Without a reader the end of the connection would never be noticed.
    socket.resume();
  }
}

/** Listens; the system's error where it cannot. */
export function listen(server: Server, address: string, port: number): Promise<Error | null> {
  return new Promise((resolve) => {
    const onError = (error: Error): void => resolve(error);
    server.once('error', onError);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', onError);
      // A listener that fails later has nobody to be told to; its row vanishes from the netstat.
      server.on('error', () => undefined);
      resolve(null);
    });
  });
}

/** The rows of a listening socket as netstat would show them; none where it is not bound. */
export function listenerOf(server: Server): readonly RealSocket[] {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') return [];
  return [
    {
      protocol: 'TCP',
      local: { address: bound.address, port: bound.port },
      remote: nowhere,
      state: 'LISTENING',
    },
  ];
}

/** The row of a connection as netstat would show it. */
export function connectionOf(socket: Socket): readonly RealSocket[] {
  const { localAddress, localPort, remoteAddress, remotePort } = socket;
  if (localAddress === undefined || localPort === undefined) return [];
  if (remoteAddress === undefined || remotePort === undefined) return [];
  return [
    {
      protocol: 'TCP',
      local: { address: localAddress, port: localPort },
      remote: { address: remoteAddress, port: remotePort },
      state: socket.readableEnded ? 'CLOSE_WAIT' : 'ESTABLISHED',
    },
  ];
}
