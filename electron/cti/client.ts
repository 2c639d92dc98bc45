import { explainStatus, statusName } from '../core/cti/status';
import type { Endpoint } from '../core/net/endpoint';
import { type Message, say } from '../core/text';
import { type Arrival, CtiChannel } from './channel';
import { isOpenAnswer } from './decode';
import type { OpenConfirmation } from './messages';
import { openRequest } from './open-request';
import { CtiSession, type Heartbeat } from './session';
import { recogniseStranger } from './stranger';
import { openTcp, type TcpKind, type TcpOptions } from './tcp';
import { Trace, type TraceEntry } from './trace';

/**
 * How far a try to open a CTI session came.
 *
 * `opened` and `rejected` are answers of a CTI Server: address, port and listener are
 * right. `no-answer`: connected, and no whole answer within the limit. `not-cti`:
 * answered in something else. The others are those of the bare connection.
 */
export type SessionOutcome = Exclude<TcpKind, 'connected'> | 'opened' | 'rejected' | 'no-answer' | 'not-cti';

export interface SessionOptions {
  /** Protocol version to ask for, see {@link versionToAsk}. One request is sent, never a second. */
  readonly version: number;
  /** Name under which the CTI Server may log this client. */
  readonly clientId: string;
  /** For everything, from where packets go to the server. A name has as long again to be answered, before that. */
  readonly limitMilliseconds: number;
  /** For the answer to OPEN_REQ. Cisco's guide wants a client to allow 30 s at least, which is the default. */
  readonly answerLimitMilliseconds?: number;
  /** Seconds without a message after which the server ends the session. */
  readonly idleTimeout?: number;
  /** When the test began of which this is one try, by `performance.now()`; absent: with this try. The trace counts from there. */
  readonly testBegan?: number;
  readonly signal?: AbortSignal;
  readonly lookup?: TcpOptions['lookup'];
  readonly route?: TcpOptions['route'];
  readonly from?: TcpOptions['from'];
}

export interface SessionReport {
  readonly endpoint: Endpoint;
  readonly outcome: SessionOutcome;
  /** E_CTI status, with `rejected`; the name is null where no source names the code. */
  readonly status: { readonly code: number; readonly name: string | null } | null;
  /** Protocol version that was asked for. */
  readonly version: number;
  /** What OPEN_CONF said, with `opened`. */
  readonly granted: OpenConfirmation | null;
  /** What the outcome alone does not tell; null where it tells all. */
  readonly detail: Message | null;
  /** InvokeID of an OPEN_CONF that came and has not that of the request; null where none did. It opens no session of ours. */
  readonly foreignInvokeId: number | null;
  /** From the test's begin to that of this try: 0 but for a later one of several. */
  readonly begunAfter: number;
  /** Of this try, look-up of a name included. */
  readonly milliseconds: number;
  /** Of these, what the look-up of the name took; 0 where the endpoint is an address. */
  readonly lookupMilliseconds: number;
  /** With `name-not-found`: nobody told of the name within the limit, not even that there is none. */
  readonly nameUnanswered: boolean;
  readonly fromAddress: string | null;
  /** Every address that a host name gave, the tried one first; empty where the endpoint is an address. */
  readonly found: readonly string[];
  readonly remoteAddress: string | null;
  readonly errorCode: string | null;
  /** Its times count from the test's begin. */
  readonly trace: readonly TraceEntry[];
}

export interface OpenedSession {
  readonly report: SessionReport;
  /** With `opened` only. Whoever asked for it closes it. */
  readonly session: CtiSession | null;
}

/** Connects, sends one OPEN_REQ and reads the answer. Never throws; what did not open leaves no socket behind. */
export async function openSession(endpoint: Endpoint, options: SessionOptions): Promise<OpenedSession> {
  const { version, signal, limitMilliseconds, answerLimitMilliseconds = 30_000 } = options;
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  const begunAfter = Math.max(0, started - (options.testBegan ?? started));
  const trace = new Trace(() => begunAfter + elapsed());

  const request = openRequest({
    version,
    clientId: options.clientId,
    ...(options.idleTimeout === undefined ? {} : { idleTimeout: options.idleTimeout }),
  });
  const blank = {
    endpoint,
    version,
    status: null,
    granted: null,
    detail: null,
    foreignInvokeId: null,
    begunAfter,
    trace: trace.entries,
  };
  if (!request.ok) {
    const nowhere = {
      fromAddress: null,
      found: [],
      remoteAddress: null,
      errorCode: null,
      milliseconds: elapsed(),
      lookupMilliseconds: 0,
      nameUnanswered: false,
    };
    return { report: { ...blank, ...nowhere, outcome: 'failed', detail: request.message }, session: null };
  }

  const { kind, socket, ...way } = await openTcp(endpoint, options);
  if (socket === null) {
    // Without a socket the kind is never `connected`.
    const outcome = kind === 'connected' ? 'failed' : kind;
    const detail = way.nameUnanswered ? nameUnanswered(limitMilliseconds) : null;
    return { report: { ...blank, ...way, milliseconds: elapsed(), outcome, detail }, session: null };
  }
  const connected = performance.now();

  let session: CtiSession | null = null;
  let foreign: number | null = null;
  const channel = new CtiChannel(socket, version, trace, (message) => {
    if (message.name === 'OPEN_CONF') foreign ??= message.invokeId;
    session?.hear(message);
  });
  session = new CtiSession(channel);
  const spent = way.milliseconds - way.lookupMilliseconds + (performance.now() - connected);
  const limit = Math.min(answerLimitMilliseconds, limitMilliseconds - spent);
  const { invokeId } = request.value;
  const arrival = await channel.request(
    request.value,
    (message) => isOpenAnswer(message, invokeId),
    limit,
    signal,
  );
  const answer = readAnswer(arrival, channel.isMidMessage);
  if (answer.outcome !== 'opened') channel.noteUnfinished();
  // A refused or unanswered OPEN_REQ obliges the client to reset the connection.
  if (answer.outcome !== 'opened') channel.reset();
  const report = { ...blank, ...way, ...answer, foreignInvokeId: foreign, milliseconds: elapsed() };
  return { report, session: answer.outcome === 'opened' ? session : null };
}

/** Where a name service did not answer: neither the way nor the other end was tried, so it speaks for none of them. */
function nameUnanswered(limitMilliseconds: number): Message {
  return say('No answer from the name service within {seconds} s. No packet was sent to the CTI Server.', {
    seconds: limitMilliseconds / 1000,
  });
}

type Answer = Pick<SessionReport, 'outcome' | 'status' | 'granted' | 'detail'>;

/** @param isMid the beginning of a message came, and its rest did not */
function readAnswer(arrival: Arrival, isMid: boolean): Answer {
  const ended = (outcome: SessionOutcome, detail: Message | null = null): Answer => ({
    outcome,
    status: null,
    granted: null,
    detail,
  });
  switch (arrival.kind) {
    case 'message': {
      const { message } = arrival;
      if (message.name === 'OPEN_CONF') return { ...ended('opened'), granted: message };
      if (message.name !== 'FAILURE_CONF' && message.name !== 'FAILURE_EVENT') return ended('no-answer');
      const status = { code: message.status, name: statusName(message.status) };
      return { ...ended('rejected', explainStatus(message.status)), status };
    }
    case 'silence':
      return ended(
        'no-answer',
        isMid
          ? say('The connection stands. An answer began, and its end did not come within the limit.')
          : say('The connection stands, and no whole answer came within the limit.'),
      );
    case 'flooded':
      return ended('no-answer', say('Messages came without end, and none of them was the answer.'));
    case 'cancelled':
      return ended('cancelled');
    case 'unsendable':
      return ended('failed', arrival.failure.message);
    case 'strange':
      return ended('not-cti', recogniseStranger(arrival.start));
    case 'closed':
      return arrival.reset
        ? ended('reset', say('The connection was torn down before an answer came.'))
        : ended(
            'no-answer',
            isMid
              ? say('The other end hung up in the middle of a message.')
              : say('The other end hung up without an answer.'),
          );
  }
}

export interface SessionTest extends SessionReport {
  /** null where no session opened. */
  readonly heartbeat: Heartbeat | null;
  /** Was CLOSE_REQ confirmed; null where no session opened. */
  readonly closed: boolean | null;
}

/** Opens a session, sends one heartbeat and closes it again, all within the limit. */
export async function testSession(endpoint: Endpoint, options: SessionOptions): Promise<SessionTest> {
  const started = performance.now();
  const { report, session } = await openSession(endpoint, options);
  const sent = started + report.lookupMilliseconds;
  const left = (): number => Math.max(0, options.limitMilliseconds - (performance.now() - sent));
  if (session === null) return { ...report, heartbeat: null, closed: null };
  const heartbeat = await session.heartbeat(left(), options.signal);
  if (heartbeat === 'cancelled') session.abandon();
  const closed = heartbeat === 'cancelled' ? false : await session.close(left(), options.signal);
  session.noteUnfinished();
  const detail = session.endedWith === null ? report.detail : endedAgain(session.endedWith);
  return { ...report, detail, heartbeat, closed, milliseconds: performance.now() - started };
}

/** For a session that the server ended itself, right after it had opened. */
function endedAgain(status: number): Message {
  const name = statusName(status);
  return say('The CTI Server ended the session again by itself, with status {status}.', {
    status: name === null ? status : `${status} (${name})`,
  });
}
