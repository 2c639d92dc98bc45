import { isDigits, type Lines, words } from '../text/lines';
import { Unread } from '../text/unread';
import type { UnreadLine } from '../types';
import { englishState } from './socket-states';
import type { SocketData, SocketEnd, SocketRow } from './types';

export interface SsReading {
  readonly data: SocketData;
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
}

/**
 * Reads the socket tables of other systems: `ss` and `netstat` of Linux, `netstat` of
 * BSD, macOS and Android. They are kept apart from the Windows table (a host of the
 * case runs Windows), and serve the practice site and a plain answer to a technician
 * who brought the wrong machine's output.
 *
 * Sections about other sockets (UNIX domain, kernel) are passed over, not unread.
 * @param command what was typed, where the text shows it; tells TCP from UDP in tables without a protocol
 */
export function readSs(lines: Lines, first: number, last: number, command: string | null): SsReading {
  const unread = new Unread(lines);
  const sockets: SocketRow[] = [];
  const fallback = protocolOf(command);
  let elsewhere = false;
  for (let line = first; line <= last; line += 1) {
    const text = lines.at(line);
    const parts = words(text);
    const [head] = parts;
    if (head === undefined) continue;
    const row = readSsRow(parts, line, fallback);
    if (row !== null) {
      sockets.push(row);
      elsewhere = false;
    } else if (startsOtherSection(text)) {
      elsewhere = true;
    } else if (isSsHeading(text)) {
      elsewhere = false;
    } else if (
      !elsewhere &&
      !otherFamilies.has(head.toLowerCase()) &&
      !text.startsWith('(') &&
      !isFootnote(text)
    ) {
      unread.add(line);
    }
  }
  return { data: { sockets }, ...unread.result() };
}

/** Socket families that are no TCP and no UDP. */
const otherFamilies = new Set(
  'unix u_str u_dgr u_seq nl raw raw6 icmp icmp4 icmp6 icm4 icm6 igmp p_raw p_dgr v_str v_dgr sctp dccp kctl kevt udplite udplite6 tipc xdp ???'.split(
    ' ',
  ),
);

const ssStates = new Set(
  'LISTEN ESTAB UNCONN SYN-SENT SYN-RECV FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSE-WAIT LAST-ACK CLOSING CLOSED'.split(
    ' ',
  ),
);

/** One row of `ss` or of a Linux, BSD or macOS `netstat`, told by its shape; null where it is none. */
export function readSsRow(
  parts: readonly string[],
  line: number,
  fallback: 'TCP' | 'UDP' | null,
): SocketRow | null {
  const [head] = parts;
  if (head === undefined) return null;
  const named = protocolNamed(head);
  if (named !== null && ssStates.has(parts[1] ?? '')) return ssRow(named, parts.slice(1), line);
  if (ssStates.has(head) && areQueues(parts[1], parts[2])) {
    return ssRow(fallback ?? (head === 'UNCONN' ? 'UDP' : 'TCP'), parts, line);
  }
  if (named !== null) return netstatRow(named, parts, line);
  return null;
}

/** `State Recv-Q Send-Q Local Peer users:(("sshd",pid=660,fd=3))` */
function ssRow(protocol: 'TCP' | 'UDP', parts: readonly string[], line: number): SocketRow | null {
  const [state, , , local, peer] = parts;
  if (!areQueues(parts[1], parts[2]) || state === undefined) return null;
  const from = readEnd(local, ':');
  const to = readEnd(peer, ':');
  if (from === null || to === null) return null;
  const users = parts.slice(5).join(' ');
  const process = /\("([^"]{1,64})",pid=(\d{1,10})/.exec(users);
  return {
    protocol,
    local: from,
    remote: otherEnd(to),
    state: englishState(state) ?? state,
    pid: process === null ? null : Number(process[2]),
    process: process?.[1] ?? null,
    line,
  };
}

/** `tcp 0 0 127.0.0.1:25 0.0.0.0:* LISTEN 1469/master`; BSD joins the port by a dot and may print three numbers or none. */
function netstatRow(protocol: 'TCP' | 'UDP', parts: readonly string[], line: number): SocketRow | null {
  let at = 1;
  while (at < 4 && isDigits(parts[at] ?? '')) at += 1;
  if (at < 2 && protocol === 'TCP') return null;
  const local = parts[at];
  const peer = parts[at + 1];
  const joint = local?.includes(':') && /:[^:.]*$/.test(local) ? ':' : '.';
  const from = readEnd(local, joint);
  const to = readEnd(peer, joint);
  if (from === null || to === null) return null;
  const printed = parts[at + 2];
  const isState = printed !== undefined && /^\p{Lu}[\p{Lu}\d_]*$/u.test(printed);
  const state = isState ? (englishState(printed) ?? printed) : null;
  const program = parts.slice(at + 2).find((word) => /^\d{1,10}\/./.test(word));
  const slash = program?.indexOf('/') ?? -1;
  return {
    protocol,
    local: from,
    remote: otherEnd(to),
    state,
    pid: program === undefined ? null : Number(program.slice(0, slash)),
    process: program?.slice(slash + 1) ?? null,
    line,
  };
}

function protocolNamed(word: string): 'TCP' | 'UDP' | null {
  if (/^tcp(?:4|6|46)?$/.test(word)) return 'TCP';
  return /^udp(?:4|6|46)?$/.test(word) ? 'UDP' : null;
}

function areQueues(one: string | undefined, other: string | undefined): boolean {
  return isDigits(one ?? '') && isDigits(other ?? '');
}

/** The address and port of one end; `joint` stands between them. */
function readEnd(word: string | undefined, joint: ':' | '.'): SocketEnd | null {
  if (word === undefined) return null;
  const at = word.lastIndexOf(joint);
  if (at < 1 || at === word.length - 1) return null;
  const printed = word.slice(at + 1);
  if (!/^[\w*][\w+./-]*$/.test(printed)) return null;
  let address = word.slice(0, at);
  if (address.startsWith('[')) {
    const close = address.indexOf(']');
    if (close < 0) return null;
    address = address.slice(1, close) + address.slice(close + 1);
  }
  if (!/^[\w.:%*-]+$/.test(address)) return null;
  const port = printed === '*' ? null : isDigits(printed) ? Number(printed) : printed;
  if (typeof port === 'number' && port > 65_535) return null;
  return { address, port };
}

function otherEnd(end: SocketEnd): SocketEnd | null {
  return end.address === '*' && end.port === null ? null : end;
}

/** TCP or UDP alone, by the letters behind `ss` or `netstat`; null where both or neither were asked for. */
function protocolOf(command: string | null): 'TCP' | 'UDP' | null {
  const flags = [...(command ?? '').matchAll(/(?:^|\s)-([a-z0-9]+)/gi)]
    .map((match) => match[1] ?? '')
    .join('');
  const tcp = flags.includes('t');
  const udp = flags.includes('u');
  return tcp === udp ? null : tcp ? 'TCP' : 'UDP';
}

/** The heading of a Linux, BSD or macOS socket table, in any language: the queues keep their English names. */
export function isSsHeading(text: string): boolean {
  return (
    /\bRecv-Q\s+Send-Q\b/.test(text) ||
    /\bProto\s+Rexmit\b/.test(text) ||
    /Active Internet connections/.test(text)
  );
}

function startsOtherSection(text: string): boolean {
  return /^\s*(?:Active (?:UNIX|LOCAL|Multipath|kernel)|Registered kernel|Proto RefCnt|Address\s+Type\s+Recv-Q)/i.test(
    text,
  );
}

/** `Active Internet connections` in another language, with its English note in brackets; the note about other users' processes. */
function isFootnote(text: string): boolean {
  return /(?:\((?:only servers|w\/o servers|servers and established|including servers)|root to see it all\.)\)\s*$/.test(
    text,
  );
}
