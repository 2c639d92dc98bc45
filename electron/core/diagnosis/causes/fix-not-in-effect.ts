import type { Side } from '../../net/ports';
import { say } from '../../text';
import { captureOrder, exportOrder, restartServer } from '../checks';
import {
  cardOfBoth,
  dialedText,
  firstOfTwo,
  isByRegistryAlone,
  isDoubtful,
  isFirm,
  keepsBindingOrder,
  listenersText,
} from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notOnDialedPort, notSeenToBeCti } from './missing';

/**
 * The visible NIC comes first now, and the CTI Server still listens on the private one, as it took its
 * address at a start before the change.
 *
 * Confirmed only where captures show that order: a private listener under a visible-first order alone
 * may also come from something else that chose the address, so this and the wrong binding stay possible.
 */
export const fixNotInEffect: Cause = {
  id: 'fix-not-in-effect',
  title: say('The order was put right, and the CTI Server was not restarted since'),
  headline: (side) => say('CTI Server {side} was not restarted since the order was put right', { side }),
  needs: ['dialed', 'netstat', 'roles', 'order', 'start'],
  judge: (facts) => perSide('fix-not-in-effect', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { state, listeners, cites } = facts.dialedPort;
  const values = { side, dialed: dialedText(facts), found: listenersText(listeners) };
  if (isDoubtful(facts)) return notSeenToBeCti(facts, side);
  switch (state) {
    case 'private':
      return isFirm(facts) ? onPrivate(facts, side) : notFirm(facts, side);
    case 'right':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
      return {
        status: 'ruled-out',
        because: say('The port that the dialer calls is not on the private NIC of side {side}.', values),
        cites,
      };
    case 'nowhere':
    case 'other-port':
      return notOnDialedPort(facts, side);
    default:
      return notDecided(facts, side);
  }
}

function onPrivate(facts: SideFacts, side: Side): Answer {
  const { dialedPort, orders, orderNewer } = facts;
  const values = { side, dialed: dialedText(facts), found: listenersText(dialedPort.listeners) };
  const cites = [...dialedPort.cites, ...orders.flatMap((order) => order.cites)];
  const card = cardOfBoth(facts);
  if (card !== null) {
    return {
      status: 'ruled-out',
      because: say(
        'The visible and the private address of side {side} are both on the card {card}: no order of the cards has to take effect.',
        { side, card: card.name },
      ),
      cites: [...cites, ...card.cites],
    };
  }
  switch (firstOfTwo(facts)) {
    case 'private':
      return {
        status: 'ruled-out',
        because: isByRegistryAlone(facts)
          ? say(
              'On side {side} the private NIC comes before the visible one in the registry’s binding order, whose top entry usually is the first: the order is not put right.',
              values,
            )
          : say(
              'On side {side} the private NIC comes before the visible one: the order is not put right.',
              values,
            ),
        cites,
      };
    case 'visible':
      if (orderNewer.length > 0) {
        return {
          status: 'confirmed',
          because: say(
            'CTI Server {side} listens on {found} (private NIC) and the dialer calls {dialed}. The visible NIC comes first now; the same CTI Server ran while the private one still did, so it was not restarted since.',
            values,
          ),
          cites: [...cites, ...orderNewer],
        };
      }
      return {
        status: 'possible',
        because: say(
          'CTI Server {side} listens on {found} (private NIC) while the visible NIC comes first now; the dialer calls {dialed}. A CTI Server that was started before the order was changed listens so. When it was started is not known.',
          values,
        ),
        cites,
        check: restartServer(side),
      };
    default:
      if (facts.ordersAgree === false) {
        return {
          status: 'possible',
          because: say(
            'CTI Server {side} listens on {found} (private NIC), and what was brought names different orders of the cards. One of them may be new, and not in effect yet.',
            values,
          ),
          cites,
          check: captureOrder(side),
        };
      }
      if (facts.orders.length > 0 && !facts.orderOlder && !keepsBindingOrder(facts)) {
        return {
          status: 'unknown',
          because: say(
            'CTI Server {side} listens on {found} (private NIC). This Windows keeps no binding order: that of ipconfig /all does not show whether one was put right.',
            values,
          ),
          cites,
          check: exportOrder(side),
        };
      }
      return {
        status: 'unknown',
        because: say(
          'CTI Server {side} listens on {found} (private NIC). Which NIC comes first was not seen, so whether the order was put right is not known.',
          values,
        ),
        cites: dialedPort.cites,
        check: captureOrder(side),
      };
  }
}
