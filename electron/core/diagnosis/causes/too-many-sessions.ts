import type { Side } from '../../net/ports';
import { say } from '../../text';
import { dialedText, failures, isAtDialed, isFirm } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { crowdNotSeen, sourcesOf } from './missing';

/**
 * No source names a highest number; Cisco's guide only asks clients to wait longer above 500 of them. So a
 * hundred beside a try that was turned away make it possible, and only a handful rule it out. The numbers are ours.
 */
const many = 100;
const few = 20;

/** So many sessions that the CTI Server may take no more. No limit is published, so this is possible at most. */
export const tooManySessions: Cause = {
  id: 'too-many-sessions',
  title: say('The CTI Server may have more sessions than it can serve'),
  headline: (side) => say('CTI Server {side} may have more sessions than it can serve', { side }),
  needs: ['dialed', 'netstat', 'session-test'],
  judge: (facts) => perSide('too-many-sessions', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { crowd } = facts;
  const unseen = crowdNotSeen(facts, side);
  if (unseen !== null) return unseen;
  const values = { side, dialed: dialedText(facts), count: crowd.established };
  if (crowd.established < many) {
    return {
      status: isFirm(facts) && crowd.established < few ? 'ruled-out' : 'unknown',
      because:
        crowd.established === 0
          ? say('No session stands on the dialed port of side {side}.', values)
          : say('Sessions on the dialed port of side {side}: {count}, which is not many.', values),
      cites: facts.dialedPort.cites,
    };
  }
  const turnedAway = [
    ...failures(facts),
    ...facts.outcomes.filter((one) => one.kind === 'rejected' && isAtDialed(facts, one)),
  ].filter(({ kind }) => kind !== 'name-not-found' && kind !== 'unreachable');
  return {
    status: turnedAway.length > 0 ? 'possible' : 'unknown',
    because:
      turnedAway.length > 0
        ? say(
            '{count} sessions stand on the dialed port of side {side}, and a further one was not had. No source names a highest number, so this cannot be confirmed.',
            values,
          )
        : say(
            '{count} sessions stand on the dialed port of side {side}. No source names a highest number.',
            values,
          ),
    cites: [...facts.netstatCites, ...sourcesOf(turnedAway)],
  };
}
