import type { CaseEvidence } from '../../case/types';
import { digestOf } from '../../evidence/sockets/digest';
import { rowsOnPorts } from '../../evidence/sockets/socket-table';
import type { Cite, EvidencePart } from '../../evidence/types';
import { isIPv6, isLoopback, isWildcard, parseIPv4 } from '../../net/ipv4';
import { mayMarkNetwork, readCtiPort, type Side } from '../../net/ports';
import type { Listener } from '../types';
import { cite, type Located, partsOf } from './evidence';

/** What one side's socket table says of the ports that matter here. */
export interface SocketFacts {
  readonly status: 'read' | 'unreadable' | 'absent';
  readonly cites: readonly Cite[];
  readonly whole: boolean;
  /** It shows the port that every Windows host listens on: it was not asked for some rows only. */
  readonly complete: boolean;
  readonly disputed: boolean;
  readonly count: number;
  readonly listeners: readonly Listener[];
  readonly phantoms: readonly Listener[];
  /** Connections with an end on a port that matters or marks a network. */
  readonly connections: readonly Connection[];
  /** Listener rows on a port that matters whose address is a name: printed without `-n`. */
  readonly named: readonly Cite[];
  /** IPv4 addresses that the table itself shows as this host's own. */
  readonly ownAddresses: ReadonlySet<string>;
  /** Does a row on another port than this one have the address as its own end? The table is gone through for it. */
  readonly usesBeside: (address: string, port: number) => boolean;
  /** Process of the RPC endpoint mapper's row: it tells whether a list of processes is of the same start of Windows. */
  readonly mapperPid: number | null;
}

export interface Connection {
  readonly local: { readonly address: string; readonly port: number };
  readonly remote: { readonly address: string; readonly port: number };
  readonly state: string;
  readonly cite: Cite;
}

const absent: SocketFacts = {
  status: 'absent',
  cites: [],
  whole: false,
  complete: false,
  disputed: false,
  count: 0,
  listeners: [],
  phantoms: [],
  connections: [],
  named: [],
  ownAddresses: new Set(),
  usesBeside: () => false,
  mapperPid: null,
};

/**
 * Reads the newest socket table of a side: netstat's, or, where there is none, what
 * Get-NetTCPConnection listed, which shows listeners and never their absence.
 *
 * Two tables whose order in time is not known and that differ on the ports that
 * matter dispute each other: which one is true now cannot be told.
 * @param ports the dialed and configured ports, which count beside those of the formula
 */
export function socketFacts(
  evidence: readonly CaseEvidence[],
  owner: Side | 'dialer',
  ports: ReadonlySet<number>,
): SocketFacts {
  const tables = partsOf(evidence, owner, 'netstat').map((located) => readTable(located, ports));
  const others = partsOf(evidence, owner, 'net-tcp-connection').map((located) => readTable(located, ports));
  const readable = tables.filter((table) => table.status === 'read');
  const listed = others.filter((table) => table.status === 'read');
  const newest = readable.at(-1) ?? listed.at(-1);
  if (newest === undefined) {
    const left = tables.at(-1) ?? others.at(-1) ?? absent;
    return left === absent && hasUnreadFile(evidence, owner) ? { ...absent, status: 'unreadable' } : left;
  }
  const same = readable.length > 0 ? readable : listed;
  const isOrdered = evidence.every(
    (one) =>
      one.owner !== owner ||
      one.sequence !== null ||
      (one.part.kind !== 'netstat' && one.part.kind !== 'net-tcp-connection'),
  );
  const differ = !isOrdered && same.some((table) => signature(table) !== signature(newest));
  // The two commands show the same host: what one shows and the other denies is not known.
  const newestListed = listed.at(-1);
  const denied = readable.length > 0 && newestListed !== undefined && denies(newest, newestListed);
  if (!differ && !denied) return newest;
  return { ...newest, disputed: true, cites: [...readable, ...listed].flatMap((table) => table.cites) };
}

/** Do netstat and Get-NetTCPConnection differ on the ports that matter? The latter may have been asked for some rows only. */
function denies(netstat: SocketFacts, listed: SocketFacts): boolean {
  const inNetstat = new Set(netstat.listeners.map(endpointOf));
  const inListed = new Set(listed.listeners.map(endpointOf));
  const isExtra = [...inListed].some((one) => !inNetstat.has(one));
  return isExtra || (listed.complete && [...inNetstat].some((one) => !inListed.has(one)));
}

function endpointOf({ address, port }: Listener): string {
  return `${address}:${port}`;
}

/** A file of this owner that is no text, or could not be decoded: what it held is not known. */
function hasUnreadFile(evidence: readonly CaseEvidence[], owner: Side | 'dialer'): boolean {
  return evidence.some(
    (one) => one.owner === owner && one.part.kind === 'unknown' && one.part.lines[1] === 0,
  );
}

function signature(table: SocketFacts): string {
  return table.listeners.map(endpointOf).sort().join(' ');
}

/** The RPC endpoint mapper's: every Windows host listens there. */
const mapperPort = 135;

function readTable(
  located: Located<'netstat'> | Located<'net-tcp-connection'>,
  ports: ReadonlySet<number>,
): SocketFacts {
  const { evidence, part } = located;
  const rows = part.data.sockets;
  const whole: Cite = { evidence: evidence.id, first: part.lines[0], last: part.lines[1] };
  if (rows.length === 0) return { ...absent, status: 'unreadable', cites: [whole] };

  const listeners: Listener[] = [];
  const named: Cite[] = [];
  const connections: Connection[] = [];
  let mapperPid: number | null = null;
  const isOfCti = (port: number) => ports.has(port) || readCtiPort(port) !== null;
  for (const row of rowsOnPorts(
    rows,
    (port) => isOfCti(port) || mayMarkNetwork(port) || port === mapperPort,
  )) {
    const port = row.local.port;
    if (row.protocol !== 'TCP' || typeof port !== 'number') continue;
    if (port === mapperPort) mapperPid = row.pid ?? mapperPid;
    if (row.state === 'LISTENING') {
      // The process name of `netstat -b` shows the CTI Server also on a port of the site's own choice.
      if (!isOfCti(port) && !/^ctisvr(\.exe)?$/i.test(row.process ?? '')) continue;
      const address = parseIPv4(row.local.address) ?? (isIPv6(row.local.address) ? row.local.address : null);
      if (address === null) named.push(cite(evidence, row.line));
      else {
        const formula = readCtiPort(port);
        const { pid, process } = row;
        listeners.push({ address, port, cite: cite(evidence, row.line), formula, pid, process });
      }
    } else if (row.remote !== null && typeof row.remote.port === 'number') {
      connections.push({
        local: { address: row.local.address, port },
        remote: { address: row.remote.address, port: row.remote.port },
        state: row.state ?? '',
        cite: cite(evidence, row.line),
      });
    }
  }
  const digest = digestOf(rows);
  const phantoms = listeners.filter((listener) => isPhantom(listener, connections));
  return {
    status: 'read',
    cites: [whole],
    whole: part.kind === 'netstat' && seemsWhole(part),
    complete: digest.hasEndpointMapper,
    disputed: false,
    count: rows.length,
    listeners: listeners.filter((listener) => !phantoms.includes(listener)),
    phantoms,
    connections,
    named,
    ownAddresses: new Set([...digest.localAddresses].flatMap(ownAddress)),
    usesBeside: (address, port) =>
      rows.some((row) => row.local.address === address && row.local.port !== port),
    mapperPid,
  };
}

function ownAddress(text: string): readonly string[] {
  const address = parseIPv4(text);
  return address === null || isWildcard(address) || isLoopback(address) ? [] : [address];
}

/**
 * A cut or filtered table proves no absence. A whole one starts with its title and
 * heading (or has the RPC endpoint mapper's port 135, which every Windows host has),
 * ends with UDP rows, and its last line is no torn row. Where names stand for ports
 * (printed without `-n`) a listener may hide behind any of them.
 */
export function seemsWhole(part: Extract<EvidencePart, { kind: 'netstat' }>): boolean {
  const rows = part.data.sockets;
  const firstLine = part.lines[0];
  const lastUnread = part.unread.at(-1)?.line;
  const first = rows.at(0);
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return false;
  const { hasEndpointMapper, hasUdp, hasNamedPorts } = digestOf(rows);
  const begins = first.line - firstLine >= 2 || hasEndpointMapper;
  const ends = hasUdp && !(lastUnread !== undefined && lastUnread > last.line);
  const numeric = !hasNamedPorts;
  return begins && ends && numeric;
}

/**
 * Windows before Server 2003 and XP SP2 prints each outgoing connection a second
 * time as `0.0.0.0:port LISTENING`. Those Windows take their own ports from 1025 to
 * 5000, so only there such a row can be a phantom.
 */
function isPhantom(listener: Listener, connections: readonly Connection[]): boolean {
  return (
    isWildcard(listener.address) &&
    listener.port >= 1025 &&
    listener.port <= 5000 &&
    connections.some((one) => one.local.port === listener.port && one.state !== 'TIME_WAIT')
  );
}
