import { isDoubtful } from '../diagnosis/reading';
import type { CauseId, SideFacts } from '../diagnosis/types';
import { formatEndpoint, sameEndpoint } from '../net/endpoint';
import { isWildcard } from '../net/ipv4';
import { type Message, say } from '../text';
import { faultsOfTheServer } from './partner';
import { hostOf, type Scene } from './scene';
import type { FixPlan, Relief } from './types';

/** Faults between the dialer and one side: the way to the other one must have been seen open. */
const ofTheWay: readonly CauseId[] = ['path-blocked', 'path-rejected', 'no-route'];

/**
 * Stopping the CTI Gateway of the faulty side makes the other one active, and the dialer, which
 * tries both in turn, connects there. Offered only where that side's listener and the order of
 * its cards were seen right: what a technician is promised under pressure must come true.
 */
export function reliefOf(scene: Scene): Pick<FixPlan, 'relief' | 'noRelief'> {
  const { cause, here } = scene;
  const possible = faultsOfTheServer.includes(cause) || ofTheWay.includes(cause);
  // On the idle side nothing is lacking today, so there is nothing to relieve.
  if (!possible || here.activity === 'idle') return { relief: null, noRelief: null };
  const lacks = lacking(scene);
  return lacks === null ? { relief: offer(scene), noRelief: null } : { relief: null, noRelief: lacks };
}

/** The first condition that was not seen to hold; null where all were. */
function lacking({ cause, here, there, other, side, faultThere }: Scene): Message | null {
  if (here.activity === 'unknown') {
    return say('No relief is offered while it is not known which side is active.');
  }
  if (faultThere !== null) {
    return say('No relief is offered: side {other} has a confirmed fault of its own.', { other });
  }
  if (there.dialedPort.state !== 'right' || isDoubtful(there)) {
    return say(
      'No relief is offered yet: CTI Server {other} was not seen to listen where the dialer calls it. An idle side may not listen at all, so that alone is no fault.',
      { other },
    );
  }
  if (!seenInOrder(there)) {
    return there.firstAdapter === null
      ? say('No relief is offered yet: the order of the cards on side {other} was not seen.', { other })
      : say('No relief is offered: on side {other} the visible card does not come first.', { other });
  }
  if (ofTheWay.includes(cause) && !reachedFromDialer(there)) {
    return say(
      'No relief is offered yet: nothing shows that the dialer’s host reaches side {other}. The way to it may be closed as the one to side {side} is.',
      { other, side },
    );
  }
  return null;
}

/** A listener on 0.0.0.0 takes every call, whatever the order. */
function seenInOrder(there: SideFacts): boolean {
  return (
    there.dialedPort.listeners.some((one) => isWildcard(one.address)) ||
    (there.firstAdapter?.role === 'visible' && there.ordersAgree !== false)
  );
}

function reachedFromDialer({ outcomes, dialed, dialerSessions }: SideFacts): boolean {
  if (dialerSessions.length > 0) return true;
  return outcomes.some(
    (one) =>
      one.from === 'dialer' &&
      (one.kind === 'opened' || one.kind === 'connected') &&
      one.target !== null &&
      dialed !== null &&
      sameEndpoint(one.target, dialed.value),
  );
}

function offer({ side, other, here, there }: Scene): Relief {
  const dialed = there.dialed === null ? say('its address') : formatEndpoint(there.dialed.value);
  return {
    title: say('Relief first: let side {other} serve the dialer', { other }),
    seen: there.dialedPort.listeners.some((one) => isWildcard(one.address))
      ? say('CTI Server {other} listens on every address, and the dialer calls {dialed}.', { other, dialed })
      : say(
          'CTI Server {other} accepts at {dialed}, where the dialer calls it, and its visible card comes first.',
          {
            other,
            dialed,
          },
        ),
    cost: [
      say(
        'All CTI clients lose their session and reconnect: agent desktops and reporting as well as the dialer.',
      ),
      say('Until side {side} is started again, side {other} works without a partner.', { side, other }),
    ],
    conditions: [
      say(
        'Side {other} is in service: procmon, the CTI Server’s window or the Diagnostic Framework shows it.',
        { other },
      ),
      say('The private network between the two sides is up.'),
      say('Somebody at the customer’s approved it.'),
    ],
    steps: [
      say(
        'On {host}, stop the CTI Gateway of side {side} (the service whose name begins with “Cisco ICM” and ends with CG, a number and {side}).',
        { host: hostOf(here), side },
      ),
      say('See that CTI Server {other} becomes the active one.', { other }),
      say('See in the dialer’s window that its session to CTI Server {other} opens.', { other }),
    ],
    afterwards: say(
      'The dialer is expected to connect then. The fault of side {side} stays: until its fix is verified this is worked around, not fixed. To take it back, start the CTI Gateway of side {side} again.',
      { side },
    ),
  };
}
