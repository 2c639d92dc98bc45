import { formatEndpoint } from '../core/net/endpoint';
import type { Side } from '../core/net/ports';
import { type Message, say } from '../core/text';
import type { DialTry } from './types';

/** What it says before it tried. */
export function neverTriedWords(): Message {
  return say('No session. The dialer has not tried yet.');
}

/** What the practice dialer’s window says while it tries. */
export function tryingWords(): Message {
  return say('The dialer tries to open a session.');
}

/** What it says once it has its session. */
export function sessionWords(side: Side): Message {
  return say('Session open to {side}.', { side });
}

/** What came of a round without a session, in the order of its tries. */
export function noSessionWords(tries: readonly DialTry[]): Message {
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
