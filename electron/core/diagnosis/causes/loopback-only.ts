import { say } from '../../text';
import { dialedText, isDoubtful, isFirm, listenersText } from '../reading';
import type { Cause } from '../types';
import { perSide } from './finding';
import { notDecided, notFirm, notOnDialedPort, notSeenToBeCti } from './missing';

/** The CTI Server listens on 127.x only: its own host reaches it, nobody else does. */
export const loopbackOnly: Cause = {
  id: 'loopback-only',
  title: say('The CTI Server listens for its own host only'),
  headline: (side) => say('CTI Server {side} listens for its own host only', { side }),
  needs: ['dialed', 'netstat'],
  judge: (facts) =>
    perSide('loopback-only', facts, (side, name) => {
      const { state, listeners, cites } = side.dialedPort;
      if (isDoubtful(side)) return notSeenToBeCti(side, name);
      switch (state) {
        case 'loopback':
          if (!isFirm(side)) return notFirm(side, name);
          return {
            status: 'confirmed',
            because: say(
              'CTI Server {side} listens on {found} only, which no other host reaches; the dialer calls {dialed}.',
              {
                side: name,
                found: listenersText(listeners),
                dialed: dialedText(side),
              },
            ),
            cites: [...cites, ...(side.dialed?.cites ?? [])],
          };
        case 'right':
        case 'private':
        case 'gone':
        case 'other-adapter':
        case 'elsewhere':
          return {
            status: 'ruled-out',
            because: say('CTI Server {side} listens on {found}, not on the loopback address alone.', {
              side: name,
              found: listeners.length > 0 ? listenersText(listeners) : dialedText(side),
            }),
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
