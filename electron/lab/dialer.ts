import type { Endpoint } from '../core/net/endpoint';
import { formatEndpoint } from '../core/net/endpoint';
import { type Side, sides } from '../core/net/ports';
import { type Message, say } from '../core/text';
import { openSession, type SessionReport } from '../cti/client';
import type { CtiSession } from '../cti/session';
import type { AddressMap } from './address-map';
import type { HeldSockets } from './held-sockets';
import type { DialerSpec } from './site-spec';
import type { DialReport, DialTry } from './types';

/** For one try, connection and answer together. */
const tryMilliseconds = 30_000;

/** Protocol of ICM 5.0, the oldest release that Cisco's note speaks of. */
const version = 9;

/** A quarter of the idle time-out that the dialer asks for, as Cisco's guide wants it. */
const heartbeatMilliseconds = 30_000;

/** So many unanswered heartbeats mean that the link is lost (Cisco's guide of protocol 25). */
const mostSilences = 3;

/** How long an open session may take to prove that it is. */
const proofMilliseconds = 5_000;

const mostPorts = 50;

/**
 * A BA Dialer: a real CTI client that holds one session, to A or to B, and says in plain
 * words what it sees. The text of the real dialer's window is not known, and not imitated.
 */
export class PracticeDialer {
  private open: { readonly side: Side; readonly session: CtiSession } | null = null;
  private dialing: Promise<DialReport> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped: AbortController = new AbortController();

  constructor(
    private readonly spec: DialerSpec,
    private readonly map: AddressMap,
    private readonly held: HeldSockets,
  ) {}

  /** Tries A, then B, until a session opens; says what it holds where one is open already. */
  dial(): Promise<DialReport> {
    this.dialing ??= this.dialOnce().finally(() => {
      this.dialing = null;
    });
    return this.dialing;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.dialing;
    this.endHeartbeats();
    await this.open?.session.close();
    this.open = null;
  }

  private async dialOnce(): Promise<DialReport> {
    const held = await this.stillOpen();
    if (held !== null) return { session: 'open', side: held, tries: [], words: sessionWords(held) };
    const tries: DialTry[] = [];
    for (const side of sides) {
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
    return { session: 'none', side: null, tries, words: noSessionWords(tries) };
  }

  /** The side of the open session; asked of the CTI Server, as the news of its end may still be on the way. */
  private async stillOpen(): Promise<Side | null> {
    if (this.open === null) return null;
    const { side, session } = this.open;
    if ((await session.heartbeat(proofMilliseconds, this.stopped.signal)) === 'answered') return side;
    session.abandon();
    this.open = null;
    return null;
  }

  /** One try, from the dialer's own address. A port that is still in use is left for the next one. */
  private async try(endpoint: Endpoint): Promise<{ report: SessionReport; session: CtiSession | null }> {
    const address = this.map.real(this.spec.card.address);
    for (let ports = 1; ; ports += 1) {
      const opened = await openSession(endpoint, {
        version,
        clientId: this.spec.name,
        limitMilliseconds: tryMilliseconds,
        route: (asked) => this.map.route(asked),
        from: { address, port: this.held.ownPort(address) },
        signal: this.stopped.signal,
      });
      const { errorCode } = opened.report;
      const portBusy = errorCode === 'EADDRINUSE' || errorCode === 'EADDRNOTAVAIL';
      if (!portBusy || ports === mostPorts) return opened;
    }
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
    void session.ended.then(() => clearInterval(timer));
  }

  private endHeartbeats(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}

function sessionWords(side: Side): Message {
  return say('Session open to {side}.', { side });
}

function noSessionWords(tries: readonly DialTry[]): Message {
  const [first, second] = tries.map((one) =>
    say('{side} {endpoint} {outcome}', {
      side: one.side,
      endpoint: formatEndpoint(one.endpoint),
      outcome: outcomeWords(one),
    }),
  );
  if (first === undefined || second === undefined) return say('No session.');
  return say('No session: {first}, {second}.', { first, second });
}

function outcomeWords({ outcome, code }: DialTry): Message {
  switch (outcome) {
    case 'opened':
      return say('open');
    case 'rejected':
      return say('rejected with code {code}', { code: code ?? 0 });
    case 'refused':
      return say('refused');
    case 'timed-out':
      return say('timed out');
    case 'unreachable':
      return say('unreachable');
    case 'reset':
      return say('torn down');
    case 'name-not-found':
      return say('name not found');
    case 'no-answer':
      return say('connected, no answer');
    case 'not-cti':
      return say('answered by something else');
    case 'cancelled':
    case 'not-allowed':
    case 'failed':
      return say('not tried');
  }
}
