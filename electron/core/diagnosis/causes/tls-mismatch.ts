import { ctiPort, readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import { stateSecure } from '../checks';
import { otherPortAt } from '../other-port';
import { dialedText, dialerHasSession, isDoubtful, isFirm, lastHeard, listenersText } from '../reading';
import type { CaseFacts, Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notSeenToBeCti, sourcesOf } from './missing';
import { nothingThere } from './path';

/**
 * The dialer asks for TLS and the port speaks plain, or the reverse. By Cisco's port guide the CTI Server
 * has a port for each: 42027 and 42030 on side A, 1000 more on side B, 40 more for each instance.
 */
export const tlsMismatch: Cause = {
  id: 'tls-mismatch',
  title: say('One end speaks TLS and the other does not'),
  headline: (side) =>
    say('Of the dialer and CTI Server {side} one speaks TLS and the other does not', { side }),
  needs: ['dialed', 'netstat', 'secure'],
  judge: (facts) => perSide('tls-mismatch', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  if (here.dialed === null) return notDecided(here, side);
  // A test of Rebind's speaks plain, whatever the dialer is set for: only the dialer's own session counts.
  if (dialerHasSession(here)) {
    return {
      status: 'ruled-out',
      because: say('The dialer has a session at {dialed}.', { dialed: dialedText(here) }),
      cites: here.dialerSessions.map((one) => one.cite),
    };
  }
  return here.dialedPort.state === 'other-port' ? betweenPorts(facts, side) : onDialedPort(facts, side);
}

/** Nothing listens on the dialed port, and its counterpart of the same instance does. */
function betweenPorts(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const other = otherPortAt(facts, side);
  const { cites } = here.dialedPort;
  if (isDoubtful(here)) return notSeenToBeCti(here, side);
  if (!isFirm(here)) return notFirm(here, side);
  const values = {
    side,
    dialed: dialedText(here),
    found: listenersText(other?.listeners ?? here.dialedPort.listeners),
  };
  const both = [...cites, ...(here.dialed?.cites ?? [])];
  if (other?.kind !== 'transport') {
    return {
      status: 'ruled-out',
      because: say(
        'What listens on side {side}, {found}, is not the counterpart of the dialed port.',
        values,
      ),
      cites,
    };
  }
  return {
    status: 'confirmed',
    because:
      facts.secure === true
        ? say(
            'The dialer is set for secured connections and calls {dialed}; CTI Server {side} listens on the plain port only, {found}.',
            values,
          )
        : facts.secure === null
          ? say(
              'The dialer calls {dialed}, and on side {side} only {found} listens: of the two one is the plain port and one the secure one by the formula. Whether the dialer is set for secured connections tells which end has to change.',
              values,
            )
          : say(
              'The dialer is not set for secured connections and calls {dialed}; CTI Server {side} listens on the secure port only, {found}.',
              values,
            ),
    cites: both,
    check: facts.secure === null ? stateSecure(side) : null,
  };
}

/** The dialed port was seen to listen or to answer, or a table shows that no port of the instance does. */
const seen: readonly string[] = [
  'right',
  'private',
  'loopback',
  'gone',
  'other-adapter',
  'elsewhere',
  'nowhere',
];

/** The dialed port itself: what it speaks by the formula, beside what the dialer is set for. */
function onDialedPort(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const called = here.dialed === null ? null : readCtiPort(here.dialed.value.port);
  const values = { side, dialed: dialedText(here) };
  const heard = lastHeard(here);
  const cites = [...here.dialedPort.cites, ...(here.dialed?.cites ?? [])];
  const speaksPlain = heard?.kind === 'opened' || heard?.kind === 'rejected';
  if (called === null || facts.secure === null) {
    if (heard?.kind === 'not-cti' || (called?.transport === 'tls' && !speaksPlain)) {
      return {
        status: 'possible',
        because:
          heard?.kind === 'not-cti'
            ? say(
                'What answered at {dialed} does not speak the CTI Server’s protocol in plain; it may speak TLS. Whether the dialer is set for secured connections is not known.',
                values,
              )
            : say(
                'The dialer calls {dialed}, a secure port by the formula. Whether it is set for secured connections is not known.',
                values,
              ),
        cites: [...cites, ...sourcesOf(heard === null ? [] : [heard])],
        check: stateSecure(side),
      };
    }
    const absent = nothingThere(here, side);
    if (absent !== null) return absent;
    return {
      status: 'unknown',
      because: say('Whether the dialer is set for secured connections is not known.'),
      check: stateSecure(side),
    };
  }
  if (facts.secure === (called.transport === 'tls')) {
    // What listens was not seen: it may be the other port alone.
    if (!seen.includes(here.dialedPort.state)) return notDecided(here, side);
    return {
      // A plain answer at the secure port of the formula, or another one at the plain port, speaks against the formula.
      status:
        (facts.secure && speaksPlain) || (!facts.secure && heard?.kind === 'not-cti')
          ? 'possible'
          : 'ruled-out',
      because: facts.secure
        ? say(
            'The dialer is set for secured connections and calls {dialed}, a secure port by the formula.',
            values,
          )
        : say(
            'The dialer is not set for secured connections and calls {dialed}, a plain port by the formula.',
            values,
          ),
      cites,
    };
  }
  const proven = facts.secure ? speaksPlain || hasBoth(here) : heard?.kind === 'not-cti' || hasBoth(here);
  const denied = !facts.secure && speaksPlain;
  const certain = here.dialedPort.state === 'right' && proven && !denied;
  return {
    status: denied ? 'ruled-out' : certain ? 'confirmed' : 'possible',
    because: denied
      ? say(
          'A CTI Server answered in plain at {dialed}, and the dialer is not set for secured connections.',
          values,
        )
      : facts.secure
        ? say(
            'The dialer is set for secured connections and calls {dialed}, a plain port by the formula.',
            values,
          )
        : say(
            'The dialer is not set for secured connections and calls {dialed}, a secure port by the formula.',
            values,
          ),
    cites: [...cites, ...sourcesOf(heard === null ? [] : [heard])],
  };
}

/** Both ports of the instance listen on the host, so that each is what the formula says. */
function hasBoth({ dialed, listeners }: SideFacts): boolean {
  const called = dialed === null ? null : readCtiPort(dialed.value.port);
  if (called === null) return false;
  return (['plain', 'tls'] as const).every((transport) =>
    listeners.some((one) => one.port === ctiPort(called.side, called.instance, transport)),
  );
}
