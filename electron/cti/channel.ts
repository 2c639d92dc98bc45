import type { Socket } from 'node:net';
import { type Failure, failure } from '../core/result';
import { say } from '../core/text';
import { decodeMessage } from './decode';
import { encodeMessage } from './encode';
import { FrameReader, typeOf } from './frame-reader';
import { type CtiMessage, mayBeMessageType, messageName } from './messages';
import { tearDown } from './tear-down';
import type { Trace } from './trace';
import { nameInTrace } from './trace-name';

/** How a channel came to its end: hung up, torn down, or by bytes that are no CTI message. */
export type ChannelEnd =
  | { readonly kind: 'closed'; readonly reset: boolean; readonly errorCode: string | null }
  | { readonly kind: 'strange'; readonly failure: Failure; readonly start: Uint8Array };

/**
 * What came of waiting for a message. `flooded`: others came without end, and not the one
 * waited for. `unsendable`: the request itself cannot be written down; nothing was sent.
 */
export type Arrival =
  | { readonly kind: 'message'; readonly message: CtiMessage }
  | { readonly kind: 'silence' | 'cancelled' | 'flooded' }
  | { readonly kind: 'unsendable'; readonly failure: Failure }
  | ChannelEnd;

/** More messages than this, and none of them the answer: nobody is answering. */
const mostUnasked = 1_000;

/** How long a closed connection may take to end by itself before it is torn down. */
const farewellMilliseconds = 1_000;

interface Waiter {
  /** InvokeID of the request; null where it has none. */
  readonly invokeId: number | null;
  readonly wants: (message: CtiMessage) => boolean;
  readonly settle: (arrival: Arrival) => void;
  unasked: number;
}

/** CTI messages over one open connection. Takes the socket over, and holds no more than one unfinished message of it. */
export class CtiChannel {
  readonly ended: Promise<ChannelEnd>;
  private readonly reader = new FrameReader();
  private waiter: Waiter | null = null;
  private end: ChannelEnd | null = null;
  /** When the last bytes came, by the trace's clock. */
  private lastAt = 0;
  private resolveEnded: (end: ChannelEnd) => void = () => undefined;

  /**
   * @param version protocol version of the session
   * @param onUnasked hears every message that nobody waits for
   */
  constructor(
    private readonly socket: Socket,
    private readonly version: number,
    private readonly trace: Trace,
    private readonly onUnasked: (message: CtiMessage) => void = () => undefined,
  ) {
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve;
    });
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      this.finish({ kind: 'closed', reset: true, errorCode: error.code ?? null }),
    );
    socket.on('end', () => this.finish({ kind: 'closed', reset: false, errorCode: null }));
    socket.on('close', () => this.finish({ kind: 'closed', reset: false, errorCode: null }));
  }

  get isOpen(): boolean {
    return this.end === null;
  }

  /** Is there a message of which only the beginning came? */
  get isMidMessage(): boolean {
    return this.reader.pendingBytes > 0;
  }

  /** Puts the beginning of a message of which no more came into the record. Once, when nothing more is waited for. */
  noteUnfinished(): void {
    if (!this.isMidMessage || this.end?.kind === 'strange') return;
    this.trace.note('received', 'part of a message', this.reader.pending, true, this.lastAt);
  }

  /** Sends a message and waits for the one that answers it. One request at a time. */
  request(
    message: CtiMessage,
    wants: (message: CtiMessage) => boolean,
    limitMilliseconds: number,
    signal?: AbortSignal,
  ): Promise<Arrival> {
    if (this.end !== null) return Promise.resolve(this.end);
    if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
    const bytes = encodeMessage(message, this.version);
    if (!bytes.ok) return Promise.resolve({ kind: 'unsendable', failure: bytes });
    return new Promise((resolve) => {
      const settle = (arrival: Arrival): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        // A newer request may wait by now: its waiter is not this one's to take away.
        if (this.waiter === waiter) this.waiter = null;
        resolve(arrival);
      };
      const onAbort = (): void => settle({ kind: 'cancelled' });
      const timer = setTimeout(() => settle({ kind: 'silence' }), Math.max(0, limitMilliseconds));
      signal?.addEventListener('abort', onAbort);
      const invokeId = 'invokeId' in message ? message.invokeId : null;
      const waiter: Waiter = { invokeId, wants, settle, unasked: 0 };
      this.waiter = waiter;
      this.trace.note('sent', messageName(message), bytes.value);
      this.socket.write(bytes.value);
    });
  }

  /** Hangs up in good order; tears the connection down where the other end does not follow. */
  async hangUp(): Promise<void> {
    if (this.socket.destroyed) return;
    const closed = new Promise<void>((resolve) => this.socket.once('close', () => resolve()));
    const timer = setTimeout(() => this.socket.destroy(), farewellMilliseconds);
    this.socket.end();
    await closed;
    clearTimeout(timer);
  }

  /** Tears the connection down at once, as the protocol wants it after a refused OPEN_REQ. */
  reset(): void {
    tearDown(this.socket);
  }

  private receive(chunk: Buffer): void {
    if (this.end !== null) return;
    this.lastAt = this.trace.now;
    const { frames, problem, start } = this.reader.push(chunk);
    for (const frame of frames) {
      if (!mayBeMessageType(typeOf(frame))) {
        this.estrange(noSuchType(typeOf(frame)), frame, 'no CTI message');
        return;
      }
      const decoded = decodeMessage(frame, this.version);
      if (!decoded.ok) {
        this.estrange(decoded, frame, 'unreadable message');
        return;
      }
      const { value } = decoded;
      const name = nameInTrace(value, this.waiter?.invokeId ?? null);
      this.trace.note('received', name, frame, this.waiter?.wants(value) ?? false);
      this.deliver(value);
      if (this.end !== null) return;
    }
    const { pendingType } = this.reader;
    if (problem !== null) this.estrange(problem, start, 'no CTI message');
    else if (pendingType !== null && !mayBeMessageType(pendingType)) {
      this.estrange(noSuchType(pendingType), this.reader.pending, 'no CTI message');
    }
  }

  private deliver(message: CtiMessage): void {
    const { waiter } = this;
    if (waiter?.wants(message)) {
      waiter.settle({ kind: 'message', message });
      return;
    }
    this.onUnasked(message);
    if (waiter === null) return;
    waiter.unasked += 1;
    if (waiter.unasked > mostUnasked) waiter.settle({ kind: 'flooded' });
  }

  /** Ends the channel at bytes that are no message of this protocol, and keeps them in the record under a name. */
  private estrange(failure: Failure, start: Uint8Array, name: string): void {
    this.trace.note('received', name, start, true);
    this.finish({ kind: 'strange', failure, start: start.slice() });
    this.socket.destroy();
  }

  private finish(end: ChannelEnd): void {
    if (this.end !== null) return;
    this.end = end;
    this.waiter?.settle(end);
    this.resolveEnded(end);
  }
}

function noSuchType(type: number): Failure {
  return failure('cti-type', say('The CTI Server protocol has no message number {type}.', { type }));
}
