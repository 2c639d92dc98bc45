import type { SocketRow } from '../core/evidence/sockets/types';
import type { EvidencePart } from '../core/evidence/types';
import { readCtiPort } from '../core/net/ports';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import type { DeskJobs, SocketsPage } from './desk-jobs';

type Wanted = Pick<DeskJobs['sockets'], 'offset' | 'count' | 'find' | 'only' | 'ports'>;

/** A page of a part's socket rows. Only the rows of the page are copied. */
export function socketsPage(part: EvidencePart | undefined, wanted: Wanted): Result<SocketsPage> {
  if (part === undefined || (part.kind !== 'netstat' && part.kind !== 'ss')) {
    return failure('no-sockets', say('This part holds no table of sockets.'));
  }
  const ports = new Set(wanted.ports);
  const find = wanted.find.trim().toLowerCase();
  const rows: SocketsPage['rows'][number][] = [];
  let total = 0;
  for (const row of part.data.sockets) {
    const listener = row.protocol === 'TCP' && row.state === 'LISTENING';
    const cti = isCti(row.local.port, ports) || isCti(row.remote?.port ?? null, ports);
    if (wanted.only === 'listeners' && !listener) continue;
    if (wanted.only === 'cti' && !cti) continue;
    if (find !== '' && !textOf(row).includes(find)) continue;
    if (total >= wanted.offset && rows.length < wanted.count) rows.push({ ...row, cti, listener });
    total += 1;
  }
  return success({ total, rows });
}

function isCti(port: SocketRow['local']['port'], own: ReadonlySet<number>): boolean {
  return typeof port === 'number' && (own.has(port) || readCtiPort(port) !== null);
}

function textOf({ protocol, local, remote, state, pid, process }: SocketRow): string {
  const other = remote === null ? '' : `${remote.address}:${remote.port ?? ''}`;
  return `${protocol} ${local.address}:${local.port ?? ''} ${other} ${state ?? ''} ${pid ?? ''} ${process ?? ''}`.toLowerCase();
}
