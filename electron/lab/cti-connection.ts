import type { Socket } from 'node:net';
import { decodeMessage } from '../cti/decode';
import { encodeMessage } from '../cti/encode';
import { FrameReader } from '../cti/frame-reader';
import { type CtiMessage, noIdleTimeout, type OpenRequest } from '../cti/messages';
import { tearDown } from '../cti/tear-down';
import { type CtiBehaviour, clientIdOf } from './cti-behaviour';
import { Patience } from './patience';

/** The open sessions of a CTI Server by client ID, and how each is ended for a status. */
export type ClientSessions = Map<string, (status: number) => void>;

/** A client that says nothing for so long after connecting, or after a refusal, is hung up on. */
const patienceMilliseconds = 30_000;

/** How long a client may take to hang up after it was told that its session has ended. */
const farewellMilliseconds = 5_000;

const statusInvalidMessageType = 2;
const statusSessionNotOpen = 4;
const statusSessionAlreadyOpen = 5;
const statusNewSessionOpened = 11;
const statusTimeout = 16;

/**
 * One client of a practice CTI Server, from its OPEN_REQ to its end.
 *
 * A client that opens a session anew ends its older one with status 11, as Cisco's guide says; that
 * the same client ID makes the same client is our reading. A session in which the client says nothing
 * for its idle time-out is ended with status 16 before the server hangs up: the guide names that
 * status for it, and the order is our reading.
 */
export function serveClient(socket: Socket, behaviour: CtiBehaviour, sessions: ClientSessions): void {
  const reader = new FrameReader();
  const patience = new Patience();
  let version = 9;
  let client: string | null = null;
  const abandon = (): void => {
    tearDown(socket);
  };
  patience.wait(patienceMilliseconds, abandon);

  const send = (message: CtiMessage): void => {
    const bytes = encodeMessage(message, version);
    if (bytes.ok) socket.write(bytes.value);
  };
  const refuse = (invokeId: number, status: number): void =>
    send({ name: 'FAILURE_CONF', invokeId, status, peripheralError: null, fields: [] });

  const close = (): void => {
    if (client !== null) sessions.delete(client);
    client = null;
  };
  const endFor = (status: number): void => {
    close();
    send({ name: 'FAILURE_EVENT', status });
    socket.end();
    patience.wait(farewellMilliseconds, abandon);
  };

  const open = (request: OpenRequest): void => {
    version = request.version;
    const decided = behaviour(request);
    if (decided.kind === 'refuse') refuse(request.invokeId, decided.status);
    if (decided.kind !== 'open') return;
    client = clientIdOf(request);
    sessions.get(client)?.(statusNewSessionOpened);
    sessions.set(client, endFor);
    if (request.idleTimeout === noIdleTimeout) patience.end();
    else patience.wait(request.idleTimeout * 1_000, () => endFor(statusTimeout));
    send({ name: 'OPEN_CONF', invokeId: request.invokeId, ...decided.confirmation });
  };

  const answer = (message: CtiMessage): void => {
    switch (message.name) {
      case 'OPEN_REQ':
        if (client !== null) refuse(message.invokeId, statusSessionAlreadyOpen);
        else open(message);
        break;
      case 'HEARTBEAT_REQ':
        if (client !== null) send({ name: 'HEARTBEAT_CONF', invokeId: message.invokeId });
        else refuse(message.invokeId, statusSessionNotOpen);
        break;
      case 'CLOSE_REQ':
        close();
        send({ name: 'CLOSE_CONF', invokeId: message.invokeId });
        break;
      default:
        refuse(0, statusInvalidMessageType);
    }
  };

  socket.on('close', () => {
    close();
    patience.end();
  });
  socket.on('data', (chunk) => {
    const { frames, problem } = reader.push(chunk);
    for (const frame of frames) {
      const decoded = decodeMessage(frame, version);
      if (!decoded.ok) {
        abandon();
        return;
      }
      patience.renew();
      answer(decoded.value);
    }
    if (problem !== null) abandon();
  });
}
