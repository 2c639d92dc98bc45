import type { CaseEvidence } from '../../case/types';
import type { TasklistData } from '../../evidence/machine/types';
import { isWildcard } from '../../net/ipv4';
import type { Side } from '../../net/ports';
import type { HolderFact, Listener } from '../types';
import { tableClock } from './apart';
import { cite, partsOf } from './evidence';
import { listMoment } from './list-moment';
import { newestOf } from './newest';
import { isCtiServer, type SocketFacts } from './sockets';

/**
 * The process behind the row that takes the dialer's call: by `netstat -b` itself, else by its process id
 * and the newest `tasklist`. Process ids are given anew at each start of Windows, so the list is held
 * against a row that every host has: the RPC endpoint mapper's, which svchost.exe holds.
 */
export function holderOf(
  evidence: readonly CaseEvidence[],
  side: Side,
  sockets: SocketFacts,
  address: string,
  port: number,
): HolderFact | null {
  const taking = sockets.listeners.filter((one) => takesCall(one, address, port));
  // A row on the address itself is asked before one on 0.0.0.0.
  const row = taking.find((one) => one.address === address) ?? taking[0];
  return row === undefined ? null : holderOfRow(evidence, side, sockets, row);
}

/** Does this row take a call to the address and port? */
function takesCall(row: Listener, address: string | null, port: number | null): boolean {
  return row.port === port && (row.address === address || isWildcard(row.address));
}

/** A row on a port that matters whose process is another program than the CTI Server. */
export interface ForeignRow {
  readonly listener: Listener;
  readonly holder: HolderFact;
}

/** The rows of other programs on the ports that matter; the one that takes the dialer's call is told by {@link holderOf}. */
export function foreignRows(
  evidence: readonly CaseEvidence[],
  side: Side,
  sockets: SocketFacts,
  address: string | null,
  port: number | null,
): readonly ForeignRow[] {
  return sockets.listeners.flatMap((listener) => {
    if (takesCall(listener, address, port)) return [];
    const holder = holderOfRow(evidence, side, sockets, listener);
    return holder?.image == null || isCtiServer(holder.image) ? [] : [{ listener, holder }];
  });
}

/** The process behind one row; null where none was printed. */
export function holderOfRow(
  evidence: readonly CaseEvidence[],
  side: Side,
  sockets: SocketFacts,
  row: Listener,
): HolderFact | null {
  if (row.pid === null && row.process === null) return null;
  if (row.process !== null) {
    return { pid: row.pid, image: row.process, certain: true, moment: 'one', cites: [row.cite] };
  }
  const imageIn = ({ data }: { data: TasklistData }) =>
    data.processes.find(({ pid }) => pid === row.pid)?.image;
  const { located, disputed } = newestOf(partsOf(evidence, side, 'tasklist'), (part) => imageIn(part) ?? '');
  const listed = located?.part.data.processes ?? [];
  const found = listed.find(({ pid }) => pid === row.pid);
  if (located === undefined || found === undefined) {
    return { pid: row.pid, image: null, certain: false, moment: 'unknown', cites: [row.cite] };
  }
  const mapper = listed.find(({ pid }) => pid === sockets.mapperPid);
  const id = sockets.cites[0]?.evidence;
  const sameStart =
    located.evidence.id === id || (mapper !== undefined && /^svchost(\.exe)?$/i.test(mapper.image));
  const seen = listMoment(evidence, side, { id, clock: tableClock(evidence, side) }, located);
  const moment = isKernel(found) ? 'one' : seen === 'one' && !sameStart ? 'restarted' : seen;
  return {
    pid: row.pid,
    image: found.image,
    certain: moment === 'one' && !disputed,
    moment,
    cites: [row.cite, cite(located.evidence, found.line)],
  };
}

/** Windows' kernel has process 4 at every start, since XP and Server 2003. */
function isKernel({ pid, image }: TasklistData['processes'][number]): boolean {
  return pid === 4 && /^system$/i.test(image);
}
