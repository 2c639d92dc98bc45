import { say } from '../text';
import { verifySession } from './dialer-steps';
import { asFound, type Scene } from './scene';
import { act, look } from './step';
import type { PlanBody } from './types';

/** Somebody put this side's CTI Server into maintenance (known from release 12.6 on): whoever began it ends it. */
export function maintenanceModePlan(scene: Scene): PlanBody {
  const { side, other, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('End the maintenance of side {side}', { side }),
    locked: null,
    impact: [
      say('CTI clients may move to side {side} when its maintenance ends: they reconnect then.', { side }),
    ],
    warnings: [
      say('Somebody may be at work on side {side}. Do not end the maintenance without them.', { side }),
      say('Nothing on the network or the cards is at fault: change none of them.'),
    ],
    steps: [
      look('ask-maintenance', say('Find out who put side {side} into maintenance, and why', { side }), [
        ...asFound(scene),
        say('Ask the owner of the site for upgrades or patches that are under way.'),
        say('See meanwhile whether side {other} serves the clients.', { other }),
      ]),
      act('end-maintenance', say('Have the maintenance ended'), [
        say('The way it was begun, by those who began it, once their work is done.'),
        say('If nobody knows of one, hand over to Cisco TAC with the report.'),
      ]),
      verifySession(scene),
    ],
    rollback: [say('Have the maintenance begun again, if the work on side {side} was not done.', { side })],
    order: null,
    expected: say('CTI Server {side} then takes sessions again, if it is the active one.', { side }),
  };
}
