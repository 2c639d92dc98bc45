import type { Side } from '../../net/ports';
import { say } from '../../text';
import { captureNeighbours } from '../checks';
import { dialerHasSession } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';

/** Another machine has an address of the CTI Server's host too, so that calls go to the one or the other. */
export const duplicateAddress: Cause = {
  id: 'duplicate-address',
  title: say('Two hosts have the same address'),
  headline: (side) => say('Another host has an address of the host of CTI Server {side} too', { side }),
  needs: ['adapters', 'arp', 'events'],
  judge: (facts) => perSide('duplicate-address', facts, judge),
};

function judge(here: SideFacts, side: Side): Answer {
  const certain = here.doubles.filter((one) => one.certain && matters(here, one.address));
  const [first] = certain.length > 0 ? certain : here.doubles;
  if (first === undefined) {
    return {
      // That neither events nor neighbours tell of it does not show that it is not so.
      status: dialerHasSession(here) ? 'ruled-out' : 'unknown',
      because: dialerHasSession(here)
        ? say(
            'The dialer has a session with CTI Server {side}, so its address leads to the right host now.',
            { side },
          )
        : say('Nothing that was brought tells of another host with an address of side {side}.', { side }),
      cites: here.dialerSessions.map((one) => one.cite),
      check: dialerHasSession(here) ? null : captureNeighbours(side),
    };
  }
  if (certain.length > 0 && !dialerHasSession(here)) {
    return { status: 'confirmed', because: first.words, cites: certain.flatMap((one) => one.cites) };
  }
  return {
    status: 'possible',
    because: say('{sign} Whether that holds now was not shown.', { sign: first.words }),
    cites: first.cites,
    check: captureNeighbours(side),
  };
}

/** The dialer is kept away by a double of what it calls, or of the visible address. */
function matters(here: SideFacts, address: string): boolean {
  return address === here.calledAddress || address === here.visible?.value;
}
