import { explainStatus, type StatusGroup, statusGroup } from '../../cti/status';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { stateActive, testFromDialer } from '../checks';
import { dialedText } from '../reading';
import type { CaseFacts, Cause } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { codeText, isDialersOwn, lastAnswer, notRejected } from './rejection';

/** Codes of a CTI Server that is not the active one: offline, not master, no client for the standby. */
export const idleCodes: readonly number[] = [15, 92, 107];

/** Maintenance mode has a name of its own, and so have the codes of the protocol version. */
const isOther = (code: number) => code !== 110 && statusGroup(code) !== 'version';

/**
 * The CTI Server answers the dialer's request and does not grant the session, for another reason than the
 * protocol version: masks, time-out, password, agent data, an ID that is in use, a state of its own.
 */
export const sessionRejected: Cause = {
  id: 'session-rejected',
  title: say('The CTI Server rejects the session'),
  headline: (side) => say('CTI Server {side} rejects the session', { side }),
  needs: ['dialed', 'session-test', 'try-from-dialer', 'active'],
  judge: (facts) => perSide('session-rejected', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const none = notRejected(here, side, isOther);
  if (none !== null) return none;
  const last = lastAnswer(here);
  const values = {
    side,
    dialed: dialedText(here),
    code: codeText(last?.code ?? 0),
    reason: explainStatus(last?.code ?? 0),
  };
  const cites = [...sourcesOf(last === null ? [] : [last]), ...here.dialedPort.cites];
  if (last === null || last.code === null) {
    return {
      status: 'possible',
      because: say(
        'CTI Server {side} rejected the session at {dialed}. The status that it gave is not known.',
        values,
      ),
      cites,
      check: testFromDialer(side),
    };
  }
  if (idleCodes.includes(last.code)) return outOfService(facts, side, last.code, cites);
  if (isDialersOwn(last) || (last.from === 'dialer' && ofTheServer.includes(statusGroup(last.code)))) {
    return {
      status: 'confirmed',
      because: say(
        'CTI Server {side} rejected the session that was asked for from the dialer’s host at {dialed} with status {code}. {reason} Address, port and listener are right.',
        values,
      ),
      cites,
    };
  }
  return {
    status: 'possible',
    because: say(
      'CTI Server {side} rejected a session at {dialed} with status {code}. {reason} That was not the dialer’s own request, which may be taken.',
      values,
    ),
    cites,
    check: testFromDialer(side),
  };
}

/** The CTI Server's own state speaks to whoever asks; any other rejection is of what was asked. */
const ofTheServer: readonly StatusGroup[] = ['server-state'];

/** A CTI Server that says it is not in service: expected of the idle side, and a question on the one that is stated active. */
function outOfService(facts: CaseFacts, side: Side, code: number, cites: Answer['cites']): Answer {
  const here = facts.sides[side];
  const values = { side, code: codeText(code) };
  const given = cites === undefined ? {} : { cites };
  if (here.activity === 'idle') {
    return {
      status: 'ruled-out',
      because: say(
        'Side {side} is idle, as stated: status {code} is what an idle CTI Server answers.',
        values,
      ),
      ...given,
    };
  }
  if (here.activity === 'unknown') {
    return {
      status: 'possible',
      because: say(
        'CTI Server {side} answers with status {code}, as an idle one does. Which side is active is not known.',
        values,
      ),
      ...given,
      check: stateActive,
    };
  }
  return {
    // The statement may be of an earlier moment: the CTI Server itself says otherwise.
    status: 'possible',
    because: say(
      'Side {side} is stated to be active, and its CTI Server answers with status {code}, as an idle one does. Check which side is active now.',
      values,
    ),
    ...given,
    check: stateActive,
  };
}
