import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText, isFirm, lastHeard } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { crowdNotSeen, sourcesOf } from './missing';

/**
 * A CTI Server that works closes its end as soon as a client has hung up, so a table shows one or two rows
 * in between at most. Ten at once, and more than the sessions that live, come of no chance: the number is
 * ours, no source names one.
 */
const many = 10;

/** Do so many half-closed connections stand on the dialed port that the server seems not to close them? */
export function manyHalfClosed({ crowd, netstat, disputed }: SideFacts): boolean {
  return netstat === 'read' && !disputed && crowd.halfClosed >= many && crowd.halfClosed > crowd.established;
}

/** Connections that one end has left and the other has not stand on the CTI port, and the CTI Server answers nobody new. */
export const staleSessions: Cause = {
  id: 'stale-sessions',
  title: say('The CTI Server hangs on sessions that were never closed'),
  headline: (side) => say('CTI Server {side} hangs on sessions that were never closed', { side }),
  needs: ['dialed', 'netstat', 'session-test'],
  judge: (facts) => perSide('stale-sessions', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { crowd } = facts;
  const unseen = crowdNotSeen(facts, side);
  if (unseen !== null) return unseen;
  const values = { side, dialed: dialedText(facts), count: crowd.halfClosed };
  if (!manyHalfClosed(facts)) {
    return {
      status: isFirm(facts) ? 'ruled-out' : 'unknown',
      because:
        crowd.halfClosed === 0
          ? say('No half-closed connection stands on the dialed port of side {side}.', values)
          : say(
              'Half-closed connections on the dialed port of side {side}: {count}, which is not many.',
              values,
            ),
      cites: crowd.cites.length > 0 ? crowd.cites : facts.dialedPort.cites,
    };
  }
  const heard = lastHeard(facts);
  if (heard?.kind === 'no-answer' && facts.dialedPort.state === 'right') {
    return {
      status: 'confirmed',
      because: say(
        '{count} connections on the dialed port of side {side} are half closed (CLOSE_WAIT, FIN_WAIT_2): one end has hung up, and the other has not. A new one to {dialed} was connected and had no answer.',
        values,
      ),
      cites: [...crowd.cites, ...sourcesOf([heard])],
    };
  }
  return {
    status: heard?.kind === 'opened' || heard?.kind === 'rejected' ? 'ruled-out' : 'possible',
    because: say(
      '{count} connections on the dialed port of side {side} are half closed (CLOSE_WAIT, FIN_WAIT_2): one end has hung up, and the other has not.',
      values,
    ),
    cites: [...crowd.cites, ...sourcesOf(heard === null ? [] : [heard])],
    check: testFromDialer(side),
  };
}
