import type { Socket } from 'node:net';
import type { Result } from '../core/result';
import type { CtiBehaviour } from './cti-behaviour';
import { type ClientSessions, serveClient } from './cti-connection';
import { type PracticeListener, startListener } from './listener';

/** A running practice CTI Server. */
export type CtiServer = PracticeListener;

/** Starts a CTI Server on exactly this address, or on these. */
export function startCtiServer(
  address: string | readonly string[],
  port: number,
  behaviour: CtiBehaviour,
): Promise<Result<CtiServer>> {
  const sessions: ClientSessions = new Map();
  const serve = (socket: Socket): void => serveClient(socket, behaviour, sessions);
  return startListener(typeof address === 'string' ? [address] : address, port, serve);
}
