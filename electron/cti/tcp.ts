import { connect, type Socket } from 'node:net';
import type { Endpoint } from '../core/net/endpoint';
import { parseIPv4 } from '../core/net/ipv4';

/**
 * How a try to open one TCP connection ended.
 *
 * - `connected`: something accepts there. No more is said of it.
 * - `refused`: answered at once that nothing accepts there.
 * - `timed-out`: silence for the whole limit, or until the system gave up.
 * - `unreachable`: a router, a firewall or the own system said that there is no way.
 * - `reset`: the connection was torn down while it was being made.
 * - `name-not-found`: the host name gave no IPv4 address.
 * - `cancelled`: the technician took it back.
 * - `not-allowed`: outside the addresses that this try may contact; nothing was sent.
 * - `failed`: this machine could not try (no socket left, an impossible port): tells nothing of the other end.
 */
export type TcpKind =
  | 'connected'
  | 'refused'
  | 'timed-out'
  | 'unreachable'
  | 'reset'
  | 'name-not-found'
  | 'cancelled'
  | 'not-allowed'
  | 'failed';

export interface TcpOptions {
  /** For everything, name resolution included. */
  readonly limitMilliseconds: number;
  readonly signal?: AbortSignal;
  /** Where an endpoint really is, on a practice site; null: it may not be contacted. Absent: every endpoint is itself. */
  readonly route?: (endpoint: Endpoint) => Endpoint | null;
  /** Own address and port to call from; absent: the system chooses. */
  readonly from?: { readonly address: string; readonly port?: number };
}

export interface TcpAttempt {
  readonly kind: TcpKind;
  /** From the start to the end of the try. */
  readonly milliseconds: number;
  /** Own address that the connection was made from; null where none was made. */
  readonly fromAddress: string | null;
  /** Address that was really tried; null where it never came to that. */
  readonly remoteAddress: string | null;
  /** The system's own word, as in ECONNREFUSED; null where it gave none. */
  readonly errorCode: string | null;
  /** The open connection, with `connected` only. Whoever asked for it ends it. */
  readonly socket: Socket | null;
}

/** Opens one TCP connection over IPv4. Never throws; a try that does not end in `connected` leaves no socket behind. */
export function openTcp(endpoint: Endpoint, options: TcpOptions): Promise<TcpAttempt> {
  const { limitMilliseconds, signal, route, from } = options;
  const started = performance.now();
  const ended = (kind: TcpKind, errorCode: string | null = null, remoteAddress: string | null = null) => ({
    kind,
    milliseconds: performance.now() - started,
    fromAddress: null,
    remoteAddress,
    errorCode,
    socket: null,
  });

  const target = route === undefined ? endpoint : route(endpoint);
  if (target === null) return Promise.resolve(ended('not-allowed'));
  if (signal?.aborted) return Promise.resolve(ended('cancelled'));

  return new Promise((resolve) => {
    let socket: Socket;
    try {
      socket = connect({
        host: target.address,
        port: target.port,
        family: 4,
        autoSelectFamily: false,
        noDelay: true,
        ...(from === undefined ? {} : { localAddress: from.address, localPort: from.port ?? 0 }),
      });
    } catch (error) {
      resolve(ended('failed', codeOf(error)));
      return;
    }

    let remote = parseIPv4(target.address);
    const settle = (attempt: TcpAttempt): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.off('lookup', onLookup);
      socket.off('connect', onConnect);
      socket.off('error', onError);
      if (attempt.socket === null) {
        // An error that comes after the end of the try has nobody to be told to.
        socket.on('error', () => undefined);
        socket.destroy();
      }
      resolve(attempt);
    };
    const onLookup = (_error: Error | null, address: string): void => {
      remote = address ?? null;
    };
    const onConnect = (): void =>
      settle({
        ...ended('connected'),
        fromAddress: socket.localAddress ?? null,
        remoteAddress: socket.remoteAddress ?? remote,
        socket,
      });
    const onError = (error: Error): void => {
      const code = codeOf(error);
      settle(ended(kindOfError(code), code, remote));
    };
    const onAbort = (): void => settle(ended('cancelled', null, remote));
    const timer = setTimeout(() => settle(ended('timed-out', null, remote)), limitMilliseconds);

    socket.on('lookup', onLookup);
    socket.on('connect', onConnect);
    socket.on('error', onError);
    signal?.addEventListener('abort', onAbort);
  });
}

/**
 * What the system's error code says of the way to the other end.
 *
 * Windows tells EACCES when its own firewall forbids the call, Linux when a route
 * is prohibited and EINVAL when it is a black hole: in each no packet gets through.
 */
export function kindOfError(code: string | null): TcpKind {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'ETIMEDOUT':
      return 'timed-out';
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
      return 'reset';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EACCES':
    case 'EPERM':
    case 'EINVAL':
      return 'unreachable';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EAI_NODATA':
    case 'EAI_NONAME':
    case 'ENODATA':
      return 'name-not-found';
    default:
      return 'failed';
  }
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
