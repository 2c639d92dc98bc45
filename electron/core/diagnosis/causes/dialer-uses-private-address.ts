import { formatEndpoint } from '../../net/endpoint';
import { otherSide, type Side, sides } from '../../net/ports';
import { say } from '../../text';
import { enterDialed, exportDialerKey, stateRoles } from '../checks';
import { dialedText, dialerHasSession } from '../reading';
import type { CaseFacts, Cause } from '../types';
import { type Answer, perSide } from './finding';

/** The dialer was given an address of the private network, which carries the traffic between the two sides only. */
export const dialerUsesPrivateAddress: Cause = {
  id: 'dialer-uses-private-address',
  title: say('The dialer calls a private address'),
  headline: (side) => say('The dialer calls a private address for CTI Server {side}', { side }),
  needs: ['dialed', 'roles'],
  judge: (facts) => perSide('dialer-uses-private-address', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  if (here.dialed === null) {
    return {
      status: 'unknown',
      because: say('What the dialer dials for CTI Server {side} is not known.', { side }),
      check: enterDialed(side),
    };
  }
  const { address } = here.dialed.value;
  const values = { side, dialed: dialedText(here), address };
  if (here.name !== null) {
    return {
      status: 'ruled-out',
      because: say('The dialer’s entry {dialed} holds a name, no address.', values),
      cites: here.dialed.cites,
    };
  }
  const owner = sides.find((name) => facts.sides[name].private?.value === address);
  if (owner !== undefined) {
    const cites = [
      ...here.dialed.cites,
      ...(facts.sides[owner].private?.cites ?? []),
      ...adapterCites(facts, owner, address),
    ];
    if (dialerHasSession(here) || sides.some((name) => facts.sides[name].visible?.value === address)) {
      return {
        status: 'possible',
        because: say(
          'The dialer calls {dialed}, which is given as a private address, and other evidence speaks against it.',
          values,
        ),
        cites,
      };
    }
    return {
      status: 'confirmed',
      because: say(
        'The dialer calls {dialed} for CTI Server {side}: a private address. The private network carries the traffic between the two sides, not the dialer’s.',
        values,
      ),
      cites,
    };
  }
  const seen = facts.dialerElsewhere.find(
    ({ endpoint }) =>
      endpoint.port === here.dialed?.value.port &&
      sides.some((name) => facts.sides[name].private?.value === endpoint.address),
  );
  if (seen !== undefined) {
    return {
      status: 'possible',
      because: say(
        'The dialer’s entry for CTI Server {side} is given as {dialed}, and its host calls {seen}, a private address. The export of the dialer’s own key would show which it has.',
        { ...values, seen: formatEndpoint(seen.endpoint) },
      ),
      cites: [...here.dialed.cites, seen.cite],
      check: exportDialerKey(side),
    };
  }
  if (sides.some((name) => facts.sides[name].visible?.value === address)) {
    return {
      status: 'ruled-out',
      because: say('The dialer calls {dialed}, a visible address.', values),
      cites: here.dialed.cites,
    };
  }
  if (sides.every((name) => facts.sides[name].private !== null)) {
    return {
      status: 'ruled-out',
      because: say('The dialer calls {dialed}, which is no private address of either side.', values),
      cites: here.dialed.cites,
    };
  }
  return {
    status: 'unknown',
    because: say('The dialer calls {dialed}. Which network that address stands on was not said.', values),
    cites: here.dialed.cites,
    check: stateRoles(here.private === null ? side : otherSide(side)),
  };
}

function adapterCites(facts: CaseFacts, side: Side, address: string) {
  return facts.sides[side].adapters
    .filter((one) => one.addresses.includes(address))
    .flatMap((one) => one.cites);
}
