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

/** Which address of this side is the visible one; the technician states it. */
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

/** Where the CTI port of this side listens. */
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

/** Which card of this side comes first, where Windows keeps no order that `ipconfig /all` would print. */
export function exportOrder(side: Side): Check {
  return {
    id: `export-order-${side}`,
    owner: side,
    title: say('Export the registry keys of TCP/IP on the CTI Server of side {side}', { side }),
    why: say('The order of the cards may stand there: this Windows prints none in ipconfig /all.'),
    step: 'netstat',
    cost: 2,
  };
}

/** Where the CTI port of this side listens, once one does: a table without one was brought already. */
export function captureOnceListening(side: Side): Check {
  return {
    id: `capture-once-listening-${side}`,
    owner: side,
    title: say('Once CTI Server {side} listens, run netstat -n -a and ipconfig /all on its host again', {
      side,
    }),
    why: say(
      'No CTI port listens there now, so its table cannot show where it would. An idle side may open its port only once it is active.',
    ),
    step: 'netstat',
    cost: 3,
  };
}

/** The dialer's entry is known, and leads elsewhere than to this side's CTI Server. */
export function correctEntry(side: Side): Check {
  return {
    id: `correct-entry-${side}`,
    owner: 'dialer',
    title: say(
      'Compare the dialer’s entry for CTI Server {side} with the addresses of both hosts, correct it, and test again',
      { side },
    ),
    why: say(
      'As it stands the entry does not lead to where CTI Server {side} listens, so it tells nothing more of that side. Where the entry is as it should be, an address was stated, or a capture put, under the wrong side.',
      { side },
    ),
    step: 'dialer',
    cost: 2,
  };
}

/** What the dialer itself has, where what was given for it and what its host calls differ. */
export function exportDialerKey(side: Side): Check {
  return {
    id: `export-dialer-key-${side}`,
    owner: 'dialer',
    title: say('Export the dialer’s registry key on its own host'),
    why: say('It holds what the dialer really calls for CTI Server {side}.', { side }),
    step: 'dialer',
    cost: 2,
  };
}

/** Whether the host itself takes a call to what the dialer dials: nothing lies between there. */
export function tryOnServer(side: Side): Check {
  return {
    id: `try-on-server-${side}`,
    owner: side,
    title: say('Try the connection to what the dialer calls for CTI Server {side} on that host itself', {
      side,
    }),
    why: say(
      'Whether an IPv6 listener takes IPv4 calls shows in such a try alone. On the host itself no firewall between can refuse it.',
    ),
    step: 'connection',
    cost: 2,
  };
}

/** Which of several instances' CTI Servers on a host is meant; whoever planned the site knows. */
export function decideInstance(side: Side): Check {
  return {
    id: `decide-instance-${side}`,
    owner: 'dialer',
    title: say('Find out which instance’s CTI Server the dialer is to call on side {side}', { side }),
    why: say(
      'Several instances share that host. Either the dialer’s entry has the wrong one’s port, or the CTI Server that it calls does not run.',
    ),
    step: 'dialer',
    cost: 1,
  };
}

/** Which of several addresses of one card is meant; whoever planned them knows. */
export function decideAddress(side: Side): Check {
  return {
    id: `decide-address-${side}`,
    owner: 'dialer',
    title: say('Find out which address of its card the dialer is to call for CTI Server {side}', { side }),
    why: say(
      'The card has several addresses, and the CTI Server listens on another one than the dialer calls. Whoever planned the addresses knows which is meant: either the dialer’s entry changes, or the CTI Server’s address does.',
    ),
    step: 'dialer',
    cost: 1,
  };
}

/** Which card of this side comes first. */
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

/** Whether a try from the dialer’s own host gets through to this side. */
export function testFromDialer(side: Side): Check {
  return {
    id: `test-from-dialer-${side}`,
    owner: 'dialer',
    title: say('Try the connection to CTI Server {side} from the dialer’s host', { side }),
    why: say(
      'Only a try from the dialer’s host, with what the dialer dials, tells whether the path is open and whether the CTI Server takes the request.',
    ),
    step: 'connection',
    cost: 2,
  };
}

/** To which address the name that the dialer calls leads, on the dialer’s host. */
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

/** Whether the CTI Server was restarted since the order of the cards was changed. */
export function restartServer(side: Side): Check {
  return {
    id: `restart-cti-server-${side}`,
    owner: side,
    title: say('Find out whether CTI Server {side} was restarted since the order was changed', { side }),
    why: say(
      'A CTI Server keeps the address that it took at its start. Where nobody restarted it, a restart of the CTI Gateway in a quiet window tells, and moves the listener.',
    ),
    step: 'netstat',
    cost: 3,
  };
}

/** Whether the dialer calls secured, as its properties say. */
export function stateSecure(side: Side): Check {
  return {
    id: 'state-secure',
    owner: 'dialer',
    title: say('Look in the Dialer Properties whether Enable Secured Connection is set'),
    why: say(
      'A port that speaks TLS and a dialer that does not, or the reverse, open no session. Side {side} is in question.',
      { side },
    ),
    step: 'dialer',
    cost: 1,
  };
}

/** Which program holds the port on this side. */
export function listProcesses(side: Side): Check {
  return {
    id: `list-processes-${side}`,
    owner: side,
    title: say('Run netstat -a -n -o and tasklist on the CTI Server of side {side}', { side }),
    why: say(
      'They show which program holds the port: ctisvr.exe, or another one. Windows 2000 does not print process ids.',
    ),
    step: 'netstat',
    cost: 2,
  };
}

/** Which machine answers at the CTI Server’s address, by its physical address. */
export function captureNeighbours(side: Side): Check {
  return {
    id: `capture-arp-${side}`,
    owner: 'dialer',
    title: say('Ping the address of CTI Server {side} from the dialer’s host, then run arp -a there', {
      side,
    }),
    why: say(
      'The physical address beside it is that of the card of side {side}, or another machine answers for it.',
      { side },
    ),
    step: 'netstat',
    cost: 2,
  };
}

/** Whether the dialer’s host has a way to this side. */
export function captureRoutes(side: Side): Check {
  return {
    id: `capture-routes-${side}`,
    owner: 'dialer',
    title: say('Run route print and ipconfig /all on the dialer’s host'),
    why: say('They show whether that host has a way to the address of CTI Server {side}.', { side }),
    step: 'netstat',
    cost: 2,
  };
}

/** Which addresses the host of this side has now. */
export function captureAddresses(side: Side): Check {
  return {
    id: `capture-addresses-${side}`,
    owner: side,
    title: say('Run ipconfig /all on the host of side {side}', { side }),
    why: say('It shows every address that the host has now.'),
    step: 'netstat',
    cost: 2,
  };
}

export const stateInstance: Check = {
  id: 'state-instance',
  owner: null,
  title: say('Say which ICM instance this Peripheral Gateway belongs to'),
  why: say(
    'The default ports follow from the number of the instance: it tells which of them the dialer should call.',
  ),
  step: 'site',
  cost: 1,
};
