import { isLinkLocal } from '../../net/ipv4';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { captureAddresses } from '../checks';
import { calledEndpoint, dialedText, isDoubtful, isFirm, listenersText } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notOnDialedPort, notSeenToBeCti } from './missing';

/**
 * The CTI Server took an address at its start that the host has no longer, or one that Windows gave the
 * card because it got none (169.254.x): DHCP, a cable, a switch that was off.
 */
export const addressChanged: Cause = {
  id: 'address-changed',
  title: say('The address of the CTI Server’s host has changed'),
  headline: (side) => say('The address of the host of CTI Server {side} has changed', { side }),
  needs: ['dialed', 'netstat', 'adapters'],
  judge: (facts) => perSide('address-changed', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { state, listeners, cites } = facts.dialedPort;
  const values = { side, dialed: dialedText(facts), found: listenersText(listeners) };
  if (isDoubtful(facts)) return notSeenToBeCti(facts, side);
  switch (state) {
    case 'gone':
      if (!isFirm(facts)) return notFirm(facts, side);
      return {
        status: 'confirmed',
        because: listeners.some((one) => isLinkLocal(one.address))
          ? say(
              'CTI Server {side} listens on {found} only, an address that Windows gives a card which gets none; the dialer calls {dialed}.',
              values,
            )
          : say(
              'CTI Server {side} listens on {found} only, an address that no card of its host has now; the dialer calls {dialed}.',
              values,
            ),
        cites: [
          ...cites,
          ...facts.adapters.flatMap((one) => one.cites.slice(-1)),
          ...(facts.dialed?.cites ?? []),
        ],
      };
    case 'right':
    case 'private':
    case 'loopback':
    case 'other-adapter':
      return {
        status: 'ruled-out',
        because:
          listeners.length > 0
            ? say('CTI Server {side} listens on {found}, an address that its host has.', values)
            : say('Something answers at {dialed}, where the dialer calls.', values),
        cites,
      };
    case 'elsewhere':
      return lostAddress(facts, side) ?? notDecided(facts, side);
    case 'nowhere':
    case 'other-port':
      return notOnDialedPort(facts, side);
    default:
      return notDecided(facts, side);
  }
}

/** It listens on an address that it has, and the dialed one is none of the host's: the card may have been given another. */
function lostAddress(facts: SideFacts, side: Side): Answer | null {
  const called = calledEndpoint(facts);
  const { listeners, cites } = facts.dialedPort;
  if (called === null) return null;
  const cards = facts.adapters.filter(
    ({ dhcp, addresses }) => dhcp === true && listeners.some((one) => addresses.includes(one.address)),
  );
  if (!facts.adaptersWhole) {
    const { status, because } = notDecided(facts, side);
    return { status, because, cites, check: captureAddresses(side) };
  }
  if (cards.length === 0 || facts.adapters.some((one) => one.addresses.includes(called.address))) return null;
  return {
    status: 'possible',
    because: say(
      'CTI Server {side} listens on {found}, on a card that gets its address by DHCP. The dialer calls {dialed}, which no card of the host has now.',
      { side, found: listenersText(listeners), dialed: dialedText(facts) },
    ),
    cites: [...cites, ...cards.flatMap((one) => one.cites)],
  };
}
