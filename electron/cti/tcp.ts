import { connect, isIPv4, type Socket } from 'node:net';
import type { Endpoint } from '../core/net/endpoint';
import { parseIPv4 } from '../core/net/ipv4';
import { type Lookup, systemLookup } from './lookup';

/**
 * How a try to open one TCP connection ended.
 *
 * - `connected`: something accepts there. No more is said of it.
 * - `refused`: answered at once that nothing accepts there.
 * - `timed-out`: silence for the whole limit, or until the system gave up.
 * - `unreachable`: a router, a firewall or the own system said that there is no way.
 * - `reset`: the connection was torn down while it was being made.
 * - `name-not-found`: the host name gave no IPv4 address, or none within the limit: nothing was sent to anybody.
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

/**
 * Where an endpoint, whose address is a number, really is; null: it may not be contacted.
 * `silence`: a path that swallows packets on a machine whose own network cannot; nothing is sent.
 */
export type Route = (endpoint: Endpoint) => Endpoint | 'silence' | null;

/** What takes a try back: an AbortSignal, or whatever is like one. */
export interface TakenBack {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface TcpOptions {
  /**
   * For the connection, from where packets go to it. A name has as long again to be answered, before that:
   * what a slow name service took is no silence of the other end.
   */
  readonly limitMilliseconds: number;
  readonly signal?: TakenBack;
  /**
   * How a host name is resolved; absent: as any program of this machine would. With a route and
   * without this, no name may be contacted: the system's name servers know no practice site.
   */
  readonly lookup?: Lookup;
  /** On a practice site. Absent: every endpoint is itself. */
  readonly route?: Route;
  /** Own address and port to call from; absent: the system chooses. */
  readonly from?: { readonly address: string; readonly port?: number };
}

export interface TcpAttempt {
  readonly kind: TcpKind;
  /** From the start to the end of the try, look-up of a name included. */
  readonly milliseconds: number;
  /** Of these, what the look-up of the name took; 0 where the endpoint is an address. */
  readonly lookupMilliseconds: number;
  /** With `name-not-found`: nobody told of the name within the limit, not even that there is none. */
  readonly nameUnanswered: boolean;
  /** Own address that the connection was made from; null where none was made. */
  readonly fromAddress: string | null;
  /** Every address that a host name gave, the tried one first; empty where the endpoint is an address. */
  readonly found: readonly string[];
  /** Address that was really tried; null where it never came to that. */
  readonly remoteAddress: string | null;
  /** The system's own word, as in ECONNREFUSED; null where it gave none. */
  readonly errorCode: string | null;
  /** The open connection, with `connected` only. Whoever asked for it ends it. */
  readonly socket: Socket | null;
}

/**
 * Opens one TCP connection over IPv4. A host name is resolved first, and the first address that
 * it gives is tried, no other. Never throws; a try that does not end in `connected` leaves no
 * socket behind.
 */
export async function openTcp(endpoint: Endpoint, options: TcpOptions): Promise<TcpAttempt> {
  const { limitMilliseconds, signal, route } = options;
  const lookup = options.lookup ?? (route === undefined ? systemLookup : null);
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  let lookupMilliseconds = 0;
  // A timer may be a little early by the other clock: who waited for the whole limit has waited that long.
  const timeOf = (end: Attempt): number =>
    end.nameUnanswered === true ? Math.max(limitMilliseconds, elapsed()) : elapsed();
  const ended = (end: Attempt, found: readonly string[] = []): TcpAttempt => ({
    kind: end.kind,
    lookupMilliseconds,
    nameUnanswered: end.nameUnanswered ?? false,
    fromAddress: end.fromAddress ?? null,
    found,
    remoteAddress: end.remoteAddress ?? null,
    errorCode: end.errorCode ?? null,
    socket: end.socket ?? null,
    milliseconds: timeOf(end),
  });

  if (signal?.aborted) return ended({ kind: 'cancelled' });
  const number = numberOf(endpoint.address);
  if (number === null && lookup === null) return ended({ kind: 'not-allowed' });
  const named =
    number === null && lookup !== null
      ? await resolve(lookup(endpoint.address), limitMilliseconds, signal)
      : { found: [] };
  if (number === null) lookupMilliseconds = elapsed();
  if ('kind' in named) return ended(named);
  const { found } = named;
  const address = number ?? found[0];
  if (address === undefined) return ended({ kind: 'name-not-found' });

  const asked = { address, port: endpoint.port };
  const target = route === undefined ? asked : route(asked);
  if (target === null) return ended({ kind: 'not-allowed' }, found);
  const attempt =
    target === 'silence' ? await silence(limitMilliseconds, signal) : await dial(target, options);
  return ended(attempt, found);
}

/** An address that is a number, as the system takes it; else null. Most are plain ones, which the runtime tells faster. */
export function numberOf(address: string): string | null {
  return isIPv4(address) ? address : parseIPv4(address);
}

type Attempt = Pick<TcpAttempt, 'kind'> & Partial<TcpAttempt>;

/**
 * The addresses of a name that was asked for, or how the try ended without one.
 * @param asked what the lookup promised; it may fail with the system's error
 */
export function resolve(
  asked: Promise<readonly string[]>,
  limitMilliseconds: number,
  signal: TakenBack | undefined,
): Promise<Attempt | { readonly found: readonly string[] }> {
  const answer = asked.then(
    (found) => ({ found }),
    (error: unknown): Attempt => ({ kind: kindOfLookup(codeOf(error)), errorCode: codeOf(error) }),
  );
  const unanswered: Attempt = { kind: 'name-not-found', nameUnanswered: true };
  return Promise.race([answer, silence(limitMilliseconds, signal, unanswered, answer)]);
}

/**
 * Waits for the limit, or until it is taken back.
 * @param end what it is where the limit passes
 * @param unless once this is there, nothing is waited for any more
 */
function silence(
  limitMilliseconds: number,
  signal: TakenBack | undefined,
  end: Attempt = { kind: 'timed-out' },
  unless?: Promise<unknown>,
): Promise<Attempt> {
  return new Promise((done) => {
    const settle = (attempt: Attempt): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      done(attempt);
    };
    const onAbort = (): void => settle({ kind: 'cancelled' });
    const timer = setTimeout(() => settle(end), Math.max(0, limitMilliseconds));
    signal?.addEventListener('abort', onAbort);
    void unless?.then(() => settle(end));
  });
}

function dial(target: Endpoint, { limitMilliseconds, signal, from }: TcpOptions): Promise<Attempt> {
  const remoteAddress = target.address;
  return new Promise((done) => {
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
      done({ kind: 'failed', errorCode: codeOf(error) });
      return;
    }
    const settle = (attempt: Attempt): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.off('connect', onConnect);
      socket.off('error', onError);
      if (attempt.kind !== 'connected') {
        // An error that comes after the end of the try has nobody to be told to.
        socket.on('error', () => undefined);
        socket.destroy();
      }
      done({ remoteAddress, ...attempt });
    };
    const onConnect = (): void =>
      settle({ kind: 'connected', fromAddress: socket.localAddress ?? null, socket });
    const onError = (error: Error): void => {
      const errorCode = codeOf(error);
      settle({ kind: kindOfError(errorCode), errorCode });
    };
    const onAbort = (): void => settle({ kind: 'cancelled' });
    const timer = setTimeout(() => settle({ kind: 'timed-out' }), Math.max(0, limitMilliseconds));

    socket.on('connect', onConnect);
    socket.on('error', onError);
    signal?.addEventListener('abort', onAbort);
  });
}

/** A name that could not be resolved is not found, whatever word the system has for it. */
function kindOfLookup(code: string | null): TcpKind {
  return kindOfError(code) === 'failed' ? 'failed' : 'name-not-found';
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
