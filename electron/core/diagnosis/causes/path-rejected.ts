import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText, failures, isDoubtful, isFirm, isTimedConnect, triesFromDialer } from '../reading';
import type { CaseFacts, Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, sourcesOf } from './missing';
import { nothingThere, reachedFromDialer } from './path';
import { manyHalfClosed } from './stale-sessions';

/**
 * Something between the dialer and the CTI Server, or another machine, answers the dialer's call with a
 * refusal: the host's own table shows the listener in its place, and no row of the dialer.
 */
export const pathRejected: Cause = {
  id: 'path-rejected',
  title: say('Something on the path rejects the dialer’s call'),
  headline: (side) => say('Something on the path rejects the dialer’s call to CTI Server {side}', { side }),
  needs: ['dialed', 'netstat', 'try-from-dialer'],
  judge: (facts) => perSide('path-rejected', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const reached = reachedFromDialer(facts, here);
  if (reached !== null) return reached;
  if (here.dialedPort.state !== 'right') return nothingThere(here, side) ?? notDecided(here, side);
  const tries = triesFromDialer(here).filter(isTimedConnect);
  const refused = tries.filter(({ kind }) => kind === 'refused');
  const others = tries.filter(({ kind }) => kind !== 'refused');
  if (refused.length > 0) return onRefusal(here, refused, others.length > 0);
  const silent = tries.filter(({ kind }) => kind === 'timed-out');
  if (silent.length > 0) {
    return {
      status: 'ruled-out',
      because: say('A connect from the dialer’s host to {dialed} was met with silence, not with a refusal.', {
        dialed: dialedText(here),
      }),
      cites: sourcesOf(silent),
    };
  }
  const unreachable = tries.filter(({ kind }) => kind === 'unreachable' || kind === 'reset');
  const elsewhere = failures(here).filter(({ kind }) => kind === 'refused');
  const signs = [...unreachable, ...elsewhere];
  return {
    status: signs.length > 0 ? 'possible' : 'unknown',
    because:
      signs.length > 0
        ? say(
            'CTI Server {side} listens where the dialer calls, and a try was turned away. No refused connect from the dialer’s host shows that something between does so.',
            { side },
          )
        : say('No try from the dialer’s host to {dialed} was recorded.', { dialed: dialedText(here) }),
    cites: [...here.dialedPort.cites, ...sourcesOf(signs)],
    check: testFromDialer(side),
  };
}

function onRefusal(here: SideFacts, refused: SideFacts['outcomes'], mixed: boolean): Answer {
  const { side } = here;
  const values = { side, dialed: dialedText(here) };
  const cites = [...here.dialedPort.cites, ...sourcesOf(refused)];
  const listed = isFirm(here) && here.dialedPort.listeners.length > 0;
  // A server that is full of half-closed connections may refuse by itself.
  const alone = listed && !mixed && here.dialerRows === 0 && !manyHalfClosed(here) && !isDoubtful(here);
  // Before the CTI Server listened there, a refusal came from its own host.
  const since = refused.some((one) => here.triedSince.includes(one));
  if (alone && !since) {
    return {
      status: 'possible',
      because: say(
        'CTI Server {side} listens where the dialer calls, and a connect from the dialer’s host to {dialed} was refused. Nothing shows that this was tried after the netstat of side {side} was captured: the CTI Server may have begun to listen since. Try it again, and note the time.',
        values,
      ),
      cites,
      check: testFromDialer(side),
    };
  }
  if (alone) {
    return {
      status: 'confirmed',
      because: say(
        'CTI Server {side} listens where the dialer calls, and a connect from the dialer’s host to {dialed} was refused at once. The netstat of side {side} has no row of the dialer: the refusal did not come from its listener.',
        values,
      ),
      cites,
    };
  }
  return {
    status: 'possible',
    because: say(
      'A connect from the dialer’s host to {dialed} was refused. That CTI Server {side} listened there at that moment, and had nothing to do with it, is not shown.',
      values,
    ),
    cites,
    check: testFromDialer(side),
  };
}
