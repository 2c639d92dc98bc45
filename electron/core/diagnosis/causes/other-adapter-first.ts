import { say } from '../../text';
import { dialedText, isDoubtful, isFirm, listenersText } from '../reading';
import type { Cause } from '../types';
import { perSide } from './finding';
import { notDecided, notFirm, notOnDialedPort, notSeenToBeCti } from './missing';

/** The CTI Server listens only on a third own address: a team, a VPN or another adapter came first. */
export const otherAdapterFirst: Cause = {
  id: 'other-adapter-first',
  title: say('The CTI Server listens on another network card only'),
  headline: (side) => say('CTI Server {side} listens on a third network card only', { side }),
  needs: ['dialed', 'netstat', 'roles', 'adapters'],
  judge: (facts) =>
    perSide('other-adapter-first', facts, (side, name) => {
      const { state, listeners, cites } = side.dialedPort;
      const found = listenersText(listeners);
      if (isDoubtful(side)) return notSeenToBeCti(side, name);
      switch (state) {
        case 'other-adapter':
          if (!isFirm(side)) return notFirm(side, name);
          return {
            status: 'confirmed',
            because: say(
              'CTI Server {side} listens on {found} only, a card that is neither the visible nor the private one; the dialer calls {dialed}.',
              {
                side: name,
                found,
                dialed: dialedText(side),
              },
            ),
            cites: [...cites, ...(side.dialed?.cites ?? []), ...side.orders.flatMap((order) => order.cites)],
          };
        case 'right':
        case 'private':
        case 'loopback':
        case 'gone':
          return {
            status: 'ruled-out',
            because: say('The dialed port of side {side} is not bound to a third card.', { side: name }),
            cites,
          };
        case 'nowhere':
        case 'other-port':
          return notOnDialedPort(side, name);
        default:
          return notDecided(side, name);
      }
    }),
};
