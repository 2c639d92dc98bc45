import { say } from '../text';
import { pathPlan } from './path-plan';
import type { Scene } from './scene';
import type { PlanBody } from './types';

/** The listener is right, and the dialer's packets do not arrive: what lies between is to be opened. */
export function pathBlockedPlan(scene: Scene): PlanBody {
  return pathPlan(scene, {
    title: say('Open the way from the dialer to CTI Server {side}', { side: scene.side }),
    means: [
      say('Silence until the time is up means that packets get lost; an empty window means that it is open.'),
    ],
    between: [],
    expected: say('The listener is right already: with the way open, the dialer’s call arrives there.'),
  });
}
