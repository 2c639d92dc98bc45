import type { Endpoint } from '../core/net/endpoint';
import { otherSide, type Side } from '../core/net/ports';
import type { Message } from '../core/text';
import { openSession, type SessionReport } from '../cti/client';
import type { Lookup } from '../cti/lookup';
import type { CtiSession } from '../cti/session';
import { openTcp, type Route } from '../cti/tcp';
import { neverTriedWords, noSessionWords, sessionWords, tryingWords } from './dialer-words';
import type { HeldSockets } from './held-sockets';
import type { DialerSpec } from './site-spec';
import type { DialReport, DialTry } from './types';

/**
 * For one try, connection and answer together. A client should allow 30 s for the answer by
 * Cisco's guide; here nobody answers late, and a rehearsal need not wait.
 */
const tryMilliseconds = 10_000;

/** A quarter of the idle time-out that the dialer asks for, as Cisco's guide wants it. */
const heartbeatMilliseconds = 30_000;

/** So many unanswered heartbeats mean that the link is lost (Cisco's guide of protocol 25). */
const mostSilences = 3;

/** How long an open session may take to prove that it is. */
const proofMilliseconds = 5_000;

const mostPorts = 50;

/** Where the dialer stands, and how it gets anywhere. */
export interface DialerPlace {
  /** Its own loopback address. */
  readonly address: string;
  readonly route: Route;
  readonly lookup: Lookup;
  /** Would a call to this endpoint wait without an answer? */
  readonly swallows: (endpoint: Endpoint) => boolean;
  /** Settles when no side is being started or stopped: only then does the dialer notice what came of it. */
  readonly settled: () => Promise<unknown>;
  /** For one try, in milliseconds; absent: as a rehearsal needs it. */
  readonly tryMilliseconds?: number | undefined;
}

/**
 * A BA Dialer: a real CTI client that holds one session, to A or to B, and says in plain
 * words what it sees. The text of the real dialer's window is not known, and not imitated.
 *
 * A round tries both sides, beginning with the one after the last that was tried, as Cisco's guide
 * wants a client to alternate. Where a session is lost it dials one round by itself.
 */
export class PracticeDialer {
  private open: { readonly side: Side; readonly session: CtiSession } | null = null;
  private dialing: Promise<DialReport> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private lastTried: Side = 'B';
  private words: Message = neverTriedWords();
  private readonly stopped = new AbortController();

  constructor(
    private readonly spec: DialerSpec,
    private readonly place: DialerPlace,
    private readonly held: HeldSockets,
  ) {}

  /** What its window would show now, in words of our own. */
  get shows(): {
    readonly session: 'open' | 'none' | 'trying';
    readonly side: Side | null;
    readonly words: Message;
  } {
    if (this.open !== null)
      return { session: 'open', side: this.open.side, words: sessionWords(this.open.side) };
    if (this.dialing !== null) return { session: 'trying', side: null, words: tryingWords() };
    return { session: 'none', side: null, words: this.words };
  }

  /** One round, until a session opens; says what it holds where one is open already. */
  dial(): Promise<DialReport> {
    this.dialing ??= this.dialOnce().finally(() => {
      this.dialing = null;
    });
    return this.dialing;
  }

  /** Settles once the end of a session with this side was noticed, and the round after it is over; one that had none dials too. */
  async afterLossOf(side: Side): Promise<void> {
    if (this.open?.side === side) await this.open.session.ended;
    await this.dial();
  }

  /**
   * Does something while a call is under way, where the dialer has no session and one of its calls
   * gets no answer: a dialer calls over and over, so whoever looks at its host finds it waiting.
   */
  async whileCalling<T>(what: () => Promise<T>): Promise<T> {
    if (this.open !== null || this.dialing !== null) return what();
    const waiting = Object.values(this.spec.endpoints).map(async (endpoint) => this.waitingCall(endpoint));
    const ends = await Promise.all(waiting);
    try {
      return await what();
    } finally {
      await Promise.all(ends.map((end) => end()));
    }
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.dialing;
    this.endHeartbeats();
    await this.open?.session.close();
    this.open = null;
  }

  private async dialOnce(): Promise<DialReport> {
    await this.place.settled();
    const held = await this.stillOpen();
    if (held !== null) return { session: 'open', side: held, tries: [], words: sessionWords(held) };
    const tries: DialTry[] = [];
    const first = otherSide(this.lastTried);
    for (const side of [first, otherSide(first)]) {
      if (this.stopped.signal.aborted) break;
      this.lastTried = side;
      const endpoint = this.spec.endpoints[side];
      const { report, session } = await this.try(endpoint);
      tries.push({
        side,
        endpoint,
        outcome: report.outcome,
        code: report.status?.code ?? null,
        milliseconds: report.milliseconds,
        trace: report.trace,
      });
      if (session === null) continue;
      this.hold(side, session);
      return { session: 'open', side, tries, words: sessionWords(side) };
    }
    this.words = noSessionWords(tries);
    return { session: 'none', side: null, tries, words: this.words };
  }

  /** The side of the open session; asked of the CTI Server, as the news of its end may still be on the way. */
  private async stillOpen(): Promise<Side | null> {
    if (this.open === null) return null;
    const { side, session } = this.open;
    if ((await session.heartbeat(proofMilliseconds, this.stopped.signal)) === 'answered') return side;
    this.open = null;
    session.abandon();
    return null;
  }

  /** One try, from the dialer's own address. A port that is still in use is left for the next one. */
  private async try(endpoint: Endpoint): Promise<{ report: SessionReport; session: CtiSession | null }> {
    for (let ports = 1; ; ports += 1) {
      const opened = await openSession(endpoint, {
        version: this.spec.version,
        clientId: this.spec.name,
        limitMilliseconds: this.place.tryMilliseconds ?? tryMilliseconds,
        route: this.place.route,
        lookup: this.place.lookup,
        from: this.ownEnd(),
        signal: this.stopped.signal,
      });
      const { errorCode } = opened.report;
      const portBusy = errorCode === 'EADDRINUSE' || errorCode === 'EADDRNOTAVAIL';
      if (!portBusy || ports === mostPorts) return opened;
    }
  }

  /** Begins a call that will get no answer; gives how to end it. */
  private async waitingCall(endpoint: Endpoint): Promise<() => Promise<unknown>> {
    const { route, lookup, swallows } = this.place;
    const [address = null] = await lookup(endpoint.address).catch(() => [endpoint.address]);
    if (address === null || !swallows({ address, port: endpoint.port })) return async () => undefined;
    const end = new AbortController();
    const call = openTcp(
      { address, port: endpoint.port },
      { limitMilliseconds: heartbeatMilliseconds, route, from: this.ownEnd(), signal: end.signal },
    );
    // The first packet leaves with the next turn of the program.
    await new Promise<void>((next) => setImmediate(next));
    return () => {
      end.abort();
      return call;
    };
  }

  private ownEnd(): { readonly address: string; readonly port: number } {
    const { address } = this.place;
    return { address, port: this.held.ownPort(address) };
  }

  private hold(side: Side, session: CtiSession): void {
    this.open = { side, session };
    this.endHeartbeats();
    let silences = 0;
    const timer = setInterval(async () => {
      const answer = await session.heartbeat(heartbeatMilliseconds / 2);
      silences = answer === 'silent' ? silences + 1 : 0;
      if (answer === 'offline' || silences >= mostSilences) session.abandon();
    }, heartbeatMilliseconds);
    // A practice site that is left open must not keep the program alive.
    timer.unref();
    this.timer = timer;
    void session.ended.then(() => {
      clearInterval(timer);
      this.lost(session);
    });
  }

  /** A session has ended, and not by the dialer's own will: it dials again. */
  private lost(session: CtiSession): void {
    if (this.open?.session !== session || this.stopped.signal.aborted) return;
    this.open = null;
    void this.dial();
  }

  private endHeartbeats(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}
