import type { Side } from '../net/ports';
import { say } from '../text';
import type { Check } from './types';

/** The checks that Rebind can propose. Each says what it would tell. */

export function enterDialed(side: Side): Check {
  return {
    id: `enter-dialed-${side}`,
    owner: 'dialer',
    title: say('Enter what the Dialer Properties hold for CTI Server {side}', { side }),
    why: say('Every comparison starts from the address and port that the dialer calls.'),
    step: 'dialer',
    cost: 1,
  };
}

export const stateActive: Check = {
  id: 'state-active',
  owner: null,
  title: say('Say which side is active, and how you know'),
  why: say('An idle side that does not answer is no fault; on the active side it is one.'),
  step: 'site',
  cost: 1,
};

export function stateRoles(side: Side): Check {
  return {
    id: `state-roles-${side}`,
    owner: side,
    title: say('Say which address of side {side} is the visible one and which the private one', { side }),
    why: say('The listener’s address is known. What is not known is which network that address stands on.'),
    step: 'site',
    cost: 1,
  };
}

export function captureNetstat(side: Side): Check {
  return {
    id: `capture-netstat-${side}`,
    owner: side,
    title: say('Run netstat -n -a and ipconfig /all on the CTI Server of side {side}', { side }),
    why: say(
      'It shows on which address the CTI port listens: this separates a wrong NIC, a wrong port and a stopped CTI Server.',
    ),
    step: 'netstat',
    cost: 2,
  };
}

export function captureOrder(side: Side): Check {
  return {
    id: `capture-order-${side}`,
    owner: side,
    title: say('Run ipconfig /all on the CTI Server of side {side}', { side }),
    why: say('It shows which card comes first. Without it, what to change is not known.'),
    step: 'netstat',
    cost: 2,
  };
}

export function testFromDialer(side: Side): Check {
  return {
    id: `test-from-dialer-${side}`,
    owner: 'dialer',
    title: say('Try the connection to CTI Server {side} from the dialer’s host', { side }),
    why: say(
      'The listener is where the dialer calls. Only a try from the dialer’s host tells whether the path is open.',
    ),
    step: 'connection',
    cost: 2,
  };
}

export function resolveName(side: Side): Check {
  return {
    id: `resolve-name-${side}`,
    owner: 'dialer',
    title: say('Find out on the dialer’s host to which address the name for CTI Server {side} leads', {
      side,
    }),
    why: say('The dialer calls a name. Which address that is decides everything else.'),
    step: 'dialer',
    cost: 2,
  };
}
