import { say } from '../text';
import { verifySession } from './dialer-steps';
import {
  askNetwork,
  checkHosts,
  openPath,
  pathImpact,
  pathRollback,
  pathWarnings,
  tryPath,
} from './path-steps';
import type { Scene } from './scene';
import type { PlanBody } from './types';

/** The listener is right, and the dialer's packets do not arrive: what lies between is to be opened. */
export function pathBlockedPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Open the way from the dialer to CTI Server {side}', { side }),
    locked: null,
    impact: pathImpact,
    warnings: pathWarnings,
    steps: [
      tryPath(scene, [
        say(
          'Silence until the time is up means that packets get lost; an empty window means that it is open.',
        ),
      ]),
      checkHosts(scene),
      askNetwork(scene),
      openPath(),
      verifySession(scene),
    ],
    rollback: pathRollback,
    order: null,
    expected: say('The listener is right already: with the way open, the dialer’s call arrives there.'),
  };
}
