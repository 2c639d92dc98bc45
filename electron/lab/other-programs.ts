import type { Socket } from 'node:net';
import type { Result } from '../core/result';
import { type PracticeListener, startListener } from './listener';

/**
 * What listens where a CTI Server is expected, and is none, or one that does not answer:
 *
 * - `web`: a web server, which answers what it does not understand with status 400;
 * - `tls`: a port that speaks TLS, which answers whatever it gets with an alert, as it does to what is no handshake;
 * - `hung`: a program that takes connections, reads nothing, and closes nothing.
 */
export type OtherProgram = 'web' | 'tls' | 'hung';

const badRequest = [
  'HTTP/1.1 400 Bad Request',
  'Content-Type: text/html; charset=us-ascii',
  'Server: Microsoft-HTTPAPI/2.0',
  'Connection: close',
  'Content-Length: 0',
  '',
  '',
].join('\r\n');

/** A TLS record of type alert, version 3.3 (RFC 5246, section 7.2): fatal, unexpected message. */
const alert = Uint8Array.of(0x15, 3, 3, 0, 2, 2, 10);

const serving: Readonly<Record<OtherProgram, (socket: Socket) => void>> = {
  web: (socket) => socket.once('data', () => socket.end(badRequest)),
  tls: (socket) => socket.once('data', () => socket.end(alert)),
  hung: () => undefined,
};

/** Starts such a program on exactly these addresses. */
export function startOtherProgram(
  program: OtherProgram,
  addresses: readonly string[],
  port: number,
): Promise<Result<PracticeListener>> {
  return startListener(addresses, port, serving[program], program !== 'hung');
}
