import type { Arrival, CtiChannel } from './channel';
import type { CtiMessage } from './messages';

/** Why a session is no longer open. */
export interface SessionEnd {
  readonly by: 'client' | 'server' | 'network';
  /** E_CTI status code where the server named one. */
  readonly status: number | null;
}

/**
 * What came of a heartbeat. `offline`: the CTI Server answered with a failure, which
 * means that it has gone out of service.
 */
export type Heartbeat = 'answered' | 'offline' | 'silent' | 'ended' | 'cancelled';

/** CLOSE_CONF is waited for no longer than this, after Cisco's guide of protocol 25. */
const closeMilliseconds = 5_000;

/** An open CTI session. */
export class CtiSession {
  readonly ended: Promise<SessionEnd>;
  private invokeId = 1;
  private closing = false;
  private status: number | null = null;

  constructor(private readonly channel: CtiChannel) {
    this.ended = channel.ended.then((end) => ({
      by: this.closing
        ? 'client'
        : this.status !== null || (end.kind === 'closed' && !end.reset)
          ? 'server'
          : 'network',
      status: this.status,
    }));
  }

  get isOpen(): boolean {
    return this.channel.isOpen && !this.closing && this.status === null;
  }

  /** E_CTI status code with which the server ended the session unasked; null where it did not. */
  get endedWith(): number | null {
    return this.status;
  }

  /** Hears what the server sends unasked; a FAILURE_EVENT ends the session. */
  hear(message: CtiMessage): void {
    if (message.name !== 'FAILURE_EVENT' || this.status !== null) return;
    this.status = message.status;
    void this.channel.hangUp();
  }

  /** Sends one HEARTBEAT_REQ, where the session is open still. Only the client does. */
  async heartbeat(limitMilliseconds: number, signal?: AbortSignal): Promise<Heartbeat> {
    if (!this.isOpen) return 'ended';
    const invokeId = this.nextId();
    const arrival = await this.channel.request(
      { name: 'HEARTBEAT_REQ', invokeId },
      (message) =>
        (message.name === 'HEARTBEAT_CONF' || message.name === 'FAILURE_CONF') &&
        message.invokeId === invokeId,
      limitMilliseconds,
      signal,
    );
    return heartbeatOf(arrival);
  }

  /** Sends CLOSE_REQ, waits for its answer and hangs up. True where it was confirmed. */
  async close(limitMilliseconds = closeMilliseconds, signal?: AbortSignal): Promise<boolean> {
    if (!this.isOpen) return false;
    this.closing = true;
    const invokeId = this.nextId();
    const arrival = await this.channel.request(
      { name: 'CLOSE_REQ', invokeId, status: 0 },
      (message) =>
        (message.name === 'CLOSE_CONF' || message.name === 'FAILURE_CONF') && message.invokeId === invokeId,
      Math.min(limitMilliseconds, closeMilliseconds),
      signal,
    );
    if (arrival.kind !== 'message' || arrival.message.name !== 'CLOSE_CONF') {
      this.channel.reset();
      return false;
    }
    await this.channel.hangUp();
    return true;
  }

  /** Puts the beginning of a message of which no more came into the record. */
  noteUnfinished(): void {
    this.channel.noteUnfinished();
  }

  /** Ends the session without a word. */
  abandon(): void {
    this.closing = true;
    this.channel.reset();
  }

  private nextId(): number {
    this.invokeId += 1;
    return this.invokeId;
  }
}

function heartbeatOf(arrival: Arrival): Heartbeat {
  switch (arrival.kind) {
    case 'message':
      return arrival.message.name === 'HEARTBEAT_CONF' ? 'answered' : 'offline';
    case 'cancelled':
      return 'cancelled';
    case 'silence':
    case 'flooded':
      return 'silent';
    case 'unsendable':
    case 'closed':
    case 'strange':
      return 'ended';
  }
}
