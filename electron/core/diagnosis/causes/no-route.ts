import { type Side, sides } from '../../net/ports';
import { say } from '../../text';
import { captureRoutes, testFromDialer } from '../checks';
import { calledEndpoint, dialedText, isTimedConnect, triesFromDialer } from '../reading';
import type { CaseFacts, Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { nameUnknown, notDecided, sourcesOf } from './missing';
import { dialerRowsAt, reachedFromDialer } from './path';

/**
 * The dialer's host has no way to the CTI Server: no route, a wrong mask, a cable, a VLAN.
 *
 * "Unreachable" alone does not tell it: a firewall that forbids the call looks the same. It does where the
 * address is on the dialer's own network, as nothing stands between that could forbid it.
 */
export const noRoute: Cause = {
  id: 'no-route',
  title: say('The dialer’s host has no way to the CTI Server'),
  headline: (side) => say('The dialer’s host has no way to CTI Server {side}', { side }),
  needs: ['dialed', 'try-from-dialer', 'dialer-routes'],
  judge: (facts) => perSide('no-route', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const reached = reachedFromDialer(facts, here);
  if (reached !== null) return reached;
  const called = calledEndpoint(here);
  if (called === null) return addressUnknown(here, side);
  const values = { side, dialed: dialedText(here), address: called.address };
  const tries = triesFromDialer(here);
  const connects = tries.filter(isTimedConnect);
  const unreachable = connects.filter(({ kind }) => kind === 'unreachable');
  const met = connects.filter(({ kind }) => kind === 'refused' || kind === 'reset');
  const cites = [...(here.way?.cites ?? []), ...sourcesOf(unreachable)];
  if (met.length > 0 && unreachable.length === 0) {
    return {
      status: 'ruled-out',
      because: say(
        'Something answered the dialer’s host at {dialed}, if only with a refusal: there is a way.',
        values,
      ),
      cites: sourcesOf(met),
    };
  }
  if (here.way?.kind === 'none') {
    return {
      status: 'confirmed',
      because: say(
        'The routes of the dialer’s host hold none to {address}, and no default one: the dialer’s call to {dialed} is not sent.',
        values,
      ),
      cites,
    };
  }
  if (here.wayBack?.kind === 'none' && met.length === 0) return noWayBack(facts, here);
  if (unreachable.length > 0) return onUnreachable(facts, side, cites, met.length > 0);
  return withoutSign(here, side, tries);
}

/** Without the address no way can be looked for, whatever the table of the host shows. */
function addressUnknown(here: SideFacts, side: Side): Answer {
  const answer = notDecided(here, side);
  const name = unsettled.includes(here.dialedPort.state) ? null : nameUnknown(here, side);
  return name === null ? answer : { ...name, status: answer.status };
}

const unsettled: readonly string[] = ['contradictory', 'unreadable', 'elsewhere', 'other-host'];

/** The call arrives, or may: its answer is not sent. */
function noWayBack(facts: CaseFacts, here: SideFacts): Answer {
  return {
    status: 'confirmed',
    because: say(
      'The routes of the host of side {side} hold none to the dialer, {dialer}, and no default one: it cannot answer the dialer’s call to {dialed}.',
      { side: here.side, dialer: facts.dialerAddress?.value ?? '', dialed: dialedText(here) },
    ),
    cites: [...(here.wayBack?.cites ?? []), ...dialerRowsAt(facts, here, 'SYN_SENT').map((one) => one.cite)],
  };
}

function onUnreachable(facts: CaseFacts, side: Side, cites: Answer['cites'], mixed: boolean): Answer {
  const here = facts.sides[side];
  const values = { side, dialed: dialedText(here) };
  // Where no host is known to have the address, the entry may be the wrong one, and the way in order.
  if (!isOfAHost(facts, here.calledAddress)) {
    return {
      status: 'possible',
      because: say(
        'From the dialer’s host {dialed} is unreachable, and neither host is known to have this address. A wrong entry and a missing way look the same.',
        values,
      ),
      ...(cites === undefined ? {} : { cites }),
      check: captureRoutes(side),
    };
  }
  if (here.way?.kind === 'direct' && here.onDialersNetwork && !mixed) {
    return {
      status: 'confirmed',
      because: say(
        'From the dialer’s host {dialed} is unreachable, although it is on that host’s own network: no machine answers there for the address.',
        values,
      ),
      ...(cites === undefined ? {} : { cites }),
    };
  }
  return {
    status: 'possible',
    because: say(
      'From the dialer’s host {dialed} is unreachable. That no way leads there, or that something on the way forbids it, looks the same.',
      values,
    ),
    ...(cites === undefined ? {} : { cites }),
    check: captureRoutes(side),
  };
}

function isOfAHost({ sides: both }: CaseFacts, address: string | null): boolean {
  return sides.some(
    (side) =>
      both[side].adapters.some((one) => address !== null && one.addresses.includes(address)) ||
      both[side].visible?.value === address ||
      both[side].private?.value === address,
  );
}

/** Silence may come of a missing way back too, as with two default gateways on the CTI Server's host. */
function withoutSign(here: SideFacts, side: Side, tries: SideFacts['outcomes']): Answer {
  const silent = tries.filter(({ kind }) => kind === 'timed-out' || kind === 'unreachable');
  const withGateway = here.adapters.filter((one) => one.gateways.length > 0);
  if (silent.length > 0 && here.dialedPort.state === 'right') {
    return {
      status: 'possible',
      because:
        withGateway.length > 1
          ? say(
              'A try from the dialer’s host got no answer, and the host of side {side} has a default gateway on {count} cards: its answers may leave by the wrong one.',
              { side, count: withGateway.length },
            )
          : say(
              'A try from the dialer’s host got no answer. Whether a way leads there and back was not seen.',
            ),
      cites: [
        ...sourcesOf(silent),
        ...(withGateway.length > 1 ? withGateway.flatMap((one) => one.cites.slice(0, 1)) : []),
      ],
      check: captureRoutes(side),
    };
  }
  return {
    status: 'unknown',
    because: say('No try from the dialer’s host to {dialed} was recorded.', { dialed: dialedText(here) }),
    // Routes are asked for once a try has failed.
    check: testFromDialer(side),
  };
}
