import type { CaseEvidence } from '../../case/types';
import { isWildcard } from '../../net/ipv4';
import type { Side } from '../../net/ports';
import type { HolderFact } from '../types';
import { cite, partsOf } from './evidence';
import type { SocketFacts } from './sockets';

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
  const taking = sockets.listeners.filter(
    (one) => one.port === port && (one.address === address || isWildcard(one.address)),
  );
  // A row on the address itself is asked before one on 0.0.0.0.
  const row = taking.find((one) => one.address === address) ?? taking[0];
  if (row === undefined || (row.pid === null && row.process === null)) return null;
  if (row.process !== null) return { pid: row.pid, image: row.process, certain: true, cites: [row.cite] };
  const located = partsOf(evidence, side, 'tasklist').at(-1);
  const listed = located?.part.data.processes ?? [];
  const found = listed.find(({ pid }) => pid === row.pid);
  if (located === undefined || found === undefined) {
    return { pid: row.pid, image: null, certain: false, cites: [row.cite] };
  }
  const mapper = listed.find(({ pid }) => pid === sockets.mapperPid);
  const sameStart =
    located.evidence.id === sockets.cites[0]?.evidence ||
    (mapper !== undefined && /^svchost(\.exe)?$/i.test(mapper.image));
  return {
    pid: row.pid,
    image: found.image,
    certain: sameStart,
    cites: [row.cite, cite(located.evidence, found.line)],
  };
}
