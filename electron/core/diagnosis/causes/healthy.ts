import { type Endpoint, formatEndpoint, sameEndpoint } from '../../net/endpoint';
import { otherSide, readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import { captureNetstat, testFromDialer } from '../checks';
import { dialedText, lastHeard } from '../reading';
import type { CaseFacts, Cause, CauseId, Finding, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, sourcesOf } from './missing';

/**
 * Nothing wrong found in what was checked. Confirmed only by a session of the dialer
 * itself; a listener in its place makes it possible and no more.
 *
 * Looks at the findings of the other causes too: a side with a confirmed fault is not healthy.
 */
export function healthy(found: readonly Finding[]): Cause {
  return {
    id: 'healthy',
    title: say('Nothing wrong found in what was checked'),
    headline: (side) => say('Nothing wrong found in what was checked on side {side}', { side }),
    needs: ['dialed', 'try-from-dialer'],
    judge: (facts) => perSide('healthy', facts, (_, side) => judge(facts, side, found)),
  };
}

/** Confirmed findings beside which a session of the dialer is still a session. */
const noFaults: readonly CauseId[] = ['side-idle', 'peripheral-offline', 'pg-not-ready'];

function judge(facts: CaseFacts, side: Side, found: readonly Finding[]): Answer {
  const here = facts.sides[side];
  const faults = found.filter(
    (one) => one.side === side && one.status === 'confirmed' && !noFaults.includes(one.cause),
  );
  const [fault] = faults;
  if (fault !== undefined) {
    return {
      status: 'ruled-out',
      because: say('A fault is confirmed on side {side}.', { side }),
      cites: fault.cites,
    };
  }
  const proofs = sessionProofs(facts, here);
  const denied = facts.symptom?.session === 'none';
  if (here.dialedPort.state === 'contradictory') return notDecided(here, side);
  const version = found.find((one) => one.side === side && one.cause === 'protocol-version');
  if (!proofs.seen && proofs.tested && !denied) {
    return version?.status === 'possible' ? otherVersion(here, version) : testedOnly(facts, here, proofs);
  }
  if (proofs.seen && !denied) {
    return {
      status: 'confirmed',
      because: say(
        'Nothing wrong found in what was checked on side {side}: the dialer has a session to {dialed}.',
        {
          side,
          dialed: proofs.by,
        },
      ),
      cites: proofs.cites,
    };
  }
  if (proofs.seen || proofs.tested) {
    return {
      status: 'possible',
      because: say(
        'A session from the dialer to {dialed} was seen, while the dialer’s window is said to show none.',
        {
          dialed: dialedText(here),
        },
      ),
      cites: proofs.cites,
    };
  }
  if (here.unprovenSessions.length > 0 && here.dialedPort.state === 'right') {
    return {
      status: 'possible',
      because: say(
        'A row at {dialed} may be a session of the dialer, and the other end, or another capture, does not show it as its own. Take both tables anew.',
        { dialed: dialedText(here) },
      ),
      cites: [...here.unprovenSessions, ...here.dialedPort.cites],
      check: captureNetstat(side),
    };
  }
  if (proofs.told && here.dialedPort.state === 'right') {
    return {
      status: 'possible',
      because: say(
        'The dialer’s window is said to show a session on side {side}. A row or a try from its host would prove it.',
        { side },
      ),
      cites: here.dialedPort.cites,
      check: testFromDialer(side),
    };
  }
  const heard = here.dialedPort.state === 'right' ? lastHeard(here) : null;
  if (heard?.kind === 'no-answer' || heard?.kind === 'not-cti') {
    return {
      status: 'unknown',
      because: say('Something takes connections at {dialed}, and no answer of a CTI Server came.', {
        dialed: dialedText(here),
      }),
      cites: [...here.dialedPort.cites, ...sourcesOf([heard])],
      check: testFromDialer(side),
    };
  }
  if (here.dialedPort.state === 'right') {
    return {
      status: 'possible',
      because: say(
        'CTI Server {side} listens where the dialer calls, {dialed}. A session of the dialer was not seen.',
        {
          side,
          dialed: dialedText(here),
        },
      ),
      cites: here.dialedPort.cites,
      check: testFromDialer(side),
    };
  }
  if (
    here.activity === 'idle' &&
    found.some((one) => one.side === side && one.cause === 'side-idle' && one.status === 'confirmed')
  ) {
    return {
      status: 'unknown',
      because: say('Side {side} is idle; whether it works shows only when it becomes active.', { side }),
      cites: here.netstatCites,
    };
  }
  if (notSettled.includes(here.dialedPort.state)) {
    return {
      status: 'unknown',
      because: say('What was found on side {side} is not settled yet.', { side }),
      cites: here.dialedPort.cites,
    };
  }
  return { ...notDecided(here, side), status: 'unknown' };
}

/** A test from the dialer's host opened a session. That the dialer has one too was not seen, and its whole table may show that it has none. */
function testedOnly(
  facts: CaseFacts,
  here: SideFacts,
  { by, cites }: { readonly by: string; readonly cites: Answer['cites'] },
): Answer {
  const values = { side: here.side, dialed: by };
  const given = cites === undefined ? {} : { cites };
  if (facts.dialerTableWhole || here.unprovenSessions.length > 0) {
    return {
      status: 'possible',
      because: say(
        'A test from the dialer’s host opened a session to {dialed}. The netstat of that host shows none of the dialer itself.',
        values,
      ),
      ...given,
    };
  }
  return {
    status: 'confirmed',
    because: say(
      'Nothing wrong found in what was checked on side {side}: a test from the dialer’s host opened a session to {dialed}. Whether the dialer itself has one was not seen.',
      values,
    ),
    ...given,
  };
}

/** A test opened a session, and another version is rejected there: the dialer's may be that one. */
function otherVersion(here: SideFacts, { cites }: Finding): Answer {
  return {
    status: 'possible',
    because: say(
      'A test from the dialer’s host opened a session to {dialed}, and another protocol version was rejected there. Which version the dialer asks for is not shown.',
      { dialed: dialedText(here) },
    ),
    cites,
    check: testFromDialer(here.side),
  };
}

const notSettled: readonly string[] = [
  'private',
  'loopback',
  'gone',
  'other-adapter',
  'other-port',
  'nowhere',
];

/** A session of the dialer: its row on either host that the other does not deny, a session opened from its place, or its own state. */
function sessionProofs(facts: CaseFacts, here: SideFacts) {
  // A session through an entry that names the other host is a session of that host, and this host may have one so.
  const there = facts.sides[otherSide(here.side)];
  const wrongHost = here.dialedPort.state === 'other-host';
  const endpoint =
    wrongHost && there.dialedPort.state === 'other-host' ? there.dialed?.value : here.dialed?.value;
  const mayBeThere = endpoint !== undefined && !isOfOtherSide(here, endpoint);
  const opened =
    !mayBeThere && !wrongHost
      ? []
      : here.outcomes.filter(
          ({ kind, from, target, told }) =>
            kind === 'opened' &&
            // A standby session is none such as the dialer asks for.
            told?.sessionType !== 2 &&
            from === 'dialer' &&
            target !== null &&
            endpoint !== undefined &&
            sameEndpoint(target, endpoint),
        );
  const rows = facts.dialerSockets.filter(
    (one) => one.state === 'ESTABLISHED' && endpoint !== undefined && sameEndpoint(one.endpoint, endpoint),
  );
  const told = facts.symptom?.session === 'open' && facts.symptom.side === here.side;
  const exchanged = wrongHost && endpoint !== here.dialed?.value;
  const seen = exchanged
    ? rows.length > 0
    : !wrongHost &&
      (here.dialerSessions.length > 0 ||
        (mayBeThere && here.unprovenSessions.length === 0 && rows.length > 0));
  return {
    seen,
    tested: !exchanged && !wrongHost && mayBeThere && opened.length > 0,
    told,
    /** What it was opened by. */
    by: exchanged && endpoint !== undefined ? formatEndpoint(endpoint) : dialedText(here),
    cites: [
      ...here.dialerSessions.slice(0, 1).map((one) => one.cite),
      ...rows.slice(0, 1).map((one) => one.cite),
      ...sourcesOf(opened),
      ...here.dialedPort.cites,
    ],
  };
}

/** By its port the entry is the other side's, and nothing shows its address to be this host's: a session there is not seen to be this side's. */
function isOfOtherSide(
  { side, expectedPort, adapters, visible }: SideFacts,
  { address, port }: Endpoint,
): boolean {
  const formula = readCtiPort(port);
  if (formula === null || formula.side === side || port === expectedPort) return false;
  return visible?.value !== address && !adapters.some((one) => one.addresses.includes(address));
}
