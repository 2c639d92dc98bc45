import type { CaseEvidence, Windows } from '../../case/types';
import { digestOf } from '../../evidence/sockets/digest';
import { rowsOnPorts } from '../../evidence/sockets/socket-table';
import type { SocketRow } from '../../evidence/sockets/types';
import type { Cite } from '../../evidence/types';
import { isIPv6, isLoopback, isWildcard, parseIPv4 } from '../../net/ipv4';
import { mayMarkNetwork, readCtiPort, type Side } from '../../net/ports';
import type { Listener } from '../types';
import { cite, type Located, partsOf } from './evidence';
import { instanceOfRow } from './instance';
import { listMoment } from './list-moment';
import { withoutMapping } from './mapped';
import { isPhantom } from './phantom';
import { seemsWhole } from './whole-table';

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
  /** Those of them that only a list of processes of another moment gives to the CTI Server. */
  readonly listedElsewhen: readonly Listener[];
  readonly phantoms: readonly Listener[];
  /** Connections with an end on a port that matters or marks a network. */
  readonly connections: readonly Connection[];
  /** Those that stand in one of several tables whose order in time is not known: they hold for none of them. */
  readonly unsure: readonly Connection[];
  /** Listener rows on a port that matters whose address is a name: printed without `-n`. */
  readonly named: readonly Cite[];
  /** ICM instances whose Peripheral Gateway the rows show, each with its first row. */
  readonly instances: ReadonlyMap<number, Cite>;
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
  /** Process id and name; null where they were not printed. */
  readonly pid: number | null;
  readonly process: string | null;
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
  listedElsewhen: [],
  phantoms: [],
  connections: [],
  unsure: [],
  named: [],
  instances: new Map(),
  ownAddresses: new Set(),
  usesBeside: () => false,
  mapperPid: null,
};

/**
 * Reads the newest socket table of a side: netstat's, or, where there is none, what
 * Get-NetTCPConnection listed, which shows listeners and never their absence.
 *
 * Two tables whose order in time is not known and that differ on the ports that
 * matter dispute each other: which one is true now cannot be told. Where they differ in connections only,
 * those that not all of them show are `unsure`.
 * @param ports the dialed and configured ports, which count beside those of the formula
 * @param windows generation of the host's Windows; null where it is not known
 */
export function socketFacts(
  evidence: readonly CaseEvidence[],
  owner: Side | 'dialer',
  ports: ReadonlySet<number>,
  windows: Windows | null = null,
): SocketFacts {
  const read = (located: Located<'netstat'> | Located<'net-tcp-connection'>) =>
    readTable(located, ports, windows, ctiServersOf(evidence, owner, located));
  const tables = partsOf(evidence, owner, 'netstat').map(read);
  const others = partsOf(evidence, owner, 'net-tcp-connection').map(read);
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
  const settled = isOrdered || same.length < 2 ? newest : inAllOf(same, newest, ports);
  if (!differ && !denied) return settled;
  return { ...settled, disputed: true, cites: [...readable, ...listed].flatMap((table) => table.cites) };
}

/** The connections that every table shows, and apart from them those that only some do. */
function inAllOf(
  tables: readonly SocketFacts[],
  newest: SocketFacts,
  ports: ReadonlySet<number>,
): SocketFacts {
  // A port of the client's own choice is another one after each new try.
  const fixed = (port: number) => (ports.has(port) || readCtiPort(port) !== null ? port : '');
  const keyOf = ({ local, remote, state }: Connection) =>
    [local.address, fixed(local.port), remote.address, fixed(remote.port), state].join(' ');
  const keys = tables.map((table) => new Set(table.connections.map(keyOf)));
  const isInAll = (one: Connection) => keys.every((known) => known.has(keyOf(one)));
  return {
    ...newest,
    connections: newest.connections.filter(isInAll),
    unsure: tables.flatMap((table) => table.connections.filter((one) => !isInAll(one))),
  };
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

/** Process ids that the newest list of processes gives to the CTI Server; `sure` where it is of the table's moment. */
function ctiServersOf(
  evidence: readonly CaseEvidence[],
  owner: Side | 'dialer',
  table: Located<'netstat'> | Located<'net-tcp-connection'>,
): { readonly pids: ReadonlySet<number>; readonly sure: boolean } {
  const located = partsOf(evidence, owner, 'tasklist').at(-1);
  const moment = { id: table.evidence.id, clock: table.part.clock };
  if (located === undefined) return { pids: new Set(), sure: true };
  const listed = located.part.data.processes;
  return {
    pids: new Set(listed.filter(({ image }) => isCtiServer(image)).map(({ pid }) => pid)),
    sure: listMoment(evidence, owner, moment, located) === 'one',
  };
}

/** Is this the CTI Server's program? */
export function isCtiServer(image: string): boolean {
  return /^ctisvr(\.exe)?$/i.test(image);
}

/** The RPC endpoint mapper's: every Windows host listens there. */
const mapperPort = 135;

function readTable(
  located: Located<'netstat'> | Located<'net-tcp-connection'>,
  ports: ReadonlySet<number>,
  windows: Windows | null,
  { pids: ctiServers, sure }: ReturnType<typeof ctiServersOf>,
): SocketFacts {
  const { evidence, part } = located;
  const rows = part.data.sockets;
  const whole: Cite = { evidence: evidence.id, first: part.lines[0], last: part.lines[1] };
  if (rows.length === 0) return { ...absent, status: 'unreadable', cites: [whole] };

  const listeners: Listener[] = [];
  const named: Cite[] = [];
  const connections: Connection[] = [];
  const instances = new Map<number, Cite>();
  let mapperPid: number | null = null;
  const isOfCti = (port: number) => ports.has(port) || readCtiPort(port) !== null;
  // The list of processes shows the CTI Server also on a port of the site's own choice, as `netstat -b` does.
  const isItsOwn = (row: SocketRow) => row.pid !== null && ctiServers.has(row.pid);
  const itsPorts = new Set<unknown>();
  if (ctiServers.size > 0) {
    for (const row of rows) if (row.state === 'LISTENING' && isItsOwn(row)) itsPorts.add(row.local.port);
  }
  for (const row of rowsOnPorts(
    rows,
    (port) => isOfCti(port) || mayMarkNetwork(port) || port === mapperPort || itsPorts.has(port),
  )) {
    const port = row.local.port;
    if (row.protocol !== 'TCP' || typeof port !== 'number') continue;
    if (port === mapperPort) mapperPid = row.pid ?? mapperPid;
    const far = row.state === 'LISTENING' ? null : row.remote?.port;
    if (far === null || (row.state === 'ESTABLISHED' && typeof far === 'number')) {
      const instance = instanceOfRow(port, far);
      if (instance !== null && !instances.has(instance)) instances.set(instance, cite(evidence, row.line));
    }
    if (row.state === 'LISTENING') {
      if (!isOfCti(port) && !isItsOwn(row) && !isCtiServer(row.process ?? '')) continue;
      const text = withoutMapping(row.local.address);
      const address = parseIPv4(text) ?? (isIPv6(text) ? text : null);
      if (address === null) named.push(cite(evidence, row.line));
      else {
        const formula = readCtiPort(port);
        const { pid, process } = row;
        listeners.push({ address, port, cite: cite(evidence, row.line), formula, pid, process });
      }
    } else if (row.remote !== null && typeof row.remote.port === 'number') {
      connections.push({
        local: { address: withoutMapping(row.local.address), port },
        remote: { address: withoutMapping(row.remote.address), port: row.remote.port },
        state: row.state ?? '',
        pid: row.pid,
        process: row.process,
        cite: cite(evidence, row.line),
      });
    }
  }
  const digest = digestOf(rows);
  const phantoms = listeners.filter((listener) => isPhantom(listener, connections, windows));
  return {
    status: 'read',
    cites: [whole],
    whole: part.kind === 'netstat' && seemsWhole(part),
    complete: digest.hasEndpointMapper,
    disputed: false,
    count: rows.length,
    listeners: listeners.filter((listener) => !phantoms.includes(listener)),
    listedElsewhen: sure ? [] : listeners.filter(({ port, process }) => process === null && !isOfCti(port)),
    phantoms,
    connections,
    unsure: [],
    named,
    instances,
    ownAddresses: new Set([...digest.localAddresses].flatMap(ownAddress)),
    usesBeside: (address, port) =>
      rows.some((row) => row.local.address === address && row.local.port !== port),
    mapperPid,
  };
}

function ownAddress(text: string): readonly string[] {
  const address = parseIPv4(withoutMapping(text));
  return address === null || isWildcard(address) || isLoopback(address) ? [] : [address];
}
