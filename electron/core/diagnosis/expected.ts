import { formatEndpoint } from '../net/endpoint';
import { isWildcard } from '../net/ipv4';
import { sides } from '../net/ports';
import { type Message, say } from '../text';
import { cardOfBoth, dialedText, isDoubtful, listenersText } from './reading';
import type { CaseFacts, CauseId, SideFacts } from './types';

/** Faults of the binding, which a new order is to mend. */
const ofBinding: readonly CauseId[] = ['wrong-nic-binding', 'other-adapter-first', 'fix-not-in-effect'];

/** Faults under which the listener is in its place: a new order would move what is right. */
const listenerRight: readonly CauseId[] = [
  'path-blocked',
  'path-rejected',
  'no-route',
  'protocol-version',
  'session-rejected',
  'maintenance-mode',
];

/** Faults of what the dialer was told to call. */
const ofTheEntry: readonly CauseId[] = [
  'wrong-port',
  'wrong-instance',
  'sides-swapped',
  'dialer-uses-private-address',
  'dialer-uses-unknown-address',
  'name-resolves-elsewhere',
];

/**
 * What the fix of a binding fault is expected to do, with its certainty.
 *
 * Cisco's note describes Windows 2000. Windows 2003 to 2008 R2 keep the same binding
 * order, so there it is an analogy. From 2012 on nothing published says what the CTI
 * Server follows: order and metric are a trial, judged by the listener row after a restart.
 * Where a new order would not help, that is said before anyone touches a server.
 * @returns null where neither can be said
 */
export function expectedOfFix(cause: CauseId, side: SideFacts): Message | null {
  if (!ofBinding.includes(cause)) return wouldNotHelp(cause, side);
  if (side.visible === null || side.dialed === null || side.calledAddress === null) return null;
  const card = cardOfBoth(side);
  if (card !== null && cause === 'wrong-nic-binding') {
    return say(
      'A new order of the cards would not help: the visible and the private address of side {side} are both on the card {card}. Which of a card’s addresses the CTI Server takes is not documented.',
      { side: side.side, card: card.name },
    );
  }
  const endpoint = formatEndpoint({ address: side.visible.value, port: side.dialed.value.port });
  if (side.visible.value !== side.calledAddress) {
    return say(
      'With the visible NIC first the CTI Server would listen on {endpoint}, which is not where the dialer calls. The dialer’s entry needs a look first.',
      {
        endpoint,
      },
    );
  }
  if (cause === 'fix-not-in-effect') return afterRestart(side, endpoint);
  switch (side.windows) {
    case '2000':
      return say(
        'With the visible NIC first, this CTI Server is expected to listen on {endpoint}, which is where the dialer calls (Cisco’s note, Windows 2000).',
        {
          endpoint,
        },
      );
    case '2003':
    case '2008':
    case '2008r2':
      return say(
        'With the visible NIC first, this CTI Server is expected to listen on {endpoint}, by analogy with Cisco’s note for Windows 2000.',
        {
          endpoint,
        },
      );
    case null:
      return say(
        'Whether a new order moves the listener to {endpoint} depends on the Windows generation, which is not stated.',
        {
          endpoint,
        },
      );
    default:
      return say(
        'Whether a new order or metric moves the listener to {endpoint} is not known for this Windows: a reversible trial, judged only by the listener after a restart.',
        {
          endpoint,
        },
      );
  }
}

/** The order is right; what lacks is a start under it. */
function afterRestart({ windows }: SideFacts, endpoint: string): Message {
  switch (windows) {
    case '2000':
      return say(
        'The order is right already. After a restart this CTI Server is expected to listen on {endpoint}, which is where the dialer calls (Cisco’s note, Windows 2000).',
        { endpoint },
      );
    case '2003':
    case '2008':
    case '2008r2':
      return say(
        'The order is right already. After a restart this CTI Server is expected to listen on {endpoint}, by analogy with Cisco’s note for Windows 2000.',
        { endpoint },
      );
    default:
      return say(
        'The order is right already. Whether a restart moves the listener to {endpoint} is not known for this Windows: only the listener after it tells.',
        { endpoint },
      );
  }
}

/** Would somebody who changes the binding order all the same change anything for the better? Not here. */
function wouldNotHelp(cause: CauseId, side: SideFacts): Message | null {
  const { dialedPort } = side;
  const values = { dialed: dialedText(side), found: listenersText(dialedPort.listeners) };
  if (ofTheEntry.includes(cause)) {
    return dialedPort.listeners.length > 0
      ? say(
          'A new binding order would not help: the dialer calls {dialed}, and the CTI Server listens on {found}. The dialer’s entry is what has to change.',
          values,
        )
      : say(
          'A new binding order would not help: what the dialer calls, {dialed}, is what has to change.',
          values,
        );
  }
  return listenerRight.includes(cause) && dialedPort.state === 'right' ? listenerIsRight(side) : null;
}

function listenerIsRight(side: SideFacts): Message {
  const { listeners } = side.dialedPort;
  const values = { dialed: dialedText(side), found: listenersText(listeners) };
  if (listeners.some((one) => isWildcard(one.address))) {
    return say(
      'A new binding order would not help: {found} takes calls on every address of the host, that to {dialed} too.',
      values,
    );
  }
  return say('A new binding order would not help: the CTI Server takes calls to {dialed} already.', values);
}

/** Nothing is decided, and yet it may be known that a new order would not help on the side that counts. */
export function whatIfUndecided(facts: CaseFacts): Message | null {
  const counting = facts.active === null ? sides : [facts.active];
  const known = counting.map((side) => facts.sides[side]);
  const [first] = known;
  const right = known.every((side) => side.dialedPort.state === 'right' && !isDoubtful(side));
  return right && first !== undefined ? listenerIsRight(first) : null;
}
