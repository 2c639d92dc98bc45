import { readCtiPort } from '../net/ports';
import { say } from '../text';
import type { Scene } from './scene';
import type { PlanBody } from './types';
import { portEntryPlan } from './wrong-port';

/** The dialer calls the port of another ICM instance: each instance has its own, 40 above the one before (Cisco's port guide). */
export function wrongInstancePlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const called = here.dialed === null ? null : readCtiPort(here.dialed.value.port);
  return portEntryPlan(scene, {
    title: say('Let the dialer call the CTI Server of its own instance on side {side}', { side }),
    hints: [
      ...(called === null || here.dialed === null
        ? []
        : [
            say('By Cisco’s port guide, port {port} belongs to instance {instance}.', {
              port: here.dialed.value.port,
              instance: called.instance,
            }),
          ]),
      say(
        'Look in the set-up of the Peripheral Gateway for the number of the instance that the dialer belongs to.',
      ),
      say('If the number in step 1 is the wrong one, correct it there first.'),
    ],
    chosen: here.expectedPort,
  });
}
