import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText, dialerHasSession, lastHeard } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { nothingThere } from './path';
import { codeText } from './rejection';

/** E_CTI_SERVER_IN_MAINTENANCE_MODE, of protocol 24 (release 12.6) and newer. */
const maintenance = 110;

/** The CTI Server is in maintenance mode and takes no client. It says so of itself, whoever asks. */
export const maintenanceMode: Cause = {
  id: 'maintenance-mode',
  title: say('The CTI Server is in maintenance mode'),
  headline: (side) => say('CTI Server {side} is in maintenance mode', { side }),
  needs: ['dialed', 'session-test'],
  judge: (facts) => perSide('maintenance-mode', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const last = lastHeard(facts);
  const values = { side, dialed: dialedText(facts), code: codeText(maintenance) };
  const cites = last === null ? [] : sourcesOf([last]);
  if (dialerHasSession(facts) || last?.kind === 'opened') {
    return {
      status: 'ruled-out',
      because: say('CTI Server {side} has opened a session.', values),
      cites: [...facts.dialerSessions.map((one) => one.cite), ...cites],
    };
  }
  if (last?.kind !== 'rejected') {
    const absent = last === null ? nothingThere(facts, side) : null;
    if (absent !== null) return absent;
    return {
      status: 'unknown',
      because: say('No answer of CTI Server {side} to a session request at {dialed} was recorded.', values),
      check: testFromDialer(side),
    };
  }
  if (last.code === null) {
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
  return last.code === maintenance
    ? {
        status: 'confirmed',
        because: say(
          'CTI Server {side} is in maintenance mode: it rejected a session at {dialed} with status {code}. Address, port and listener are right.',
          values,
        ),
        cites: [...cites, ...facts.dialedPort.cites],
      }
    : {
        status: 'ruled-out',
        because: say('CTI Server {side} rejected the session with status {code}, which is another reason.', {
          side,
          code: codeText(last.code),
        }),
        cites,
      };
}
