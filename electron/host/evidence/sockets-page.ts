import type { SocketRow, SocketRows } from '../../core/evidence/sockets/types';
import type { EvidencePart } from '../../core/evidence/types';
import { readCtiPort } from '../../core/net/ports';
import { failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import type { DeskJobs, SocketsPage } from './desk-jobs';

type Wanted = Pick<DeskJobs['sockets'], 'offset' | 'count' | 'find' | 'only' | 'ports'>;

/** A page of a part's socket rows. Only the rows of the page are made. */
export function socketsPage(part: EvidencePart | undefined, wanted: Wanted): Result<SocketsPage> {
  if (part === undefined || !holdsSockets(part)) {
    return failure('no-sockets', say('This part holds no table of sockets.'));
  }
  const { sockets } = part.data;
  const ports = new Set(wanted.ports);
  const found = matching(sockets, wanted, ports);
  const rows: SocketsPage['rows'][number][] = [];
  const total = found?.length ?? sockets.length;
  for (let at = wanted.offset; at < Math.min(total, wanted.offset + wanted.count); at += 1) {
    const row = sockets.at(found === null ? at : (found[at] ?? 0));
    if (row !== undefined) rows.push({ ...row, cti: isOfCti(row, ports), listener: listens(row) });
  }
  return success({ total, rows });
}

type WithSockets = Extract<EvidencePart, { data: { readonly sockets: SocketRows } }>;

function holdsSockets(part: EvidencePart): part is WithSockets {
  return part.data !== null && 'sockets' in part.data;
}

/** What was looked for last in a table, and where it stands: a table is scrolled through page by page. */
const lately = new WeakMap<SocketRows, { readonly asked: string; readonly found: Int32Array }>();

/** The places of the rows that are wanted; null where all are. */
function matching(rows: SocketRows, wanted: Wanted, ports: ReadonlySet<number>): Int32Array | null {
  const find = wanted.find.trim().toLowerCase();
  if (find === '' && wanted.only === 'all') return null;
  const asked = [wanted.only, ...[...ports].sort(), find].join(' ');
  const known = lately.get(rows);
  if (known?.asked === asked) return known.found;
  const places: number[] = [];
  let at = 0;
  for (const row of rows) {
    if (isWanted(row, wanted.only, ports) && (find === '' || textOf(row).includes(find))) places.push(at);
    at += 1;
  }
  const found = Int32Array.from(places);
  lately.set(rows, { asked, found });
  return found;
}

function isWanted(row: SocketRow, only: Wanted['only'], ports: ReadonlySet<number>): boolean {
  if (only === 'listeners') return listens(row);
  return only === 'all' || isOfCti(row, ports);
}

function listens({ protocol, state }: SocketRow): boolean {
  return protocol === 'TCP' && state === 'LISTENING';
}

function isOfCti({ local, remote }: SocketRow, own: ReadonlySet<number>): boolean {
  return isCti(local.port, own) || isCti(remote?.port ?? null, own);
}

function isCti(port: SocketRow['local']['port'], own: ReadonlySet<number>): boolean {
  return typeof port === 'number' && (own.has(port) || readCtiPort(port) !== null);
}

function textOf({ protocol, local, remote, state, pid, process }: SocketRow): string {
  const other = remote === null ? '' : `${remote.address}:${remote.port ?? ''}`;
  return `${protocol} ${local.address}:${local.port ?? ''} ${other} ${state ?? ''} ${pid ?? ''} ${process ?? ''}`.toLowerCase();
}
