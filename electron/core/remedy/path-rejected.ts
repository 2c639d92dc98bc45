import { say } from '../text';
import { pathPlan } from './path-plan';
import { ends } from './path-steps';
import { asFound, hostOf, type Scene } from './scene';
import { look } from './step';
import type { PlanBody } from './types';

/** The listener is right, and the dialer is refused: a firewall answers in its place, or another machine does. */
export function pathRejectedPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return pathPlan(scene, {
    title: say('Let the dialer’s call arrive at CTI Server {side}', { side }),
    means: [
      ...asFound(scene),
      say('A refusal at once comes from a machine that was reached; an empty window means that it is open.'),
    ],
    between: [
      look(
        'see-who-answers',
        say('See which machine answers there'),
        [
          say('Run this on the dialer’s host right after the try.'),
          say(
            'Where both stand in one network: the physical address beside {endpoint} must be that of the visible card in the ipconfig /all of {host}. Another one is another machine.',
            {
              endpoint: ends(scene).endpoint,
              host: hostOf(here),
            },
          ),
          say('Beyond a router it shows the router only: ask the owner of the network then.'),
        ],
        'arp -a',
      ),
    ],
    expected: say(
      'The listener is right already: with the rule or the address corrected, the dialer’s call arrives there.',
    ),
  });
}
