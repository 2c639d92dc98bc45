import { sameEndpoint } from '../../net/endpoint';
import { otherSide, readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import {
  captureAddresses,
  captureNetstat,
  captureOnceListening,
  correctEntry,
  enterDialed,
  stateRoles,
} from '../checks';
import { type Crossing, crossingAt } from '../crossing';
import { dialedText, dialerHasSession, isCallForeign, isDoubtful, isFirm, listenersText } from '../reading';
import type { CaseFacts, Cause, Check, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notSeenToBeCti, showsListener } from './missing';

/** Values of side A stand in the dialer's entry for side B, or the reverse. */
export const sidesSwapped: Cause = {
  id: 'sides-swapped',
  title: say('The two sides are swapped in the dialer'),
  headline: (side) => say('The dialer’s call to side {side} carries the other side’s values', { side }),
  needs: ['dialed', 'netstat'],
  judge: (facts) => perSide('sides-swapped', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const other = facts.sides[otherSide(side)];
  const crossing = crossingAt(facts, side);
  if (crossing !== null && !isDoubtful(here)) return crossed(facts, side, crossing);

  if (here.dialed === null) {
    return {
      status: 'unknown',
      because: say('What the dialer dials for CTI Server {side} is not known.', { side }),
      check: enterDialed(side),
    };
  }
  if (isDoubtful(here)) return notSeenToBeCti(here, side);
  const formula = readCtiPort(here.dialed.value.port);
  const looksCrossed =
    formula !== null && formula.side !== side && here.dialed.value.port !== here.expectedPort;
  switch (here.dialedPort.state) {
    case 'right':
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
    case 'elsewhere':
      if (isForeign(here, other)) {
        return {
          status: 'possible',
          because: say(
            'The dialer’s entry for CTI Server {side} is {dialed}, an address that the host of side {side} does not have. It may be the one of side {other}.',
            { side, dialed: dialedText(here), other: otherSide(side) },
          ),
          cites: [...here.dialed.cites, ...here.dialedPort.cites],
          check: captureAddresses(otherSide(side)),
        };
      }
      return {
        status: 'ruled-out',
        because: say(
          'The port that the dialer has for CTI Server {side} is the one that listens on that host.',
          { side },
        ),
        cites: here.dialedPort.cites,
      };
    case 'other-host':
      if (isCopy(here, other)) {
        return {
          status: 'confirmed',
          because: say(
            'The dialer’s entry for CTI Server {side} is {dialed}, the same as for CTI Server {other}: an address of side {other}. Side {side} is never called.',
            { side, dialed: dialedText(here), other: otherSide(side) },
          ),
          cites: [...here.dialed.cites, ...(other.dialed?.cites ?? [])],
        };
      }
      return {
        status: 'possible',
        because: say('The dialer’s entry for CTI Server {side} is {dialed}, an address of side {other}.', {
          side,
          dialed: dialedText(here),
          other: otherSide(side),
        }),
        cites: here.dialed.cites,
        check: whatTellsASwap(here, other),
      };
    default:
      if (looksCrossed) {
        return {
          status: 'possible',
          because: say(
            'By the formula port {port} belongs to side {other}, and it stands in the dialer’s entry for side {side}.',
            {
              port: here.dialed.value.port,
              other: otherSide(side),
              side,
            },
          ),
          cites: here.dialed.cites,
          check: showsListener(here, side),
        };
      }
      return {
        // Crossed hosts show only in what listens there: the entries alone rule nothing out.
        status:
          here.dialedPort.state === 'nowhere' &&
          isFirm(here) &&
          other.dialed !== null &&
          !isForeign(here, other) &&
          // A name may lead to the other side's host.
          here.calledAddress !== null
            ? 'ruled-out'
            : 'unknown',
        because: say(
          'The dialer’s entry for CTI Server {side}, {dialed}, holds no value of the other side.',
          {
            side,
            dialed: dialedText(here),
          },
        ),
        cites: here.dialed.cites,
      };
  }
}

/** All addresses of this host are known, and the called one is none of them; those of the other side are not. */
function isForeign(here: SideFacts, other: SideFacts): boolean {
  return (
    isCallForeign(here) &&
    !other.adaptersWhole &&
    other.visible?.value !== here.calledAddress &&
    !dialerHasSession(here)
  );
}

/** One entry alone names the other host: only both together are a swap, and a copy shows where this side has a host of its own. */
function whatTellsASwap(here: SideFacts, other: SideFacts): Check {
  if (other.dialed === null) return enterDialed(other.side);
  if (!isFirm(other)) return captureNetstat(other.side);
  const isTwice = here.dialed !== null && sameEndpoint(here.dialed.value, other.dialed.value);
  return isTwice ? stateRoles(here.side) : correctEntry(here.side);
}

/** Both entries are one, and this side has a host of its own that could be called. */
function isCopy(here: SideFacts, other: SideFacts): boolean {
  return (
    here.dialed !== null &&
    other.dialed !== null &&
    sameEndpoint(here.dialed.value, other.dialed.value) &&
    here.visible !== null
  );
}

function crossed(facts: CaseFacts, side: Side, crossing: Crossing): Answer {
  const here = facts.sides[side];
  const other = facts.sides[otherSide(side)];
  const caller = crossing.kind === 'addresses' || crossing.stillMeets ? other : here;
  const values = {
    side,
    caller: caller.side,
    dialed: dialedText(caller),
    own: dialedText(here),
    found: listenersText(crossing.listeners),
  };
  const entries = crossing.kind === 'addresses' ? [here, other] : [caller];
  const cites = [
    ...entries.flatMap((one) => one.dialed?.cites ?? []),
    ...crossing.listeners.map((one) => one.cite),
  ];
  if (crossing.stillMeets) {
    return {
      status: 'possible',
      because: say(
        'The dialer’s entry for CTI Server {caller}, {dialed}, names side {side} whole, address and port: the letter alone is the other one’s.',
        values,
      ),
      cites,
    };
  }
  if (crossing.listeners.length > 0 && isFirm(here)) {
    return {
      status: 'confirmed',
      because:
        crossing.kind === 'addresses'
          ? say(
              'The dialer’s entry for CTI Server {side} is {own}, and that for CTI Server {caller} is {dialed}: each names the other side’s host. The host of side {side} listens on {found}, which neither entry holds.',
              values,
            )
          : say(
              'The dialer’s entry for CTI Server {caller} is {dialed}; the host of side {side} listens on {found}. Address and port belong to different sides.',
              values,
            ),
      cites,
    };
  }
  if (isFirm(here)) {
    return {
      status: 'possible',
      because: say(
        'The dialer’s entry for CTI Server {side} is {own}, and that for CTI Server {caller} is {dialed}: each names the other side’s host. No CTI port listens on side {side} now, so which port is due there is not shown.',
        values,
      ),
      cites: [...cites, ...here.netstatCites],
      check: captureOnceListening(side),
    };
  }
  return {
    status: 'possible',
    because: say(
      'The dialer’s entry for CTI Server {caller}, {dialed}, mixes the two sides; what the host of side {side} listens on does not show it.',
      values,
    ),
    cites,
    check: captureNetstat(side),
  };
}
