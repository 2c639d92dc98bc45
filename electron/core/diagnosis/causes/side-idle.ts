import type { Side } from '../../net/ports';
import { say } from '../../text';
import { captureNetstat, stateActive } from '../checks';
import { failures, isDoubtful, isFirm, listenersText } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notSeenToBeCti, sourcesOf } from './missing';
import { idleCodes } from './session-rejected';

/**
 * The side is the idle one of the duplexed pair, where no session is expected: no fault.
 *
 * Whether the idle side's port listens before release 12.6 is not documented, so both
 * a refusal and a rejection are normal there.
 */
export const sideIdle: Cause = {
  id: 'side-idle',
  title: say('This side is idle, and no session is expected on it'),
  headline: (side) => say('Side {side} is idle, and no session is expected on it', { side }),
  needs: ['active', 'netstat'],
  judge: (facts) => perSide('side-idle', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const rejected = facts.outcomes.filter(
    ({ kind, code }) => kind === 'rejected' && code !== null && idleCodes.includes(code),
  );
  if (facts.activity === 'active') {
    return { status: 'ruled-out', because: say('Side {side} is the active one.', { side }) };
  }
  if (facts.dialedPort.state === 'contradictory') return notDecided(facts, side);
  if (isDoubtful(facts)) return notSeenToBeCti(facts, side);
  if (facts.dialedPort.state === 'right' && rejected.length === 0) {
    return {
      status: 'ruled-out',
      because: say('Something answers on side {side} where the dialer calls.', { side }),
      cites: facts.dialedPort.cites,
    };
  }
  if (facts.listeners.length > 0 && rejected.length === 0) {
    return {
      status: 'ruled-out',
      because: say('Side {side} listens on {found}, so being idle does not explain why it does not answer.', {
        side,
        found: listenersText(facts.listeners),
      }),
      cites: facts.listeners.map((one) => one.cite),
    };
  }
  if (facts.activity === 'unknown') {
    const sign = rejected.length > 0 || facts.netstat === 'read';
    return {
      status: sign ? 'possible' : 'unknown',
      because: say('Which side is active is not known; side {side} may be the idle one.', { side }),
      cites: [...sourcesOf(rejected), ...facts.netstatCites],
      check: stateActive,
    };
  }
  // That nothing is had of an idle side is expected; a connection that is torn down, or a name without an address, is not.
  const expected = failures(facts).filter(
    ({ kind }) => kind === 'refused' || kind === 'timed-out' || kind === 'unreachable',
  );
  return onIdleSide(facts, side, rejected, expected);
}

function onIdleSide(
  facts: SideFacts,
  side: Side,
  rejected: SideFacts['outcomes'],
  failed: SideFacts['outcomes'],
): Answer {
  if (rejected.length > 0) {
    return {
      status: 'confirmed',
      because: say('Side {side} is idle, as stated, so that its CTI Server rejects a session is expected.', {
        side,
      }),
      cites: sourcesOf(rejected),
    };
  }
  if (isFirm(facts)) {
    return {
      status: 'confirmed',
      because: say(
        'Side {side} is idle, as stated, and no CTI port listens on it. No session is expected there.',
        { side },
      ),
      cites: facts.netstatCites,
    };
  }
  if (failed.length > 0) {
    // A listener there would show that something else is in the way.
    return {
      status: 'possible',
      because: say(
        'Side {side} is idle, as stated, so a failed try is expected there. What listens on it was not looked at.',
        { side },
      ),
      cites: sourcesOf(failed),
      check: captureNetstat(side),
    };
  }
  return {
    status: 'possible',
    because: say('Side {side} is idle, as stated. What listens on it was not looked at.', { side }),
    check: captureNetstat(side),
  };
}
