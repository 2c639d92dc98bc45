import { say } from '../text';
import { addressEntryPlan } from './address-entry';
import { asFound, type Scene } from './scene';
import { look } from './step';
import type { PlanBody } from './types';

/** The dialer calls an address that neither host has: a slip in its entry, or a translation on the way. */
export function unknownAddressPlan(scene: Scene): PlanBody {
  return addressEntryPlan(scene, {
    warnings: [
      say(
        'Where a firewall translates addresses between the dialer and the CTI Servers, the entry may be right: then leave it, and look at the translation.',
      ),
    ],
    first: [
      look('decide-address', say('Find out where the address in the entry comes from'), [
        ...asFound(scene),
        say('Ask whose it is: a host of before, a slip, or an address that a firewall translates.'),
        say('If it is translated, stop here: the owner of the firewall corrects the translation.'),
      ]),
    ],
    expected: say('The dialer then calls an address that the host of side {side} has.', { side: scene.side }),
  });
}
