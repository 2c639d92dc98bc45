import type { Windows } from '../../core/case/types';
import type { RealSocket, SocketAddress } from '../observe/real-socket';
import { type Language, wordsOf } from './languages';
import { windowsLines } from './lines';
import { type NetstatWords, wordsFor } from './words';

/** Tells the process of a socket by its id. */
export type PidOf = (socket: RealSocket) => number;

/**
 * `netstat -n -a`, and `netstat -n -a -o` with the process ids. The columns of the rows are the
 * same from 2000 to 2025: blanks are kept between them where an address fills its own.
 * @param pidOf null for the command without `-o`, which Windows 2000 does not have
 */
export function printNetstat(
  sockets: readonly RealSocket[],
  windows: Windows,
  language: Language,
  pidOf: PidOf | null,
): string {
  const words = wordsFor(windows, wordsOf(language).netstat);
  return windowsLines([
    '',
    words.title,
    '',
    pidOf === null ? words.heading : words.headingWithProcess,
    ...sockets.map((socket) => row(socket, words, pidOf)),
  ]);
}

function row(socket: RealSocket, words: NetstatWords, pidOf: PidOf | null): string {
  const { protocol, local, remote } = socket;
  const start = `  ${protocol.padEnd(words.protocolWidth)}  ${column(end(local))}`;
  const ends = `${start}${column(remote === null ? '*:*' : end(remote))}`;
  const state = remote === null ? '' : stateIn(words, socket.state ?? '');
  return pidOf === null ? `${ends}${state}` : `${ends}${state.padEnd(15)} ${pidOf(socket)}`;
}

function stateIn({ states }: NetstatWords, state: string): string {
  return states[state] ?? state;
}

function column(text: string): string {
  return `${text.padEnd(22)} `;
}

function end({ address, port }: SocketAddress): string {
  return `${address}:${port}`;
}
