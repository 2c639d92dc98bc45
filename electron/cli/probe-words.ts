import { formatEndpoint } from '../core/net/endpoint';
import { type Message, say } from '../core/text';
import type { SessionOutcome, SessionTest } from '../cti/client';

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
      return say('This machine knows no IPv4 address for the name in {endpoint}.', values);
    case 'no-answer':
      return say('{endpoint} accepts connections, and no whole answer of a CTI Server came.', values);
    case 'not-cti':
      return say('{endpoint} accepts connections, and what answered is no CTI Server.', values);
    default:
      return say('The test of {endpoint} did not come to an end.', values);
  }
}
