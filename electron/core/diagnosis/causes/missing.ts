import { isIPv6, isWildcard } from '../../net/ipv4';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import {
  captureAddresses,
  captureNetstat,
  captureOnceListening,
  correctEntry,
  decideAddress,
  enterDialed,
  listProcesses,
  resolveName,
  stateRoles,
  tryOnServer,
} from '../checks';
import { dialedText, failures, isCallForeign, isFirm, lastHeard, listenersText } from '../reading';
import type { Check, SideFacts } from '../types';
import type { Answer } from './finding';

/**
 * The answer of a cause that looks at the dialed port, where what the port says is
 * not known: missing evidence is never a pass. A try that failed where the dialer
 * calls makes the cause possible; without one it stays unknown.
 */
export function notDecided(facts: SideFacts, side: Side): Answer {
  const { dialedPort } = facts;
  const cites = dialedPort.cites;
  switch (dialedPort.state) {
    case 'unreadable':
      if (facts.netstatCites.length === 0) {
        return {
          status: 'unknown',
          because: say(
            'A file of side {side} could not be read, and nothing else shows what listens there.',
            { side },
          ),
          check: captureNetstat(side),
        };
      }
      return {
        status: 'unknown',
        because: say(
          'The netstat of side {side} could not be read: addresses and ports must stand there as numbers (netstat -n -a).',
          {
            side,
          },
        ),
        cites,
        check: captureNetstat(side),
      };
    case 'contradictory':
      if (facts.disputed) return notFirm(facts, side);
      return {
        status: 'possible',
        because: say(
          'Something answered at {dialed}, yet the netstat of side {side} shows no listener there. Take a fresh netstat.',
          {
            dialed: dialedText(facts),
            side,
          },
        ),
        cites: [...cites, ...facts.netstatCites],
        check: captureNetstat(side),
      };
    case 'other-host':
      return {
        status: 'unknown',
        because: say(
          'The dialer’s entry for CTI Server {side} is {dialed}, an address of the other side’s host.',
          {
            side,
            dialed: dialedText(facts),
          },
        ),
        cites: facts.dialed?.cites ?? [],
        check: facts.dialedUnasked ? enterDialed(side) : correctEntry(side),
      };
    case 'elsewhere':
      if (dialedPort.lacks === 'address') return onVisibleCard(facts, side);
      if (dialedPort.lacks !== 'private') return notSettled(facts, side);
      return {
        status: 'possible',
        because: say(
          'The dialer calls {dialed}; side {side} listens on {found}, and which network that is, is not known.',
          {
            dialed: dialedText(facts),
            side,
            found: listenersText(dialedPort.listeners),
          },
        ),
        cites,
        check: stateRoles(side),
      };
    default:
      return withoutTable(facts, side);
  }
}

/** It listens on the visible card, or on all cards, and the dialed address is another one: no fault of the binding. */
function onVisibleCard(facts: SideFacts, side: Side): Answer {
  if (facts.dialedPort.listeners.some((one) => isWildcard(one.address))) {
    return {
      status: 'ruled-out',
      because: say(
        'CTI Server {side} listens on {found}, on every address of its host; {dialed}, which the dialer calls, is none of them.',
        { side, found: listenersText(facts.dialedPort.listeners), dialed: dialedText(facts) },
      ),
      cites: facts.dialedPort.cites,
    };
  }
  const card = facts.adapters.find(
    ({ addresses }) =>
      facts.calledAddress !== null &&
      addresses.includes(facts.calledAddress) &&
      facts.dialedPort.listeners.some((one) => addresses.includes(one.address)),
  );
  if (card !== undefined) {
    return {
      status: 'ruled-out',
      because: say(
        'CTI Server {side} listens on {found}, and the dialer calls {dialed}: two addresses of one card, {card}. No order of the cards decides between them.',
        {
          side,
          found: listenersText(facts.dialedPort.listeners),
          dialed: dialedText(facts),
          card: card.name,
        },
      ),
      cites: [...facts.dialedPort.cites, ...card.cites],
      check: decideAddress(side),
    };
  }
  return {
    // Where the dialer calls this host's private address, the two roles may have been mixed up on the form.
    status:
      facts.calledAddress !== null && facts.calledAddress === facts.private?.value ? 'unknown' : 'ruled-out',
    because: say(
      'CTI Server {side} listens on {found}, on the visible NIC; the dialer calls {dialed}, another address.',
      { side, found: listenersText(facts.dialedPort.listeners), dialed: dialedText(facts) },
    ),
    cites: facts.dialedPort.cites,
  };
}

/** An IPv6 row, addresses that this host is not known to have, or several networks. */
function notSettled(facts: SideFacts, side: Side): Answer {
  const { listeners, cites } = facts.dialedPort;
  const onIPv6 = listeners.some((one) => isIPv6(one.address));
  const values = { dialed: dialedText(facts), side, found: listenersText(listeners) };
  return {
    status: 'possible',
    because: onIPv6
      ? say(
          'The dialer calls {dialed}; side {side} listens on {found}. Whether an IPv6 listener takes IPv4 calls, the table does not say.',
          values,
        )
      : say(
          'The dialer calls {dialed}; side {side} listens on {found}, and which cards have these addresses is not known.',
          values,
        ),
    cites,
    check: isFirm(facts) ? whereRolesLack(facts, side, onIPv6) : captureNetstat(side),
  };
}

/** The table is whole: what it cannot tell is whether IPv6 takes IPv4, or which cards have the addresses. */
function whereRolesLack(facts: SideFacts, side: Side, onIPv6: boolean): Check {
  if (onIPv6) return tryOnServer(side);
  return facts.adaptersWhole ? stateRoles(side) : captureAddresses(side);
}

/** The called address is not known, as the entry is a name; null where it is known, or there is no entry. */
export function nameUnknown(facts: SideFacts, side: Side): Answer | null {
  if (facts.dialed === null || facts.calledAddress !== null) return null;
  return {
    status: 'unknown',
    because: say('The dialer calls the name {dialed}. To which address it leads is not known.', {
      dialed: dialedText(facts),
    }),
    cites: facts.dialedPort.cites,
    check: resolveName(side),
  };
}

function withoutTable(facts: SideFacts, side: Side): Answer {
  if (facts.dialedPort.lacks === 'dialed') {
    return {
      status: 'unknown',
      because: say('What the dialer dials for CTI Server {side} is not known.', { side }),
      check: enterDialed(side),
    };
  }
  const name = facts.dialedPort.lacks === 'name' ? nameUnknown(facts, side) : null;
  if (name !== null) return name;
  const failed = failures(facts);
  if (failed.length > 0 && failed.every(({ kind }) => kind === 'name-not-found')) {
    return {
      status: 'unknown',
      because: say(
        'The name in {dialed} gave no address where it was tried, so CTI Server {side} was never called.',
        { dialed: dialedText(facts), side },
      ),
      cites: sourcesOf(failed),
      check: resolveName(side),
    };
  }
  const tried = failed.length > 0 && facts.activity !== 'idle';
  if (facts.netstat === 'read') {
    // A table that was read is not missing: what lacks is a listener in it, or that it is whole.
    const answer = isFirm(facts) ? nothingListens(facts, side) : notFirm(facts, side);
    return { ...answer, status: tried ? 'possible' : 'unknown' };
  }
  if (tried) {
    return {
      status: 'possible',
      because: say(
        'A try to reach CTI Server {side} failed, and no netstat of side {side} shows what listens there.',
        { side },
      ),
      cites: sourcesOf(failed),
      check: captureNetstat(side),
    };
  }
  return {
    status: 'unknown',
    because: say('There is no netstat of side {side}.', { side }),
    check: captureNetstat(side),
  };
}

/** The whole table was read, and no CTI port listens: where one would was not seen, and is not until one does. */
function nothingListens(facts: SideFacts, side: Side): Answer {
  return {
    status: 'unknown',
    because:
      facts.activity === 'idle'
        ? say(
            'Side {side} is idle, and no CTI port listens on it. Where it will listen shows once it is active.',
            { side },
          )
        : say('No CTI port listens on side {side}. Where it would listen shows once one does.', { side }),
    cites: facts.netstatCites,
    check: captureOnceListening(side),
  };
}

/** What would show where this side listens: its table, or, where that was read whole, a listener in it. */
export function showsListener(facts: SideFacts, side: Side): Check {
  if (!isFirm(facts)) return captureNetstat(side);
  if (facts.dialed === null) return enterDialed(side);
  return facts.calledAddress === null && facts.dialedPort.lacks === 'name'
    ? resolveName(side)
    : captureOnceListening(side);
}

/** Something accepts where the dialer calls, and that it is the CTI Server was not seen: so nothing shows where that listens. */
export function notSeenToBeCti(facts: SideFacts, side: Side): Answer {
  const heard = lastHeard(facts);
  const values = { dialed: dialedText(facts), side };
  const { stranger } = facts;
  if (stranger !== null) {
    const held = {
      side,
      found: listenersText(facts.dialedPort.listeners),
      image: stranger.image ?? '',
      pid: stranger.pid ?? '–',
    };
    return {
      status: 'unknown',
      because: stranger.certain
        ? say(
            'What listens on side {side}, {found}, is held by {image} (process {pid}) and not by the CTI Server, ctisvr.exe. Where the CTI Server listens, if it runs, was not seen.',
            held,
          )
        : say(
            'What listens on side {side}, {found}, is process {pid}. A list of processes that was not surely captured at the same moment calls that {image}: whether it is the CTI Server’s is not known.',
            held,
          ),
      cites: [...facts.dialedPort.cites, ...stranger.cites],
      check: stranger.certain ? showsListener(facts, side) : listProcesses(side),
    };
  }
  return {
    status: 'unknown',
    because:
      heard?.kind === 'not-cti'
        ? say(
            'What answered at {dialed} does not speak the CTI Server’s protocol, so where CTI Server {side} listens is not shown by it.',
            values,
          )
        : heard === null
          ? say(
              'A bare connection to {dialed} was taken, and not from the dialer’s host. Something between may have taken it, so where CTI Server {side} listens is not shown by it.',
              values,
            )
          : say(
              'Something takes connections at {dialed} and did not answer as a CTI Server, so where CTI Server {side} listens is not shown by it.',
              values,
            ),
    cites: [...facts.dialedPort.cites, ...sourcesOf(heard === null ? [] : [heard])],
    check: facts.netstat === 'read' ? null : captureNetstat(side),
  };
}

/** Where outcomes are written, for citing. */
export function sourcesOf(outcomes: SideFacts['outcomes']) {
  return outcomes.flatMap(({ source }) =>
    source === null ? [] : [{ evidence: source.evidence, first: source.lines[0], last: source.lines[1] }],
  );
}

/** The table is there and seems cut, or is disputed: an absence cannot be read from it. */
export function notFirm(facts: SideFacts, side: Side): Answer {
  if (facts.tableOld && facts.tableWhole && !facts.disputed) {
    return {
      status: 'possible',
      because: say(
        'The socket table of side {side} is a day or more older than other captures, by their clocks: what holds there now was not seen.',
        { side },
      ),
      cites: [...facts.dialedPort.cites, ...facts.netstatCites],
      check: captureNetstat(side),
    };
  }
  return {
    status: 'possible',
    because: facts.disputed
      ? say(
          'The evidence of side {side} contradicts itself or is another host’s, so nothing is confirmed from it.',
          { side },
        )
      : say(
          'The socket table of side {side} seems cut, filtered or printed without -n, or is PowerShell’s list, which does not show whether it is whole: it cannot show that nothing else listens. Take the whole table of netstat -n -a.',
          {
            side,
          },
        ),
    cites: [...facts.dialedPort.cites, ...facts.netstatCites],
    check: captureNetstat(side),
  };
}

/** Nothing listens on the dialed port, so nothing shows to which card it would bind. Only the active side's port is due, and on the host that is called. */
export function notOnDialedPort(facts: SideFacts, side: Side): Answer {
  if (!isFirm(facts)) return notFirm(facts, side);
  return {
    status:
      facts.activity === 'active' && !isCallForeign(facts) && !facts.tableBehind ? 'ruled-out' : 'unknown',
    because: say('The port that the dialer calls does not listen on side {side}.', { side }),
    cites: facts.netstatCites,
  };
}

/** Why the connections on the dialed port cannot be counted; null where they can. */
export function crowdNotSeen(facts: SideFacts, side: Side): Answer | null {
  if (facts.netstat === 'read' && !facts.disputed && facts.dialed !== null) return null;
  if (facts.netstat === 'read' && !facts.disputed) {
    return {
      status: 'unknown',
      because: say('What the dialer dials for CTI Server {side} is not known.', { side }),
      check: enterDialed(side),
    };
  }
  return {
    status: 'unknown',
    because: say('The connections on the port of CTI Server {side} were not seen.', { side }),
    check: captureNetstat(side),
  };
}
