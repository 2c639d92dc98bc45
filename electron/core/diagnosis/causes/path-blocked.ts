import type { Outcome, OutcomeKind } from '../../case/types';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { captureNetstat, resolveName, testFromDialer } from '../checks';
import { dialedText, failures, isDoubtful, isTimedConnect, triesFromDialer } from '../reading';
import type { CaseFacts, Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, sourcesOf } from './missing';
import { dialerRowsAt, nothingThere, reachedFromDialer } from './path';
import { manyHalfClosed } from './stale-sessions';

/**
 * Something between the dialer and the CTI Server swallows the dialer's packets.
 *
 * Only a timed TCP connect from the dialer's host, or SYN_SENT in its netstat, shows
 * silence; a time-out told by ctitest or by the dialer is the application's own. And
 * silence speaks of the path only where the listener is in its place: later Windows
 * answers a port without a listener with silence too.
 */
export const pathBlocked: Cause = {
  id: 'path-blocked',
  title: say('The path from the dialer to the CTI Server is blocked'),
  headline: (side) => say('The path from the dialer to CTI Server {side} is blocked', { side }),
  needs: ['dialed', 'netstat', 'try-from-dialer'],
  judge: (facts) => perSide('path-blocked', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const reached = reachedFromDialer(facts, here);
  if (reached !== null) return reached;
  if (here.dialedPort.state !== 'right') return listenerFirst(here, side);
  const unheard = triesFromDialer(here).filter(({ kind }) => kind === 'no-answer' || kind === 'not-cti');
  if (unheard.length > 0) return connectedAndNoMore(here, unheard);

  const silent = triesFromDialer(here).filter((one) => isTimedConnect(one) && one.kind === 'timed-out');
  const waiting = dialerRowsAt(facts, here, 'SYN_SENT');
  const torn = triesFromDialer(here).filter(({ kind }) => kind === 'reset');
  const values = { side, dialed: dialedText(here) };
  if ((silent.length > 0 || waiting.length > 0) && torn.length === 0 && refusals(here).length === 0) {
    const cites = [...here.dialedPort.cites, ...waiting.map((one) => one.cite), ...sourcesOf(silent)];
    if (isDoubtful(here)) return onlySomethingListens(here, cites);
    if (manyHalfClosed(here)) return orFull(here, cites);
    // The table itself shows the call beside the listener.
    if (here.dialerHalfOpen.length > 0) return onTheWayBack(here, cites);
    if (!silent.some((one) => here.triedSince.includes(one))) {
      if (waiting.length === 0) return ofUnknownTime(here, cites);
      if (here.dialerApart || here.dialerUndated) return ofTwoMoments(here, cites);
    }
    return {
      status: 'confirmed',
      because: say(
        'CTI Server {side} listens where the dialer calls, and a connect from the dialer’s host to {dialed} got no answer.',
        values,
      ),
      cites,
    };
  }
  const turnedAway = refusals(here);
  if (turnedAway.length > 0 && silent.length === 0 && waiting.length === 0 && torn.length === 0) {
    return {
      status: 'ruled-out',
      because: say(
        'A connect from the dialer’s host to {dialed} was answered with a refusal: its packets are not swallowed.',
        values,
      ),
      cites: sourcesOf(turnedAway),
    };
  }
  const failed = failures(here);
  const unreached = failed.filter(({ kind }) => reachability.includes(kind));
  if (unreached.length > 0) {
    return {
      status: 'possible',
      because: say(
        'CTI Server {side} listens where the dialer calls, and a try failed. No connect from the dialer’s host shows whether the path lets it through.',
        values,
      ),
      cites: [...here.dialedPort.cites, ...sourcesOf(unreached)],
      check: testFromDialer(side),
    };
  }
  const nameless = failed.filter(({ kind, from }) => kind === 'name-not-found' && from === 'dialer');
  if (nameless.length > 0) {
    return {
      status: 'unknown',
      because: say(
        'On the dialer’s host the name in {dialed} gave no address, so no call went out on the path.',
        values,
      ),
      cites: sourcesOf(nameless),
      check: resolveName(side),
    };
  }
  return {
    status: facts.symptom?.session === 'none' ? 'possible' : 'unknown',
    because: say('No try from the dialer’s host to {dialed} was recorded.', values),
    cites: here.dialedPort.cites,
    check: testFromDialer(side),
  };
}

/** A server that is full of half-closed connections may leave a call without an answer by itself. */
function orFull(here: SideFacts, cites: SideFacts['netstatCites']): Answer {
  return {
    status: 'possible',
    because: say(
      'A connect from the dialer’s host to {dialed} got no answer. Many half-closed connections stand on that port of side {side}: the CTI Server itself may take no more.',
      { side: here.side, dialed: dialedText(here) },
    ),
    cites: [...cites, ...here.crowd.cites],
  };
}

/** The server's table shows that the call arrives. */
function onTheWayBack(here: SideFacts, cites: SideFacts['netstatCites']): Answer {
  return {
    status: 'confirmed',
    because: say(
      'CTI Server {side} listens where the dialer calls, and the dialer’s packets to {dialed} arrive there (SYN_RECEIVED). A connect from the dialer’s host got no answer: what is lost is lost on the way back, or behind the first packet.',
      { side: here.side, dialed: dialedText(here) },
    ),
    cites: [...here.dialerHalfOpen.slice(0, 2), ...cites],
  };
}

/** A host that got a refusal once is not met with silence: the tries are of different moments. */
function refusals(here: SideFacts): readonly Outcome[] {
  return triesFromDialer(here).filter((one) => one.kind === 'refused' && isTimedConnect(one));
}

/** Ends of a try that may come from what lies between. */
const reachability: readonly OutcomeKind[] = ['refused', 'timed-out', 'unreachable', 'reset'];

/** A connection was had from the dialer's host, and no answer of a CTI Server: the path may let the one through and not the other. */
function connectedAndNoMore(here: SideFacts, tries: readonly Outcome[]): Answer {
  return {
    status: 'unknown',
    because: say(
      'The dialer’s host was connected at {dialed} and had no answer of a CTI Server. Whether the path lets an answer through is not known.',
      { dialed: dialedText(here) },
    ),
    cites: [...here.dialedPort.cites, ...sourcesOf(tries)],
  };
}

/** Silence towards the dialer's host, where what accepts was not seen to be the CTI Server. */
function onlySomethingListens(here: SideFacts, cites: Answer['cites']): Answer {
  return {
    status: 'possible',
    because: say(
      'A connect from the dialer’s host to {dialed} got no answer. From elsewhere something takes connections there, and that it is the CTI Server was not seen.',
      { dialed: dialedText(here) },
    ),
    ...(cites === undefined ? {} : { cites }),
    check: here.netstat === 'read' ? null : captureNetstat(here.side),
  };
}

/** Nothing shows that the listener was there when the call was made: later Windows keeps silent for a closed port too. */
function ofUnknownTime(here: SideFacts, cites: Answer['cites']): Answer {
  return {
    status: 'possible',
    because: say(
      'CTI Server {side} listens where the dialer calls, and a connect from the dialer’s host to {dialed} got no answer. Nothing shows that this was tried after the netstat of side {side} was captured: the CTI Server may have begun to listen since. Try it again, and note the time.',
      { dialed: dialedText(here), side: here.side },
    ),
    ...(cites === undefined ? {} : { cites }),
    check: here.netstat === 'read' ? testFromDialer(here.side) : captureNetstat(here.side),
  };
}

/** The call without an answer and the listener were seen hours apart: when the call was made, it may have listened elsewhere. */
function ofTwoMoments(here: SideFacts, cites: Answer['cites']): Answer {
  return {
    status: 'possible',
    because: here.dialerApart
      ? say(
          'The netstat of the dialer’s host shows a call to {dialed} without an answer, and that of side {side} a listener there, hours apart. Whether it listened when the call was made was not seen.',
          { dialed: dialedText(here), side: here.side },
        )
      : say(
          'The netstat of the dialer’s host shows a call to {dialed} without an answer, and that of side {side} a listener there. A clock lacks in one of them: whether it listened when the call was made was not seen.',
          { dialed: dialedText(here), side: here.side },
        ),
    ...(cites === undefined ? {} : { cites }),
    check: testFromDialer(here.side),
  };
}

/** While the listener is not where the dialer calls, nothing can be told of the path. */
function listenerFirst(here: SideFacts, side: Side): Answer {
  const absent = nothingThere(here, side);
  if (absent !== null) return absent;
  const answer = notDecided(here, side);
  return here.dialedPort.state === 'elsewhere'
    ? answer
    : { ...answer, check: answer.check ?? captureNetstat(side) };
}
