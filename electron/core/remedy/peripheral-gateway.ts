import { say } from '../text';
import { asFound, hostOf, type Scene } from './scene';
import { act, look } from './step';
import type { FixStep, PlanBody } from './types';

/*
 * The session opens, and what stands behind the CTI Server is not in service. The dialer's
 * connection is right: nothing of it is to be changed.
 */

/** The CTI Server says that a peripheral is offline: its PIM is to be looked at. */
export function peripheralOfflinePlan(scene: Scene): PlanBody {
  const { side } = scene;
  return behindSession(scene, say('Bring the peripheral behind side {side} back', { side }), [
    look('look-at-pim', say('Look at the PIMs of the Peripheral Gateway'), [
      ...asFound(scene),
      say(
        'See in procmon or the Diagnostic Framework which PIM is not active. It may be another one than the dialer’s, a VRU’s for instance: then the dialer is not touched by it.',
      ),
      say('Read the log of that PIM for what it waits for.'),
    ]),
    act('restore-pim', say('Bring that PIM into service'), [
      say(
        'See first that the system behind it answers: the peripheral itself, its link, its licences and its log-on.',
      ),
      say('Restart the PIM only, once that is so.'),
    ]),
  ]);
}

/** The CTI Server says that the Peripheral Gateway or the central controller is not in service. */
export function pgNotReadyPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return behindSession(scene, say('Bring the Peripheral Gateway of side {side} into service', { side }), [
    look('look-at-pg', say('Look at the processes of the Peripheral Gateway'), [
      ...asFound(scene),
      say(
        'On {host}, see with procmon or the Diagnostic Framework whether opc, mdsproc, pgagent and the PIMs run and are active.',
        {
          host: hostOf(here),
        },
      ),
      say(
        'See whether the Peripheral Gateway reaches the central controller, on both of its networks. opctest tells what OPC knows.',
      ),
    ]),
    act('restore-pg', say('Bring back what does not run'), [
      say(
        'Begin with what stands furthest from the dialer: the central controller, then the Peripheral Gateway, then the CTI Gateway.',
      ),
      say('One side at a time, the other proven in service first.'),
    ]),
  ]);
}

function behindSession(scene: Scene, title: PlanBody['title'], steps: readonly FixStep[]): PlanBody {
  const { side, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title,
    locked: null,
    impact: [say('While a process restarts, what depends on it stops: agree on the time with the customer.')],
    warnings: [
      say(
        'This is no fault of the session: it opens. Change no address, no port and no binding order for it.',
      ),
    ],
    steps: [
      ...steps,
      look('verify', say('See that the status is normal'), [
        say(
          'Open a session with CTI Server {side} again and look at the status that it tells. Bring the result to step 7.',
          {
            side,
          },
        ),
      ]),
    ],
    rollback: [say('A restart changes no setting: there is nothing to undo.')],
    order: null,
    expected: say('The CTI Server then tells a normal status. Sessions were open before, and stay so.'),
  };
}
