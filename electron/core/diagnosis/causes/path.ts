import { sameEndpoint } from '../../net/endpoint';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { dialedText, dialerHasSession, isFirm, triesFromDialer } from '../reading';
import type { CaseFacts, SideFacts } from '../types';
import type { Answer } from './finding';
import { sourcesOf } from './missing';

/** What the causes that look at the way from the dialer have in common. */

/** The dialer's host got through to the dialed endpoint: no cause of the way is left. null where it was not seen to. */
export function reachedFromDialer(facts: CaseFacts, here: SideFacts): Answer | null {
  const through = triesFromDialer(here).filter(
    ({ kind }) => kind === 'opened' || kind === 'connected' || kind === 'rejected',
  );
  const connected = here.unprovenSessions.length > 0 ? [] : dialerRowsAt(facts, here, 'ESTABLISHED');
  if (!dialerHasSession(here) && through.length === 0 && connected.length === 0) return null;
  return {
    status: 'ruled-out',
    because: say('The dialer’s host reached {dialed}.', { dialed: dialedText(here) }),
    cites: [
      ...here.dialerSessions.map((one) => one.cite),
      ...connected.map((one) => one.cite),
      ...sourcesOf(through),
    ],
  };
}

/** Rows of the dialer host's netstat at the dialed endpoint. */
export function dialerRowsAt(facts: CaseFacts, here: SideFacts, state: string): CaseFacts['dialerSockets'] {
  return facts.dialerSockets.filter(
    (one) => one.state === state && here.dialed !== null && sameEndpoint(one.endpoint, here.dialed.value),
  );
}

const absent: readonly string[] = ['private', 'loopback', 'gone', 'other-adapter', 'other-port', 'nowhere'];

/** While the listener is not where the dialer calls, nothing can be told of the way. null where it may be there. */
export function nothingThere(here: SideFacts, side: Side): Answer | null {
  const { state, lacks, cites } = here.dialedPort;
  if (!absent.includes(state) && !(state === 'elsewhere' && lacks === 'address')) return null;
  return {
    status: 'unknown',
    because: isFirm(here)
      ? say(
          'Nothing listens at {dialed} on side {side}, which explains the missing answer. The path can be judged once something does.',
          { dialed: dialedText(here), side },
        )
      : say(
          'No row shows that something listens at {dialed} on side {side}. The path can be judged once one does.',
          {
            dialed: dialedText(here),
            side,
          },
        ),
    cites,
    check: null,
  };
}
