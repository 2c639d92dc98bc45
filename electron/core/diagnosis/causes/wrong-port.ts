import { readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import { listProcesses } from '../checks';
import { otherPortAt } from '../other-port';
import {
  dialedText,
  dialerHasSession,
  isDialedDue,
  isDoubtful,
  isFirm,
  lastHeard,
  listenersText,
} from '../reading';
import type { CaseFacts, Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notSeenToBeCti, showsListener } from './missing';

/** The dialer calls a port on which nothing listens, while another CTI port of that host does. */
export const wrongPort: Cause = {
  id: 'wrong-port',
  title: say('The dialer calls another port than the one that listens'),
  headline: (side) => say('The dialer calls the wrong port of CTI Server {side}', { side }),
  needs: ['dialed', 'netstat'],
  judge: (facts) => perSide('wrong-port', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const { state, listeners, cites } = here.dialedPort;
  const values = { side, dialed: dialedText(here), found: listenersText(listeners) };
  if (isDoubtful(here)) return notSeenToBeCti(here, side);
  switch (state) {
    case 'other-port':
      return anotherPort(facts, side);
    case 'right':
      if (isAnotherProgram(here)) {
        return {
          status: 'possible',
          because: say(
            'On the port that the dialer calls, {dialed}, another program than the CTI Server listens on side {side}, which has {ports} too.',
            {
              ...values,
              ports: listenersText(here.listeners.filter((one) => one.port !== here.dialed?.value.port)),
            },
          ),
          cites: [...cites, ...(here.holder?.cites ?? [])],
        };
      }
      return isNoPortOfOurs(facts, here) ? besideAnother(facts, side) : listens(here, side);
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
    case 'elsewhere':
      return listens(here, side);
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

/** The dialed port is neither the site's nor one of the formula, nothing showed who holds it, and a CTI port of this instance listens beside it. */
function isNoPortOfOurs(facts: CaseFacts, here: SideFacts): boolean {
  const port = here.dialed?.value.port;
  const heard = lastHeard(here)?.kind;
  if (port === undefined || port === here.expectedPort || readCtiPort(port) !== null) return false;
  if (heard === 'opened' || heard === 'rejected' || dialerHasSession(here)) return false;
  return (here.holder?.image == null || !here.holder.certain) && besideOf(facts, here).length > 0;
}

function besideOf({ instance }: CaseFacts, { listeners }: SideFacts): SideFacts['listeners'] {
  return listeners.filter(
    ({ formula }) => formula !== null && (instance === null || formula.instance === instance),
  );
}

function besideAnother(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const beside = besideOf(facts, here);
  return {
    status: 'possible',
    because: say(
      'The dialer calls {dialed}, which is no port of the CTI Server formula; side {side} listens on {found} too. Which program holds the dialed port was not seen.',
      { side, dialed: dialedText(here), found: listenersText(beside) },
    ),
    cites: [...here.dialedPort.cites, ...beside.map((one) => one.cite)],
    check: listProcesses(side),
  };
}

function listens(here: SideFacts, side: Side): Answer {
  const { listeners, cites } = here.dialedPort;
  return {
    status: 'ruled-out',
    because:
      listeners.length > 0
        ? say('The port that the dialer calls is the one that listens on side {side}: {found}.', {
            side,
            found: listenersText(listeners),
          })
        : say('Something answers at {dialed}, where the dialer calls.', { dialed: dialedText(here) }),
    cites,
  };
}

/** The dialed port is no CTI Server's, as its process shows, and a CTI port listens beside it. */
export function isAnotherProgram({ holder, listeners, dialed }: SideFacts): boolean {
  const image = holder?.image ?? null;
  return (
    image !== null &&
    !/^ctisvr(\.exe)?$/i.test(image) &&
    listeners.some((one) => one.port !== dialed?.value.port)
  );
}

function anotherPort(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const { cites } = here.dialedPort;
  const other = otherPortAt(facts, side);
  const values = {
    side,
    dialed: dialedText(here),
    found: listenersText(other?.listeners ?? here.dialedPort.listeners),
  };
  if (other?.kind === 'crossed') {
    return {
      status: 'ruled-out',
      because: say('The port is the other side’s: the two sides are swapped.'),
      cites,
    };
  }
  if (!isFirm(here)) return notFirm(here, side);
  const both = [...cites, ...(here.dialed?.cites ?? [])];
  if (other?.kind === 'transport') {
    return {
      status: 'ruled-out',
      because: say(
        'Of {dialed} and {found} one is the plain port and one the secure one: the setting differs.',
        values,
      ),
      cites,
    };
  }
  if (other?.kind === 'instance') {
    return {
      status: 'ruled-out',
      because: say('What listens on side {side}, {found}, is the same port of another instance.', values),
      cites,
    };
  }
  if (other?.certain !== true && isDialedDue(here)) {
    return {
      status: 'possible',
      because: say(
        'The dialer calls {dialed}, on the port that side {side} should have. Nothing listens there; {found} does. If that is not another CTI Server’s, the one that the dialer calls listens on another port than it should.',
        values,
      ),
      cites: both,
      check: listProcesses(side),
    };
  }
  if (other?.certain !== true) {
    return {
      status: 'possible',
      because: say(
        'The dialer calls {dialed}. Nothing listens on that port on side {side}; {found} does, which may be no port for this dialer: another instance’s, or a secure one.',
        values,
      ),
      cites: both,
    };
  }
  return {
    status: 'confirmed',
    because: say(
      'The dialer calls {dialed}. Nothing listens on that port on side {side}; the CTI port that does is {found}.',
      values,
    ),
    cites: [...cites, ...here.netstatCites, ...(here.dialed?.cites ?? [])],
  };
}

/** Without a table only the settings speak: a port off the expected one is a question, never a fault by itself. */
function fromSettings(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const port = here.dialed?.value.port;
  // The same port of another instance, and the secure one of this, are asked for by their own names.
  const called = port === undefined ? null : readCtiPort(port);
  const otherName =
    called?.side === side &&
    facts.instanceStated &&
    (called.instance !== facts.instance || called.transport === 'tls');
  if (
    here.dialedPort.state === 'unknown' &&
    port !== undefined &&
    here.expectedPort !== null &&
    port !== here.expectedPort &&
    !otherName
  ) {
    return {
      status: 'possible',
      because: say('The dialer calls port {port}; for side {side} port {expected} is expected.', {
        port,
        side,
        expected: here.expectedPort,
      }),
      cites: here.dialed?.cites ?? [],
      check: showsListener(here, side),
    };
  }
  return notDecided(here, side);
}
