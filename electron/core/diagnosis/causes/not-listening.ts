import { readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import { captureNetstat, enterDialed, listProcesses, stateActive } from '../checks';
import { dialedText, isCallForeign, isDialedDue, isDoubtful, isFirm, listenersText } from '../reading';
import type { Cause, Listener, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notSeenToBeCti } from './missing';

/** No CTI port listens on the active side: the CTI Server does not run, or has not opened its port. */
export const notListening: Cause = {
  id: 'not-listening',
  title: say('The CTI Server does not listen'),
  headline: (side) => say('CTI Server {side} does not listen', { side }),
  needs: ['dialed', 'netstat', 'active'],
  judge: (facts) => perSide('not-listening', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { state, listeners, cites } = facts.dialedPort;
  const values = { side, dialed: dialedText(facts), found: listenersText(listeners) };
  // Another program on its port, or one that keeps silent: the CTI Server may be down.
  if (isDoubtful(facts)) return { ...notSeenToBeCti(facts, side), status: 'possible' };
  switch (state) {
    case 'nowhere':
      return nowhere(facts, side);
    case 'right':
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
    case 'elsewhere':
      return {
        status: 'ruled-out',
        because:
          listeners.length > 0
            ? say('CTI Server {side} listens on {found}.', values)
            : say('Something answers at {dialed}, where the dialer calls.', values),
        cites,
      };
    case 'other-port':
      if (listeners.every((one) => ofAnotherInstance(facts, one.port))) {
        return {
          status: 'possible',
          because: say(
            'Side {side} listens on {found}. If that is another instance’s CTI Server, the one that the dialer calls does not run.',
            values,
          ),
          cites,
        };
      }
      if (isDialedDue(facts) && !listeners.some((one) => isTwin(facts, one))) {
        return {
          status: 'possible',
          because: say(
            'The dialer calls {dialed}, on the port that side {side} should have, and nothing listens there. {found} does, which may be another CTI Server’s.',
            values,
          ),
          cites,
          check: listProcesses(side),
        };
      }
      return {
        status: 'ruled-out',
        because: say('A CTI port listens on side {side}: {found}.', values),
        cites,
      };
    default:
      return withoutDialed(facts, side);
  }
}

function nowhere(facts: SideFacts, side: Side): Answer {
  if (!isFirm(facts)) return notFirm(facts, side);
  const values = { side, dialed: dialedText(facts) };
  const cites = facts.netstatCites;
  switch (facts.activity) {
    case 'active':
      if (isCallForeign(facts)) {
        return {
          status: 'possible',
          because: say(
            'No CTI port listens on the host that was looked at as side {side}, and it does not have the address of {dialed}, which the dialer calls: it may be another host.',
            values,
          ),
          cites: [...cites, ...(facts.dialed?.cites ?? [])],
          check: captureNetstat(side),
        };
      }
      if (facts.tableBehind) {
        return {
          status: 'possible',
          because: say(
            'Side {side} is stated to be active, and its table shows no CTI port. Other captures are hours newer, by their clocks: whether that side was active when the table was taken is not known.',
            values,
          ),
          cites,
          check: captureNetstat(side),
        };
      }
      return {
        status: 'confirmed',
        because: say(
          'Side {side} is active, and no CTI port listens on it, on any address; the dialer calls {dialed}.',
          values,
        ),
        cites,
      };
    case 'idle':
      return {
        status: 'unknown',
        because: say(
          'No CTI port listens on side {side}. It is the idle side, where none is expected.',
          values,
        ),
        cites,
      };
    case 'unknown':
      return {
        status: 'possible',
        because: say(
          'No CTI port listens on side {side}. Whether that is a fault depends on which side is active.',
          values,
        ),
        cites,
        check: stateActive,
      };
  }
}

function ofAnotherInstance(facts: SideFacts, port: number): boolean {
  const formula = readCtiPort(port);
  const dialed = facts.dialed === null ? null : readCtiPort(facts.dialed.value.port);
  return formula !== null && dialed !== null && formula.instance !== dialed.instance;
}

/** The other transport's port of the same side and instance is the same CTI Server's. */
function isTwin({ dialed }: SideFacts, { formula }: Listener): boolean {
  const called = dialed === null ? null : readCtiPort(dialed.value.port);
  return (
    called !== null &&
    formula !== null &&
    formula.side === called.side &&
    formula.instance === called.instance
  );
}

/** Is it the port that this side should have, or another one of the same instance? */
function isExpected({ expectedPort }: SideFacts, { port, formula }: Listener): boolean {
  if (expectedPort === null) return false;
  return (
    port === expectedPort || (formula !== null && formula.instance === readCtiPort(expectedPort)?.instance)
  );
}

/** What the dialer dials is not known: a listener on this instance's CTI port still shows that the CTI Server runs. */
function withoutDialed(facts: SideFacts, side: Side): Answer {
  if (facts.dialedPort.lacks === 'dialed' && facts.netstat === 'read') {
    if (facts.listeners.length > 0) {
      const values = { side, found: listenersText(facts.listeners) };
      const cites = facts.listeners.map((one) => one.cite);
      return facts.listeners.some((one) => isExpected(facts, one))
        ? { status: 'ruled-out', because: say('A CTI port listens on side {side}: {found}.', values), cites }
        : {
            status: 'possible',
            because: say(
              'Side {side} listens on {found}. Whether that is the CTI Server that this dialer calls is not known.',
              values,
            ),
            cites,
            check: enterDialed(side),
          };
    }
    if (isFirm(facts) && facts.activity !== 'idle') {
      return {
        status: 'possible',
        because: say(
          'No port of the CTI Server formula listens on side {side}. What the dialer calls is not known yet.',
          { side },
        ),
        cites: facts.netstatCites,
        check: enterDialed(side),
      };
    }
  }
  return notDecided(facts, side);
}
