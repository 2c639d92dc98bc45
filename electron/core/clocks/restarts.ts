import { rowsOnPorts } from '../evidence/sockets/socket-table';
import type { Cite } from '../evidence/types';
import { readCtiPort, type Side } from '../net/ports';
import { type Message, say } from '../text';
import type { Capture, ClockHost } from './captures';

/** A listener that was bound anew between two captures of one host. */
export interface SeenRestart {
  readonly from: Capture;
  readonly to: Capture;
  readonly text: Message;
  readonly cites: readonly Cite[];
}

interface Table {
  readonly capture: Capture;
  /** Own addresses that listen on each port, with the process where it was printed. */
  readonly ports: ReadonlyMap<
    number,
    { readonly addresses: string; readonly pids: string; readonly line: number }
  >;
}

/**
 * Listeners on CTI ports that another process holds, or that stand on another address, in the next socket
 * table of the same host: by that host's own clock, which alone orders them.
 *
 * Two tables whose order the clock leaves open (no single reading, or one minute) tell nothing.
 */
export function seenRestarts(
  { owner, captures }: ClockHost,
  ports: ReadonlySet<number>,
): readonly SeenRestart[] {
  if (owner === null || owner === 'dialer') return [];
  const tables = captures
    .filter(({ readings }) => readings.length === 1)
    .flatMap((capture) => tableOf(capture, ports) ?? [])
    .sort((one, other) => startOf(one.capture) - startOf(other.capture));
  return tables.flatMap((table, index) => {
    const before = tables[index - 1];
    if (before === undefined || endOf(before.capture) > startOf(table.capture)) return [];
    return changes(before, table, owner);
  });
}

function startOf({ readings }: Capture): number {
  return readings[0]?.start ?? 0;
}

function endOf({ readings }: Capture): number {
  return readings[0]?.end ?? 0;
}

function tableOf(capture: Capture, wanted: ReadonlySet<number>): Table | null {
  const tables = capture.parts.filter((part) => part.kind === 'netstat');
  const [part] = tables;
  if (part === undefined || tables.length > 1 || part.data.sockets.length === 0) return null;
  const ports = new Map<number, { addresses: string; pids: string; line: number }>();
  const rows = rowsOnPorts(part.data.sockets, (port) => wanted.has(port) || readCtiPort(port) !== null)
    .filter(({ protocol, state }) => protocol === 'TCP' && state === 'LISTENING')
    .map((row) => ({ port: row.local.port, address: row.local.address, pid: row.pid, line: row.line }))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
  for (const { port, address, pid, line } of rows) {
    if (typeof port !== 'number') continue;
    const known = ports.get(port);
    const pids = pid === null ? '' : String(pid);
    ports.set(port, {
      addresses: known === undefined ? address : `${known.addresses}, ${address}`,
      pids: known === undefined || known.pids === pids ? pids : `${known.pids}, ${pids}`,
      line: known?.line ?? line,
    });
  }
  return { capture, ports };
}

function changes(before: Table, now: Table, side: Side): readonly SeenRestart[] {
  const found: SeenRestart[] = [];
  for (const [port, is] of now.ports) {
    const was = before.ports.get(port);
    if (was === undefined) continue;
    const moved = was.addresses !== is.addresses;
    const renewed = was.pids !== '' && is.pids !== '' && was.pids !== is.pids;
    if (!moved && !renewed) continue;
    const values = { side, port, was: was.addresses, is: is.addresses, old: was.pids, pid: is.pids };
    found.push({
      from: before.capture,
      to: now.capture,
      text:
        moved && renewed
          ? say(
              'CTI Server {side} was started anew: port {port} listens on {is} (process {pid}), before on {was} (process {old})',
              values,
            )
          : moved
            ? say('Port {port} of side {side} was bound anew: it listens on {is}, before on {was}', values)
            : say(
                'CTI Server {side} was started anew: process {pid} holds port {port}, before {old}',
                values,
              ),
      cites: [
        { evidence: before.capture.item.sha256, first: was.line, last: was.line },
        { evidence: now.capture.item.sha256, first: is.line, last: is.line },
      ],
    });
  }
  return found;
}
