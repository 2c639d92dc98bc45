import { formatEndpoint } from '../net/endpoint';
import { say } from '../text';
import {
  changeEntries,
  cycleDialer,
  dialerImpact,
  recordEntries,
  undoEntries,
  verifySession,
} from './dialer-steps';
import type { Scene } from './scene';
import type { FixPlan } from './types';

/**
 * The dialer calls the private address. Cisco tells CTI clients not to use the private
 * network of the Peripheral Gateway (CTI Server message reference, release 12.6).
 */
export function privateAddressPlan(scene: Scene): FixPlan {
  const { side, here } = scene;
  const wanted =
    here.visible === null || here.dialed === null
      ? null
      : formatEndpoint({ address: here.visible.value, port: here.dialed.value.port });
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let the dialer call the visible address of side {side}', { side }),
    locked:
      wanted === null
        ? say(
            'The visible address of side {side} is not known. Enter it in step 1, or bring its ipconfig /all.',
            {
              side,
            },
          )
        : null,
    impact: dialerImpact,
    warnings: [
      say(
        'If CTI Server {side} listens on its private address only, its binding order comes next: bring a fresh netstat after this fix.',
        { side },
      ),
    ],
    steps: [
      recordEntries(scene),
      changeEntries(
        say('Correct the address of CTI Server {side} in the Dialer Properties', { side }),
        wanted === null ? [] : [say('CTI Server {side}: {endpoint}.', { side, endpoint: wanted })],
      ),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: undoEntries(scene),
    order: null,
    expected: say('The dialer’s traffic then runs on the visible network, where it belongs.'),
  };
}
