import type { Endpoint } from '../../core/net/endpoint';
import { openTcp, type TcpKind, type TcpOptions } from '../../cti/tcp';
import { addressOfTry } from './addresses';

export interface ConnectOptions {
  /** For the connection; a name has as long again to be answered, before that. */
  readonly limitMilliseconds: number;
  readonly signal?: AbortSignal;
  /**
   * The practice map: where an endpoint really is. An endpoint for which it gives null
   * ends as `not-allowed` and no packet is sent. Absent: every endpoint is itself.
   */
  readonly route?: TcpOptions['route'];
}

export interface ConnectResult {
  readonly kind: TcpKind;
  /** From the start to the end of the try, look-up of a name included; the whole limit or more where a name got no answer. */
  readonly milliseconds: number;
  /** Own address that it was tried from: of the connection itself, else the one the system would take; null where it has none. */
  readonly fromAddress: string | null;
  /** Address really tried (on a practice site a loopback one); null where it never came to that. */
  readonly remoteAddress: string | null;
  /** The system's own word, as in ECONNREFUSED; null where it gave none. */
  readonly errorCode: string | null;
}

/**
 * Tries one TCP connection and ends it at once: does anything accept there?
 * Contacts this endpoint and no other. Never throws, leaves no socket behind.
 */
export async function connect(endpoint: Endpoint, options: ConnectOptions): Promise<ConnectResult> {
  const {
    socket,
    lookupMilliseconds: _look,
    nameUnanswered: _silent,
    ...result
  } = await openTcp(endpoint, options);
  socket?.on('error', () => undefined);
  socket?.destroy();
  return { ...result, fromAddress: await addressOfTry(result) };
}
