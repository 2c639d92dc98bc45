import { nowhere, type RealSocket, type SocketAddress } from './real-socket';

/** Linux' numbers of TCP states (net/tcp_states.h) in Windows' words; 07 (closed) is no socket any more. */
const states: Readonly<Record<string, string>> = {
  '01': 'ESTABLISHED',
  '02': 'SYN_SENT',
  '03': 'SYN_RECEIVED',
  '04': 'FIN_WAIT_1',
  '05': 'FIN_WAIT_2',
  '06': 'TIME_WAIT',
  '08': 'CLOSE_WAIT',
  '09': 'LAST_ACK',
  '0A': 'LISTENING',
  '0B': 'CLOSING',
  '0C': 'SYN_RECEIVED',
};

/**
 * Reads `/proc/net/tcp` or `/proc/net/udp`: after a heading, a row a socket, its second,
 * third and fourth word being local end, remote end and state, in hexadecimal. The
 * address is one number in the byte order of the machine.
 */
export function readProcNet(
  text: string,
  protocol: RealSocket['protocol'],
  endianness: 'LE' | 'BE',
): readonly RealSocket[] {
  const sockets: RealSocket[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [, local, remote, state] = line.trim().split(/\s+/);
    if (local === undefined || remote === undefined || state === undefined) continue;
    const here = readEnd(local, endianness);
    const there = readEnd(remote, endianness);
    if (here === null || there === null) continue;
    if (protocol === 'UDP') {
      sockets.push({ protocol, local: here, remote: null, state: null });
      continue;
    }
    const word = states[state.toUpperCase()];
    if (word === undefined) continue;
    sockets.push({ protocol, local: here, remote: word === 'LISTENING' ? nowhere : there, state: word });
  }
  return sockets;
}

/** `6708AC7F:A813` on a little-endian machine is 127.172.8.103, port 43027. */
function readEnd(text: string, endianness: 'LE' | 'BE'): SocketAddress | null {
  const match = /^([0-9A-F]{8}):([0-9A-F]{4})$/i.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const bytes = match[1].match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  if (endianness === 'LE') bytes.reverse();
  return { address: bytes.join('.'), port: Number.parseInt(match[2], 16) };
}
