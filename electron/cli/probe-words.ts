import { sessionWords } from '../core/cti/session-words';
import { formatEndpoint } from '../core/net/endpoint';
import { type Message, say } from '../core/text';
import type { SessionOutcome, SessionTest } from '../cti/client';
import type { TraceEntry } from '../cti/trace';

/** The outcome of a session test in a word or two. */
export function outcomeWord(outcome: SessionOutcome): Message {
  return words[outcome];
}

const words: Readonly<Record<SessionOutcome, Message>> = {
  opened: say('opened'),
  rejected: say('rejected'),
  refused: say('refused'),
  'timed-out': say('no answer to the connection'),
  unreachable: say('no way there'),
  reset: say('torn down'),
  'name-not-found': say('name not found'),
  'no-answer': say('connected, no answer'),
  'not-cti': say('answered by something else'),
  cancelled: say('not tried'),
  'not-allowed': say('not tried'),
  failed: say('not tried'),
};

/** Which way a message of the trace went. */
export const directionWords: Readonly<Record<TraceEntry['direction'], Message>> = {
  sent: say('sent'),
  received: say('received'),
};

/** A message of the trace: its name in the protocol, or what its bytes are where they are none. */
export function traceWord(message: string): Message {
  const omitted = /^(\d+) more, not kept$/.exec(message)?.[1];
  if (omitted !== undefined) return say('{count} more, not kept', { count: omitted });
  switch (message) {
    case 'unreadable message':
      return say('unreadable message');
    case 'no CTI message':
      return say('no CTI message');
    case 'part of a message':
      return say('part of a message');
    default:
      return say('{name}', { name: message });
  }
}

/** The outcome of a session test in the field's words, with what it proves and what it does not. */
export function outcomeWords(test: SessionTest): Message {
  const values = {
    endpoint: formatEndpoint(test.endpoint),
    version: test.version,
    from: test.fromAddress ?? '?',
  };
  switch (test.outcome) {
    case 'opened':
      return say(
        'A session opened with {endpoint} in protocol version {version}, from {from}: address, port and listener are right. It does not speak for the dialer’s own host.',
        values,
      );
    case 'rejected':
      return say(
        'The CTI Server at {endpoint} rejected the session with status {code}: address, port and listener are right.',
        {
          ...values,
          code:
            test.status === null
              ? '?'
              : test.status.name === null
                ? test.status.code
                : `${test.status.code} (${test.status.name})`,
        },
      );
    case 'refused':
      return say(
        '{endpoint} refused the connection: the host there, or a firewall on the way, says that nothing listens.',
        values,
      );
    case 'timed-out':
      return say(
        'Nothing answered at {endpoint} within the limit. That may be the way there, or a host that keeps silent about ports on which nothing listens.',
        values,
      );
    case 'unreachable':
      return say(
        'There is no way to {endpoint} from here, as a router, a firewall or this machine says.',
        values,
      );
    case 'reset':
      return say('The connection to {endpoint} was torn down.', values);
    case 'name-not-found':
      return test.nameUnanswered
        ? say('Nobody told this machine within the limit what the name in {endpoint} stands for.', values)
        : say('This machine knows no IPv4 address for the name in {endpoint}.', values);
    case 'no-answer':
      return say('{endpoint} accepts connections, and no whole answer of a CTI Server came.', values);
    case 'not-cti':
      return say('{endpoint} accepts connections, and what answered is no CTI Server.', values);
    default:
      return say('The test of {endpoint} did not come to an end.', values);
  }
}

/** What a try tells beyond its outcome: names, what OPEN_CONF said, heartbeat, end, and what it leaves open. */
export function toldWords(test: SessionTest): readonly Message[] {
  const { found, version, outcome, granted, heartbeat, closed, detail, foreignInvokeId } = test;
  const opened = sessionWords(null, {
    found,
    // With a session that opened, the outcome names it.
    version: outcome === 'opened' ? null : version,
    servicesGranted: granted?.servicesGranted ?? null,
    ...(foreignInvokeId === null ? {} : { foreignInvokeId }),
    pgStatus: granted?.pgStatus ?? null,
    peripheralOnline: granted?.peripheralOnline ?? null,
    sessionType: granted?.sessionType ?? null,
    heartbeat,
    closed,
  });
  // What spoke the protocol is no other program, and no secured port.
  const open = foreignInvokeId === null ? leftOpen[outcome] : undefined;
  return [...opened, ...(detail === null ? [] : [detail]), ...(open === undefined ? [] : [open])];
}

/** What an outcome does not tell apart. */
const leftOpen: Readonly<Partial<Record<SessionOutcome, Message>>> = {
  reset: say(
    'Something is there and hung up: a firewall, a server that is full or going down, or a secured port. It does not tell which.',
  ),
  'no-answer': say(
    'Something listens there and does not answer as a CTI Server: another program, a secured port, an overloaded server, or a path that loses what comes behind the connection.',
  ),
  'not-cti': say('Another program, or a secured port, answers on this address and port.'),
};
