import { isIPv6 } from '../../net/ipv4';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer, tryOnServer } from '../checks';
import { dialedText, isAtDialed, isDoubtful, isFirm, isTimedConnect, listenersText } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notOnDialedPort, notSeenToBeCti, sourcesOf } from './missing';

/**
 * The dialed port listens on IPv6 only. A listener that takes both families usually prints a row for each;
 * that one without an IPv4 row takes no IPv4 call is only shown by a call that was refused.
 */
export const ipv6Only: Cause = {
  id: 'ipv6-only',
  title: say('The CTI Server takes IPv6 calls only'),
  headline: (side) => say('CTI Server {side} takes IPv6 calls only', { side }),
  needs: ['dialed', 'netstat', 'try-from-dialer'],
  judge: (facts) => perSide('ipv6-only', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { state, listeners, cites } = facts.dialedPort;
  const values = { side, dialed: dialedText(facts), found: listenersText(listeners) };
  if (isDoubtful(facts)) return notSeenToBeCti(facts, side);
  switch (state) {
    case 'elsewhere':
      return listeners.every((one) => isIPv6(one.address)) ? onIPv6(facts, side) : withIPv4(facts, side);
    case 'right':
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
      return {
        status: 'ruled-out',
        because:
          listeners.length > 0
            ? say('CTI Server {side} listens on {found}, an IPv4 address.', values)
            : say('Something answers at {dialed}, where the dialer calls.', values),
        cites,
      };
    case 'nowhere':
    case 'other-port':
      return notOnDialedPort(facts, side);
    default:
      return notDecided(facts, side);
  }
}

function withIPv4(facts: SideFacts, side: Side): Answer {
  return {
    status: 'ruled-out',
    because: say('On side {side} the port that the dialer calls has a row with an IPv4 address.', { side }),
    cites: facts.dialedPort.cites,
  };
}

function onIPv6(facts: SideFacts, side: Side): Answer {
  if (!isFirm(facts)) return notFirm(facts, side);
  const { listeners, cites } = facts.dialedPort;
  const values = { side, dialed: dialedText(facts), found: listenersText(listeners) };
  // From another host a firewall may refuse in the server's place: only the host itself tells.
  const refused = facts.outcomes.filter(
    (one) =>
      one.kind === 'refused' &&
      isTimedConnect(one) &&
      (one.from === 'server' || one.from === 'dialer') &&
      isAtDialed(facts, one),
  );
  // Only the address of all takes IPv4 calls on some hosts; one address of a card never does.
  if (listeners.every((one) => one.address !== '::')) {
    return {
      status: 'confirmed',
      because: say(
        'CTI Server {side} listens on {found} only, an IPv6 address; the dialer calls {dialed}.',
        values,
      ),
      cites: [...cites, ...(facts.dialed?.cites ?? [])],
    };
  }
  if (refused.length > 0) {
    const seen = refused.some(({ from }) => from === 'server');
    return {
      status: seen ? 'confirmed' : 'possible',
      check: seen ? null : tryOnServer(side),
      because: !seen
        ? say(
            'CTI Server {side} listens on {found} only, and an IPv4 call to {dialed} from the dialer’s host was refused. A firewall between refuses in the same way: try it on the server itself.',
            values,
          )
        : say('CTI Server {side} listens on {found} only, and an IPv4 call to {dialed} was refused.', values),
      cites: [...cites, ...sourcesOf(refused)],
    };
  }
  return {
    status: 'possible',
    because: say(
      'CTI Server {side} listens on {found}, and no row shows an IPv4 address; the dialer calls {dialed}. Whether that listener takes IPv4 calls too, the table does not say.',
      values,
    ),
    cites,
    check: testFromDialer(side),
  };
}
