import type { Side } from '../../net/ports';
import { say } from '../../text';
import { listProcesses } from '../checks';
import type { ListMoment } from '../facts/list-moment';
import { isCtiServer } from '../facts/sockets';
import { dialedText, dialerHasSession, lastHeard, listenersText } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notOnDialedPort, sourcesOf } from './missing';
import { isAnotherProgram } from './wrong-port';

/** Another program holds the port where the dialer calls, so that the CTI Server could not open it. Its process is ctisvr.exe. */
export const portTaken: Cause = {
  id: 'port-taken',
  title: say('Another program holds the port of the CTI Server'),
  headline: (side) => say('Another program holds the port of CTI Server {side}', { side }),
  needs: ['dialed', 'netstat', 'processes'],
  judge: (facts) => perSide('port-taken', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const { state, listeners, cites } = facts.dialedPort;
  const heard = lastHeard(facts);
  const values = {
    side,
    dialed: dialedText(facts),
    found: listenersText(listeners),
    image: facts.holder?.image ?? '',
    pid: facts.holder?.pid ?? '–',
  };
  if (dialerHasSession(facts) || heard?.kind === 'opened' || heard?.kind === 'rejected') {
    return {
      status: 'ruled-out',
      because: say('A CTI Server answered at {dialed}.', values),
      cites: [...facts.dialerSessions.map((one) => one.cite), ...sourcesOf(heard === null ? [] : [heard])],
    };
  }
  if (state !== 'right') return elsewhere(facts, side);
  const { holder } = facts;
  if (holder !== null && holder.image !== null) {
    const own = isCtiServer(holder.image);
    if (holder.moment !== 'one') return ofAnotherMoment(facts, holder.moment, values);
    if (own) {
      return {
        status: heard?.kind === 'not-cti' || !holder.certain ? 'possible' : 'ruled-out',
        because: say(
          'The port {found} of side {side} is held by {image} (process {pid}), the CTI Server.',
          values,
        ),
        cites: [...cites, ...holder.cites],
      };
    }
    // Where the CTI Server listens beside it, it may be the dialer that calls the wrong port.
    const sure = holder.certain && !isAnotherProgram(facts);
    return {
      status: sure ? 'confirmed' : 'possible',
      because: say(
        'The port where the dialer calls, {found} on side {side}, is held by {image} (process {pid}), not by the CTI Server, ctisvr.exe.',
        values,
      ),
      cites: [...cites, ...holder.cites, ...sourcesOf(heard === null ? [] : [heard])],
      check: sure ? null : listProcesses(side),
    };
  }
  const doubtful = heard?.kind === 'not-cti' || heard?.kind === 'no-answer';
  return {
    status: doubtful ? 'possible' : 'unknown',
    because:
      heard?.kind === 'not-cti'
        ? say(
            'What answered at {dialed} does not speak the CTI Server’s protocol. Which program holds the port was not seen.',
            values,
          )
        : say('Which program holds the port at {dialed} was not seen.', values),
    cites: [...cites, ...sourcesOf(doubtful && heard !== null ? [heard] : [])],
    check: listProcesses(side),
  };
}

/** The list of processes may be of another moment than the table: the same number may be another program's by then. */
function ofAnotherMoment(
  { side, dialedPort, holder }: SideFacts,
  moment: Exclude<ListMoment, 'one'>,
  values: Readonly<Record<string, string | number>>,
): Answer {
  const lacks = {
    unknown: say(
      'Whether the netstat and the list of processes show one moment is not known: a clock lacks.',
    ),
    apart: say('The netstat and the list of processes were captured too far apart.'),
    restarted: say('Windows was started between the netstat and the list of processes, or may have been.'),
  }[moment];
  return {
    status: isCtiServer(holder?.image ?? '') ? 'unknown' : 'possible',
    because: say(
      'The port where the dialer calls, {found} on side {side}, is held by process {pid}, which a list of processes calls {image}. {lacks} Windows gives the numbers of processes anew, so both have to be captured at once.',
      { ...values, lacks },
    ),
    cites: [...dialedPort.cites, ...(holder?.cites ?? [])],
    check: listProcesses(side),
  };
}

/** Nothing listens where the dialer calls: no program holds the port there. */
function elsewhere(facts: SideFacts, side: Side): Answer {
  switch (facts.dialedPort.state) {
    case 'nowhere':
    case 'other-port':
      return notOnDialedPort(facts, side);
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
      return {
        status: 'unknown',
        because: say(
          'Nothing listens where the dialer calls on side {side}. Which program holds the port elsewhere was not seen.',
          { side },
        ),
        cites: facts.dialedPort.cites,
        check: listProcesses(side),
      };
    default:
      return notDecided(facts, side);
  }
}
