import type { Side } from '../../net/ports';
import { say } from '../../text';
import { captureAddresses, captureOrder } from '../checks';
import {
  cardOfBoth,
  dialedText,
  firstOfTwo,
  isByRegistryAlone,
  isCallForeign,
  isDoubtful,
  isFirm,
  keepsBindingOrder,
  listenersText,
} from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notSeenToBeCti } from './missing';

/**
 * The CTI Server listens on the private NIC only, and the dialer calls the visible one.
 *
 * Cisco's note "BA Dialer fails to connect to the CTI Server": with several NICs
 * under Windows 2000 the CTI Server listens on the address of the first one in the
 * binding order only.
 */
export const wrongNicBinding: Cause = {
  id: 'wrong-nic-binding',
  title: say('The CTI Server listens on the private network card only'),
  headline: (side) => say('CTI Server {side} listens on the private network card only', { side }),
  needs: ['dialed', 'netstat', 'roles', 'order'],
  judge: (facts) => perSide('wrong-nic-binding', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { dialedPort } = facts;
  const { state, cites, listeners } = dialedPort;
  const dialed = dialedText(facts);
  const found = listenersText(listeners);
  if (isDoubtful(facts)) return notSeenToBeCti(facts, side);
  switch (state) {
    case 'private':
      return isFirm(facts) ? onPrivate(facts, side) : notFirm(facts, side);
    case 'right':
      if (isOnPrivateAlone(facts)) {
        return {
          status: 'possible',
          because: say(
            'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port, and the dialer calls that address. Once it calls the visible one, this shows.',
            { side, found },
          ),
          cites,
        };
      }
      return {
        status: 'ruled-out',
        because:
          listeners.length > 0
            ? say('CTI Server {side} listens on {found}, which takes the dialer’s call to {dialed}.', {
                side,
                found,
                dialed,
              })
            : say('Something answers at {dialed}, where the dialer calls.', { dialed }),
        cites,
      };
    case 'loopback':
    case 'gone':
    case 'other-adapter':
      if (!isFirm(facts)) return notFirm(facts, side);
      return {
        status: 'ruled-out',
        because: say('CTI Server {side} listens on {found}, not on the private NIC.', { side, found }),
        cites,
      };
    case 'other-port':
      return behindOtherPort(facts, side);
    case 'nowhere':
      return whileNothingListens(facts, side);
    default:
      return notDecided(facts, side);
  }
}

/** The dialer calls the private address, and nothing but that takes its call. */
function isOnPrivateAlone({ dialedPort, calledAddress, private: own }: SideFacts): boolean {
  return (
    own !== null &&
    calledAddress === own.value &&
    dialedPort.listeners.length > 0 &&
    dialedPort.listeners.every((one) => one.address === own.value)
  );
}

function onPrivate(facts: SideFacts, side: Side): Answer {
  const { dialedPort, dialed, orders } = facts;
  const values = { side, dialed: dialedText(facts), found: listenersText(dialedPort.listeners) };
  const cites = [...dialedPort.cites, ...(dialed?.cites ?? []), ...orders.flatMap((order) => order.cites)];
  if (isCallForeign(facts) && !facts.adapters.some(({ role }) => role === 'visible')) {
    return {
      // Without the address that the dialer calls there is nothing else to listen on.
      status: 'possible',
      because: say(
        'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port. No card of its host has the address of {dialed} now: while that is missing, no order of the cards brings the listener there.',
        values,
      ),
      cites,
      check: captureAddresses(side),
    };
  }
  const card = cardOfBoth(facts);
  if (card !== null) {
    return {
      status: 'confirmed',
      because: say(
        'CTI Server {side} listens on {found} (the private address) and nowhere else on that port; the dialer calls {dialed}. Both addresses are on one card, {card}: no order of the cards decides between them. Why the CTI Server took this one is not shown.',
        { ...values, card: card.name },
      ),
      cites: [...cites, ...card.cites],
    };
  }
  const first = firstOfTwo(facts);
  if (first === 'visible') {
    return {
      status: 'possible',
      because: say(
        'CTI Server {side} listens on {found} (private NIC) and the dialer calls {dialed}, but the visible NIC comes first now. Either the CTI Server was not restarted since the order was changed, or something else chose the address.',
        values,
      ),
      cites,
    };
  }
  if (first === null && facts.ordersAgree === false) {
    return {
      // One of the orders may be the new one, under which the CTI Server was not restarted yet.
      status: 'possible',
      because: say(
        'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port; the dialer calls {dialed}. The binding order was not seen for certain: what was brought names different ones.',
        values,
      ),
      cites,
      check: captureOrder(side),
    };
  }
  if (first === null && !facts.orderOlder && !keepsBindingOrder(facts) && orders.length > 0) {
    return {
      status: 'confirmed',
      because: say(
        'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port; the dialer calls {dialed}. This Windows keeps no binding order: the order of ipconfig /all decides nothing there.',
        values,
      ),
      cites,
    };
  }
  if (first === null) {
    return {
      status: 'confirmed',
      because: facts.orderOlder
        ? say(
            'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port; the dialer calls {dialed}. It was started since the binding order was seen, so that of now is not known.',
            values,
          )
        : say(
            'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port; the dialer calls {dialed}. The binding order was not seen.',
            values,
          ),
      cites,
      check: captureOrder(side),
    };
  }
  return {
    status: 'confirmed',
    because: isByRegistryAlone(facts)
      ? say(
          'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port; the dialer calls {dialed}. In the registry’s binding order, whose top entry usually is the first, the private NIC comes before the visible one.',
          values,
        )
      : say(
          'CTI Server {side} listens on {found} (private NIC) and nowhere else on that port; the dialer calls {dialed}. The private NIC comes before the visible one.',
          values,
        ),
    cites,
  };
}

/** Another CTI port listens: only where that one is on the private NIC too, this fault may stand behind the first. */
function behindOtherPort(facts: SideFacts, side: Side): Answer {
  const { listeners, cites } = facts.dialedPort;
  if (facts.private !== null && listeners.every((one) => one.address === facts.private?.value)) {
    return {
      status: 'possible',
      because: say(
        'The port that the dialer calls does not listen. The one that does, {found}, is on the private NIC only.',
        {
          found: listenersText(listeners),
        },
      ),
      cites,
    };
  }
  if (!isFirm(facts)) return notFirm(facts, side);
  return {
    status: 'ruled-out',
    because: say('What listens on side {side}, {found}, is not bound to the private NIC alone.', {
      side,
      found: listenersText(listeners),
    }),
    cites,
  };
}

function whileNothingListens(facts: SideFacts, side: Side): Answer {
  if (!isFirm(facts)) return notFirm(facts, side);
  if (facts.activity === 'active' && !isCallForeign(facts)) {
    return {
      status: 'ruled-out',
      because: say('No CTI port listens on side {side}, on the private NIC neither.', { side }),
      cites: facts.netstatCites,
    };
  }
  const first = firstOfTwo(facts);
  if (first === 'private') {
    return {
      status: 'possible',
      because: say(
        'No CTI port listens on side {side} now. Its private NIC comes first, so the CTI Server may bind to it when the side becomes active.',
        {
          side,
        },
      ),
      cites: facts.orders.flatMap((order) => order.cites),
    };
  }
  return {
    status: 'unknown',
    because: say('No CTI port listens on side {side} now, so its binding does not show.', { side }),
    cites: facts.netstatCites,
  };
}
