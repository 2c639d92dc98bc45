import type { Outcome } from '../../case/types';
import { isStatusNameCertain, statusName } from '../../cti/status';
import type { Side } from '../../net/ports';
import { type Message, say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText, dialerHasSession, lastHeard, triesFromDialer } from '../reading';
import type { SideFacts } from '../types';
import type { Answer } from './finding';
import { sourcesOf } from './missing';
import { nothingThere } from './path';

/** What the causes that look at the CTI Server's own answer have in common. */

/** The last answer of the CTI Server at the dialed endpoint. From the dialer's host, if there is one: that speaks for the dialer. */
export function lastAnswer(side: SideFacts): Outcome | null {
  const own = triesFromDialer(side).filter(({ kind }) => kind === 'opened' || kind === 'rejected');
  const last = own.at(-1) ?? lastHeard(side);
  return last?.kind === 'opened' || last?.kind === 'rejected' ? last : null;
}

/**
 * Was that the dialer's own request? What a test asks for is the test's own: version, password, services, the
 * agent that it names. A try of the dialer itself has no record of a test, as its own window or log tells it.
 */
export function isDialersOwn({ from, method, told }: Outcome): boolean {
  return from === 'dialer' && method === 'session' && told === null;
}

/** `36 (E_CTI_INVALID_PASSWORD)`; the number alone where the sources differ over the name. */
export function codeText(code: number): Message {
  const name = isStatusNameCertain(code) ? statusName(code) : null;
  return name === null ? say('{code}', { code }) : say('{code} ({name})', { code, name });
}

/** The answer where no rejection of the wanted kind stands. */
export function notRejected(facts: SideFacts, side: Side, wanted: (code: number) => boolean): Answer | null {
  if (dialerHasSession(facts)) {
    return {
      status: 'ruled-out',
      because: say('The dialer has a session at {dialed}.', { dialed: dialedText(facts) }),
      cites: facts.dialerSessions.map((one) => one.cite),
    };
  }
  const last = lastAnswer(facts);
  const absent = last === null ? nothingThere(facts, side) : null;
  if (absent !== null) return absent;
  if (last === null) {
    return {
      status: 'unknown',
      because: say('No answer of CTI Server {side} to a session request at {dialed} was recorded.', {
        side,
        dialed: dialedText(facts),
      }),
      check: testFromDialer(side),
    };
  }
  const values = { side, dialed: dialedText(facts), code: codeText(last.code ?? 0) };
  if (last.kind === 'opened') {
    return {
      // From elsewhere it was another request than the dialer's.
      status: last.from === 'dialer' ? 'ruled-out' : 'unknown',
      because:
        last.from === 'dialer'
          ? say('A session opened at {dialed} from the dialer’s host.', values)
          : say(
              'A session opened at {dialed}, and not from the dialer’s host: it was another request than the dialer’s.',
              values,
            ),
      cites: sourcesOf([last]),
      check: last.from === 'dialer' ? null : testFromDialer(side),
    };
  }
  if (last.code === null || wanted(last.code)) return null;
  return {
    status: 'ruled-out',
    because: say(
      'CTI Server {side} rejected the session with status {code}, which is another reason.',
      values,
    ),
    cites: sourcesOf([last]),
  };
}
