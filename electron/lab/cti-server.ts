import { createServer, type Socket } from 'node:net';
import type { Result } from '../core/result';
import { success } from '../core/result';
import { decodeMessage } from '../cti/decode';
import { encodeMessage } from '../cti/encode';
import { FrameReader } from '../cti/frame-reader';
import { type CtiMessage, noIdleTimeout, type OpenRequest } from '../cti/messages';
import { bindFailure } from './bind-failure';
import type { CtiBehaviour } from './cti-behaviour';
import { connectionOf, listen, listenerOf } from './held-sockets';
import { nowhere, type RealSocket } from './observe/real-socket';

/** A running practice CTI Server: one real listener and its sessions. */
export interface CtiServer {
  /** Loopback address and port that it really listens on. */
  readonly address: string;
  readonly port: number;
  /** False once the listener is gone, whoever closed it. */
  readonly listening: boolean;
  readonly sessions: number;
  /** What it holds, seen from both ends, where the system's own table cannot be read. */
  list(): readonly RealSocket[];
  /** Ends every session and the listener. */
  stop(): Promise<void>;
}

/** More connections than a practice site ever needs: what comes beyond is hung up on. */
const mostConnections = 64;

/** A client that says nothing for so long after connecting, or after a refusal, is hung up on. */
const patienceMilliseconds = 30_000;

/** The longest time that a timer of this runtime can wait. */
const longestTimer = 2 ** 31 - 1;

const statusInvalidMessageType = 2;
const statusSessionNotOpen = 4;
const statusSessionAlreadyOpen = 5;

/** Starts a CTI Server on exactly this address. */
export async function startCtiServer(
  address: string,
  port: number,
  behaviour: CtiBehaviour,
): Promise<Result<CtiServer>> {
  const connections = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    serve(socket, behaviour);
  });
  server.maxConnections = mostConnections;
  const failed = await listen(server, address, port);
  if (failed !== null) return bindFailure(failed, address, port);
  return success({
    address,
    port,
    get listening() {
      return server.listening;
    },
    get sessions() {
      return connections.size;
    },
    list: () => [
      ...listenerOf(server),
      ...[...connections].flatMap(connectionOf).flatMap((one) => [one, fromTheOtherEnd(one)]),
    ],
    stop: () =>
      new Promise<void>((resolve) => {
        // An error means that it was closed already, which is what is wanted.
        server.close(() => resolve());
        for (const socket of connections) socket.resetAndDestroy();
      }),
  });
}

function fromTheOtherEnd(socket: RealSocket): RealSocket {
  return { ...socket, local: socket.remote ?? nowhere, remote: socket.local };
}

/** One client, from its OPEN_REQ to its end. */
function serve(socket: Socket, behaviour: CtiBehaviour): void {
  const reader = new FrameReader();
  let version = 9;
  let isOpen = false;
  socket.on('error', () => undefined);
  socket.on('timeout', () => socket.resetAndDestroy());
  socket.setTimeout(patienceMilliseconds);

  const send = (message: CtiMessage): void => {
    const bytes = encodeMessage(message, version);
    if (bytes.ok) socket.write(bytes.value);
  };
  const refuse = (invokeId: number, status: number): void =>
    send({ name: 'FAILURE_CONF', invokeId, status, peripheralError: null, fields: [] });

  const open = (request: OpenRequest): void => {
    version = request.version;
    const decided = behaviour(request);
    if (decided.kind === 'refuse') refuse(request.invokeId, decided.status);
    if (decided.kind !== 'open') return;
    isOpen = true;
    const idle = request.idleTimeout === noIdleTimeout ? 0 : request.idleTimeout * 1_000;
    socket.setTimeout(Math.min(idle, longestTimer));
    send({ name: 'OPEN_CONF', invokeId: request.invokeId, ...decided.confirmation });
  };

  const answer = (message: CtiMessage): void => {
    switch (message.name) {
      case 'OPEN_REQ':
        if (isOpen) refuse(message.invokeId, statusSessionAlreadyOpen);
        else open(message);
        break;
      case 'HEARTBEAT_REQ':
        if (isOpen) send({ name: 'HEARTBEAT_CONF', invokeId: message.invokeId });
        else refuse(message.invokeId, statusSessionNotOpen);
        break;
      case 'CLOSE_REQ':
        isOpen = false;
        send({ name: 'CLOSE_CONF', invokeId: message.invokeId });
        break;
      default:
        refuse(0, statusInvalidMessageType);
    }
  };

  socket.on('data', (chunk) => {
    const { frames, problem } = reader.push(chunk);
    for (const frame of frames) {
      const decoded = decodeMessage(frame, version);
      if (!decoded.ok) {
        socket.resetAndDestroy();
        return;
      }
      answer(decoded.value);
    }
    if (problem !== null) socket.resetAndDestroy();
  });
}
