import type { RealSocket, SocketAddress } from '../observe/real-socket';
import { windowsLines } from './lines';

/**
 * `netstat -n -a` of English Windows. The columns are the same from 2000 to 2025: a row of
 * blanks is kept between them where an address fills its own.
 */
export function printNetstat(sockets: readonly RealSocket[]): string {
  return windowsLines([
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State',
    ...sockets.map(row),
  ]);
}

function row({ protocol, local, remote, state }: RealSocket): string {
  const start = `  ${protocol.padEnd(5)}  ${column(end(local))}`;
  if (remote === null) return `${start}${column('*:*')}`;
  return `${start}${column(end(remote))}${state ?? ''}`;
}

function column(text: string): string {
  return `${text.padEnd(22)} `;
}

function end({ address, port }: SocketAddress): string {
  return `${address}:${port}`;
}
