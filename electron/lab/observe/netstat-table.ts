import { englishState } from '../../core/evidence/sockets/socket-states';
import { parseIPv4 } from '../../core/net/ipv4';
import { nowhere, type RealSocket, type SocketAddress } from './real-socket';

/**
 * Reads `netstat -an` of this computer where it has no `/proc`: Windows (`127.0.0.1:135`,
 * no queues) and macOS (`127.0.0.1.135`, two queue lengths before the ends). IPv4 only, as the
 * practice site has nothing else. A listener is told by the shape of its other end, not by a
 * word, since German Windows translates the word.
 */
export function readNetstatTable(text: string): readonly RealSocket[] {
  const sockets: RealSocket[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim().split(/\s+/);
    const protocol = protocolOf(words[0]);
    if (protocol === null) continue;
    const ends = /^\d+$/.test(words[1] ?? '') ? words.slice(3) : words.slice(1);
    const local = readEnd(ends[0]);
    if (local === null) continue;
    if (protocol === 'UDP') {
      sockets.push({ protocol, local, remote: null, state: null });
      continue;
    }
    const remote = readEnd(ends[1]);
    const listens = ends[1] === '*.*' || (remote !== null && remote.port === 0);
    if (listens) sockets.push({ protocol, local, remote: nowhere, state: 'LISTENING' });
    else if (remote !== null) sockets.push({ protocol, local, remote, state: wordOf(ends[2]) });
  }
  return sockets;
}

function protocolOf(word: string | undefined): RealSocket['protocol'] | null {
  if (word === 'TCP' || word === 'tcp4' || word === 'tcp46' || word === 'tcp') return 'TCP';
  if (word === 'UDP' || word === 'udp4' || word === 'udp46' || word === 'udp') return 'UDP';
  return null;
}

function wordOf(word: string | undefined): string {
  return word === undefined ? 'ESTABLISHED' : (englishState(word) ?? word);
}

/** `127.10.8.103:43027` or `127.10.8.103.43027`; null for anything else. */
function readEnd(text: string | undefined): SocketAddress | null {
  if (text === undefined) return null;
  const at = Math.max(text.lastIndexOf(':'), text.lastIndexOf('.'));
  const address = parseIPv4(text.slice(0, at));
  const port = text.slice(at + 1);
  return address === null || !/^\d{1,5}$/.test(port) ? null : { address, port: Number(port) };
}
