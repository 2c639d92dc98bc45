import { readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import { captureNetstat } from '../checks';
import { crossingAt } from '../crossing';
import { dialedText, isDoubtful, isFirm, listenersText } from '../reading';
import type { CaseFacts, Cause, Listener, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notSeenToBeCti } from './missing';

/** The dialer calls a port on which nothing listens, while another CTI port of that host does. */
export const wrongPort: Cause = {
  id: 'wrong-port',
  title: say('The dialer calls another port than the one that listens'),
  headline: (side) => say('The dialer calls the wrong port of CTI Server {side}', { side }),
  judge: (facts) => perSide('wrong-port', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const { state, listeners, cites } = here.dialedPort;
  const values = { side, dialed: dialedText(here), found: listenersText(listeners) };
  if (isDoubtful(here)) return notSeenToBeCti(here, side);
  switch (state) {
    case 'other-port':
      if (crossingAt(facts, side) !== null) {
        return {
          status: 'ruled-out',
          because: say('The port is the other side’s: the two sides are swapped.'),
          cites,
        };
      }
      if (!isFirm(here)) return notFirm(here, side);
      if (!listeners.some((one) => couldBeMeant(here, one))) return onlySecure(here, side);
      return {
        status: 'confirmed',
        because: say(
          'The dialer calls {dialed}. Nothing listens on that port on side {side}; the CTI port that does is {found}.',
          values,
        ),
        cites: [...cites, ...here.netstatCites, ...(here.dialed?.cites ?? [])],
      };
    case 'right':
    case 'private':
    case 'loopback':
    case 'other-adapter':
    case 'elsewhere':
      return {
        status: 'ruled-out',
        because:
          listeners.length > 0
            ? say('The port that the dialer calls is the one that listens on side {side}: {found}.', values)
            : say('Something answers at {dialed}, where the dialer calls.', values),
        cites,
      };
    case 'nowhere':
      return {
        status: 'unknown',
        because: say(
          'No port of the CTI Server formula listens on side {side}. A port of the site’s own choice would not show as one.',
          values,
        ),
        cites: here.netstatCites,
      };
    default:
      return fromSettings(facts, side);
  }
}

/** Without a table only the settings speak: a port off the expected one is a question, never a fault by itself. */
function fromSettings(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const port = here.dialed?.value.port;
  if (
    here.dialedPort.state === 'unknown' &&
    port !== undefined &&
    here.expectedPort !== null &&
    port !== here.expectedPort
  ) {
    return {
      status: 'possible',
      because: say('The dialer calls port {port}; for side {side} port {expected} is expected.', {
        port,
        side,
        expected: here.expectedPort,
      }),
      cites: here.dialed?.cites ?? [],
      check: captureNetstat(side),
    };
  }
  return notDecided(here, side);
}

/** Is the dialer meant to call this listener? Not where it is the secure port and a plain one is dialed. */
function couldBeMeant({ dialed }: SideFacts, { formula }: Listener): boolean {
  const called = dialed === null ? null : readCtiPort(dialed.value.port);
  return !(formula?.transport === 'tls' && called?.transport === 'plain');
}

/** The dialed port is a plain one, and only the secure port listens: more than one reading is left. */
function onlySecure(here: SideFacts, side: Side): Answer {
  const { listeners, cites } = here.dialedPort;
  return {
    status: 'possible',
    because: say(
      'The dialer calls {dialed}, a plain port by the formula, and on side {side} only {found} listens, a secure one. Whether the dialer is set for secured connections is not known.',
      { side, dialed: dialedText(here), found: listenersText(listeners) },
    ),
    cites: [...cites, ...(here.dialed?.cites ?? [])],
  };
}
