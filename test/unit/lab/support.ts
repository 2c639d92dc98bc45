import { Socket as UdpSocket } from 'node:dgram';
import { Server, Socket } from 'node:net';
import { readEvidence } from '../../../electron/core/evidence/read';
import type { SocketRow } from '../../../electron/core/evidence/sockets/types';
import type { EvidenceContent, EvidencePart } from '../../../electron/core/evidence/types';
import type { Result } from '../../../electron/core/result';
import type { PracticeSite } from '../../../electron/lab/types';

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The part of a kind that the product's own reader finds in a printed text. */
export function partOf<K extends EvidenceContent['kind']>(
  text: string,
  kind: K,
): Extract<EvidencePart, { kind: K }> {
  const part = readEvidence(text).parts.find((one) => one.kind === kind);
  if (part === undefined) throw new Error(`no ${kind} was read`);
  return part as Extract<EvidencePart, { kind: K }>;
}

/** The rows of a printed netstat, as the product's own reader takes them. */
export function rowsOf(text: string): readonly SocketRow[] {
  return [...partOf(text, 'netstat').data.sockets];
}

/** The TCP listeners of a printed netstat, as `address:port`. */
export function listeners(text: string): readonly string[] {
  return partOf(text, 'netstat')
    .data.sockets.filter((row) => row.protocol === 'TCP' && row.state === 'LISTENING')
    .map((row) => `${row.local.address}:${row.local.port}`);
}

/** The part of the loopback range that a running practice site has for itself. */
export function slotOf(site: PracticeSite): string {
  return site.state().map[0]?.real.split('.')[2] ?? '';
}

/** Every handle of this process that the runtime keeps open. */
export function handles(): readonly unknown[] {
  const found: unknown = Reflect.apply(Reflect.get(process, '_getActiveHandles'), process, []);
  if (!Array.isArray(found)) throw new Error('no handles');
  return found;
}

/** What a handle is bound to; nothing where it is no socket. */
export function boundAddress(handle: unknown): { address?: string; port?: number } {
  if (handle instanceof Server || handle instanceof UdpSocket) {
    const bound = handle.address();
    return bound === null || typeof bound === 'string' ? {} : bound;
  }
  if (!(handle instanceof Socket) || handle.localAddress === undefined) return {};
  return {
    address: handle.localAddress,
    ...(handle.localPort === undefined ? {} : { port: handle.localPort }),
  };
}

/** What this process still holds of a practice site's slot. */
export function heldIn(slot: string): readonly string[] {
  return handles()
    .map(boundAddress)
    .filter(({ address }) => address?.split('.')[2] === slot && address.startsWith('127.'))
    .map(({ address, port }) => `${address}:${port}`);
}
