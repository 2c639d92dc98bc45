import { say } from '../text';
import { addressEntryPlan } from './address-entry';
import type { Scene } from './scene';
import type { PlanBody } from './types';

/**
 * The dialer calls the private address. Cisco tells CTI clients not to use the private
 * network of the Peripheral Gateway (CTI Server message reference, release 12.6).
 */
export function privateAddressPlan(scene: Scene): PlanBody {
  return addressEntryPlan(scene, {
    warnings: [
      say(
        'If CTI Server {side} listens on its private address only, its binding order comes next: bring a fresh netstat after this fix.',
        { side: scene.side },
      ),
    ],
    first: [],
    expected: say('The dialer’s traffic then runs on the visible network, where it belongs.'),
  });
}
